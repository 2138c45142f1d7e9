import Testing

@testable import JalonModel

@Suite struct PlaybookFaultTests {
  private static let head =
    #""title":"t","created":"2026-11-21T00:00:00Z","updated":"2026-11-21T00:00:00Z","language":"fr","catalogue":{"id":"2026"}"#

  /// A playbook with one answer.
  private func answering(_ id: String, _ answer: String) -> String {
    #"{"schema":"jalon.playbook/1",\#(Self.head),"answers":{"\#(id)":\#(answer)}}"#
  }

  private func fault(_ text: String) -> PlaybookFault? {
    do throws(PlaybookFault) {
      _ = try Playbook(text)
      return nil
    } catch {
      return error
    }
  }

  @Test func `text that is not JSON is placed by line and column`() {
    let fault = fault("{\n  \"schema\": jalon\n}")
    #expect(fault?.kind == .notJSON(.expectedValue))
    #expect(fault?.line == 2 && fault?.column == 13)
  }

  @Test(arguments: [
    ("{}", PlaybookFault.Kind.notAPlaybook(schema: nil)), ("[]", .notAPlaybook(schema: nil)),
    (#"{"schema":1}"#, .notAPlaybook(schema: nil)),
    (#"{"schema":"jalon.result/1"}"#, .notAPlaybook(schema: "jalon.result/1")),
    (#"{"schema":"jalon.playbook/0"}"#, .notAPlaybook(schema: "jalon.playbook/0")),
    (#"{"schema":"jalon.playbook/x"}"#, .notAPlaybook(schema: "jalon.playbook/x")),
    (#"{"schema":"jalon.playbook/2"}"#, .newerSchema("jalon.playbook/2")),
    (#"{"schema":"jalon.playbook/17","answers":[]}"#, .newerSchema("jalon.playbook/17")),
  ])
  func `another schema is refused before anything is read`(
    text: String, kind: PlaybookFault.Kind
  ) {
    #expect(fault(text)?.kind == kind)
  }

  @Test(arguments: [
    ("business.sector", "1", "value", PlaybookFault.Shape.answer(.choice)),
    ("business.sells-online", "\"yes\"", "value", .answer(.yesNo)),
    ("benefits.ranked", "\"image\"", "value", .answer(.ranking)),
    ("resources.minutes", "1.5", "value", .answer(.minutes)),
    ("resources.minutes", "\"60\"", "value", .answer(.minutes)),
    ("benefits.proximity.by", "\"2027-02-30\"", "value", .answer(.date)),
    ("benefits.proximity.target", "\"soon\"", "value", .answer(.decimalOrMeasure)),
    ("maturity.ages", "[20]", "value", .answer(.shares)),
    ("maturity.ages", #"{"65+":"20"}"#, "65+", .percent),
    ("maturity.counts", #"{"facebook":"21/20"}"#, "facebook", .count),
    ("maturity.counts", #"{"facebook":7}"#, "facebook", .count),
  ])
  func `an answer of another shape is refused where it stands`(
    id: String, value: String, member: String, shape: PlaybookFault.Shape
  ) {
    let fault = fault(
      answering(id, #"{"value":\#(value),"source":"client","at":"2026-11-21T00:00:00Z"}"#))
    #expect(fault?.kind == .wrongShape(shape))
    #expect(fault?.path.components.last == .member(member))
    #expect(fault?.path.components.prefix(2) == [.member("answers"), .member(id)])
  }

  @Test func `each part of an answer is needed and checked`() {
    let answers = [
      #"{"source":"client","at":"2026-11-21T00:00:00Z"}"#: PlaybookFault.Kind.missing("value"),
      #"{"value":60,"at":"2026-11-21T00:00:00Z"}"#: .missing("source"),
      #"{"value":60,"source":"client"}"#: .missing("at"),
      #"{"value":60,"source":"me","at":"2026-11-21T00:00:00Z"}"#:
        .notOneOf(found: "me", allowed: ["client", "default", "template", "import"]),
      #"{"value":60,"source":"client","at":"2026-11-21T00:00:00.5Z"}"#: .wrongShape(.time),
      #"{"value":60,"source":"client","at":"2026-11-21T00:00:00Z","note":1}"#: .wrongShape(.text),
      "60": .wrongShape(.object),
    ]
    for (answer, kind) in answers {
      #expect(fault(answering("resources.minutes", answer))?.kind == kind, "\(answer)")
    }
  }

  @Test func `the parts that time leaves are checked too`() {
    func with(_ members: String) -> String {
      #"{"schema":"jalon.playbook/1",\#(Self.head),"answers":{},\#(members)}"#
    }
    let period = #""network":"facebook","posts":1,"minutes":1,"contacts":0"#
    let decision =
      #""at":"2026-11-21T00:00:00Z","asOf":"2026-11-21","engine":"1","catalogue":{"id":"2026"},"answersFingerprint":"f","networks":[],"minutesPerWeek":0"#
    let cases: [(String, PlaybookFault.Kind)] = [
      (#""history":{}"#, .wrongShape(.list)),
      (#""history":[{"question":"x","from":1,"to":2,"source":"client"}]"#, .missing("at")),
      (#""logged":[{"period":"2026-W54",\#(period)}]"#, .wrongShape(.period)),
      (
        #""logged":[{"period":"2026-11","network":"x","posts":-1,"minutes":1,"contacts":0}]"#,
        .wrongShape(.amount)
      ),
      (
        #""decisions":[{\#(decision),"verdict":"maybe","coverage":0}]"#,
        .notOneOf(found: "maybe", allowed: ["not-now", "listen-first", "go-with-conditions", "go"])
      ),
      (#""decisions":[{\#(decision),"verdict":"go","coverage":1.2}]"#, .wrongShape(.fraction)),
      (#""expected":{"networks":"facebook"}"#, .wrongShape(.texts)),
      (#""expected":{"networks":[1]}"#, .wrongShape(.text)),
    ]
    for (members, kind) in cases { #expect(fault(with(members))?.kind == kind, "\(members)") }
    #expect(fault(with(#""logged":[{"period":"2026-11",\#(period)}]"#)) == nil)
    #expect(fault(with(#""decisions":[{\#(decision),"verdict":"go","coverage":1}]"#)) == nil)
  }

  @Test func `every member that must be there is missed by name`() throws {
    let document = try JSONDocument(Array(#"{"schema":"jalon.playbook/1"}"#.utf8))
    let missed = PlaybookReading(document, kinds: Playbook.kind).faults.map(\.kind)
    #expect(
      Set(missed)
        == Set(
          ["title", "created", "updated", "language", "catalogue", "answers"].map {
            .missing($0)
          }))
  }

  @Test func `reading goes on behind faults and keeps a bounded number`() throws {
    let answers = (0..<500).map { #""resources.months\#($0 == 0 ? "" : "-\($0)")":0"# }
    let many = (0..<500).map { _ in #"{"at":0}"# }.joined(separator: ",")
    let text = """
      {"schema":"jalon.playbook/1",\(Self.head),"answers":{\(answers.joined(separator: ","))},
       "history":[\(many)]}
      """
    let reading = PlaybookReading(try JSONDocument(Array(text.utf8)), kinds: Playbook.kind)
    #expect(reading.faults.count == PlaybookReading.mostFaults)
    #expect(reading.faults.first?.kind == .wrongShape(.object))
    #expect(reading.playbook.unknownAnswers.members.count == 499)
  }

  @Test func `every fault says what is wrong and how to mend it in both languages`() {
    let shapes: [PlaybookFault.Shape] =
      [.object, .list, .text, .texts, .time, .day, .period, .amount, .fraction, .percent, .count]
      + AnswerKind.allCases.map { .answer($0) }
    let json: [JSONError.Kind] = [
      .tooLong(limit: 1), .stringTooLong(limit: 1), .tooDeep(limit: 1), .byteOrderMark,
      .invalidUTF8, .unexpectedEnd, .expectedValue, .expectedName, .expectedColon,
      .expectedCommaOrBracket, .expectedCommaOrBrace, .trailingComma, .textAfterValue,
      .malformedNumber, .numberOutOfRange, .unescapedControl, .unknownEscape, .loneSurrogate,
      .duplicateName,
    ]
    let kinds: [PlaybookFault.Kind] =
      shapes.map { .wrongShape($0) } + json.map { .notJSON($0) } + [
        .notAPlaybook(schema: nil), .notAPlaybook(schema: "x"), .newerSchema("jalon.playbook/2"),
        .missing("at"), .notOneOf(found: "x", allowed: ["go"]),
      ]
    for kind in kinds {
      let fault = PlaybookFault(kind: kind, path: JSONPath(), line: 1, column: 1)
      for text in [fault.text, fault.remedy] {
        #expect(!text.fr.isEmpty && !text.en.isEmpty && text.fr != text.en, "\(kind)")
      }
    }
    #expect(
      Set(kinds.map { PlaybookFault(kind: $0, path: JSONPath(), line: 1, column: 1).text.en })
        .count > kinds.count - 4)
  }

  @Test func `a hostile word is quoted short and harmless`() {
    let word = String(repeating: "\u{202E}\u{1B}[31m", count: 1_000)
    #expect(word.excerpt.count < 70)
    #expect(!word.excerpt.unicodeScalars.contains("\u{1B}"))
    #expect("facebook".excerpt == "facebook")
  }
}
