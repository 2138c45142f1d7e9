import JalonModel

/// A line of the terminal: runs of text, with the columns they take.
struct Line: Hashable {
  /// Text of one appearance.
  struct Run: Hashable {
    var text: String
    var style: Document.Style
  }

  private(set) var runs: [Run] = []
  /// Columns taken.
  private(set) var width = 0

  static let blank = Line()

  init() {}

  init(_ text: String, _ style: Document.Style = .text) {
    append(text, style)
  }

  mutating func append(_ text: String, _ style: Document.Style = .text) {
    append([Run(text: text, style: style)], width: text.displayWidth)
  }

  mutating func append(_ line: Line) {
    append(line.runs, width: line.width)
  }

  mutating func append(_ more: [Run], width added: Int) {
    for run in more where !run.text.isEmpty {
      if let last = runs.indices.last, runs[last].style == run.style {
        runs[last].text += run.text
      } else {
        runs.append(run)
      }
    }
    width += added
  }

  /// Fills up with spaces, on the side away from the alignment.
  func padded(to columns: Int, _ alignment: Document.Alignment) -> Line {
    guard width < columns else { return self }
    let filling = String(repeating: " ", count: columns - width)
    var line = alignment == .trailing ? Line(filling) : self
    if alignment == .trailing { line.append(self) } else { line.append(filling) }
    return line
  }

  /// The same runs without blanks at the end.
  var trimmed: [Run] {
    var kept = runs
    while let last = kept.indices.last {
      var text = kept[last].text.unicodeScalars
      while let end = text.last, end.properties.isWhitespace { text.removeLast() }
      kept[last].text = String(text)
      guard text.isEmpty else { break }
      kept.removeLast()
    }
    return kept
  }
}

extension [Line] {
  /// The lines behind a mark: the first has the mark, the others a margin as wide.
  func hung(on mark: Line) -> [Line] {
    prefixed(by: mark, then: Line(String(repeating: " ", count: mark.width)))
  }

  /// The lines with `first` before the first and `rest` before the others.
  func prefixed(by first: Line, then rest: Line) -> [Line] {
    enumerated().map { position, line in
      var prefixed = position == 0 ? first : rest
      prefixed.append(line)
      return prefixed
    }
  }

  /// The widest line's columns.
  var width: Int { map(\.width).max() ?? 0 }
}
