import JalonModel
import Testing

@testable import JalonReport

/// Texts that try to become something else.
private let hostileTexts = [
  "\u{1B}[2J\u{1B}[H", "\u{1B}]0;owned\u{7}", "\u{9B}31mred", "\rOVERWRITE", "abc\u{8}\u{8}XYZ",
  "\u{202E}exe.fdp", "\u{2066}a", "\u{2028}line\u{2029}para", "\u{FEFF}BOM", "a\u{0}b",
  "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "' onmouseover='alert(1)",
  "</title><script>1</script>", "</style></svg><script>1</script>", "<!-- -->", "]]>",
  "&lt;&amp;&#0;", "[a](javascript:alert(1))", "![x](http://x.invalid/t.png)", "| a | b |",
  "|---|---|", "```", "# heading", "- item", "+ item", "1986. A year", "1) one", "> quote", "---",
  "===", "***", "http://x.invalid autolink", "www.x.invalid", "a@x.invalid", "x.invalid", "\\",
  "*bold* _it_ ~~s~~ $m$", "`id`", "`<b>`", "a`b", "C #", "<\u{301}script>", "`](x)`",
  "a|b", "\\|", "&#96;",
]

/// A document with one text in every place that holds one.
private func document(of text: String) -> Document {
  let styles: [Document.Style] = [
    .text, .strong, .emphasis, .code, .muted, .key, .meaning(.good), .meaning(.caution),
    .meaning(.stop),
  ]
  let spans = [Document.Span(text)]
  let table = Document.Table(
    [.init(spans), .init(spans)], rows: [[spans, [.code(text)]]], caption: spans)
  let curve = Document.Curve(
    title: spans, horizontal: spans, vertical: spans,
    points: [.init(x: 0, y: 0), .init(x: 1, y: 1, label: spans)])
  return Document(
    language: .fr, title: .text(text),
    blocks: styles.map { .paragraph([Document.Span(text, $0)]) }
      + styles.map { .paragraph(["a", Document.Span(text, $0), "("]) } + [
        .heading(level: 1, spans), .bullets([spans]), .steps([spans]), .table(table),
        .bars([.init(spans, fraction: 0.5, figure: spans, text: spans)]), .curve(curve),
        .definitions([.init(spans, spans)]), .note(.stop, title: spans, [.paragraph(spans)]),
      ])
}

private func expectNoControls(
  _ text: String, sourceLocation: SourceLocation = #_sourceLocation
) {
  let found = text.unicodeScalars.first {
    switch $0.value {
    case 0x0A: false
    case 0...0x1F, 0x7F...0x9F, 0x61C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
  if let found { Issue.record("control \(found.value)", sourceLocation: sourceLocation) }
}

/// Every `<` of an HTML page opens a tag that the renderer writes.
private func expectOwnTags(_ html: String, sourceLocation: SourceLocation = #_sourceLocation) {
  let own: Set<String> = [
    "!DOCTYPE", "html", "head", "meta", "title", "style", "body", "main", "h1", "h2", "h3", "h4",
    "p", "ul", "ol", "li", "table", "caption", "thead", "tbody", "tr", "th", "td", "dl", "dt", "dd",
    "aside", "strong", "em", "code", "span", "div", "figure", "figcaption", "br", "hr", "svg",
    "desc", "rect", "path", "polyline", "circle", "text",
  ]
  for piece in html.unicodeScalars.split(separator: "<").dropFirst(0) where !piece.isEmpty {
    let name = String(
      piece.drop { $0 == "/" }.prefix {
        $0 == "!" || $0.properties.isAlphabetic || ("0"..."9").contains($0)
      })
    if !own.contains(name) {
      Issue.record("<\(name)>", sourceLocation: sourceLocation)
      return
    }
  }
}

/// No `<` and no link opens outside a code span of a Markdown line.
private func expectNoMarkup(_ line: String, sourceLocation: SourceLocation = #_sourceLocation) {
  var isCode = false
  var isEscaped = false
  for scalar in line.unicodeScalars {
    if scalar == "`" && !isEscaped { isCode.toggle() }
    if "<[]".unicodeScalars.contains(scalar), !isCode, !isEscaped {
      Issue.record("live \(scalar) in \(line)", sourceLocation: sourceLocation)
      return
    }
    isEscaped = scalar == "\\" && !isEscaped && !isCode
  }
  if isCode { Issue.record("code left open in \(line)", sourceLocation: sourceLocation) }
}

@Suite struct HostileTextTests {
  @Test(arguments: hostileTexts)
  func `no text is more than text on a terminal`(_ text: String) {
    for plain in [false, true] {
      let renderer = TerminalRenderer(width: 60, colour: false, plain: plain)
      expectNoControls(renderer.render(document(of: text)))
    }
  }

  @Test(arguments: hostileTexts)
  func `no text is more than text in HTML`(_ text: String) {
    let html = HTMLRenderer().render(document(of: text))
    expectNoControls(html)
    expectOwnTags(html)
  }

  @Test(arguments: hostileTexts)
  func `no text is more than text in Markdown`(_ text: String) {
    let markdown = MarkdownRenderer().render(document(of: text))
    expectNoControls(markdown)
    for line in markdown.split(separator: "\n") { expectNoMarkup(String(line)) }
  }

  @Test func `a control, a foreign tag, a live link are each reported`() {
    withKnownIssue { expectNoControls("a\u{1B}[0m") }
    withKnownIssue { expectNoControls("a\u{202E}") }
    withKnownIssue { expectOwnTags("<p>a<script>") }
    withKnownIssue { expectNoMarkup("a <b>") }
    withKnownIssue { expectNoMarkup("[a](b)") }
    withKnownIssue { expectNoMarkup("a ` b") }
  }
}
