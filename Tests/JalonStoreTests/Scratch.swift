import Glibc
import JalonStore
import Testing

/// A folder of its own for one test, gone with it.
final class Scratch {
  let path: String

  init() throws {
    var template = Array("/tmp/jalon-store-XXXXXX".utf8CString)
    let made = template.withUnsafeMutableBufferPointer { buffer in
      buffer.baseAddress.flatMap { mkdtemp($0) }.map { String(cString: $0) }
    }
    path = try #require(made)
  }

  deinit { Self.removeAll(at: path) }

  private static func removeAll(at path: String) {
    if let stream = opendir(path) {
      defer { closedir(stream) }
      while let entry = readdir(stream) {
        let name = name(of: &entry.pointee)
        guard name != ".", name != ".." else { continue }
        let isFolder = Int(entry.pointee.d_type) == Int(DT_DIR)
        if isFolder { removeAll(at: "\(path)/\(name)") } else { unlink("\(path)/\(name)") }
      }
    }
    rmdir(path)
  }

  private static func name(of entry: inout dirent) -> String {
    withUnsafeBytes(of: &entry.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
  }

  func path(_ name: String) -> String { "\(path)/\(name)" }

  var playbooks: PlaybookFolder { PlaybookFolder(path("playbooks")) }
  var journals: JournalFolder { JournalFolder(of: playbooks) }

  /// Puts a file there without the store's help.
  func plant(_ name: String, _ text: String, mode: mode_t = 0o600) throws {
    let descriptor = open(path(name), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, mode)
    try #require(descriptor >= 0)
    defer { close(descriptor) }
    try #require(write(descriptor, text, text.utf8.count) == text.utf8.count)
  }

  func text(_ name: String) throws -> String {
    String(decoding: try readFile(at: path(name)).bytes, as: UTF8.self)
  }

  /// Everything in a folder but `.` and `..`, sorted.
  func names(in folder: String = "") throws -> [String] {
    let stream = try #require(opendir(path(folder)))
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      names.append(Self.name(of: &entry.pointee))
    }
    return names.filter { $0 != "." && $0 != ".." }.sorted()
  }

  /// Rights as in `chmod`.
  func mode(_ name: String) throws -> mode_t {
    var status = stat()
    try #require(lstat(path(name), &status) == 0)
    return status.st_mode & 0o7777
  }
}

func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

/// The `StoreError` that `body` throws; any other outcome is an issue.
func refusal(
  at location: SourceLocation = #_sourceLocation, _ body: () throws -> Void
) throws -> StoreError {
  try #require(throws: StoreError.self, sourceLocation: location, performing: body)
}
