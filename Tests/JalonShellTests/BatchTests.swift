import Glibc
import JalonCatalogue
import JalonModel
import Testing

@testable import JalonShell

@Suite struct BatchTests {
  /// What a batch wrote, line by line, and what came of it.
  private struct Run {
    var lines: [JSONValue] = []
    var bytes: [UInt8] = []
    var outcome = Batch.Outcome()
  }

  private func run(
    _ input: [UInt8], cores: Int = 1, language: Language? = nil,
    vintage: CatalogueLibrary.Vintage? = nil
  ) throws -> Run {
    let day = try #require(CivilDate(year: 2026, month: 11, day: 21))
    let batch = Batch(
      Batch.Order(
        vintage: vintage, language: language, errorLanguage: .en, asOf: day, cores: cores))
    var run = Run()
    let descriptor = try Self.open(input)
    defer { close(descriptor) }
    run.outcome = try batch.run(reading: descriptor, named: "input") { bytes in
      run.bytes += bytes
      return true
    }
    run.lines = try run.bytes.split(separator: 0x0A).map { try JSONDocument($0).value }
    return run
  }

  /// A file without a name that holds the bytes, to be read from its beginning.
  private static func open(_ bytes: [UInt8]) throws -> Int32 {
    var path = Array("/tmp/jalon-batch-XXXXXX".utf8CString)
    let descriptor = mkstemp(&path)
    try #require(descriptor >= 0)
    unlink(path)
    var written = 0
    while written < bytes.count {
      let count = bytes[written...].withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
      try #require(count > 0)
      written += count
    }
    lseek(descriptor, 0, SEEK_SET)
    return descriptor
  }

  /// A playbook on one line, complete and unlike its neighbours.
  private static func playbook(_ number: Int, minutes: Int? = nil, vintage: String = "2026")
    -> [UInt8]
  {
    let at = Moment(seconds: 1_790_000_000)
    func answer(_ value: AnswerValue) -> Answer { Answer(value: value, source: .client, at: at) }
    let sectors = ["bakery", "hotel", "crafts", "shop"]
    var answers: [QuestionID: Answer] = [
      .sector: answer(.choice(sectors[number % sectors.count])), .market: answer(.choice("b2c")),
      .benefits: answer(.choices(["proximity", "traffic"])),
      .minutes: answer(.integer(minutes ?? 30 + 15 * (number % 18))),
    ]
    for rule in Rule.allCases { answers[.rule(rule)] = answer(.choice("accept")) }
    let playbook = Playbook(
      title: "n° \(number)", created: at, language: number % 2 == 0 ? .fr : .en,
      catalogue: CatalogueReference(id: vintage), answers: answers)
    return playbook.json.bytes(.compact)
  }

  private static func joined(_ lines: [[UInt8]]) -> [UInt8] {
    Array(lines.joined(separator: [0x0A])) + [0x0A]
  }

  @Test func `a playbook kept with figures that are not at hand says so in its result`() throws {
    func warnings(_ vintage: String) throws -> [String] {
      let run = try run(Self.playbook(1, vintage: vintage) + [0x0A], language: .en)
      let line = try #require(run.lines.first)
      return (line["warnings"]?.array ?? []).compactMap(\.string)
    }
    #expect(
      try warnings("2026+agency").first?.contains("“2026+agency”, which are not here") == true)
    #expect(try warnings("2027").first?.contains("“2027”") == true)
    #expect(!(try warnings("2026").contains { $0.contains("not here") }))
    #expect(!(try warnings("2013").contains { $0.contains("not here") }))
  }

  @Test func `answers that no catalogue allows are an error of their line, as in a replay`() throws
  {
    let good = Self.playbook(0)
    var input: [UInt8] = []
    for wrong in [#""value":"bakeryx""#, #""value":-5"#] {
      let text = String(decoding: good, as: UTF8.self)
        .replacing(wrong.contains("x") ? #""value":"bakery""# : #""value":30"#, with: wrong)
      #expect(text.contains(wrong))
      input += Array(text.utf8) + [0x0A]
    }
    let run = try run(input + good)
    #expect(run.outcome.badLines == 2)
    #expect(run.lines[0]["error"]?["message"]?.string?.contains("bakery") == true)
    #expect(run.lines[1]["error"]?["path"]?.string?.contains("resources.minutes") == true)
    #expect(run.lines[2]["verdict"] != nil)
  }

  @Test func `each playbook gives one result, in its place`() throws {
    let minutes = (0..<40).map { 15 + 15 * $0 }
    let run = try run(
      Self.joined(minutes.map { Self.playbook(0, minutes: $0) }), cores: 2)
    #expect(run.lines.map { $0["plan"]?["budgetMinutes"]?.int } == minutes)
    #expect(run.lines.allSatisfy { $0["schema"]?.string == "jalon.result/1" })
    #expect(run.outcome.lines == 40 && run.outcome.badLines == 0)
    #expect(run.outcome.exitStatus == .done)
  }

  @Test func `one core and several give the same bytes, over several windows`() throws {
    // More lines than a window holds, most of them quick to answer.
    let input = Self.joined(
      (0..<1_100).map { $0 % 25 == 0 ? Self.playbook($0) : Array("{\"n\": \($0)}".utf8) })
    let alone = try run(input, cores: 1)
    let together = try run(input, cores: 3)
    #expect(alone.bytes == together.bytes)
    #expect(alone.outcome == together.outcome)
    #expect(alone.outcome.lines == 1_100)
    #expect(alone.lines.count == 1_100)
  }

  @Test func `a bad line gives an error in its place and the run goes on`() throws {
    var late = Self.playbook(1)
    late.replace(Array("jalon.playbook/1".utf8), with: Array("jalon.playbook/9".utf8))
    let run = try run(
      Self.joined([
        Self.playbook(0), Array("{\"schema\":".utf8), late, Self.playbook(2),
        Array("[1,]".utf8), [0xFF, 0xFE], Array("{\"schema\": \"jalon.playbook/1\"}".utf8),
      ]))
    #expect(run.lines.map { $0["error"]?["line"]?.int } == [nil, 2, 3, nil, 5, 6, 7])
    #expect(
      run.lines.map { $0["error"]?["path"]?.string } == [
        nil, "schema", "schema", nil, "[1]", "", "",
      ])
    #expect(run.lines.allSatisfy { ($0["error"] == nil) == ($0["verdict"] != nil) })
    for line in run.lines {
      if let error = line["error"] {
        #expect(error.object?.members.map(\.name) == ["line", "message", "path"])
        #expect(error["message"]?.string?.hasPrefix("column ") == true)
      }
    }
    #expect(run.outcome.badLines == 5 && run.outcome.exitStatus == .badData)
  }

  @Test func `an empty line is an error, so that lines stay side by side`() throws {
    let run = try run(Self.joined([[], Self.playbook(0), Array(" \t\r".utf8), Self.playbook(1)]))
    #expect(run.lines.map { $0["error"]?["line"]?.int } == [1, nil, 3, nil])
    #expect(
      run.lines[0]["error"]?["message"]?.string
        == "the line is empty; one playbook a line is expected")
  }

  @Test func `nothing in, nothing out`() throws {
    let run = try run([])
    #expect(run.bytes.isEmpty && run.outcome == Batch.Outcome())
  }

  @Test func `the last line needs no line feed, and lines may end as Windows ends them`() throws {
    let playbook = Self.playbook(3)
    let unix = try run(playbook)
    #expect(unix.outcome.lines == 1 && unix.outcome.badLines == 0)
    #expect(
      try run(playbook + [0x0D, 0x0A] + playbook + [0x0D, 0x0A]).bytes == unix.bytes + unix.bytes)
  }

  @Test func `a line over eight mebibytes is refused, and the next is read`() throws {
    let limit = LineWindows.longestLine
    let long = Array(repeating: UInt8(ascii: " "), count: limit + 1)
    let run = try run(Self.joined([Self.playbook(0), long, Self.playbook(1)]), cores: 2)
    #expect(run.lines.map { $0["error"]?["line"]?.int } == [nil, 2, nil])
    #expect(run.outcome.lines == 3)
  }

  @Test func `a line of eight mebibytes is read`() throws {
    let playbook = Self.playbook(0)
    let blanks = Array(
      repeating: UInt8(ascii: " "), count: LineWindows.longestLine - playbook.count)
    #expect(try run(Self.joined([playbook + blanks])).outcome.badLines == 0)
  }

  @Test func `each playbook follows its own language and vintage unless told otherwise`() throws {
    let input = Self.joined([
      Self.playbook(0), Self.playbook(1, vintage: "2013"), Self.playbook(2, vintage: "1999"),
    ])
    let own = try run(input, cores: 2)
    #expect(own.lines.map { $0["language"]?.string } == ["fr", "en", "fr"])
    #expect(own.lines.map { $0["catalogue"]?["id"]?.string } == ["2026", "2013", "2026"])
    let told = try run(input, language: .en, vintage: .year2013)
    #expect(told.lines.allSatisfy { $0["language"]?.string == "en" })
    #expect(told.lines.allSatisfy { $0["catalogue"]?["id"]?.string == "2013" })
  }

  @Test func `what only --full computes is null`() throws {
    let run = try run(Self.joined([Self.playbook(5)]))
    let result = try #require(run.lines.first)
    #expect(result["frontier"] == .null && result["sensitivity"] == .null)
    for network in result["plan"]?["networks"]?.array ?? [] {
      #expect(network["confidence"] == .null)
    }
  }

  @Test func `missing answers give a provisional result and status 3`() throws {
    let playbook = Playbook(
      created: Moment(seconds: 0), language: .fr, catalogue: CatalogueReference(id: "2026"))
    let run = try run(Self.joined([playbook.json.bytes(.compact)]))
    #expect(run.lines.first?["provisional"] == true)
    #expect(run.outcome.exitStatus == .incomplete)
  }

  @Test func `a failed write ends the run`() throws {
    let day = try #require(CivilDate(year: 2026, month: 11, day: 21))
    let batch = Batch(Batch.Order(errorLanguage: .en, asOf: day, cores: 2))
    let descriptor = try Self.open(
      Self.joined((0..<1_100).map { Array("{\"n\": \($0)}".utf8) }))
    defer { close(descriptor) }
    var writes = 0
    let outcome = try batch.run(reading: descriptor, named: "input") { _ in
      writes += 1
      return false
    }
    #expect(writes == 1 && outcome.isUnwritten && outcome.exitStatus == .failedTransfer)
  }

  @Test func `an input that cannot be read is told`() throws {
    let day = try #require(CivilDate(year: 2026, month: 11, day: 21))
    let batch = Batch(Batch.Order(errorLanguage: .en, asOf: day, cores: 1))
    let outcome = try batch.run(reading: -1, named: "input") { _ in true }
    #expect(outcome.unreadable?.path == "input")
    #expect(outcome.exitStatus == .failedTransfer)
  }
}
