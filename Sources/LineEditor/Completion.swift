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
    /// What the label means; left out of a list that would fill the screen.
    package var meaning: String?

    package init(insertion: String, label: String? = nil, meaning: String? = nil) {
      self.insertion = insertion
      self.label = label ?? insertion
      self.meaning = meaning
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
