/// Candidates laid out for a screen: a row each with what they mean, where all have a meaning and all
/// of them fit, else in columns read downwards.
struct CandidateList {
  /// Without blanks at their ends.
  private(set) var rows: [String] = []
  /// How many candidates found no place.
  private(set) var leftOut = 0

  /// - Note: Judgement: names of fewer cells cannot be told apart.
  private static let narrowestCell = 12
  private static let gap = 2

  /// - Parameters:
  ///   - candidates: in the order to show.
  ///   - width: columns of the terminal; the last one stays free.
  ///   - height: rows that the list may take.
  init(_ candidates: [Completion.Candidate], width: Int, height: Int) {
    let room = max(1, width - 1)
    if candidates.allSatisfy({ $0.meaning != nil }), candidates.count <= height {
      rows = candidates.map { Cell($0.label, meaning: $0.meaning).fitted(to: room) }
      return
    }
    let cells = candidates.map { Cell($0.label) }
    let widest = cells.map(\.width).max() ?? 0
    let natural = max(1, (room + Self.gap) / (widest + Self.gap))
    let narrowest = max(1, (room + Self.gap) / (Self.narrowestCell + Self.gap))
    let needed = (cells.count + max(1, height) - 1) / max(1, height)
    let columns = max(natural, min(needed, narrowest))
    let shown = cells.prefix(columns * max(1, height))
    leftOut = cells.count - shown.count
    let column = min(widest, (room + Self.gap) / columns - Self.gap)
    rows = Self.columns(of: shown.map { Cell($0.fitted(to: max(1, column))) }, columns, column)
  }

  /// A text on one row of a terminal.
  static func row(of text: String, width: Int) -> String {
    Cell(text).fitted(to: max(1, width - 1))
  }

  private static func columns(of cells: [Cell], _ columns: Int, _ width: Int) -> [String] {
    let height = (cells.count + columns - 1) / columns
    return (0..<height).map { row in
      var text = ""
      for place in stride(from: row, to: cells.count, by: height) {
        text += cells[place].text
        guard place + height < cells.count else { continue }
        text += String(repeating: " ", count: width + gap - cells[place].width)
      }
      return text
    }
  }
}

/// A text on one row, whose width on the screen is known.
private struct Cell {
  let text: String
  let width: Int

  /// - Parameters:
  ///   - label: the text; control characters are left out.
  ///   - meaning: what stands after a dash.
  init(_ label: String, meaning: String? = nil) {
    let whole = label + (meaning.map { " — " + $0 } ?? "")
    text = whole.filter { !$0.unicodeScalars.contains(where: \.isControl) }
    width = text.unicodeScalars.reduce(0) { $0 + $1.cells }
  }

  /// The text, or its first words and `…` where it is too wide; of one long word its beginning.
  func fitted(to room: Int) -> String {
    guard width > room else { return text }
    var kept = ""
    var cells = 0
    for character in text {
      cells += character.unicodeScalars.reduce(0) { $0 + $1.cells }
      guard cells < room else { break }
      kept.append(character)
    }
    let follows = text.dropFirst(kept.count).first
    if follows != " ", let blank = kept.lastIndex(of: " "), blank > kept.startIndex {
      kept = String(kept[..<blank])
    }
    while let last = kept.last, " ,;:—".contains(last) { kept.removeLast() }
    return kept + "…"
  }
}
