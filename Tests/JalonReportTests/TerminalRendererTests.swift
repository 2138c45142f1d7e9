import JalonModel
import Testing

@testable import JalonReport

/// Words that terminals find hard: wide, joined, endless, weightless.
private let hardWords = [
  "a", "été", "logiciel", "日本語のテキスト", "👩‍👩‍👧‍👦", "🇫🇷", "❤️", "\u{FE0F}", "\u{301}",
  "Z" + String(repeating: "\u{335}", count: 40), String(repeating: "x", count: 255),
  "12\u{202F}000",
  String(repeating: "漢", count: 130), "नमस्ते", "שלום", "\u{200B}", "1\u{FE0F}\u{20E3}", "👍🏽",
]

private func expectFits(
  _ text: String, _ width: Int, sourceLocation: SourceLocation = #_sourceLocation
) {
  for line in text.withoutColours.split(separator: "\n", omittingEmptySubsequences: false) {
    if String(line).displayWidth > width
      || line.unicodeScalars.last?.properties.isWhitespace == true
    {
      Issue.record(
        "wider than \(width), or blank at its end: \(line)", sourceLocation: sourceLocation)
      return
    }
  }
}

extension String {
  /// The text without SGR sequences.
  fileprivate var withoutColours: String {
    var kept = String.UnicodeScalarView()
    var isInside = false
    for scalar in unicodeScalars {
      if scalar == "\u{1B}" { isInside = true }
      if !isInside { kept.append(scalar) }
      if scalar == "m" { isInside = false }
    }
    return String(kept)
  }
}

@Suite struct TerminalRendererTests {
  @Test(arguments: [Language.fr, .en], [40, 80, 120])
  func `a page of advice looks as agreed`(_ language: Language, _ width: Int) {
    let text = TerminalRenderer(width: width, colour: false, plain: false)
      .render(.advice(language))
    expectGolden(text, "advice.\(language).\(width).txt")
  }

  @Test(arguments: [Language.fr, .en])
  func `a page of advice reads aloud as agreed`(_ language: Language) {
    let text = TerminalRenderer(width: 80, colour: false, plain: true).render(.advice(language))
    expectGolden(text, "advice.\(language).plain.txt")
  }

  @Test func `a page of advice has the colours agreed`() {
    let text = TerminalRenderer(width: 80, colour: true, plain: false).render(.advice(.fr))
    expectGolden(text, "advice.fr.colours.txt")
  }

  @Test(arguments: 0..<60)
  func `no line of any document is wider than the screen`(_ seed: UInt64) {
    var random = RandomDocument(seed: seed, vocabulary: hardWords)
    let document = random.document()
    for width in [40, 57, 80, 200] {
      for plain in [false, true] {
        let renderer = TerminalRenderer(width: width, colour: true, plain: plain)
        expectFits(renderer.render(document), width)
      }
    }
  }

  @Test func `a line that is too wide is reported`() {
    withKnownIssue { expectFits(String(repeating: "x", count: 41), 40) }
  }

  @Test func `a blank at the end of a line is reported`() {
    withKnownIssue { expectFits("x \ny\n", 40) }
  }

  @Test(arguments: 0..<50)
  func `plain text has no escape and draws nothing, whatever is asked of colour`(_ seed: UInt64) {
    var random = RandomDocument(seed: seed)
    let text = TerminalRenderer(width: 80, colour: true, plain: true).render(random.document())
    #expect(!text.unicodeScalars.contains("\u{1B}"))
    #expect(!text.unicodeScalars.contains { 0x2500...0x259F ~= $0.value })
  }

  @Test func `colours only colour: without them the text is the same`() {
    let coloured = TerminalRenderer(width: 72, colour: true, plain: false).render(.advice(.fr))
    let bare = TerminalRenderer(width: 72, colour: false, plain: false).render(.advice(.fr))
    #expect(coloured != bare)
    #expect(coloured.withoutColours == bare)
  }

  @Test func `a width out of range is held to it`() {
    #expect(TerminalRenderer(width: 3, colour: false, plain: false).width == 40)
    #expect(TerminalRenderer(width: .max, colour: false, plain: false).width == 200)
  }

  @Test func `an empty document is an empty text`() {
    let empty = Document(language: .fr, title: "")
    #expect(TerminalRenderer(width: 80, colour: true, plain: false).render(empty).isEmpty)
  }

  @Test func `a number and its unit stay on one line`() {
    let words = String(repeating: "mot ", count: 9) + "12\u{202F}000\u{202F}€"
    let document = Document(
      language: .fr, title: "", blocks: [.paragraph([.text(words)])])
    let text = TerminalRenderer(width: 40, colour: false, plain: false).render(document)
    #expect(text.hasSuffix("mot\n12\u{202F}000\u{202F}€\n"))
  }
}
