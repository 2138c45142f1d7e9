/// Letters whose accents arrive apart, put together: a terminal shows `e` and an accent as two
/// things, libedit counts them as two, and the line is drawn wrong.
enum Composition {
  /// Each composed letter under itself: texts are equal, and found, however they are composed.
  private static let letters: [String: Unicode.Scalar] = {
    // Latin, Greek and Cyrillic letters, kana, Vietnamese; the letters that others stand for first.
    let ranges: [ClosedRange<UInt32>] = [
      0xC0...0x24F, 0x386...0x3CE, 0x400...0x4FF, 0x1E00...0x1EFF, 0x3040...0x30FF,
    ]
    var letters: [String: Unicode.Scalar] = [:]
    for scalar in ranges.joined().compactMap(Unicode.Scalar.init)
    where letters[String(scalar)] == nil { letters[String(scalar)] = scalar }
    return letters
  }()

  /// Whether a scalar goes with the letter before it.
  static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value >= 0x300 && scalar.properties.canonicalCombiningClass != .notReordered
  }

  /// The one letter that a letter and a mark are; nil where there is none.
  static func letter(_ base: Unicode.Scalar, with mark: Unicode.Scalar) -> Unicode.Scalar? {
    letters[String(String.UnicodeScalarView([base, mark]))]
  }

  /// A text with every accent in its letter, where there is such a letter.
  static func composed(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isMark) else { return text }
    var whole = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if isMark(scalar), let base = whole.last, let letter = letter(base, with: scalar) {
        whole.removeLast()
        whole.append(letter)
      } else {
        whole.append(scalar)
      }
    }
    return String(whole)
  }
}
