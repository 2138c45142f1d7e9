import Glibc

/// What is done to folders: making them private, listing them, waiting for their names to last.
struct Folder: Hashable, Sendable {
  /// Without a slash at the end.
  var path: String

  func path(of name: String) -> String { "\(path)/\(name)" }

  /// Makes the folder and its missing parents, 0700, and returns once they would survive a power
  /// cut.
  func create() throws(StoreError) {
    if mkdir(path, 0o700) == 0 { return try parent.synchronize() }
    switch errno {
    case EEXIST:
      return
    case ENOENT where parent.path != path:
      try parent.create()
      guard mkdir(path, 0o700) == 0 || errno == EEXIST else {
        throw StoreError(code: errno, on: .create, of: path)
      }
      try parent.synchronize()
    default:
      throw StoreError(code: errno, on: .create, of: path)
    }
  }

  private var parent: Folder {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return Folder(path: ".") }
    return Folder(path: slash == path.startIndex ? "/" : String(path[..<slash]))
  }

  /// Returns once every name given or taken away in the folder is on the medium.
  func synchronize() throws(StoreError) {
    try Descriptor(
      opening: path, O_RDONLY | O_DIRECTORY, on: .write, followingLinks: true
    ).synchronize()
  }

  /// The names in the folder that end so and may lead to regular files, in no order; none when the
  /// folder is missing. No file is opened or asked about.
  func names(ending suffix: String) throws(StoreError) -> [String] {
    guard let stream = opendir(path) else {
      let code = errno
      if code == ENOENT { return [] }
      throw StoreError(code: code, on: .read, of: path)
    }
    defer { closedir(stream) }
    var names: [String] = []
    while true {
      errno = 0
      guard let entry = readdir(stream) else {
        guard errno == 0 else { throw StoreError(code: errno, on: .read, of: path) }
        return names
      }
      let type = Int(entry.pointee.d_type)
      guard type == Int(DT_REG) || type == Int(DT_UNKNOWN) else { continue }
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        String(validating: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if let name, name.hasSuffix(suffix) { names.append(name) }
    }
  }
}
