import JalonModel
import Testing

@testable import JalonInterview

struct LineTests {
  @Test(arguments: ["", "   ", "\r", "# a remark", "  # another"])
  func `empty lines and remarks are ignored`(text: String) throws {
    #expect(try Line(text) == .ignored)
  }

  @Test func `a hash later in a line is text`() throws {
    #expect(try Line("Garage #1") == .answer(Line.Typed("Garage #1")))
  }

  @Test func `a literal keeps its blanks and undoes its escapes`() throws {
    #expect(
      try Line(#"" a\"b\\c\n\t\u{e9} ""#)
        == .answer(Line.Typed(" a\"b\\c\n\té ", isLiteral: true)))
  }

  @Test(arguments: ["\u{592}siness.sector", "\u{301}", "a\u{301}"])
  func `a text that begins with an accent is read back behind an id`(text: String) throws {
    let literal = AnswerValue.literal(text)
    #expect(
      try Line("business.name=\(literal)")
        == .keyed(id: "business.name", Line.Typed(text, isLiteral: true)))
    #expect(
      try Line("business.name=\(text)") == .keyed(id: "business.name", Line.Typed(text)))
  }

  private static let broken: [String: LineProblem] = [
    #""open"#: .literalNotClosed, #""a" b"#: .textAfterLiteral, #""\q""#: .badEscape("\\q"),
    #""\u{}""#: .badEscape("\\u{}"), #""\u{110000}""#: .badEscape("\\u{110000}"),
  ]

  @Test func `a literal that is not well formed says how`() {
    for (text, problem) in Self.broken {
      #expect(throws: problem) { try Line(text) }
    }
  }

  @Test func `a command is a colon, a word and the rest`() throws {
    #expect(try Line(":save  Chez Morel ") == .command(word: "save", rest: "Chez Morel"))
    #expect(try Line(":") == .command(word: "", rest: ""))
  }

  @Test func `a bare command is one only where no question waits`() throws {
    #expect(try Line("plan", bareCommands: true) == .command(word: "plan", rest: ""))
    #expect(try Line("plan") == .answer(Line.Typed("plan")))
  }

  @Test func `the text before the first equals sign is a keyed answer when it is a dotted id`()
    throws
  {
    #expect(
      try Line("business.sector = bakery=x")
        == .keyed(id: "business.sector", Line.Typed("bakery=x")))
    #expect(try Line("1+1=2") == .answer(Line.Typed("1+1=2")))
    #expect(
      try Line(#"business.name="A = B""#)
        == .keyed(id: "business.name", Line.Typed("A = B", isLiteral: true)))
  }

  @Test func `any text survives being written as a literal`() throws {
    let texts = [
      "", "a", "\"", "\\", "a\nb\tc", "é\u{301}", "\u{202e}x", "#x", ":quit", "\u{7f}", " x ",
    ]
    for text in texts where !text.isEmpty {
      #expect(
        try Line(AnswerValue.text(text).line) == .answer(Line.Typed(text, isLiteral: true)))
    }
  }
}
