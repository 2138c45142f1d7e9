import JalonModel
import Testing

@testable import JalonReport

private func expectEveryWord(
  of document: Document, in text: String, _ form: String,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  let found = Set(text.split { !$0.isLetter && !$0.isNumber }.map(String.init))
  let lost = document.words.subtracting(found).sorted()
  if !lost.isEmpty {
    Issue.record("\(form) lost \(lost.prefix(5))", sourceLocation: sourceLocation)
  }
}

/// The four forms in which the same document is read.
private func forms(of document: Document) -> [(name: String, text: String)] {
  [
    ("terminal", TerminalRenderer(width: 80, colour: false, plain: false).render(document)),
    ("narrow", TerminalRenderer(width: 40, colour: false, plain: false).render(document)),
    ("plain", TerminalRenderer(width: 80, colour: false, plain: true).render(document)),
    ("Markdown", MarkdownRenderer().render(document)),
    ("HTML", HTMLRenderer().render(document)),
  ]
}

@Suite struct RendererLawsTests {
  @Test(arguments: 0..<60)
  func `every word of a document is in every form of it`(_ seed: UInt64) {
    var random = RandomDocument(seed: seed)
    let document = random.document()
    for form in forms(of: document) { expectEveryWord(of: document, in: form.text, form.name) }
  }

  @Test func `a word that is lost is reported`() {
    let document = Document(language: .fr, title: "", blocks: [.paragraph(["un deux"])])
    withKnownIssue { expectEveryWord(of: document, in: "un\n", "text") }
  }

  @Test(arguments: 0..<20)
  func `the same document gives the same bytes`(_ seed: UInt64) {
    var first = RandomDocument(seed: seed)
    var second = RandomDocument(seed: seed)
    let (one, two) = (forms(of: first.document()), forms(of: second.document()))
    for (left, right) in zip(one, two) { #expect(left.text == right.text) }
  }

  @Test func `the words of the renderers themselves pass through the two languages`() {
    var document = Document.advice(.en)
    document.language = .pseudo
    for form in forms(of: document) {
      for word in ["Caution", "Against", "In favour", "by"] {
        #expect(form.text.contains("⟦\(word == "by" ? " by " : word)⟧"), "\(form.name): \(word)")
      }
    }
  }
}
