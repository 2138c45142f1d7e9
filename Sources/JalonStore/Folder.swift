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
  /// folder is missing. No file is opened or asked about; the folder is read no further than the
  /// limit asks.
  func names(ending suffix: String, atMost limit: Int = .max) throws(StoreError) -> [String] {
    try names(of: Int(DT_REG), ending: suffix, atMost: limit)
  }

  /// The names of the folders in the folder, `.` and `..` and other hidden ones apart.
  func folders() throws(StoreError) -> [String] {
    try names(of: Int(DT_DIR)).filter { !$0.hasPrefix(".") }
  }

  /// The names of one type, or of a type that the file system does not tell; all without a type.
  fileprivate func names(
    of wanted: Int? = nil, ending suffix: String = "", atMost limit: Int = .max
  ) throws(StoreError) -> [String] {
    guard let stream = opendir(path) else {
      let code = errno
      if code == ENOENT { return [] }
      throw StoreError(code: code, on: .read, of: path)
    }
    defer { closedir(stream) }
    var names: [String] = []
    while names.count < limit {
      errno = 0
      guard let entry = readdir(stream) else {
        guard errno == 0 else { throw StoreError(code: errno, on: .read, of: path) }
        return names
      }
      let type = Int(entry.pointee.d_type)
      guard wanted == nil || type == wanted || type == Int(DT_UNKNOWN) else { continue }
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        String(validating: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if let name, name.hasSuffix(suffix) { names.append(name) }
    }
    return names
  }
}

/// The names in a folder, in no order; those of folders end in `/`.
///
/// - Parameter path: the folder, with a slash at its end or without.
/// - Returns: the names; none where it cannot be read.
package func fileNames(in path: String) -> [String] {
  let folder = Folder(path: path)
  return ((try? folder.names()) ?? []).filter { $0 != "." && $0 != ".." }.map { name in
    var status = stat()
    let isFolder = stat(folder.path(of: name), &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    return isFolder ? name + "/" : name
  }
}

/// The JSON files of a folder, and what of it could not be looked into.
package struct JSONFiles: Hashable, Sendable {
  /// They begin with the path that was asked for, and are sorted.
  package var paths: [String] = []
  /// One for each folder below that could not be read.
  package var faults: [StoreError] = []
}

/// The JSON files at a path: the path itself when it is no folder, else all in it and in the folders
/// below; hidden ones are left out.
///
/// - Parameter path: a file or a folder.
/// - Returns: the files; a folder below that cannot be read does not hide the others.
/// - Throws: `StoreError` when the path itself cannot be read.
package func jsonFiles(at path: String) throws(StoreError) -> JSONFiles {
  var status = stat()
  guard stat(path, &status) == 0 else { throw StoreError(code: errno, on: .read, of: path) }
  guard status.st_mode & S_IFMT == S_IFDIR else { return JSONFiles(paths: [path]) }
  let folder = Folder(path: path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path)
  var found = JSONFiles()
  found.paths = try folder.names(ending: ".json").filter { !$0.hasPrefix(".") }
    .map(folder.path(of:))
  for name in try folder.folders() {
    do throws(StoreError) {
      let below = try jsonFiles(at: folder.path(of: name))
      found.paths += below.paths
      found.faults += below.faults
    } catch {
      found.faults.append(error)
    }
  }
  found.paths.sort()
  return found
}
