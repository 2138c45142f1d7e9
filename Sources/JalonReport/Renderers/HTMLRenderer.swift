import JalonModel

/// Writes a document as one HTML page that needs nothing beside it: no script, no image, no font.
///
/// Semantic elements, charts as inline SVG with their text beside them, light and dark, set for A4
/// on paper.
package struct HTMLRenderer: Sendable, Hashable {
  package init() {}

  /// The whole page.
  package func render(_ document: Document) -> String {
    var page = HTMLPage(language: document.language)
    page.blocks(document.blocks)
    return """
      <!DOCTYPE html>
      <html lang="\(document.language.rawValue)">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <title>\(document.title.text.escapedForHTML)</title>
      <style>
      \(HTMLPage.styleSheet)
      </style>
      </head>
      <body>
      <main>
      \(page.html)</main>
      </body>
      </html>

      """
  }
}

/// The body of the page, written from top to bottom.
struct HTMLPage {
  let language: Language
  private(set) var html = ""
  /// Drawings so far: each gives its title and description ids of their own.
  private var drawings = 0

  init(language: Language) {
    self.language = language
  }

  mutating func blocks(_ blocks: [Document.Block]) {
    for block in blocks { self.block(block) }
  }

  private mutating func block(_ block: Document.Block) {
    switch block {
    case .heading(let level, let spans):
      let tag = "h\(min(max(level, 1), 4))"
      line("<\(tag)>\(inline(spans))</\(tag)>")
    case .paragraph(let spans): line("<p>\(inline(spans))</p>")
    case .list(let ordered, let items): list(items, tag: ordered ? "ol" : "ul")
    case .table(let table): self.table(table)
    case .bars(let bars): self.bars(bars)
    case .curve(let curve): self.curve(curve)
    case .definitions(let definitions):
      guard !definitions.isEmpty else { return }
      line("<dl>")
      for definition in definitions {
        line("<dt>\(inline(definition.term))</dt><dd>\(inline(definition.text))</dd>")
      }
      line("</dl>")
    case .note(let meaning, let title, let blocks):
      line("<aside class=\"\(meaning.rawValue)\">")
      let word = "<strong class=\"\(meaning.rawValue)\">\(escaped(meaning.word[language]))</strong>"
      let colon: [Document.Span] = title.isBlank ? [] : .colon(language)
      line("<p class=\"title\">\(word)\(inline(colon))\(inline(title))</p>")
      self.blocks(blocks)
      line("</aside>")
    }
  }

  private mutating func list(_ items: [[Document.Block]], tag: String) {
    guard !items.isEmpty else { return }
    line("<\(tag)>")
    for item in items {
      if case .paragraph(let spans)? = item.first, item.count == 1 {
        line("<li>\(inline(spans))</li>")
      } else {
        line("<li>")
        blocks(item)
        line("</li>")
      }
    }
    line("</\(tag)>")
  }

  private mutating func table(_ table: Document.Table) {
    guard !table.columns.isEmpty else {
      if !table.caption.isBlank { line("<p>\(inline(table.caption))</p>") }
      return
    }
    line("<div class=\"wide\"><table>")
    if !table.caption.isBlank { line("<caption>\(inline(table.caption))</caption>") }
    let heads = table.columns.map {
      "<th scope=\"col\"\(side($0))>\(inline($0.heading))</th>"
    }
    line("<thead><tr>\(heads.joined())</tr></thead>")
    line("<tbody>")
    for row in table.rows {
      let cells = zip(row, table.columns).enumerated().map { position, cell in
        let (spans, column) = cell
        return position == 0
          ? "<th scope=\"row\"\(side(column))>\(inline(spans))</th>"
          : "<td\(side(column))>\(inline(spans))</td>"
      }
      line("<tr>\(cells.joined())</tr>")
    }
    line("</tbody></table></div>")
  }

  private func side(_ column: Document.Column) -> String {
    column.alignment == .trailing ? " class=\"end\"" : ""
  }

  mutating func line(_ text: String) {
    html += text + "\n"
  }

  /// Two ids that no other drawing of the page has, for its title and its description.
  mutating func drawingIDs() -> (title: String, description: String) {
    drawings += 1
    return ("drawing-\(drawings)-title", "drawing-\(drawings)-description")
  }

  func inline(_ spans: [Document.Span]) -> String {
    spans.map { span in
      let text = escaped(span.text)
      switch span.style {
      case .text: return text
      case .strong: return "<strong>\(text)</strong>"
      case .emphasis: return "<em>\(text)</em>"
      case .code: return "<code>\(text)</code>"
      case .key: return "<code class=\"key\">\(text)</code>"
      case .muted: return "<span class=\"muted\">\(text)</span>"
      case .meaning(let meaning): return "<span class=\"\(meaning.rawValue)\">\(text)</span>"
      }
    }
    .joined()
  }

  func escaped(_ text: String) -> String { text.escapedForHTML }
}

extension String {
  /// Text that is text everywhere in HTML and SVG, in quoted attributes too.
  var escapedForHTML: String {
    var escaped = ""
    escaped.reserveCapacity(utf8.count)
    for scalar in unicodeScalars {  // by scalar: a mark after `<` must not hide it
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "'": escaped += "&#39;"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}
