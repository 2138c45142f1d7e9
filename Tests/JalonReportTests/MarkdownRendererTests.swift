import JalonModel
import Testing

@testable import JalonReport

private func markdown(_ blocks: Document.Block...) -> String {
  MarkdownRenderer().render(Document(language: .en, title: "", blocks: blocks))
}

@Suite struct MarkdownRendererTests {
  @Test(arguments: [Language.fr, .en])
  func `a page of advice looks as agreed`(_ language: Language) {
    expectGolden(MarkdownRenderer().render(.advice(language)), "advice.\(language).md")
  }

  @Test func `marks in a text are escaped`() {
    #expect(
      markdown(.paragraph(["*a* _b_ <i> [c](d) \\"]))
        == "\\*a\\* \\_b\\_ \\<i\\> \\[c\\]\\(d) \\\\\n")
  }

  @Test(arguments: [
    ("# a", "\\# a\n"), ("- a", "\\- a\n"), ("1986. A year", "1986\\. A year\n"),
    ("2) b", "2\\) b\n"), ("2 h", "2 h\n"), ("   indented", "indented\n"),
  ])
  func `a line opens nothing by its first mark`(_ text: String, _ written: String) {
    #expect(markdown(.paragraph([.text(text)])) == written)
  }

  @Test func `addresses are code, which no reader makes a link`() {
    #expect(
      markdown(.paragraph(["see http://x.invalid or a@x.invalid"]))
        == "see `http://x.invalid` or `a@x.invalid`\n")
  }

  @Test func `code that could end its own span is plain text`() {
    #expect(markdown(.paragraph([.code("a`b")])) == "a&#96;b\n")
    #expect(markdown(.paragraph([.code("a|b")])) == "a\\|b\n")
  }

  @Test func `strong words keep their spaces outside the marks`() {
    #expect(markdown(.paragraph(["a", .strong(" b "), "c"])) == "a **b** c\n")
    #expect(markdown(.paragraph(["a", .strong("(b)"), "c"])) == "a(b)c\n")
    #expect(markdown(.paragraph([.strong("a"), .emphasis("b")])) == "**a**b\n")
  }

  @Test func `two lists in a row stay two`() {
    #expect(markdown(.bullets([["a"]]), .bullets([["b"]])) == "- a\n\n* b\n")
    #expect(markdown(.steps([["a"]]), .steps([["b"]])) == "1. a\n\n1) b\n")
  }

  @Test func `an empty document is an empty text`() {
    #expect(markdown().isEmpty)
  }
}
