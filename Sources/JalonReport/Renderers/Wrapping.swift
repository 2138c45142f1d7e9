import JalonModel

/// What stands between two spaces: it may run over several spans, and only breaks when it must.
struct Word: Hashable {
  private(set) var runs: [Line.Run] = []
  /// Columns, measured on the whole word: a mark may belong to a letter of another span.
  var width: Int { runs.map(\.text).joined().displayWidth }

  var isEmpty: Bool { runs.isEmpty }

  mutating func append(_ scalars: Substring.UnicodeScalarView, _ style: Document.Style) {
    guard !scalars.isEmpty else { return }
    if let last = runs.indices.last, runs[last].style == style {
      runs[last].text.unicodeScalars.append(contentsOf: scalars)
    } else {
      runs.append(Line.Run(text: String(scalars), style: style))
    }
  }

  /// The word in pieces of at most `columns`, cut between grapheme clusters.
  func pieces(within columns: Int) -> [Word] {
    let styles = runs.flatMap { run in run.text.unicodeScalars.map { _ in run.style } }
    var pieces: [Word] = []
    var piece = Word()
    var (taken, position) = (0, 0)
    for cluster in runs.map(\.text).joined() {
      let width = cluster.displayWidth
      if taken + width > columns, taken > 0 {
        pieces.append(piece)
        (piece, taken) = (Word(), 0)
      }
      piece.append(String(cluster).unicodeScalars[...], styles[position])
      taken += width
      position += cluster.unicodeScalars.count
    }
    return pieces + [piece]
  }
}

extension [Document.Span] {
  /// The words, cut at spaces that may break; no-break spaces stay inside.
  var words: [Word] {
    var words: [Word] = []
    var word = Word()
    for span in self {
      var rest = span.text.unicodeScalars[...]
      while let space = rest.firstIndex(where: \.isBreakingSpace) {
        word.append(rest[..<space], span.style)
        if !word.isEmpty { words.append(word) }
        word = Word()
        rest = rest[rest.index(after: space)...]
      }
      word.append(rest, span.style)
    }
    if !word.isEmpty { words.append(word) }
    return words
  }

  /// The text in lines of at most `width` columns; a word that is wider than a line is cut.
  func wrapped(to width: Int) -> [Line] {
    var lines: [Line] = []
    var line = Line()
    for word in words {
      let columns = word.width
      if line.width > 0, line.width + 1 + columns <= width {
        line.append(" ", line.closingStyle(sharedWith: word))
        line.append(word.runs, width: columns)
        continue
      }
      if line != .blank { lines.append(line) }
      line = Line()
      guard columns > width else {
        line.append(word.runs, width: columns)
        continue
      }
      let pieces = word.pieces(within: width)
      for piece in pieces.dropLast() {
        var full = Line()
        full.append(piece.runs, width: piece.width)
        lines.append(full)
      }
      if let last = pieces.last { line.append(last.runs, width: last.width) }
    }
    if line != .blank { lines.append(line) }
    return lines
  }
}

extension Line {
  /// The style of a space before `word`: the one on both sides, or none.
  fileprivate func closingStyle(sharedWith word: Word) -> Document.Style {
    guard let style = runs.last?.style, style == word.runs.first?.style else { return .text }
    return style
  }
}

extension Unicode.Scalar {
  /// A space at which a line may end.
  var isBreakingSpace: Bool {
    switch value {
    case 0x20, 0x1680, 0x2000...0x2006, 0x2008...0x200A, 0x205F, 0x3000: true
    default: false
    }
  }
}
