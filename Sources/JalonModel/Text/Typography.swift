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
  /// The same text with no-break spaces where French wants them; applying it twice changes nothing.
  package static func french(_ text: String) -> String { set(text, spaces: true) }

  /// The same text with ’ for ' within words; applying it twice changes nothing.
  package static func apostrophes(_ text: String) -> String { set(text, spaces: false) }

  private static func set(_ text: String, spaces: Bool) -> String {
    let set = text.withBytes { bytes in
      var galley = Galley(bytes)
      return galley.set(spaces: spaces)
    }
    return set.map { String(decoding: $0, as: UTF8.self) } ?? text
  }

  /// Lends the UTF-8 of the same text as it should be.
  static func withBytes<Result>(
    of text: String, spaces: Bool, _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    text.withBytes { bytes in
      var galley = Galley(bytes)
      guard let set = galley.set(spaces: spaces) else { return body(bytes) }
      return set.withUnsafeBufferPointer(body)
    }
  }
}

/// A text's UTF-8 while it is being set. A space or an apostrophe is judged by what stands around
/// it, and by nothing that the setting changes.
private struct Galley {
  /// Units that hold to the number before them.
  private static let units = [
    "%", "‰", "€", "k€", "M€", "min", "h", "s", "j", "km", "Mo", "Ko",
  ].map { Array($0.utf8) }
  private static let noBreakSpace: [UInt8] = [0xC2, 0xA0]
  private static let narrowNoBreakSpace: [UInt8] = [0xE2, 0x80, 0xAF]
  private static let apostrophe: [UInt8] = [0xE2, 0x80, 0x99]

  private let bytes: UnsafeBufferPointer<UInt8>
  /// What has been set, up to `behind`; empty as long as nothing had to change.
  private var done: [UInt8] = []
  private var behind = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// The text as it should be; nil when it is so already.
  mutating func set(spaces: Bool) -> [UInt8]? {
    var (isCode, endsCode, quotes) = (false, false, 0)
    var next = 0
    // Letters and the bytes within a scalar are most of a text, and nothing hangs on them.
    while let place = firstThatMatters(from: next) {
      next = place + 1
      switch bytes[place] {
      case UInt8(ascii: "`"):
        isCode.toggle()
        endsCode = isCode && bytes[(place + 1)...].contains(UInt8(ascii: "`"))
      case UInt8(ascii: "'") where !isCode && quotes <= 0 && isWithinWord(place):
        put(Self.apostrophe, at: place, insteadOf: 1)
      case UInt8(ascii: " ") where spaces && !endsCode:
        if let space = space(at: place, length: 1) { put(space, at: place, insteadOf: 1) }
      case 0xC2 where holds(0xC2, 0xAB, at: place): quotes += 1
      case 0xC2 where holds(0xC2, 0xBB, at: place): quotes -= 1
      case 0xE2 where holds(0xE2, 0x80, 0x9C, at: place): quotes += 1
      case 0xE2 where holds(0xE2, 0x80, 0x9D, at: place): quotes -= 1
      case 0xC2, 0xE2:
        let length = spaceLength(at: place)
        if spaces, !endsCode, length > 0, let space = space(at: place, length: length) {
          put(space, at: place, insteadOf: length)
        }
      default: break
      }
    }
    guard behind > 0 else { return nil }
    done += bytes[behind...]
    return done
  }

  /// The next byte that is a space, an apostrophe, a backtick, or may begin a quotation mark or a
  /// space; a space between words is none.
  @inline(__always)
  private func firstThatMatters(from start: Int) -> Int? {
    var place = start
    while place < bytes.count {
      let byte = bytes[place]
      // Small letters first, and what continues a scalar.
      if !(0x61...0xC1 ~= byte) {
        switch byte {
        case 0x20 where !isBetweenWords(place): return place
        case 0x27, 0x60, 0xC2, 0xE2: return place
        default: break
        }
      }
      place += 1
    }
    return nil
  }

  private mutating func put(_ set: [UInt8], at place: Int, insteadOf length: Int) {
    if behind == 0 { done.reserveCapacity(bytes.count + 32) }
    done += bytes[behind..<place]
    done += set
    behind = place + length
  }

  // MARK: - Apostrophes

  /// Whether the apostrophe here stands between two letters, or ends a plural.
  private func isWithinWord(_ place: Int) -> Bool {
    guard isLetterOrDigit(scalar(before: place)) else { return false }
    let isLast = place + 1 == bytes.count || bytes[place + 1] == UInt8(ascii: " ")
    return (isLast ? bytes[place - 1] == UInt8(ascii: "s") : isLetterOrDigit(scalar(at: place + 1)))
      && !isInFileName(place)
  }

  /// Whether the word here names a file or an answer: it holds a slash, an equals sign, or a full
  /// stop within it.
  private func isInFileName(_ place: Int) -> Bool {
    let first = bytes[..<place].lastIndex(of: UInt8(ascii: " ")).map { $0 + 1 } ?? 0
    let end = bytes[place...].firstIndex(of: UInt8(ascii: " ")) ?? bytes.count
    return (first..<end).contains { place in
      switch bytes[place] {
      case UInt8(ascii: "/"), UInt8(ascii: "="), UInt8(ascii: "\\"): true
      case UInt8(ascii: "."): isLetterOrDigit(scalar(at: place + 1))
      default: false
      }
    }
  }

  // MARK: - Spaces

  /// Whether the space here stands before a letter and behind one, or behind a mark, so that no rule
  /// says anything of it; false where that takes a closer look.
  @inline(__always)
  private func isBetweenWords(_ place: Int) -> Bool {
    guard place > 0, place + 1 < bytes.count else { return false }
    let (before, after) = (bytes[place - 1], bytes[place + 1])
    return 0x61...0x7A ~= after && before != 0xAB && !isDigit(before)
  }

  /// The space that a rule wants here; nil when none says anything of it.
  private func space(at place: Int, length: Int) -> [UInt8]? {
    let next = place + length
    let before = place > 0 ? bytes[place - 1] : 0
    let after = next < bytes.count ? bytes[next] : 0
    if before == 0xAB && holds(0xC2, 0xAB, at: place - 2) || holds(0xC2, 0xBB, at: next) {
      return Self.narrowNoBreakSpace
    }
    switch after {
    case UInt8(ascii: "?"), UInt8(ascii: "!"), UInt8(ascii: ";"), UInt8(ascii: ":"):
      guard place > 0, !isSpace(before: place), !isLetterOrDigit(scalar(at: next + 1)) else {
        return nil
      }
      return after == UInt8(ascii: ":") ? Self.noBreakSpace : Self.narrowNoBreakSpace
    default:
      let joins =
        isDigit(before) && joinsNumber(next)
        || before == UInt8(ascii: "h") && isDigit(after) && hoursStand(before: place)
      return joins ? Self.narrowNoBreakSpace : nil
    }
  }

  /// Whether what follows a digit and a space is a unit, or one more group of three digits.
  private func joinsNumber(_ place: Int) -> Bool {
    let digits = bytes[place...].prefix(while: isDigit)
    if digits.count == 3 { return !isLetterOrDigit(scalar(at: digits.endIndex)) }
    var end = place
    while let scalar = scalar(at: end),
      isAlphabetic(scalar) || scalar == "%" || scalar == "‰" || scalar == "€"
    {
      end += UTF8.width(scalar)
      // No unit is longer, and most words are.
      guard end <= place + 4 else { return false }
    }
    return Self.units.contains { $0.elementsEqual(bytes[place..<end]) }
      && !(end < bytes.count && isDigit(bytes[end]))
  }

  /// Whether the `h` before `place` ends a number of hours, as in `1 h 30`.
  private func hoursStand(before place: Int) -> Bool {
    guard place >= 2 else { return false }
    if isDigit(bytes[place - 2]) { return true }
    let length = spaceLength(before: place - 1)
    return length > 0 && place - 2 - length >= 0 && isDigit(bytes[place - 2 - length])
  }

  // MARK: - Reading

  private func isSpace(before place: Int) -> Bool { spaceLength(before: place) > 0 }

  /// The bytes of the space that ends before a place; 0 when there is none.
  private func spaceLength(before place: Int) -> Int {
    (1...3).first { place >= $0 && spaceLength(at: place - $0) == $0 } ?? 0
  }

  /// The bytes of the space here, one that breaks or one that does not; 0 when there is none.
  private func spaceLength(at place: Int) -> Int {
    if bytes[place] == UInt8(ascii: " ") { return 1 }
    if holds(0xC2, 0xA0, at: place) { return 2 }
    return holds(0xE2, 0x80, 0xAF, at: place) ? 3 : 0
  }

  private func holds(_ first: UInt8, _ second: UInt8, at place: Int) -> Bool {
    place >= 0 && place + 1 < bytes.count && bytes[place] == first && bytes[place + 1] == second
  }

  private func holds(_ first: UInt8, _ second: UInt8, _ third: UInt8, at place: Int) -> Bool {
    holds(first, second, at: place) && place + 2 < bytes.count && bytes[place + 2] == third
  }

  @inline(__always)
  private func isDigit(_ byte: UInt8) -> Bool { 0x30...0x39 ~= byte }

  private func isLetterOrDigit(_ scalar: Unicode.Scalar?) -> Bool {
    scalar.map { isAlphabetic($0) || "0"..."9" ~= $0 } ?? false
  }

  private func isAlphabetic(_ scalar: Unicode.Scalar) -> Bool {
    guard scalar.isASCII else { return scalar.properties.isAlphabetic }
    return 0x61...0x7A ~= scalar.value | 0x20
  }

  /// The scalar that ends before a place; nil at the start.
  private func scalar(before place: Int) -> Unicode.Scalar? {
    bytes[..<place].lastIndex { $0 & 0xC0 != 0x80 }.flatMap { scalar(at: $0) }
  }

  /// The scalar that begins here; nil at the end.
  private func scalar(at place: Int) -> Unicode.Scalar? {
    guard place < bytes.count else { return nil }
    let first = bytes[place]
    if first < 0x80 { return Unicode.Scalar(first) }
    let length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    var value = UInt32(first) & (0x7F >> UInt32(length))
    for next in bytes[place + 1..<place + length] { value = value << 6 | UInt32(next & 0x3F) }
    return Unicode.Scalar(value)
  }
}
