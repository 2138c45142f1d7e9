import Glibc
import JalonStore
import Testing

/// Finding the JSON files in a folder.
@Suite struct JSONFilesTests {
  private let scratch: Scratch

  init() throws { scratch = try Scratch() }

  @Test func `the files of a folder and of those below are sorted, hidden ones left out`() throws {
    for folder in ["b", ".hidden"] { #expect(mkdir(scratch.path(folder), 0o700) == 0) }
    for name in ["c.json", "a.json", "b/x.json", ".y.json", ".hidden/z.json", "d.txt"] {
      try scratch.plant(name, "{}")
    }
    let found = try jsonFiles(at: scratch.path + "/")
    #expect(found.paths == ["a.json", "b/x.json", "c.json"].map(scratch.path))
    #expect(found.faults.isEmpty)
  }

  @Test func `a folder that cannot be read does not hide the others`() throws {
    try scratch.plant("a.json", "{}")
    let bottom = try DeepFolder(in: scratch.path("b"))
    defer { bottom.remove() }
    try scratch.plant("c.json", "{}")
    let found = try jsonFiles(at: scratch.path)
    #expect(found.paths == ["a.json", "c.json"].map(scratch.path))
    #expect(found.faults.map(\.action) == [.read])
  }

  @Test func `a path that is not there is refused`() throws {
    let error = try refusal { _ = try jsonFiles(at: scratch.path("nowhere")) }
    #expect(error.kind == .absent)
  }
}

/// Folders within folders until their path is longer than the system takes: unreadable to anyone,
/// the superuser included.
private struct DeepFolder {
  private let name = String(repeating: "d", count: 250)
  /// Of each folder, the outermost first.
  private var descriptors: [CInt] = []
  private let top: String

  init(in path: String) throws {
    top = path
    try #require(mkdir(path, 0o700) == 0)
    descriptors.append(open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC))
    for _ in 0..<(Int(PATH_MAX) / name.utf8.count + 1) {
      let last = try #require(descriptors.last)
      try #require(mkdirat(last, name, 0o700) == 0)
      descriptors.append(openat(last, name, O_RDONLY | O_DIRECTORY | O_CLOEXEC))
    }
  }

  func remove() {
    for parent in descriptors.dropLast().reversed() { unlinkat(parent, name, AT_REMOVEDIR) }
    for descriptor in descriptors { close(descriptor) }
    rmdir(top)
  }
}
