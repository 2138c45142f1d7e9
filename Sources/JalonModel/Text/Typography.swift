/// What a typographer sets and a keyboard does not: the apostrophes of both languages, and the
/// no-break spaces of French.
///
/// Only apostrophes and spaces change, never letters. A straight apostrophe between two letters
/// becomes ’, save in quotations, which are a person's own words, and in names of files. Wherever a space already stands before `? ! ; :`, inside « »,
/// between groups of three digits, or between a number and its unit, it becomes the no-break space
/// that belongs there. A text without such spaces (`http://…`, `14:30`, `:plan`, `maturity.counts`)
/// is left alone, and so is what stands between backticks.
/// - Note: Source: Imprimerie nationale, *Lexique des règles typographiques*: a full no-break space
///   before the colon, narrow ones elsewhere.
package enum Typography {
  static let noBreakSpace: Unicode.Scalar = "\u{A0}"
  static let narrowNoBreakSpace: Unicode.Scalar = "\u{202F}"

  /// Units that hold to the number before them.
  private static let units: Set<String> = [
    "%", "‰", "€", "k€", "M€", "min", "h", "s", "j", "km", "Mo", "Ko",
  ]

  /// The same text with no-break spaces where French wants them; applying it twice changes nothing.
  package static func french(_ text: String) -> String {
    let text = apostrophes(text)
    guard mayChange(text) else { return text }
    var scalars = Array(text.unicodeScalars)
    var isChanged = false
    var index = 0
    while index < scalars.count {
      let scalar = scalars[index]
      if scalar == "`", let end = scalars[(index + 1)...].firstIndex(of: "`") {
        index = end
      } else if isSpace(scalar) {
        // The rules behind ask only whether there is a space here, not which.
        scalars[index] = space(at: index, in: scalars)
        if scalars[index] != scalar { isChanged = true }
      }
      index += 1
    }
    guard isChanged else { return text }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count + 16)
    for scalar in scalars {
      if scalar.isASCII {
        bytes.append(UInt8(truncatingIfNeeded: scalar.value))
      } else {
        bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The same text with ’ for ' within words; applying it twice changes nothing.
  package static func apostrophes(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "'")) else { return text }
    var set = String.UnicodeScalarView()
    var (isCode, quotes) = (false, 0)
    for word in text.unicodeScalars.split(separator: " ", omittingEmptySubsequences: false) {
      let isFile = isFile(word)
      var before: Unicode.Scalar?
      for place in word.indices {
        var scalar = word[place]
        switch scalar {
        case "`": isCode.toggle()
        case "«", "“": quotes += 1
        case "»", "”": quotes -= 1
        case "'" where !isFile && !isCode && quotes <= 0:
          let after = word.index(after: place)
          let isInside = after < word.endIndex && isLetterOrDigit(word[after])
          if isLetterOrDigit(before), isInside || (before == "s" && after == word.endIndex) {
            scalar = "’"
          }
        default: break
        }
        before = scalar
        set.append(scalar)
      }
      set.append(" ")
    }
    set.removeLast()
    return String(set)
  }

  /// Whether a word names a file or an answer: it holds a slash, an equals sign, or a full stop
  /// within it.
  private static func isFile(_ word: String.UnicodeScalarView.SubSequence) -> Bool {
    word.contains { $0 == "/" || $0 == "=" || $0 == "\\" }
      || zip(word, word.dropFirst()).contains { $0 == "." && isLetterOrDigit($1) }
  }

  /// Whether some space stands where a rule could change it; most sentences have none.
  private static func mayChange(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      for place in bytes.indices where bytes[place] == UInt8(ascii: " ") {
        let before = place > 0 ? bytes[place - 1] : 0
        let after = place + 1 < bytes.count ? bytes[place + 1] : 0
        switch after {
        case UInt8(ascii: "?"), UInt8(ascii: "!"), UInt8(ascii: ";"), UInt8(ascii: ":"), 0xC2:
          return true
        default: break
        }
        // A digit before, or the last byte of «, or the h of an hour.
        if (0x30...0x39).contains(before) || before == 0xAB || before == UInt8(ascii: "h") {
          return true
        }
      }
      // Spaces that do not break already may not be the right ones.
      return bytes.indices.contains { place in
        bytes[place] == 0xC2 && place + 1 < bytes.count && bytes[place + 1] == 0xA0
          || bytes[place] == 0xE2 && place + 2 < bytes.count && bytes[place + 1] == 0x80
            && bytes[place + 2] == 0xAF
      }
    }
  }

  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar == " " || scalar == noBreakSpace || scalar == narrowNoBreakSpace
  }

  private static func isDigit(_ scalar: Unicode.Scalar?) -> Bool {
    scalar.map { ("0"..."9").contains($0) } ?? false
  }

  private static func isLetterOrDigit(_ scalar: Unicode.Scalar?) -> Bool {
    scalar.map { isAlphabetic($0) || isDigit($0) } ?? false
  }

  private static func isAlphabetic(_ scalar: Unicode.Scalar) -> Bool {
    guard scalar.isASCII else { return scalar.properties.isAlphabetic }
    return 0x61...0x7A ~= scalar.value | 0x20
  }

  /// The space that belongs at `index`; the one that stands there when no rule applies.
  private static func space(at index: Int, in text: [Unicode.Scalar]) -> Unicode.Scalar {
    let before = index > 0 ? text[index - 1] : nil
    let after = index + 1 < text.count ? text[index + 1] : nil
    let beyond = index + 2 < text.count ? text[index + 2] : nil
    if before == "«" || after == "»" { return narrowNoBreakSpace }
    if let before, !isSpace(before), !isLetterOrDigit(beyond) {
      if after == "?" || after == "!" || after == ";" { return narrowNoBreakSpace }
      if after == ":" { return noBreakSpace }
    }
    if isDigit(before), joinsNumber(text[(index + 1)...]) { return narrowNoBreakSpace }
    if before == "h", isDigit(after), hoursStand(before: index, in: text) {
      return narrowNoBreakSpace
    }
    return text[index]
  }

  /// Whether what follows a digit and a space is a unit, or one more group of three digits.
  private static func joinsNumber(_ rest: ArraySlice<Unicode.Scalar>) -> Bool {
    let digits = rest.prefix(while: isDigit)
    if digits.count == 3 { return !isLetterOrDigit(rest.dropFirst(3).first) }
    let word = rest.prefix { isAlphabetic($0) || $0 == "%" || $0 == "‰" || $0 == "€" }
    // No unit is longer, and most words are.
    guard word.count <= 3 else { return false }
    var name = String.UnicodeScalarView()
    name.append(contentsOf: word)
    return units.contains(String(name)) && !isDigit(rest.dropFirst(word.count).first)
  }

  /// Whether the `h` before `index` ends a number of hours, as in `1 h 30`.
  private static func hoursStand(before index: Int, in text: [Unicode.Scalar]) -> Bool {
    guard index >= 2 else { return false }
    if isDigit(text[index - 2]) { return true }
    return index >= 3 && isSpace(text[index - 2]) && isDigit(text[index - 3])
  }
}
