import JalonModel

/// The lines of a document before any colour: what `TerminalRenderer` puts on the screen.
struct TerminalPage {
  let language: Language
  let plain: Bool

  var figures: Figures { Figures(language) }
  var colon: [Document.Span] { .colon(language) }

  /// Blocks under each other, one blank line between two; none where they are packed, and none
  /// under a heading of the third level or lower.
  func lines(_ blocks: [Document.Block], width: Int, packed: Bool = false) -> [Line] {
    var page: [Line] = []
    let usual = packed ? 0 : 1
    var gap = usual
    for block in blocks {
      let lines = lines(block, width: width)
      guard !lines.isEmpty else { continue }
      if !page.isEmpty { page += Array(repeating: .blank, count: gap) }
      page += lines
      gap = block.isSubheading ? 0 : usual
    }
    return page
  }

  private func lines(_ block: Document.Block, width: Int) -> [Line] {
    switch block {
    case .heading(let level, let spans): heading(spans, level: level, width: width)
    case .paragraph(let spans): spans.wrapped(to: width)
    case .list(let ordered, let items): list(items, ordered: ordered, width: width)
    case .table(let table): self.table(table, width: width)
    case .bars(let bars): self.bars(bars, width: width)
    case .curve(let curve): self.curve(curve, width: width)
    case .definitions(let definitions): definitions.flatMap { self.definition($0, width: width) }
    case .note(let meaning, let title, let blocks):
      note(meaning, title: title, blocks, width: width)
    }
  }

  private func heading(_ spans: [Document.Span], level: Int, width: Int) -> [Line] {
    let lines = spans.strengthened.wrapped(to: width)
    guard !plain, level <= 2, !lines.isEmpty else { return lines }
    let stroke = level <= 1 ? "═" : "─"
    return lines + [Line(String(repeating: stroke, count: max(1, lines.width)), .muted)]
  }

  private func list(_ items: [[Document.Block]], ordered: Bool, width: Int) -> [Line] {
    let marks = items.indices.map { ordered ? "\($0 + 1). " : plain ? "- " : "• " }
    let margin = marks.map(\.displayWidth).max() ?? 0
    let isTight = items.allSatisfy(\.isPacked)
    return zip(marks, items).enumerated().flatMap { position, entry in
      let (mark, blocks) = entry
      let item = hang(Line(mark).padded(to: margin, .trailing), width: width) {
        lines(blocks, width: $0, packed: blocks.isPacked)
      }
      return position > 0 && !isTight && !item.isEmpty ? [.blank] + item : item
    }
  }

  private func definition(_ definition: Document.Definition, width: Int) -> [Line] {
    let term = definition.term.strengthened
    return hang(paragraph: term + colon + definition.text, margin: 2, width: width)
  }

  private func note(
    _ meaning: Document.Meaning, title: [Document.Span], _ blocks: [Document.Block], width: Int
  ) -> [Line] {
    let style = Document.Style.meaning(meaning)
    let word = Document.Span(meaning.word[language], style)
    let opening = title.isBlank ? [word] : [word] + colon + title.strengthened
    guard !plain else {
      return opening.wrapped(to: width) + lines(blocks, width: width)
    }
    let sign = Document.Span(meaning.sign + "\u{A0}", style)
    let bar = Line("│ ", style)
    let inner = max(width - bar.width, Self.narrowest)
    let body = lines(blocks, width: inner)
    let all = ([sign] + opening).wrapped(to: inner) + body
    return inner + bar.width <= width ? all.prefixed(by: bar, then: bar) : all
  }

  /// Below so many columns nothing is set further in.
  static let narrowest = 16

  /// Lines made for the room right of a mark, and hung on it; under the mark where there is no room.
  func hang(_ mark: Line, width: Int, _ lines: (Int) -> [Line]) -> [Line] {
    let room = width - mark.width
    guard room >= Self.narrowest else { return [mark] + lines(width) }
    let hung = lines(room)
    return hung.isEmpty ? [mark] : hung.hung(on: mark)
  }

  /// A paragraph whose lines are set in by `margin`, the first excepted.
  func hang(paragraph spans: [Document.Span], margin: Int, width: Int) -> [Line] {
    let lines = spans.wrapped(to: max(width - margin, 2))
    return lines.prefixed(by: .blank, then: Line(String(repeating: " ", count: margin)))
  }
}

extension Document.Block {
  /// Whether it is a heading without a line of its own under it.
  fileprivate var isSubheading: Bool {
    if case .heading(let level, _) = self { level > 2 } else { false }
  }
}

extension [Document.Block] {
  /// Whether an item is short enough to need no room around: one block, or a line and its list.
  fileprivate var isPacked: Bool {
    guard count == 2, case .paragraph = self[0], case .list = self[1] else { return count <= 1 }
    return true
  }
}

extension [Document.Span] {
  /// Plain spans made strong; the others keep their look.
  var strengthened: Self { map { $0.style == .text ? Document.Span($0.text, .strong) : $0 } }
}

extension Document.Meaning {
  /// The sign that goes with the word on a screen.
  fileprivate var sign: String {
    switch self {
    case .good: "✓"
    case .caution: "!"
    case .stop: "✗"
    }
  }
}
