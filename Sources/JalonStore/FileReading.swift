import Glibc

/// The bytes of a file, with the stamp that tells whether it has been written since.
package struct StoredFile: Hashable, Sendable {
  package var bytes: [UInt8]
  package var stamp: FileStamp
}

/// The largest playbook that is read or written: 8 MiB.
/// - Note: Judgement: over a thousand times an ordinary one.
package let playbookByteLimit = 8 << 20

/// Reads one regular file whole.
///
/// The kind and the size are asked of the open file before the first byte is read, so that a FIFO,
/// a device or a huge file is refused at once.
/// - Parameters:
///   - path: Absolute, or relative to the working folder.
///   - limit: Bytes; a larger file is refused.
///   - followingLinks: Whether a last symbolic link is followed: only for a path that the person
///     typed, never for one found in a folder.
/// - Returns: The bytes and the stamp of the version read.
/// - Throws: `StoreError` on `.read`.
package func readFile(
  at path: String, limit: Int = playbookByteLimit, followingLinks: Bool = false
) throws(StoreError) -> StoredFile {
  let descriptor = try Descriptor(
    opening: path, O_RDONLY, on: .read, followingLinks: followingLinks)
  let stamp = try descriptor.regularStamp(limit: limit, on: .read)
  let bytes = try readToEnd(
    of: descriptor.number, named: path, expecting: stamp.size, limit: limit)
  return StoredFile(bytes: bytes, stamp: stamp)
}

/// Reads an open descriptor to its end, such as standard input; interruptions and short reads stay
/// invisible.
/// - Parameters:
///   - descriptor: Open for reading; left open.
///   - name: What an error calls it.
///   - size: Bytes expected, so that a file of known size is read in two calls; 0 when unknown.
///   - limit: Bytes; more is refused.
/// - Returns: All that was read.
/// - Throws: `StoreError` on `.read`.
package func readToEnd(
  of descriptor: CInt, named name: String, expecting size: Int = 0, limit: Int
) throws(StoreError) -> [UInt8] {
  var bytes: [UInt8] = []
  while true {
    let room = max(min(size, limit) + 1 - bytes.count, 1 << 14)
    var count = 0
    let piece = [UInt8](unsafeUninitializedCapacity: room) { buffer, filled in
      count = read(descriptor, buffer.baseAddress, room)
      filled = max(count, 0)
    }
    if count < 0 {
      guard errno == EINTR else { throw StoreError(code: errno, on: .read, of: name) }
      continue
    }
    if count == 0 { return bytes }
    if bytes.isEmpty { bytes = piece } else { bytes += piece }
    guard bytes.count <= limit else {
      throw StoreError(.oversized(limit: limit), on: .read, of: name)
    }
  }
}

/// Whether the path names anything, a dangling link included.
package func somethingIsThere(at path: String) -> Bool {
  var status = stat()
  return lstat(path, &status) == 0
}
