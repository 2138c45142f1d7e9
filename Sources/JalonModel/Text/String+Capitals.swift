/// Sentences begin with a capital, the middle of a sentence does not.
extension String {
  /// The same text with a capital at its start, past opening quotes and brackets.
  package var capitalised: String { replacingFirstLetter { $0.uppercased() } }

  /// The same text without a capital at its start, for the middle of a sentence.
  package var uncapitalised: String { replacingFirstLetter { $0.lowercased() } }

  private func replacingFirstLetter(_ change: (Character) -> String) -> String {
    guard let place = firstIndex(where: { !"«“( \u{A0}\u{202F}".contains($0) }),
      self[place].isLetter
    else { return self }
    return self[..<place] + change(self[place]) + self[index(after: place)...]
  }
}

extension Text {
  /// Both wordings with a capital at their start.
  package var capitalised: Text { Text(fr: fr.capitalised, en: en.capitalised) }
}
