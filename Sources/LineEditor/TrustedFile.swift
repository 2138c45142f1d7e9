import Glibc

/// A file that belongs to the person and that nobody else can write: opened first, looked at
/// afterwards, so that it cannot be exchanged in between.
struct TrustedFile: ~Copyable {
  private let descriptor: Int32

  init?(path: String) {
    descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { return nil }
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
      status.st_uid == geteuid(), status.st_mode & 0o022 == 0
    else { return nil }
  }

  deinit {
    if descriptor >= 0 { _ = Glibc.close(descriptor) }
  }

  /// Its text; nil for more than 64 KiB, which nobody wrote by hand, and for what is no UTF-8.
  func text() -> String? {
    var bytes = [UInt8](repeating: 0, count: 65_537)
    let count = unsafe bytes.withUnsafeMutableBytes {
      unsafe read(descriptor, $0.baseAddress, $0.count)
    }
    guard (0..<bytes.count).contains(count) else { return nil }
    return String(validating: bytes[..<count], as: UTF8.self)
  }
}
