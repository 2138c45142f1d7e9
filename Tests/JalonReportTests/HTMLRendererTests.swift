import JalonModel
import Testing

@testable import JalonReport

@Suite struct HTMLRendererTests {
  @Test(arguments: [Language.fr, .en])
  func `a page of advice looks as agreed`(_ language: Language) {
    expectGolden(HTMLRenderer().render(.advice(language)), "advice.\(language).html")
  }

  @Test func `the page says its language and asks for nothing outside itself`() {
    let html = HTMLRenderer().render(.advice(.fr))
    #expect(html.hasPrefix("<!DOCTYPE html>\n<html lang=\"fr\">"))
    for reference in ["url(", "@import", "src=", "href=", "<script", "<link"] {
      #expect(!html.contains(reference), "\(reference)")
    }
  }

  @Test func `every drawing has a title and a description of its own`() {
    let html = HTMLRenderer().render(.advice(.en))
    let drawings = html.split(separator: "<svg ").count - 1
    #expect(drawings == 3)
    for number in 1...drawings {
      #expect(html.split(separator: "<title id=\"drawing-\(number)-title\">").count == 2)
      #expect(html.split(separator: "<desc id=\"drawing-\(number)-description\">").count == 2)
    }
  }

  @Test func `a mark after a bracket does not hide it`() {
    #expect("<\u{301}b>&\"'".escapedForHTML == "&lt;\u{301}b&gt;&amp;&quot;&#39;")
  }

  @Test func `a dossier of a hundred pages of tables stays within 200 KB`() {
    let blocks = (0..<20).flatMap { _ in Document.advice(.fr).blocks }
    let html = HTMLRenderer().render(Document(language: .fr, title: "", blocks: blocks))
    #expect(html.utf8.count <= 200_000)
  }
}
