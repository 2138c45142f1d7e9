/// A number as people write it, with what follows it: `1 500`, `1 500 €`, `12,5 %`, `3.5`, `deux`,
/// `une vingtaine`.
package struct WrittenNumber: Hashable {
  package let value: Double
  /// What stands after the number, without blanks at either end.
  package let unit: String
  private let hasFraction: Bool

  /// The value when it has no fraction and is below 10¹².
  var whole: Int? {
    hasFraction || abs(value) >= 1e12 ? nil : Int(value)
  }

  /// Blanks, U+00A0 and U+202F may stand between groups of three digits; one point or comma begins
  /// the fraction. A small number may be a word. Nil when no number begins the text.
  package init?(_ text: String) {
    if let words = Self.words(text) {
      self.init(number: words.number, unit: words.rest)
    } else {
      self.init(digits: text)
    }
  }

  private init(number: Int, unit: String) {
    value = Double(number)
    self.unit = unit
    hasFraction = false
  }

  /// A text that begins with a small number in words: `une heure`, `une vingtaine de clients`.
  private static func words(_ text: String) -> (number: Int, rest: String)? {
    let parts = text.split(maxSplits: 2, omittingEmptySubsequences: true, whereSeparator: isBlank)
    guard let first = parts.first, let number = NumberWords.value(of: first) else { return nil }
    // « une vingtaine », “a dozen”: the second word counts.
    if number == 1, parts.count > 1, let round = NumberWords.value(of: parts[1]), round >= 10 {
      return (round, parts.count > 2 ? String(Line.trimmed(parts[2])) : "")
    }
    let rest = text[first.endIndex...]
    return (number, String(Line.trimmed(rest)))
  }

  private init?(digits text: String) {
    var scalars = Array(text.unicodeScalars)[...]
    var sign = 1.0
    if scalars.first == "-" || scalars.first == "\u{2212}" {
      sign = -1
      scalars.removeFirst()
    } else if scalars.first == "+" {
      scalars.removeFirst()
    }
    var digits = ""
    func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }
    while let scalar = scalars.first {
      if isDigit(scalar) {
        digits.unicodeScalars.append(scalar)
        scalars.removeFirst()
      } else if Self.groupBlanks.contains(scalar), !digits.isEmpty,
        scalars.count >= 4, scalars.dropFirst().prefix(3).allSatisfy(isDigit),
        !(scalars.dropFirst(4).first.map(isDigit) ?? false)
      {
        scalars.removeFirst()
      } else {
        break
      }
    }
    guard !digits.isEmpty, digits.utf8.count <= 15 else { return nil }
    var fraction = ""
    if let mark = scalars.first, mark == "." || mark == ",",
      let next = scalars.dropFirst().first, isDigit(next)
    {
      scalars.removeFirst()
      while let scalar = scalars.first, isDigit(scalar) {
        fraction.unicodeScalars.append(scalar)
        scalars.removeFirst()
      }
      guard fraction.utf8.count <= 15 else { return nil }
    }
    guard let number = Double(fraction.isEmpty ? digits : "\(digits).\(fraction)") else {
      return nil
    }
    value = sign * number
    hasFraction = !fraction.allSatisfy { $0 == "0" }
    var rest = String.UnicodeScalarView()
    rest.append(contentsOf: scalars)
    unit = String(Line.trimmed(String(rest)[...]))
    // A second number, or a stray mark, is not a unit.
    if let first = unit.unicodeScalars.first, isDigit(first) || first == "," || first == "." {
      return nil
    }
  }

  private static var groupBlanks: Set<Unicode.Scalar> { [" ", "\u{A0}", "\u{202F}"] }

  private static func isBlank(_ character: Character) -> Bool {
    character.unicodeScalars.allSatisfy(groupBlanks.contains)
  }
}
