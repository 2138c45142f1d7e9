import Glibc
import JalonStore
import Testing

struct FileSavingTests {
  let scratch: Scratch

  init() throws { scratch = try Scratch() }

  @Test func `what is written is read back, byte for byte`() throws {
    for length in [0, 1, 4_095, 16_384, 16_385, 3 << 20] {
      let contents = (0..<length).map { UInt8(truncatingIfNeeded: $0 &* 31) }
      let stamp = try writeFile(at: scratch.path("f"), contents, overwriting: .always)
      let read = try readFile(at: scratch.path("f"))
      #expect(read.bytes == contents)
      #expect(read.stamp == stamp)
    }
    #expect(try scratch.names() == ["f"])
  }

  @Test func `a file is 0600 even when the old one was open to all`() throws {
    try scratch.plant("f", "old", mode: 0o644)
    try writeFile(at: scratch.path("f"), bytes("new"), overwriting: .always)
    #expect(try scratch.mode("f") == 0o600)
    try writeFile(at: scratch.path("page"), bytes("new"), overwriting: .never, mode: 0o644)
    #expect(try scratch.mode("page") == 0o644)
  }

  @Test func `a taken name is refused with 73 and left as it is`() throws {
    try scratch.plant("f", "old")
    let error = try refusal {
      try writeFile(at: scratch.path("f"), bytes("new"), overwriting: .never)
    }
    #expect(error.kind == .taken)
    #expect(error.exitStatus == .cannotCreate)
    #expect(try scratch.text("f") == "old")
    #expect(try scratch.names() == ["f"])
  }

  @Test func `a version other than the one read is not replaced`() throws {
    let first = try writeFile(at: scratch.path("f"), bytes("1"), overwriting: .never)
    let second = try writeFile(at: scratch.path("f"), bytes("2"), overwriting: .previous(first))
    let error = try refusal {
      try writeFile(at: scratch.path("f"), bytes("3"), overwriting: .previous(first))
    }
    #expect(error.kind == .changed)
    #expect(error.exitStatus == .cannotCreate)
    #expect(try scratch.text("f") == "2")
    #expect(try readFile(at: scratch.path("f")).stamp == second)
  }

  @Test func `a symbolic link is refused, or replaced when asked, and never followed`() throws {
    try scratch.plant("victim", "kept")
    #expect(symlink(scratch.path("victim"), scratch.path("link")) == 0)
    let error = try refusal {
      try writeFile(at: scratch.path("link"), bytes("new"), overwriting: .never)
    }
    #expect(error.kind == .taken)
    try writeFile(at: scratch.path("link"), bytes("new"), overwriting: .always)
    #expect(try scratch.text("victim") == "kept")
    #expect(try scratch.text("link") == "new")
  }

  @Test func `folders, FIFOs and devices are never replaced`() throws {
    #expect(mkdir(scratch.path("folder"), 0o700) == 0)
    #expect(mkfifo(scratch.path("fifo"), 0o600) == 0)
    for (target, kind) in [
      (scratch.path("folder"), FileKind.folder), (scratch.path("fifo"), .fifo),
      ("/dev/null", .device),
    ] {
      let error = try refusal { try writeFile(at: target, bytes("new"), overwriting: .always) }
      #expect(error.kind == .unfit(kind))
      #expect(error.exitStatus == .cannotCreate)
    }
    #expect(try scratch.names() == ["fifo", "folder"])
  }

  @Test func `symbolic links, folders, FIFOs and devices are not read`() throws {
    try scratch.plant("file", "text")
    #expect(symlink(scratch.path("file"), scratch.path("link")) == 0)
    #expect(mkfifo(scratch.path("fifo"), 0o600) == 0)
    for (target, kind) in [
      (scratch.path("link"), FileKind.symbolicLink), (scratch.path(""), .folder),
      (scratch.path("fifo"), .fifo), ("/dev/zero", .device),
    ] {
      let error = try refusal { _ = try readFile(at: target) }
      #expect(error.kind == .unfit(kind))
      #expect(error.exitStatus == .noInput)
    }
    let followed = try readFile(at: scratch.path("link"), followingLinks: true)
    #expect(followed.bytes == bytes("text"))
  }

  @Test func `a file past the limit is refused unread`() throws {
    try scratch.plant("f", "12345")
    #expect(try readFile(at: scratch.path("f"), limit: 5).bytes.count == 5)
    let error = try refusal { _ = try readFile(at: scratch.path("f"), limit: 4) }
    #expect(error.kind == .oversized(limit: 4))
    #expect(error.exitStatus == .badData)
  }

  @Test func `each refusal of the system has its exit status`() throws {
    let absent = try refusal { _ = try readFile(at: scratch.path("none")) }
    #expect(absent.exitStatus == .noInput)
    #expect(absent.code == ENOENT)
    let nowhere = try refusal {
      try writeFile(at: scratch.path("none/f"), [], overwriting: .always)
    }
    #expect(nowhere.exitStatus == .cannotCreate)
    let cut = try refusal { _ = try readFile(at: scratch.path("f\0g")) }
    #expect(cut.exitStatus == .noInput)
    for (code, status) in [
      (EACCES, 77), (EPERM, 77), (EROFS, 73), (ENOSPC, 74), (EDQUOT, 74), (EIO, 74), (EMFILE, 74),
    ] as [(CInt, CInt)] {
      #expect(StoreError(code: code, on: .write, of: "f").exitStatus.code == status)
    }
  }

  @Test func `the draft of a dead writer is cleared away by the next save`() throws {
    try scratch.plant(".f.tmp", "half a playb")
    try writeFile(at: scratch.path("f"), bytes("whole"), overwriting: .never)
    #expect(try scratch.names() == ["f"])
  }

  @Test func `the draft of a living writer is respected`() throws {
    try scratch.plant(".f.tmp", "half a playb")
    let other = open(scratch.path(".f.tmp"), O_RDONLY | O_CLOEXEC)
    defer { close(other) }
    #expect(flock(other, LOCK_EX) == 0)
    let error = try refusal {
      try writeFile(at: scratch.path("f"), bytes("whole"), overwriting: .always)
    }
    #expect(error.exitStatus == .openElsewhere)
    #expect(try scratch.names() == [".f.tmp"])
  }

  @Test func `something planted in the place of the draft is neither followed nor removed`() throws
  {
    try scratch.plant("victim", "kept")
    #expect(symlink(scratch.path("victim"), scratch.path(".f.tmp")) == 0)
    let error = try refusal {
      try writeFile(at: scratch.path("f"), bytes("new"), overwriting: .always)
    }
    #expect(error.kind == .unfit(.symbolicLink))
    #expect(try scratch.text("victim") == "kept")
    #expect(try scratch.names() == [".f.tmp", "victim"])
  }
}
