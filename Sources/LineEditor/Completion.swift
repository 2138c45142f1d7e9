/// What Tab may put in place of a part of the line.
package struct Completion: Sendable, Hashable {
  /// The part of the line to replace, ending at the cursor; indices of the line handed in.
  package var replaced: Range<String.Index>
  /// What may stand there instead, in the order to show.
  package var candidates: [Candidate]

  package init(replaced: Range<String.Index>, candidates: [Candidate]) {
    self.replaced = replaced
    self.candidates = candidates
  }

  /// One way to complete the line.
  package struct Candidate: Sendable, Hashable {
    /// What is put in the line, with a blank at its end where one is usual.
    package var insertion: String
    /// What the list shows.
    package var label: String

    package init(insertion: String, label: String? = nil) {
      self.insertion = insertion
      self.label = label ?? insertion
    }
  }
}

extension Completion {
  /// What Tab puts in the line at once.
  ///
  /// - Parameter line: the line that was handed in.
  /// - Returns: the only candidate, or the beginning that all share when it is longer than what is
  ///   there; nil when the candidates must be shown.
  func insertion(in line: String) -> String? {
    guard let first = candidates.first else { return nil }
    if candidates.count == 1 { return first.insertion }
    var shared = first.insertion[...]
    for candidate in candidates.dropFirst() {
      let length = zip(shared, candidate.insertion).prefix { $0 == $1 }.count
      shared = shared.prefix(length)
    }
    return shared.count > line[replaced].count ? String(shared) : nil
  }
}

/// Texts in as many columns as the width allows, read downwards.
struct ColumnList {
  /// - Parameters:
  ///   - labels: what to lay out; a label wider than the width has a row of its own.
  ///   - width: columns of the terminal.
  /// - Returns: the rows, without blanks at their ends.
  static func rows(of labels: [String], width: Int) -> [String] {
    guard !labels.isEmpty else { return [] }
    let cells = labels.map { label in label.unicodeScalars.reduce(0) { $0 + $1.cells } }
    let column = (cells.max() ?? 0) + 2
    let columns = max(1, (width + 2 - 1) / column)
    let height = (labels.count + columns - 1) / columns
    return (0..<height).map { row in
      var text = ""
      for place in stride(from: row, to: labels.count, by: height) {
        text += labels[place]
        guard place + height < labels.count else { continue }
        text += String(repeating: " ", count: column - cells[place])
      }
      return text
    }
  }
}
