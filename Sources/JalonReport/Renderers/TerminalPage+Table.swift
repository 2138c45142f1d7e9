import JalonModel

/// Tables fitted to the screen: columns that matter less wrap first, then fold under their row; where
/// even that is too wide, and in plain text, each row becomes a short list.
extension TerminalPage {
  private static let gap = 2
  /// A word longer than this does not hold its column open.
  private static let longestWord = 18

  func table(_ table: Document.Table, width: Int) -> [Line] {
    let caption = table.caption.wrapped(to: width)
    guard !table.columns.isEmpty else { return caption }
    guard !plain, let fit = Fit(table, gap: Self.gap, longestWord: Self.longestWord, width: width)
    else { return caption + rowsAsLists(table, width: width) }
    return caption + grid(table, fit, width: width)
  }

  private func grid(_ table: Document.Table, _ fit: Fit, width: Int) -> [Line] {
    var lines: [Line] = []
    let columns = fit.kept.map { table.columns[$0] }
    if !columns.allSatisfy(\.heading.isBlank) {
      lines += beside(columns.map(\.heading.strengthened), columns, fit.widths)
      lines.append(beside(rules: fit.widths))
    }
    for (position, row) in table.rows.enumerated() {
      if position > 0 && !fit.folded.isEmpty { lines.append(.blank) }
      lines += beside(fit.kept.map { row[$0] }, columns, fit.widths)
      lines += fit.folded.flatMap { labelled(row[$0], table.columns[$0], margin: 2, width: width) }
    }
    if table.rows.isEmpty {
      lines += fit.folded.flatMap { table.columns[$0].heading.wrapped(to: width) }
    }
    return lines
  }

  /// Cells side by side, each wrapped in its own column.
  private func beside(
    _ cells: [[Document.Span]], _ columns: [Document.Column], _ widths: [Int]
  ) -> [Line] {
    let wrapped = zip(cells, widths).map { $0.wrapped(to: $1) }
    return TerminalPage.beside(wrapped, widths, columns.map(\.alignment), gap: Self.gap)
  }

  private func beside(rules widths: [Int]) -> Line {
    var line = Line()
    for (position, width) in widths.enumerated() {
      if position > 0 { line.append(String(repeating: " ", count: Self.gap)) }
      line.append(String(repeating: "─", count: width), .muted)
    }
    return line
  }

  /// Paragraphs of given widths side by side.
  static func beside(
    _ paragraphs: [[Line]], _ widths: [Int], _ alignments: [Document.Alignment], gap: Int
  ) -> [Line] {
    let height = paragraphs.map(\.count).max() ?? 0
    return (0..<height).map { index in
      var line = Line()
      for (position, paragraph) in paragraphs.enumerated() {
        if position > 0 { line.append(String(repeating: " ", count: gap)) }
        let cell = index < paragraph.count ? paragraph[index] : .blank
        line.append(cell.padded(to: widths[position], alignments[position]))
      }
      return line
    }
  }

  /// Each row as `heading: cell` lines, all but the first set in.
  private func rowsAsLists(_ table: Document.Table, width: Int) -> [Line] {
    guard !table.rows.isEmpty else {
      return table.columns.flatMap { $0.heading.wrapped(to: width) }
    }
    let rows = table.rows.map { row in
      zip(row, table.columns).enumerated().flatMap { position, cell in
        labelled(cell.0, cell.1, margin: position == 0 ? 0 : 2, width: width)
      }
    }
    return Array(rows.joined(separator: [.blank]))
  }

  private func labelled(
    _ cell: [Document.Span], _ column: Document.Column, margin: Int, width: Int
  ) -> [Line] {
    if cell.isBlank && column.heading.isBlank { return [] }
    let nothing = plain ? Text(fr: "vide", en: "empty")[language] : "–"
    let value = cell.isBlank ? [.text(nothing)] : cell
    let label = column.heading.isBlank ? [] : column.heading + colon
    let room = width - margin
    return hang(paragraph: label + value, margin: 2, width: room)
      .hung(on: Line(String(repeating: " ", count: margin)))
  }
}

extension TerminalPage {
  /// Which columns stand side by side, how wide, and which fold under their row.
  private struct Fit {
    private(set) var kept: [Int]
    private(set) var folded: [Int] = []
    private(set) var widths: [Int] = []

    /// Nil when fewer than two columns of several would stand.
    init?(_ table: Document.Table, gap: Int, longestWord: Int, width: Int) {
      kept = Array(table.columns.indices)
      let texts = kept.map { column in
        ([table.columns[column].heading] + table.rows.map { $0[column] }).map(\.words)
      }
      let natural = texts.map { cells in
        max(1, cells.map { $0.reduce(-1) { $0 + 1 + $1.width } }.max() ?? 1)
      }
      let least = texts.map { cells in
        max(2, min(longestWord, cells.joined().map(\.width).max() ?? 1))
      }
      while true {
        let room = width - gap * (kept.count - 1)
        if kept.map({ least[$0] }).reduce(0, +) <= room {
          widths = Self.shrunk(
            kept.map { max(natural[$0], least[$0]) }, to: room,
            least: kept.map { least[$0] }, priorities: kept.map { table.columns[$0].priority })
          return
        }
        let candidates = kept.dropFirst().filter { table.columns[$0].priority > 1 }
        guard kept.count > 2,
          let first = candidates.max(by: {
            table.columns[$0].priority <= table.columns[$1].priority
          })
        else { return nil }
        kept.removeAll { $0 == first }
        folded = (folded + [first]).sorted()
      }
    }

    /// Takes columns from the widest of those that matter least, until all fit.
    private static func shrunk(
      _ natural: [Int], to room: Int, least: [Int], priorities: [Int]
    ) -> [Int] {
      var widths = natural
      while widths.reduce(0, +) > room {
        let shrinkable = widths.indices.filter { widths[$0] > least[$0] }
        guard let lowest = shrinkable.map({ priorities[$0] }).max(),
          let widest = shrinkable.filter({ priorities[$0] == lowest })
            .max(by: { widths[$0] < widths[$1] })
        else { break }
        widths[widest] -= 1
      }
      return widths
    }
  }
}
