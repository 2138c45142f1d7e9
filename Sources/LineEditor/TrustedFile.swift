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

  /// A path that leads to this very file while it is open.
  var path: String { "/dev/fd/\(descriptor)" }
}
