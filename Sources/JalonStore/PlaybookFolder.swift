import Glibc

/// The folder of a person's playbooks: `NAME.json` files, and nothing else is looked at.
///
/// Made on the first write only. Names are resolved without case: the spelling on disk wins, and
/// the exact one when several differ only by case.
package struct PlaybookFolder: Hashable, Sendable {
  let folder: Folder

  /// Names a folder, which need not be there yet.
  /// - Parameter path: Absolute, or relative to the working folder. The folder itself may be a
  ///   symbolic link; nothing in it may.
  package init(_ path: String) {
    var trimmed = Substring(path)
    while trimmed.utf8.count > 1, trimmed.hasSuffix("/") { trimmed.removeLast() }
    folder = Folder(path: trimmed.isEmpty ? "." : String(trimmed))
  }

  /// As given, without a slash at the end.
  package var path: String { folder.path }

  /// The path at which a playbook of this very spelling is kept.
  package func path(of name: PlaybookName) -> String {
    folder.path(of: name.spelling + Self.ending)
  }

  private static let ending = ".json"

  /// One playbook as the folder shows it, unopened.
  package struct Entry: Hashable, Sendable {
    package var name: PlaybookName
    /// Seconds since 1970-01-01T00:00:00Z, by the clock of the computer that wrote it.
    package var modified: Int
    /// Bytes.
    package var size: Int
  }

  /// The names alone; one pass over the folder, no file asked about.
  /// - Parameter limit: how many are wanted at most; which of more is not said.
  /// - Returns: them sorted; none when the folder is missing.
  /// - Throws: `StoreError` when the folder cannot be read.
  package func names(atMost limit: Int = .max) throws(StoreError) -> [PlaybookName] {
    try folder.names(ending: Self.ending, atMost: limit)
      .compactMap { try? PlaybookName(String($0.dropLast(Self.ending.count))) }
      .sorted { ($0, $0.spelling) < ($1, $1.spelling) }
  }

  /// Every playbook with its date and size, sorted by name; one `lstat` each, none opened.
  package func list() throws(StoreError) -> [Entry] {
    var entries: [Entry] = []
    for name in try names() {
      guard let status = try statusOfLink(at: path(of: name), on: .read),
        FileKind(mode: status.st_mode) == .regular
      else { continue }
      let stamp = FileStamp(status)
      entries.append(Entry(name: name, modified: stamp.modified, size: stamp.size))
    }
    return entries
  }

  /// The name as it is spelled on disk; nil when no such playbook is there. Something other than a
  /// regular file under the exact name counts as being there: reading and saving then refuse it.
  ///
  /// Looks through the folder only when the exact spelling is missing.
  package func spelling(of name: PlaybookName) throws(StoreError) -> PlaybookName? {
    if try statusOfLink(at: path(of: name), on: .read) != nil { return name }
    return try names().first { $0 == name }
  }

  /// Whether a playbook of that name is there, whatever its case.
  package func contains(_ name: PlaybookName) throws(StoreError) -> Bool {
    try spelling(of: name) != nil
  }

  /// Reads a playbook as last saved; takes no lock.
  /// - Parameter name: In any case.
  /// - Returns: Its bytes, at most 8 MiB, and the stamp to save over it with `.previous`.
  /// - Throws: `StoreError`, `.absent` when there is none.
  package func read(_ name: PlaybookName) throws(StoreError) -> StoredFile {
    do throws(StoreError) {
      return try readFile(at: path(of: name))
    } catch {
      guard error.kind == .absent, let found = try names().first(where: { $0 == name }) else {
        throw error
      }
      return try readFile(at: path(of: found))
    }
  }

  /// Saves a playbook whole, 0600, making the folder when it is missing.
  ///
  /// The caller holds the playbook's `Journal`, which keeps other sessions of ours out.
  /// - Parameters:
  ///   - bytes: The whole file, at most 8 MiB.
  ///   - name: A playbook that differs only by case is the same one, and keeps its spelling.
  ///   - overwriting: What may be replaced.
  /// - Returns: The stamp for the next save with `.previous`.
  /// - Throws: `StoreError`, as `writeFile` does; the playbook is then as it was.
  @discardableResult
  package func save(
    _ bytes: [UInt8], as name: PlaybookName, overwriting: Overwriting
  ) throws(StoreError) -> FileStamp {
    guard bytes.count <= playbookByteLimit else {
      throw StoreError(.oversized(limit: playbookByteLimit), on: .write, of: path(of: name))
    }
    let place = path(of: try spelling(of: name) ?? name)
    do throws(StoreError) {
      return try writeFile(at: place, bytes, overwriting: overwriting)
    } catch {
      guard error.code == ENOENT else { throw error }
      try folder.create()
      return try writeFile(at: place, bytes, overwriting: overwriting)
    }
  }
}
