import JalonModel

/// Writes a document as Markdown (CommonMark with the tables of GitHub), one paragraph a line.
///
/// No text of the document becomes markup, raw HTML, or a link: what could is escaped, and addresses
/// are set as code, which no reader turns into links.
package struct MarkdownRenderer: Sendable, Hashable {
  package init() {}

  /// The whole document, ended by a newline; empty when there is nothing to show.
  package func render(_ document: Document) -> String {
    let page = MarkdownPage(language: document.language)
    return page.lines(document.blocks).map { $0 + "\n" }.joined()
  }
}

private struct MarkdownPage {
  let language: Language

  private var colon: [Document.Span] { .colon(language) }

  /// Blocks with a blank line between two; lists that follow each other change their marks, or
  /// readers would take them for one.
  func lines(_ blocks: [Document.Block]) -> [String] {
    var page: [String] = []
    var listsInRow = 0
    for block in blocks {
      let lines = lines(block, alternate: listsInRow % 2 == 1)
      guard !lines.isEmpty else { continue }
      listsInRow = block.isListInMarkdown ? listsInRow + 1 : 0
      page += page.isEmpty ? lines : [""] + lines
    }
    return page
  }

  private func lines(_ block: Document.Block, alternate: Bool) -> [String] {
    let bullet = alternate ? "* " : "- "
    switch block {
    case .heading(let level, let spans):
      return paragraph(spans).map {
        String(repeating: "#", count: min(max(level, 1), 4)) + " " + $0
      }
    case .paragraph(let spans): return paragraph(spans)
    case .list(let ordered, let items):
      let isTight = items.allSatisfy { $0.count <= 1 }
      let entries = items.enumerated().map { position, item in
        let mark = ordered ? "\(position + 1)\(alternate ? ")" : ".") " : bullet
        return hung(lines(item), on: mark)
      }
      return Array(entries.joined(separator: isTight ? [] : [""]))
    case .table(let table): return self.table(table)
    case .bars(let bars):
      return bars.flatMap { bar in
        let percent = [Document.Span.text(Figures(language).percent(bar.fraction))]
        let figure = (bar.figure.isBlank ? percent : bar.figure).strengthened
        let text = bar.text.isBlank ? [] : [", "] + bar.text
        return hung(paragraph(bar.label + colon + figure + text), on: bullet)
      }
    case .curve(let curve):
      let opening = [curve.title.strengthened, curve.axes(language)].flatMap {
        paragraph($0) + [""]
      }
      return opening
        + curve.landmarks.flatMap { hung(paragraph(curve.sentence($0, language)), on: bullet) }
    case .definitions(let definitions):
      return definitions.flatMap {
        hung(paragraph($0.term.strengthened + colon + $0.text), on: bullet)
      }
    case .note(let meaning, let title, let blocks):
      let word = [Document.Span(meaning.word[language], .strong)]
      let opening = paragraph(title.isBlank ? word : word + colon + title.strengthened)
      let body = lines(blocks)
      return (opening + (body.isEmpty ? [] : [""] + body)).map { $0.isEmpty ? ">" : "> " + $0 }
    }
  }

  /// One line, or none for blank text.
  private func paragraph(_ spans: [Document.Span]) -> [String] {
    let text = MarkdownText(spans).line
    return text.isEmpty ? [] : [text]
  }

  private func hung(_ lines: [String], on mark: String) -> [String] {
    let margin = String(repeating: " ", count: mark.utf8.count)
    guard let first = lines.first else { return [String(mark.dropLast())] }
    return [mark + first] + lines.dropFirst().map { $0.isEmpty ? "" : margin + $0 }
  }

  private func table(_ table: Document.Table) -> [String] {
    let caption = paragraph(table.caption.map { Document.Span($0.text, .emphasis) })
    guard !table.columns.isEmpty else { return caption }
    let sides = table.columns.map { $0.alignment == .trailing ? "---:" : "---" }
    let rows = [row(table.columns.map(\.heading)), piped(sides)] + table.rows.map(row)
    return (caption.isEmpty ? [] : caption + [""]) + rows
  }

  private func row(_ cells: [[Document.Span]]) -> String {
    piped(cells.map { MarkdownText($0).line })
  }

  private func piped(_ cells: [String]) -> String {
    "|" + cells.map { $0.isEmpty ? "  |" : " \($0) |" }.joined()
  }
}

extension Document.Block {
  fileprivate var isListInMarkdown: Bool {
    switch self {
    case .list, .bars, .curve, .definitions: true
    default: false
    }
  }
}
