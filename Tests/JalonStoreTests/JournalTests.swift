import Glibc
import JalonStore
import Testing

struct JournalTests {
  let scratch: Scratch
  let heading = bytes(#"{"pid":1}"#)

  init() throws { scratch = try Scratch() }

  private func fresh(_ name: String) throws -> Journal {
    let opening = try scratch.journals.open(.playbook(.init(name)), heading: heading)
    guard case .fresh(let journal) = opening else { throw Unexpected(opening: "\(opening)") }
    return journal
  }

  private func continued(_ subject: Journal.Subject) throws -> (Journal, JournalRecord) {
    let opening = try scratch.journals.open(subject, heading: bytes(#"{"pid":2}"#))
    guard case .continuing(let journal, let record) = opening else {
      throw Unexpected(opening: "\(opening)")
    }
    return (journal, record)
  }

  private struct Unexpected: Error { var opening: String }

  private func file(_ name: String) -> String { "playbooks/.journal/\(name).jsonl" }

  @Test func `a journal is a private first line and one line a step`() throws {
    let journal = try fresh("Shop")
    #expect(!journal.hasSteps)
    try journal.append(bytes("one"))
    try journal.append(bytes("two"))
    #expect(journal.hasSteps)
    #expect(try scratch.text(file("Shop")) == "{\"pid\":1}\none\ntwo\n")
    #expect(try scratch.mode("playbooks/.journal") == 0o700)
    #expect(try scratch.mode(file("Shop")) == 0o600)
    try journal.remove()
    #expect(try scratch.names(in: "playbooks/.journal").isEmpty)
  }

  @Test(arguments: ["a\nb", "a\0b", #"{"saving":"1-2"}"#])
  func `a step that could not be read back is not accepted`(line: String) throws {
    let journal = try fresh("shop")
    #expect(try refusal { try journal.append(bytes(line)) }.kind == .unwritable)
    #expect(try scratch.text(file("shop")) == "{\"pid\":1}\n")
  }

  @Test func `steps that one line came to are kept all or none`() throws {
    let journal = try fresh("shop")
    #expect(try refusal { try journal.append([bytes("one"), bytes("a\nb")]) }.kind == .unwritable)
    #expect(!journal.hasSteps)
    try journal.append([bytes("one"), bytes("two")])
    #expect(try scratch.text(file("shop")) == "{\"pid\":1}\none\ntwo\n")
  }

  @Test func `a second session is told who has the playbook, whatever case it types`() throws {
    let journal = try fresh("Shop")
    for name in ["Shop", "shop", "SHOP"] {
      let opening = try scratch.journals.open(.playbook(.init(name)), heading: bytes("{}"))
      guard case .held(let told) = opening else { throw Unexpected(opening: "\(opening)") }
      #expect(told == heading)
    }
    #expect(try scratch.names(in: "playbooks/.journal") == ["Shop.jsonl"])
    try journal.append(bytes("still mine"))
  }

  @Test func `steps of a session that ended badly are continued, without the line that was cut`()
    throws
  {
    for remains in ["", "thr", "\0\0\0\0", "\0\0\n\0"] {
      do {
        let journal = try fresh("shop")
        try journal.append(bytes("one"))
        try journal.append(bytes("two"))
      }
      let whole = try scratch.text(file("shop"))
      try scratch.plant(file("shop"), "")
      try appendRaw(whole + remains)
      let (journal, record) = try continued(.playbook(.init("shop")))
      #expect(record.heading == heading)
      #expect(record.steps(over: nil) == [bytes("one"), bytes("two")])
      try journal.append(bytes("three"))
      #expect(try scratch.text(file("shop")) == "{\"pid\":2}\none\ntwo\nthree\n")
      try journal.remove()
    }
  }

  private func appendRaw(_ text: String) throws {
    let descriptor = open(scratch.path(file("shop")), O_WRONLY | O_APPEND | O_CLOEXEC)
    defer { close(descriptor) }
    let raw = bytes(text)
    try #require(write(descriptor, raw, raw.count) == raw.count)
  }

  @Test func `a save clears the journal and keeps its lock`() throws {
    let journal = try fresh("shop")
    try journal.append(bytes("one"))
    let stamp = try journal.save(bytes("1"), as: .init("shop"), overwriting: .never)
    #expect(!journal.hasSteps)
    #expect(try scratch.text(file("shop")) == "{\"pid\":1}\n")
    try journal.append(bytes("two"))
    try journal.save(bytes("12"), as: .init("shop"), overwriting: .previous(stamp))
    #expect(try scratch.playbooks.read(.init("shop")).bytes == bytes("12"))
    let opening = try scratch.journals.open(.playbook(.init("shop")), heading: heading)
    guard case .held = opening else { throw Unexpected(opening: "\(opening)") }
  }

  @Test func `steps that a save already holds are not performed twice`() throws {
    // A save that fails leaves what a crash within it leaves: the steps and the save's mark.
    do {
      let journal = try fresh("shop")
      try journal.append(bytes("three"))
      #expect(mkdir(scratch.path("playbooks/.shop.json.tmp"), 0o700) == 0)
      #expect(throws: StoreError.self) {
        try journal.save(bytes("after three"), as: .init("shop"), overwriting: .always)
      }
      #expect(rmdir(scratch.path("playbooks/.shop.json.tmp")) == 0)
      try journal.append(bytes("four"))
    }
    let (_, record) = try continued(.playbook(.init("shop")))
    #expect(record.steps(over: bytes("after two")) == [bytes("three"), bytes("four")])
    #expect(record.steps(over: bytes("after three")) == [bytes("four")])
    #expect(record.steps(over: nil) == [bytes("three"), bytes("four")])
  }

  @Test func `an unsaved session takes a free number and gets a name by its first save`() throws {
    let first = try scratch.journals.openUnsaved(heading: heading)
    let second = try scratch.journals.openUnsaved(heading: heading)
    #expect(first.subject == .unsaved(number: 1))
    #expect(second.subject == .unsaved(number: 2))
    try first.append(bytes("one"))
    try first.save(bytes("1"), as: .init("Shop"), overwriting: .never)
    #expect(first.subject == .playbook(try .init("Shop")))
    #expect(try scratch.names(in: "playbooks/.journal") == ["Shop.jsonl", "unsaved-2.jsonl"])
    try first.append(bytes("two"))
    #expect(try scratch.text(file("Shop")) == "{\"pid\":1}\ntwo\n")
    #expect(try scratch.journals.openUnsaved(heading: heading).subject == .unsaved(number: 1))
  }

  @Test func `saving under a name that is open elsewhere changes nothing`() throws {
    let other = try fresh("shop")
    let journal = try scratch.journals.openUnsaved(heading: heading)
    try journal.append(bytes("one"))
    let error = try refusal {
      try journal.save(bytes("1"), as: .init("SHOP"), overwriting: .always)
    }
    #expect(error.kind == .held(heading: heading))
    #expect(error.exitStatus == .openElsewhere)
    #expect(journal.subject == .unsaved(number: 1))
    #expect(journal.hasSteps)
    #expect(try scratch.names(in: "playbooks") == [".journal"])
    try other.remove()
  }

  @Test func `saving over another playbook is refused and leaves no lock behind`() throws {
    try scratch.playbooks.save(bytes("old"), as: .init("shop"), overwriting: .never)
    let journal = try scratch.journals.openUnsaved(heading: heading)
    try journal.append(bytes("one"))
    let error = try refusal {
      try journal.save(bytes("new"), as: .init("Shop"), overwriting: .never)
    }
    #expect(error.exitStatus == .cannotCreate)
    #expect(try scratch.names(in: "playbooks/.journal") == ["unsaved-1.jsonl"])
    try journal.save(bytes("new"), as: .init("Shop"), overwriting: .always)
    #expect(try scratch.text("playbooks/shop.json") == "new")
    #expect(try scratch.names(in: "playbooks/.journal") == ["shop.jsonl"])
  }

  @Test func `abandoned steps under the wanted name are only discarded when asked`() throws {
    do { try fresh("shop").append(bytes("precious")) }
    let journal = try scratch.journals.openUnsaved(heading: heading)
    let error = try refusal {
      try journal.save(bytes("1"), as: .init("shop"), overwriting: .never)
    }
    #expect(error.kind == .waiting)
    #expect(try scratch.text(file("shop")).contains("precious"))
    try journal.save(bytes("1"), as: .init("shop"), overwriting: .always)
    #expect(try scratch.text(file("shop")) == "{\"pid\":1}\n")
  }

  @Test func `what nobody holds is offered, and empty journals are cleared away`() throws {
    #expect(try scratch.journals.abandoned().isEmpty)
    #expect(try scratch.names().isEmpty)
    do {
      try fresh("shop").append(bytes("one"))
      try scratch.journals.openUnsaved(heading: heading).append(bytes("two"))
      _ = try fresh("empty")
    }
    let held = try fresh("open")
    try held.append(bytes("mine"))
    #expect(mkfifo(scratch.path("playbooks/.journal/fifo.jsonl"), 0o600) == 0)
    let found = try scratch.journals.abandoned()
    #expect(Set(found.map(\.subject)) == [.playbook(try .init("shop")), .unsaved(number: 1)])
    #expect(found.allSatisfy { $0.record.heading == heading })
    #expect(
      try scratch.names(in: "playbooks/.journal")
        == ["fifo.jsonl", "open.jsonl", "shop.jsonl", "unsaved-1.jsonl"])
    let (_, record) = try continued(.unsaved(number: 1))
    #expect(record.steps(over: nil) == [bytes("two")])
  }

  @Test func `a planted journal or journal folder is not followed`() throws {
    try scratch.plant("victim", "kept")
    _ = try fresh("other")
    #expect(symlink(scratch.path("victim"), scratch.path(file("shop"))) == 0)
    #expect(try refusal { _ = try fresh("shop") }.kind == .unfit(.symbolicLink))
    #expect(mkfifo(scratch.path(file("pipe")), 0o600) == 0)
    #expect(try refusal { _ = try fresh("pipe") }.kind == .unfit(.fifo))
    #expect(try scratch.text("victim") == "kept")

    #expect(mkdir(scratch.path("elsewhere"), 0o700) == 0)
    #expect(mkdir(scratch.path("second"), 0o700) == 0)
    #expect(symlink(scratch.path("elsewhere"), scratch.path("second/.journal")) == 0)
    let journals = JournalFolder(of: PlaybookFolder(scratch.path("second")))
    #expect(throws: StoreError.self) { try journals.openUnsaved(heading: heading) }
    #expect(try scratch.names(in: "elsewhere").isEmpty)
  }

  @Test(arguments: [1, 7, 40])
  func `a process that is killed leaves every step it acknowledged, and its lock free`(
    acknowledged: Int
  ) throws {
    let steps = (1...2_000).map { "step \($0)" }
    let probe = try Probe("append", scratch.playbooks.path, "shop")
    try probe.send(steps.joined(separator: "\n"))
    probe.endInput()
    for number in 1...acknowledged { #expect(probe.line() == "\(number)") }
    try probe.kill()
    let (_, record) = try continued(.playbook(.init("shop")))
    let left = record.steps(over: nil)
    #expect(left.count >= acknowledged)
    #expect(left == steps.prefix(left.count).map(bytes))
  }

  @Test func `another process finds the playbook held until the holder dies`() throws {
    let holder = try Probe("hold", scratch.playbooks.path, "shop")
    #expect(holder.line() == "held")
    let second = try Probe("update", scratch.playbooks.path, "Shop", "line")
    #expect(try second.wait() == 75)
    try holder.kill()
    let third = try Probe("update", scratch.playbooks.path, "Shop", "line")
    #expect(try third.wait() == 0)
    #expect(try scratch.playbooks.read(.init("shop")).bytes == bytes("line\n"))
  }
}
