/// Scalars as JSON spells them.
extension [UInt8] {
  /// Appends a whole number, in plain digits.
  mutating func appendDecimal(_ number: Int) {
    if number < 0 { append(UInt8(ascii: "-")) }
    appendDigits(number.magnitude)
  }

  private mutating func appendDigits(_ number: UInt) {
    if number > 9 { appendDigits(number / 10) }
    append(0x30 + UInt8(truncatingIfNeeded: number % 10))
  }

  /// Appends a fraction as results show them: at most four decimals, halves away from zero.
  ///
  /// No exponent, no trailing zero, no `-0`.
  ///
  /// - Parameter fraction: Usually 0…1. What JSON cannot spell is brought into range: a NaN is
  ///   written 0, and beyond ±9 × 10¹¹, where binary64 no longer holds four decimals, that bound.
  mutating func appendFraction(_ fraction: Double) {
    let bound = 9e11
    let bounded = fraction.isNaN ? 0 : Swift.min(Swift.max(fraction, -bound), bound)
    let tenThousandths = Int((bounded * 10_000).rounded(.toNearestOrAwayFromZero))
    if tenThousandths < 0 { append(UInt8(ascii: "-")) }
    let (whole, rest) = tenThousandths.magnitude.quotientAndRemainder(dividingBy: 10_000)
    appendDigits(whole)
    guard rest > 0 else { return }
    append(UInt8(ascii: "."))
    var (left, unit) = (rest, 1_000 as UInt)
    while left > 0 {
      append(0x30 + UInt8(truncatingIfNeeded: left / unit))
      left %= unit
      unit /= 10
    }
  }

  /// Appends a string in quotes, escaping what JSON must and what a terminal would obey.
  ///
  /// Beyond `"`, `\` and U+0000–001F: U+007F–009F, the line separators U+2028–2029 and the
  /// bidirectional controls U+061C, 200E–200F, 202A–202E, 2066–2069. All else stays as it is.
  ///
  /// - Parameter string: Any.
  mutating func appendJSONString(_ string: String) {
    string.withBytes { appendJSONString($0) }
  }

  /// The same for a string's bytes.
  ///
  /// - Parameter text: Valid UTF-8.
  mutating func appendJSONString(_ text: UnsafeBufferPointer<UInt8>) {
    append(UInt8(ascii: "\""))
    // What is behind `plain` has been appended.
    var (plain, at) = (0, 0)
    while let next = Self.firstToWeigh(in: text, from: at) {
      let (scalar, length) = Self.scalar(at: next, in: text)
      at = next + length
      guard Self.mustEscape(scalar) else { continue }
      append(contentsOf: UnsafeBufferPointer(rebasing: text[plain..<next]))
      appendJSONEscape(scalar)
      plain = at
    }
    append(contentsOf: UnsafeBufferPointer(rebasing: text[plain...]))
    append(UInt8(ascii: "\""))
  }

  /// The next byte that is, or begins, something that may have to be escaped.
  private static func firstToWeigh(
    in text: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> Int? {
    var at = start
    while at + 8 <= text.count {
      let marks = marks(in: text.word(at: at))
      if marks != 0 { return at + marks.trailingZeroBitCount >> 3 }
      at += 8
    }
    return text[at...].firstIndex { byte in
      switch byte {
      case ..<0x20, 0x22, 0x5C, 0x7F, 0xC2, 0xD8, 0xE2: true
      default: false
      }
    }
  }

  /// Marks, by its high bit, the first byte that may have to be escaped; others above it may be
  /// marked wrongly, for the subtractions borrow upwards.
  @inline(__always)
  private static func marks(in word: UInt64) -> UInt64 {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let controls = (word &- ones &* 0x20) & ~word
    let quotes = word ^ (ones &* 0x22)
    let backslashes = word ^ (ones &* 0x5C)
    let deletes = word ^ (ones &* 0x7F)
    let arabic = word ^ (ones &* 0xD8)
    // C2 and E2 differ in one bit.
    let others = (word | (ones &* 0x20)) ^ (ones &* 0xE2)
    let zeros =
      ((quotes &- ones) & ~quotes) | ((backslashes &- ones) & ~backslashes)
      | ((deletes &- ones) & ~deletes) | ((arabic &- ones) & ~arabic)
      | ((others &- ones) & ~others)
    return (controls | zeros) & (ones &* 0x80)
  }

  /// The scalar that begins at a place of a text known to be UTF-8, and its bytes; of up to three.
  private static func scalar(
    at place: Int, in text: UnsafeBufferPointer<UInt8>
  ) -> (Unicode.Scalar, length: Int) {
    var length = 1
    var value = UInt32(text[place])
    if value >= 0xC0 {
      length = value < 0xE0 ? 2 : 3
      value &= length == 2 ? 0x1F : 0x0F
      for next in text[place + 1..<place + length] { value = value << 6 | UInt32(next & 0x3F) }
    }
    return (Unicode.Scalar(value) ?? "\u{FFFD}", length)
  }

  private static func mustEscape(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x00...0x1F, 0x22, 0x5C, 0x7F...0x9F, 0x061C, 0x200E...0x200F, 0x2028...0x2029,
      0x202A...0x202E, 0x2066...0x2069:
      true
    default: false
    }
  }

  private mutating func appendJSONEscape(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x08: append(contentsOf: "\\b".utf8)
    case 0x09: append(contentsOf: "\\t".utf8)
    case 0x0A: append(contentsOf: "\\n".utf8)
    case 0x0C: append(contentsOf: "\\f".utf8)
    case 0x0D: append(contentsOf: "\\r".utf8)
    case 0x22: append(contentsOf: "\\\"".utf8)
    case 0x5C: append(contentsOf: "\\\\".utf8)
    default:
      append(contentsOf: "\\u".utf8)
      for shift in [12, 8, 4, 0] as [UInt32] {
        let digit = UInt8(truncatingIfNeeded: scalar.value >> shift & 0xF)
        append(digit < 10 ? 0x30 + digit : 0x57 + digit)
      }
    }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Eight bytes, the first lowest; the caller knows that they are there.
  @inline(__always)
  func word(at start: Int) -> UInt64 {
    UInt64(
      littleEndian: UnsafeRawBufferPointer(self).loadUnaligned(
        fromByteOffset: start, as: UInt64.self))
  }

  /// Whether the same bytes stand in a text from a place on; the caller knows that it is so long.
  @inline(__always)
  func stands(in text: UnsafeBufferPointer<UInt8>, at start: Int) -> Bool {
    var at = 0
    while at + 8 <= count {
      guard word(at: at) == text.word(at: start + at) else { return false }
      at += 8
    }
    while at < count {
      guard self[at] == text[start + at] else { return false }
      at += 1
    }
    return true
  }
}
