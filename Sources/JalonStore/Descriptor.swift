import Glibc

/// An open file that closes itself: on scope exit silently, by `close()` with the system's verdict.
///
/// Every descriptor is close-on-exec, opened without following a last symbolic link and without
/// waiting for a FIFO's other end. Interrupted calls are repeated, short ones completed.
struct Descriptor: ~Copyable {
  private(set) var number: CInt
  let path: String

  init(
    opening path: String, _ flags: CInt, mode: mode_t = 0, on action: StoreError.Action,
    followingLinks: Bool = false
  ) throws(StoreError) {
    guard !path.utf8.contains(0) else { throw StoreError(code: EINVAL, on: action, of: path) }
    let always = O_CLOEXEC | O_NONBLOCK | O_NOCTTY | (followingLinks ? 0 : O_NOFOLLOW)
    var opened: CInt
    repeat {
      opened = openat(AT_FDCWD, path, flags | always, mode)
    } while opened < 0 && errno == EINTR
    guard opened >= 0 else { throw StoreError(code: errno, on: action, of: path) }
    number = opened
    self.path = path
  }

  deinit {
    if number >= 0 { _ = Glibc.close(number) }
  }

  /// Closes now; the descriptor is gone even when the system reports a fault.
  mutating func close(on action: StoreError.Action) throws(StoreError) {
    let closing = number
    number = -1
    guard closing < 0 || Glibc.close(closing) == 0 || errno == EINTR else {
      throw StoreError(code: errno, on: action, of: path)
    }
  }

  func status(on action: StoreError.Action) throws(StoreError) -> stat {
    var status = stat()
    guard fstat(number, &status) == 0 else {
      throw StoreError(code: errno, on: action, of: path)
    }
    return status
  }

  /// The stamp of a regular file of at most `limit` bytes; anything else is refused unread.
  func regularStamp(limit: Int, on action: StoreError.Action) throws(StoreError) -> FileStamp {
    let status = try status(on: action)
    let kind = FileKind(mode: status.st_mode)
    guard kind == .regular else { throw StoreError(.unfit(kind), on: action, of: path) }
    guard status.st_size <= limit else {
      throw StoreError(.oversized(limit: limit), on: action, of: path)
    }
    return FileStamp(status)
  }

  /// Whether `path` leads to this very file: it may have been unlinked or replaced meanwhile.
  func isNamed(_ path: String) throws(StoreError) -> Bool {
    guard let named = try statusOfLink(at: path, on: .lock) else { return false }
    return FileStamp(named).isSameFile(as: FileStamp(try status(on: .lock)))
  }

  /// Takes the exclusive lock.
  /// - Returns: false when another open file holds it and `waiting` is false.
  func lock(waiting: Bool) throws(StoreError) -> Bool {
    while flock(number, waiting ? LOCK_EX : LOCK_EX | LOCK_NB) != 0 {
      let code = errno
      if code == EWOULDBLOCK { return false }
      guard code == EINTR else { throw StoreError(code: code, on: .lock, of: path) }
    }
    return true
  }

  /// Writes all of `bytes` from `offset` on.
  func write(_ bytes: [UInt8], at offset: Int) throws(StoreError) {
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        pwrite(
          number, buffer.baseAddress.map { $0 + written }, buffer.count - written,
          off_t(offset + written))
      }
      if count < 0 {
        guard errno == EINTR else { throw StoreError(code: errno, on: .write, of: path) }
      } else if count == 0 {
        throw StoreError(code: EIO, on: .write, of: path)
      } else {
        written += count
      }
    }
  }

  func truncate(to length: Int) throws(StoreError) {
    while ftruncate(number, off_t(length)) != 0 {
      guard errno == EINTR else { throw StoreError(code: errno, on: .write, of: path) }
    }
  }

  /// Returns once contents and size are on the medium. A fault other than an interruption is never
  /// tried again: the system may already have forgotten what it could not write.
  func synchronizeData() throws(StoreError) {
    while fdatasync(number) != 0 {
      guard errno == EINTR else { throw StoreError(code: errno, on: .write, of: path) }
    }
  }

  /// Like `synchronizeData()`, with the rights and dates; for a folder, with its names.
  func synchronize() throws(StoreError) {
    while fsync(number) != 0 {
      guard errno == EINTR else { throw StoreError(code: errno, on: .write, of: path) }
    }
  }
}
