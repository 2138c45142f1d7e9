import Testing

@testable import JalonModel

@Suite struct PlaybookReadingTests {
  private func read(_ bytes: [UInt8]) throws -> Playbook {
    try Playbook(reading: bytes, kinds: Playbook.kind)
  }

  @Test func `reading what was written gives the playbook, writing it again the bytes`() throws {
    let bytes = Playbook.sample.bytes
    let again = try read(bytes)
    #expect(again == .sample)
    #expect(again.bytes == bytes)
  }

  @Test func `the least playbook reads, and its lists are written from then on`() throws {
    let least = """
      {"schema":"jalon.playbook/1","title":"","created":"2026-11-21T00:00:00Z",
       "updated":"2026-11-21T00:00:00Z","language":"en","catalogue":{"id":"2013"},"answers":{}}
      """
    let playbook = try Playbook(least)
    #expect(playbook.language == .en)
    #expect(playbook.expected == nil)
    #expect(
      String(decoding: playbook.bytes, as: UTF8.self) == """
        {
          "answers": {},
          "catalogue": {
            "id": "2013"
          },
          "created": "2026-11-21T00:00:00Z",
          "decisions": [],
          "history": [],
          "language": "en",
          "logged": [],
          "schema": "jalon.playbook/1",
          "title": "",
          "updated": "2026-11-21T00:00:00Z"
        }

        """)
  }

  @Test func `members that are not known survive at every depth`() throws {
    func grown(_ value: JSONValue, _ depth: Int) -> JSONValue {
      switch value {
      case .array(let items): return .array(items.map { grown($0, depth + 1) })
      case .object(let object):
        var object = JSONObject(
          object.members.map { member in
            // The value of an answer has no members of its own beside segments and networks.
            ["value", "from", "to"].contains(member.name)
              ? member : JSONMember(name: member.name, value: grown(member.value, depth + 1))
          })
        object["x-later"] = ["depth": .number(depth), "b": [1.50, .null, "é"]]
        return .object(object)
      default: return value
      }
    }
    let bytes = grown(Playbook.sample.json, 0).bytes(.pretty)
    let playbook = try read(bytes)
    #expect(playbook.bytes == bytes)
    let kept: [JSONObject?] = [
      playbook.unknown, playbook.catalogue.unknown, playbook.unknownAnswers,
      playbook.answers[.minutes]?.unknown, playbook.history.first?.unknown,
      playbook.decisions.first?.unknown, playbook.decisions.first?.catalogue.unknown,
      playbook.logged.first?.unknown, playbook.expected?.unknown,
    ]
    #expect(kept.allSatisfy { $0?["x-later"] != nil })
  }

  @Test func `an answer of a later version survives, with its history`() throws {
    var json = Playbook.sample.json
    guard case .object(var root) = json, case .object(var answers) = root["answers"] else {
      Issue.record("a playbook is an object with answers")
      return
    }
    answers["business.mood"] = ["value": ["a": 1.00], "source": "psychic", "at": .null]
    root["answers"] = .object(answers)
    root["history"] = [
      [
        "at": "2026-11-21T00:00:00Z", "question": "business.mood", "from": ["a": 2.50],
        "to": ["a": 1.00], "source": "client",
      ]
    ]
    json = .object(root)
    let playbook = try read(json.bytes(.pretty))
    #expect(playbook.unknownAnswers["business.mood"]?["source"] == "psychic")
    #expect(playbook.history.first?.question == "business.mood")
    #expect(playbook.bytes == json.bytes(.pretty))
  }

  @Test(arguments: [
    (#""value":150"#, #""value": 1.5e2"#), (#""value":12.5"#, #""value":12.50"#),
    (#""facebook":"7/20""#, #""facebook":"07/20""#), (#""x""#, #""\u0078""#),
    (#"{"25-34":33.3333,"65+":66.6667}"#, #"{"65+":66.66670,"25-34":33.3333}"#),
  ])
  func `two spellings of the same answers give the same bytes`(
    one: String, other: String
  ) throws {
    let text = String(decoding: Playbook.sample.json.bytes(.compact), as: UTF8.self)
    let parts = text.split(separator: one)
    try #require(parts.count == 2)
    let playbook = try Playbook(parts.joined(separator: other))
    #expect(playbook == .sample)
    #expect(playbook.bytes == Playbook.sample.bytes)
    #expect(playbook.answersFingerprint == Playbook.sample.answersFingerprint)
  }

  @Test(arguments: 0..<200 as Range<UInt64>)
  func `any playbook reads back as it was written`(seed: UInt64) throws {
    var random = Seeded(state: seed)
    let playbook = Playbook.random(using: &random)
    let bytes = playbook.bytes
    let again = try read(bytes)
    #expect(again == playbook)
    #expect(again.bytes == bytes)
  }

  @Test func `a question passed over without a value leaves no value in the history`() throws {
    let change = Change(
      at: Moment(seconds: 0), question: .addresses, from: .unanswered, to: .integer(3),
      source: .client)
    #expect(change.from == nil)
  }

  @Test func `the fingerprint follows values and nothing else`() {
    var playbook = Playbook.sample
    let before = playbook.answersFingerprint
    #expect(before.utf8.count == 16)
    playbook.answers[.minutes]?.note = "à revoir"
    playbook.answers[.minutes]?.source = .template
    playbook.answers[.minutes]?.at = Moment(seconds: 0)
    playbook.title = "autre"
    #expect(playbook.answersFingerprint == before)
    playbook.answers[.minutes]?.value = .integer(151)
    #expect(playbook.answersFingerprint != before)
  }

  @Test(arguments: [
    ("2026-W48", "2026-11-23"), ("2026-11", "2026-11-01"), ("2026-W53", "2026-12-28"),
    ("2027-W01", "2027-01-04"), ("2020-W01", "2019-12-30"),
  ])
  func `a period begins on a Monday or the first of a month`(period: String, day: String) {
    #expect(LoggedPeriod.firstDay(of: period)?.description == day)
  }

  @Test(arguments: [
    "", "2026", "2026-13", "2026-00", "2026-W00", "2026-W54", "2027-W53", "2026-W4", "2026-w48",
    "2026-W+8", "2026-11-21", "26-11", "0000-01", "2026-W48-1",
  ])
  func `what is no period has no first day`(period: String) {
    #expect(LoggedPeriod.firstDay(of: period) == nil)
  }
}

extension Playbook {
  fileprivate static func random(using random: inout some RandomNumberGenerator) -> Playbook {
    func moment() -> Moment { Moment(seconds: .random(in: 0...4_000_000_000, using: &random)) }
    func word() -> String {
      let words = ["", "a", "é\u{301}", "\u{202E}\n", "\"\\", "𐀀", "facebook", "0"]
      return words.randomElement(using: &random) ?? ""
    }
    func unknown() -> JSONObject {
      Bool.random(using: &random)
        ? JSONObject() : ["x-\(word())": ["later": [1.50, .string(word()), .null]]]
    }
    func value(_ kind: AnswerKind) -> AnswerValue {
      switch kind {
      case .text: .text(word())
      case .choice: .choice(word())
      case .choices, .ranking: .choices((0..<3).map { _ in word() })
      case .yesNo: .flag(.random(using: &random))
      case .integer, .minutes: .integer(.random(in: -5...9_000_000, using: &random))
      case .decimalOrMeasure:
        Bool.random(using: &random)
          ? .choice("measure") : .number(.random(in: -1e9...1e9, using: &random))
      case .shares:
        .shares(
          ["15-24", "65+"].map {
            Share(segment: $0, percent: Double(Int.random(in: 0...1_000_000, using: &random)) / 1e4)
          })
      case .counts:
        .counts(
          ["a", "b"].map {
            let asked = Int.random(in: 0...1_000_000, using: &random)
            return Count(
              network: $0, positive: .random(in: 0...asked, using: &random), asked: asked)
          })
      case .date: .date(CivilDate(daysSince1970: .random(in: -9_000...90_000, using: &random)))
      }
    }
    func source() -> AnswerSource { AnswerSource.allCases.randomElement(using: &random) ?? .client }
    let ids: [QuestionID] = [
      .businessName, .sector, .sellsOnline, .skills, .benefits, .benefit("proximity", .target),
      .benefit("proximity", .by), .minutes, .addresses, .ages, .counts, .required,
    ]
    func value(of id: QuestionID) -> AnswerValue {
      kind(of: id).map { value($0) } ?? .choices([word()])
    }
    var playbook = Playbook(
      title: word(), created: moment(), updated: moment(), language: .en,
      catalogue: CatalogueReference(id: word(), unknown: unknown()), unknown: unknown())
    for id in ids where Bool.random(using: &random) {
      playbook.answers[id] = Answer(
        value: value(of: id), source: source(), at: moment(),
        note: Bool.random(using: &random) ? word() : nil, unknown: unknown())
      playbook.history.append(
        Change(
          at: moment(), question: id, from: nil, to: value(of: id), source: source(),
          unknown: unknown()))
    }
    playbook.logged = (0..<Int.random(in: 0...3, using: &random)).map { _ in
      LoggedPeriod(
        period: "2026-11", network: word(), posts: .random(in: 0...9, using: &random), minutes: 0,
        contacts: 1, unknown: unknown())
    }
    return playbook
  }
}
