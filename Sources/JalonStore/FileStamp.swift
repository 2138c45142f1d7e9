import Glibc

/// What a name in a folder leads to.
package enum FileKind: Hashable, Sendable {
  case regular, folder, symbolicLink, fifo, socket, device, other

  init(mode: mode_t) {
    self =
      switch mode & S_IFMT {
      case S_IFREG: .regular
      case S_IFDIR: .folder
      case S_IFLNK: .symbolicLink
      case S_IFIFO: .fifo
      case S_IFSOCK: .socket
      case S_IFCHR, S_IFBLK: .device
      default: .other
      }
  }
}

/// Tells one version of a file from the next without reading it: same file, size and moment of
/// writing. Rights and names may change without changing the stamp.
package struct FileStamp: Hashable, Sendable {
  package var device: UInt64
  package var inode: UInt64
  /// Bytes.
  package var size: Int
  /// Seconds since 1970-01-01T00:00:00Z.
  package var modified: Int
  /// 0 to 999,999,999, added to `modified`.
  package var modifiedNanoseconds: Int

  init(_ status: stat) {
    device = UInt64(status.st_dev)
    inode = UInt64(status.st_ino)
    size = Int(status.st_size)
    modified = Int(status.st_mtim.tv_sec)
    modifiedNanoseconds = Int(status.st_mtim.tv_nsec)
  }

  /// Whether two names or descriptors lead to one and the same file, whatever its contents.
  func isSameFile(as other: FileStamp) -> Bool {
    device == other.device && inode == other.inode
  }
}

/// What `path` leads to without following a last symbolic link; nil when there is nothing.
func statusOfLink(at path: String, on action: StoreError.Action) throws(StoreError) -> stat? {
  var status = stat()
  guard lstat(path, &status) != 0 else { return status }
  let code = errno
  if code == ENOENT { return nil }
  throw StoreError(code: code, on: action, of: path)
}
