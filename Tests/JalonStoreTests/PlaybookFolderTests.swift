import Glibc
import JalonStore
import Testing

struct PlaybookFolderTests {
  let scratch: Scratch

  init() throws { scratch = try Scratch() }

  @Test func `a missing folder is an empty one, made 0700 with its parents by the first save`()
    throws
  {
    let folder = PlaybookFolder(scratch.path("a/b/c///"))
    #expect(try folder.list().isEmpty)
    #expect(try refusal { _ = try folder.read(.init("x")) }.exitStatus == .noInput)
    #expect(try scratch.names().isEmpty)
    try folder.save(bytes("{}"), as: .init("x"), overwriting: .never)
    for made in ["a", "a/b", "a/b/c"] { #expect(try scratch.mode(made) == 0o700) }
    #expect(try scratch.mode("a/b/c/x.json") == 0o600)
    #expect(try folder.read(.init("x")).bytes == bytes("{}"))
  }

  @Test func `only regular files with a name and the ending are listed`() throws {
    let folder = scratch.playbooks
    try folder.save(bytes("12"), as: .init("bakery"), overwriting: .never)
    try folder.save(bytes("1234"), as: .init("Atelier"), overwriting: .never)
    #expect(mkdir(scratch.path("playbooks/folder.json"), 0o700) == 0)
    #expect(mkfifo(scratch.path("playbooks/fifo.json"), 0o600) == 0)
    #expect(symlink("bakery.json", scratch.path("playbooks/link.json")) == 0)
    for name in [".hidden.json", "notes.txt", "a!b.json", "unsaved-1.json", ".json"] {
      try scratch.plant("playbooks/\(name)", "{}")
    }
    let entries = try folder.list()
    #expect(entries.map(\.name.spelling) == ["Atelier", "bakery"])
    #expect(entries.map(\.size) == [4, 2])
    #expect(try entries.last?.modified == folder.read(.init("bakery")).stamp.modified)
  }

  @Test func `a playbook is found in any case and keeps its spelling`() throws {
    let folder = scratch.playbooks
    try folder.save(bytes("1"), as: .init("Boulangerie Léa"), overwriting: .never)
    let typed = try PlaybookName("boulangerie le\u{301}a")
    #expect(try folder.read(typed).bytes == bytes("1"))
    #expect(try folder.contains(typed))
    let error = try refusal { try folder.save(bytes("2"), as: typed, overwriting: .never) }
    #expect(error.kind == .taken)
    try folder.save(bytes("2"), as: typed, overwriting: .always)
    #expect(try scratch.names(in: "playbooks") == ["Boulangerie Léa.json"])
    #expect(try folder.read(typed).bytes == bytes("2"))
  }

  @Test func `the exact spelling wins among names that differ by case`() throws {
    let folder = scratch.playbooks
    try folder.save(bytes("1"), as: .init("shop"), overwriting: .never)
    try scratch.plant("playbooks/SHOP.json", "2")
    #expect(try folder.read(.init("shop")).bytes == bytes("1"))
    #expect(try folder.read(.init("SHOP")).bytes == bytes("2"))
    #expect(try folder.read(.init("Shop")).bytes == bytes("2"))
  }

  @Test func `a planted link or FIFO is neither read nor written through`() throws {
    let folder = scratch.playbooks
    try folder.save(bytes("1"), as: .init("a"), overwriting: .never)
    #expect(symlink(scratch.path("playbooks/a.json"), scratch.path("playbooks/b.json")) == 0)
    #expect(mkfifo(scratch.path("playbooks/c.json"), 0o600) == 0)
    #expect(try refusal { _ = try folder.read(.init("b")) }.kind == .unfit(.symbolicLink))
    #expect(try refusal { _ = try folder.read(.init("c")) }.kind == .unfit(.fifo))
    for name in ["b", "c"] {
      let error = try refusal {
        try folder.save(bytes("x"), as: .init(name), overwriting: .never)
      }
      #expect(error.kind == .taken)
    }
    #expect(try folder.read(.init("a")).bytes == bytes("1"))
  }

  @Test func `more than a playbook may hold is refused before anything is written`() throws {
    let folder = scratch.playbooks
    let large = [UInt8](repeating: 32, count: playbookByteLimit + 1)
    let error = try refusal { try folder.save(large, as: .init("x"), overwriting: .always) }
    #expect(error.exitStatus == .badData)
    #expect(try folder.list().isEmpty)
  }
}
