/// Strings, their escapes and their UTF-8; numbers and their range.
extension JSONScanner {
  /// Reads a string from its opening quote to behind its closing one.
  mutating func scanString(at quote: Int) throws(JSONFault) -> Int {
    var at = quote + 1
    // Bytes that escapes take beyond what they stand for.
    var surplus = 0
    while true {
      while at + 8 <= text.count {
        let marks = Self.marks(in: text.word(at: at))
        guard marks == 0 else {
          at += marks.trailingZeroBitCount >> 3
          break
        }
        at += 8
      }
      guard at < text.count else { throw JSONFault(kind: .unexpectedEnd, offset: at) }
      switch text[at] {
      case UInt8(ascii: "\""):
        let count = at - quote - 1 - surplus
        guard count <= limits.maxStringBytes else {
          throw JSONFault(kind: .stringTooLong(limit: limits.maxStringBytes), offset: quote)
        }
        append(.string, from: quote + 1, to: at, count: count)
        return at + 1
      case UInt8(ascii: "\\"):
        let escape = try escape(at: at)
        at += escape.length
        surplus += escape.length - escape.meant
      // Most letters that are not ASCII take two bytes.
      case 0xC2...0xDF where at + 1 < text.count && text[at + 1] & 0xC0 == 0x80:
        at += 2
      case 0x80...:
        guard let length = sequenceLength(at: at) else {
          throw JSONFault(kind: .invalidUTF8, offset: at)
        }
        at += length
      case 0x20...:
        at += 1
      default:
        throw JSONFault(kind: .unescapedControl, offset: at)
      }
    }
  }

  /// Marks, by its high bit, the first byte that is a quote, a backslash, a control or not ASCII.
  ///
  /// Bytes above the first marked one may be marked wrongly: the subtractions borrow upwards.
  @inline(__always)
  private static func marks(in word: UInt64) -> UInt64 {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let highs: UInt64 = 0x8080_8080_8080_8080
    let quotes = word ^ (ones &* 0x22)
    let backslashes = word ^ (ones &* 0x5C)
    return ((word &- ones &* 0x20) | (quotes &- ones) | (backslashes &- ones) | word) & highs
  }

  /// The bytes an escape takes in the text, and in the UTF-8 it stands for.
  private func escape(at start: Int) throws(JSONFault) -> (length: Int, meant: Int) {
    guard start + 1 < text.count else {
      throw JSONFault(kind: .unexpectedEnd, offset: text.count)
    }
    switch text[start + 1] {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"),
      UInt8(ascii: "f"), UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
      return (2, 1)
    case UInt8(ascii: "u"):
      guard let unit = JSONUnescaper.hexadecimal(text, at: start + 2) else {
        throw JSONFault(kind: .unknownEscape, offset: start)
      }
      switch unit {
      case ..<0x80: return (6, 1)
      case ..<0x800: return (6, 2)
      case 0xD800...0xDBFF:
        guard start + 7 < text.count, text[start + 6] == UInt8(ascii: "\\"),
          text[start + 7] == UInt8(ascii: "u"),
          let low = JSONUnescaper.hexadecimal(text, at: start + 8), 0xDC00...0xDFFF ~= low
        else { throw JSONFault(kind: .loneSurrogate, offset: start) }
        return (12, 4)
      case 0xDC00...0xDFFF: throw JSONFault(kind: .loneSurrogate, offset: start)
      default: return (6, 3)
      }
    default:
      throw JSONFault(kind: .unknownEscape, offset: start)
    }
  }

  /// The length of the UTF-8 sequence that a byte above 0x7F begins, nil when it is not one.
  ///
  /// The ranges are those of Unicode's table 3-7, well-formed byte sequences.
  func sequenceLength(at start: Int) -> Int? {
    let length: Int
    let second: ClosedRange<UInt8>
    switch text[start] {
    case 0xC2...0xDF: (length, second) = (2, 0x80...0xBF)
    case 0xE0: (length, second) = (3, 0xA0...0xBF)
    case 0xED: (length, second) = (3, 0x80...0x9F)
    case 0xE1...0xEF: (length, second) = (3, 0x80...0xBF)
    case 0xF0: (length, second) = (4, 0x90...0xBF)
    case 0xF1...0xF3: (length, second) = (4, 0x80...0xBF)
    case 0xF4: (length, second) = (4, 0x80...0x8F)
    default: return nil
    }
    guard start + length <= text.count, second ~= text[start + 1] else { return nil }
    for offset in start + 2..<start + length where text[offset] & 0xC0 != 0x80 {
      return nil
    }
    return length
  }

  /// Reads a number up to what cannot belong to it, which the grammar around it then judges.
  mutating func scanNumber(at start: Int) throws(JSONFault) -> Int {
    var at = start
    if text[at] == UInt8(ascii: "-") { at += 1 }
    let whole = at
    at = try digits(from: at, of: start)
    let wholeDigits = at - whole
    if wholeDigits > 1, text[whole] == UInt8(ascii: "0") {
      throw JSONFault(kind: .malformedNumber, offset: start)
    }
    if at < text.count, text[at] == UInt8(ascii: ".") {
      at = try digits(from: at + 1, of: start)
    }
    var mayOverflow = wholeDigits > 308
    if at < text.count, text[at] | 0x20 == UInt8(ascii: "e") {
      at += 1
      if at < text.count, text[at] == UInt8(ascii: "+") || text[at] == UInt8(ascii: "-") { at += 1 }
      at = try digits(from: at, of: start)
      mayOverflow = true
    }
    append(.number, from: start, to: at)
    if mayOverflow, !isFinite(from: start, to: at) {
      throw JSONFault(kind: .numberOutOfRange, offset: start)
    }
    return at
  }

  /// Skips one digit or more.
  @inline(__always)
  private func digits(from first: Int, of number: Int) throws(JSONFault) -> Int {
    var at = first
    while at < text.count, 0x30...0x39 ~= text[at] { at += 1 }
    guard at == first else { return at }
    guard at < text.count else { throw JSONFault(kind: .unexpectedEnd, offset: at) }
    throw JSONFault(kind: .malformedNumber, offset: number)
  }

  private func isFinite(from start: Int, to end: Int) -> Bool {
    let number = UnsafeBufferPointer(rebasing: text[start..<end])
    if JSONDecimal(number).quickDouble != nil { return true }
    return Double(String(decoding: number, as: UTF8.self))?.isFinite ?? false
  }
}
