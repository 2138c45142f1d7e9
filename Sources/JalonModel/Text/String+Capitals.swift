/// Sentences begin with a capital, the middle of a sentence does not.
extension String {
  /// The same text with a capital at its start; a quotation, which is a person's own words, stays.
  package var capitalised: String { replacingFirstLetter { $0.uppercased() } }

  /// The same text without a capital at its start, for the middle of a sentence.
  package var uncapitalised: String { replacingFirstLetter { $0.lowercased() } }

  /// The same text as a sentence: a capital at its start, a mark at its end.
  package var sentence: String { capitalised.closed }

  /// The same text with a mark at its end.
  package var closed: String {
    let isClosed = last.map { ".?!…:".contains($0) } ?? true
    return isClosed ? self : self + "."
  }

  private func replacingFirstLetter(_ change: (Character) -> String) -> String {
    guard let first, first.isLetter else { return self }
    return change(first) + dropFirst()
  }
}

extension Text {
  /// Both wordings with a capital at their start.
  package var capitalised: Text { Text(fr: fr.capitalised, en: en.capitalised) }
}
