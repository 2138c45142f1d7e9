import Glibc

/// Where the probe is, and what it finds around it.
enum Probe {
  /// Beside the tests, where the build puts every executable.
  static let path: String = {
    var bytes = [CChar](repeating: 0, count: 4096)
    let count = max(0, readlink("/proc/self/exe", &bytes, bytes.count))
    let tests = String(decoding: bytes[..<count].map(UInt8.init(bitPattern:)), as: UTF8.self)
    let folder = tests.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    return (folder + ["LineProbe"]).joined(separator: "/")
  }()

  static let environment = [
    "TERM": "xterm-256color", "LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin", "HOME": "/nonexistent",
  ]
}

extension Probe {
  /// The only child of a process.
  static func child(of process: pid_t) throws(Unreadable) -> pid_t? {
    let text = try contents(of: "/proc/\(process)/task/\(process)/children")
    return pid_t(text.split(separator: " ").first ?? "")
  }

  /// The text of a file of less than 64 KiB.
  static func contents(of path: String) throws(Unreadable) -> String {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw Unreadable(errno: errno) }
    defer { close(descriptor) }
    var bytes = [UInt8](repeating: 0, count: 65_536)
    let count = read(descriptor, &bytes, bytes.count)
    return String(decoding: bytes[..<max(0, count)], as: UTF8.self)
  }
}

struct Unreadable: Error {
  let errno: Int32
}

/// A file that lives as long as its value.
struct TemporaryFile: ~Copyable {
  let path: String

  init(_ text: String, mode: mode_t = 0o600) throws(Unreadable) {
    var template = Array("/tmp/line-editor-XXXXXX".utf8CString)
    let descriptor = mkstemp(&template)
    guard descriptor >= 0 else { throw Unreadable(errno: errno) }
    path = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    _ = text.withCString { write(descriptor, $0, strlen($0)) }
    fchmod(descriptor, mode)
    close(descriptor)
  }

  deinit { unlink(path) }

  func text() throws(Unreadable) -> String { try Probe.contents(of: path) }
}
