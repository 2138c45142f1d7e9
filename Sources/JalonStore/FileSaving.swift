import Glibc

/// What may be replaced by a save.
package enum Overwriting: Hashable, Sendable {
  /// Only a new name; a taken one is refused, however late it was taken.
  case never
  /// The version that was read or saved last, or nothing if it is gone; any other is refused.
  case previous(FileStamp)
  /// Whatever regular file or symbolic link is there; a link is replaced, never followed.
  case always
}

/// Writes a file so that a power cut at any moment leaves the old version or the new, whole.
///
/// Draft beside the target (exclusive, no link followed) → write → fsync → rename → fsync of the
/// folder. Nothing is left behind on a fault, and the target is as it was.
/// - Parameters:
///   - path: Absolute, or relative to the working folder; its folder must exist.
///   - bytes: The whole contents.
///   - overwriting: What may be replaced.
///   - mode: Rights of the new file, whatever the umask and the rights of the old one.
/// - Returns: The stamp of what is now there.
/// - Throws: `StoreError`: `.taken` or `.changed` when `overwriting` forbids, `.held` when another
///   save of the same target is under way, else what the system refused.
@discardableResult
package func writeFile(
  at path: String, _ bytes: [UInt8], overwriting: Overwriting, mode: mode_t = 0o600
) throws(StoreError) -> FileStamp {
  let place = cutBeforeName(path).folder
  let folder = try Descriptor(
    opening: place.isEmpty ? "." : String(place), O_RDONLY | O_DIRECTORY, on: .create,
    followingLinks: true)
  try checkReplaceable(path, overwriting)
  var placed = try placeFile(at: path, bytes, overwriting: overwriting, mode: mode)
  try folder.synchronize()
  let stamp = FileStamp(try placed.status(on: .write))
  try placed.close(on: .write)
  return stamp
}

/// Finds out whether a file could be written at a path, without writing it: a draft is made beside it
/// and taken away.
/// - Throws: `StoreError`, as `writeFile` would when its folder is missing or closed to us, or its
///   name too long.
package func tryWriting(at path: String) throws(StoreError) {
  let (folder, name) = cutBeforeName(path)
  let draftPath = "\(folder).\(name).tmp"
  do throws(StoreError) {
    while true {
      guard let draft = try createDraft(at: draftPath, mode: 0o600) else { continue }
      guard try draft.lock(waiting: false), try draft.isNamed(draftPath) else { continue }
      _ = unlink(draftPath)
      return
    }
  } catch {
    var refusal = error
    refusal.path = path
    throw refusal
  }
}

/// A path by which one place has one name, whether a file is there or not: the folder as the system
/// resolves it, then the last name. A folder that is not there is left as written.
package func settledPath(_ path: String) -> String {
  let (folder, name) = cutBeforeName(path)
  guard let resolved = realpath(folder.isEmpty ? "." : String(folder), nil) else { return path }
  defer { free(resolved) }
  let settled = String(cString: resolved)
  return settled == "/" ? "/\(name)" : "\(settled)/\(name)"
}

/// The save without its last step: contents on the medium, name given, folder not yet synchronized.
///
/// The draft is called `.NAME.tmp` by every writer of one target, and locked by the one at work: what
/// a dead writer left is found without a search, known by its free lock, and cleared away by the next
/// save.
/// - Returns: The new file, locked.
func placeFile(
  at target: String, _ bytes: [UInt8], overwriting: Overwriting, mode: mode_t
) throws(StoreError) -> Descriptor {
  let (folder, name) = cutBeforeName(target)
  let path = "\(folder).\(name).tmp"
  while true {
    guard let draft = try createDraft(at: path, mode: mode) else { continue }
    do throws(StoreError) {
      // Before it was locked, another writer may have taken it for a dead one's and unlinked it.
      guard try draft.lock(waiting: false), try draft.isNamed(path) else { continue }
      let rights = try draft.status(on: .create).st_mode & 0o7777
      guard rights == mode || fchmod(draft.number, mode) == 0 else {
        throw StoreError(code: errno, on: .create, of: path)
      }
      try draft.write(bytes, at: 0)
      try draft.synchronize()
      try move(draft: path, to: target, overwriting)
    } catch {
      if (try? draft.isNamed(path)) == true { _ = unlink(path) }
      throw error
    }
    return draft
  }
}

/// A new draft; nil when that of a dead writer had to be cleared away first.
private func createDraft(at path: String, mode: mode_t) throws(StoreError) -> Descriptor? {
  do throws(StoreError) {
    return try Descriptor(opening: path, O_RDWR | O_CREAT | O_EXCL, mode: mode, on: .create)
  } catch {
    guard error.kind == .taken else { throw error }
    try clearAbandonedDraft(at: path)
    return nil
  }
}

/// Unlinks the draft of a dead writer; refuses while its writer lives.
private func clearAbandonedDraft(at path: String) throws(StoreError) {
  let found: Descriptor
  do throws(StoreError) {
    found = try Descriptor(opening: path, O_RDONLY, on: .lock)
  } catch {
    if error.code == ENOENT { return }
    throw error
  }
  _ = try found.regularStamp(limit: .max, on: .create)
  guard try found.lock(waiting: false) else {
    throw StoreError(.held(heading: []), on: .lock, of: path)
  }
  if try found.isNamed(path), unlink(path) != 0, errno != ENOENT {
    throw StoreError(code: errno, on: .create, of: path)
  }
}

/// Gives a draft its target's name, in one step that a late comer cannot slip under.
private func move(
  draft: String, to target: String, _ overwriting: Overwriting
) throws(StoreError) {
  if overwriting == .never, try link(draft: draft, to: target) {
    _ = unlink(draft)
  } else if rename(draft, target) != 0 {
    let refusal = StoreError(code: errno, on: .write, of: target)
    if overwriting == .never { _ = unlink(target) }
    throw refusal
  }
}

/// Links a draft under a name that must be free.
/// - Returns: false on a medium without links (FAT): there an empty file has reserved the name, and
///   the draft may be renamed over it.
private func link(draft: String, to target: String) throws(StoreError) -> Bool {
  if Glibc.link(draft, target) == 0 { return true }
  let code = errno
  guard code == EPERM || code == EOPNOTSUPP || code == ENOSYS else {
    throw StoreError(code: code, on: .create, of: target)
  }
  _ = try Descriptor(opening: target, O_WRONLY | O_CREAT | O_EXCL, mode: 0o600, on: .create)
  return false
}

/// Cuts a path before its last name: `a/b/c` is (`a/b/`, `c`), and `c` is (empty, `c`).
private func cutBeforeName(_ path: String) -> (folder: Substring, name: Substring) {
  guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return ("", path[...]) }
  let start = path.utf8.index(after: slash)
  return (path[..<start], path[start...])
}

/// Refuses a target that must not be replaced, before anything is written.
private func checkReplaceable(_ path: String, _ overwriting: Overwriting) throws(StoreError) {
  guard let status = try statusOfLink(at: path, on: .create) else { return }
  let kind = FileKind(mode: status.st_mode)
  switch overwriting {
  case .never:
    throw StoreError(.taken, on: .create, of: path)
  case .previous(let stamp):
    guard kind == .regular else { throw StoreError(.unfit(kind), on: .create, of: path) }
    guard FileStamp(status) == stamp else { throw StoreError(.changed, on: .create, of: path) }
  case .always:
    guard kind == .regular || kind == .symbolicLink else {
      throw StoreError(.unfit(kind), on: .create, of: path)
    }
  }
}
