/// The UTF-8 bytes a string means, one at a time, from the bytes between its quotes.
///
/// The scanner has validated the source: every escape is whole and every surrogate paired.
struct JSONUnescaper: Sequence, IteratorProtocol {
  private let source: UnsafeBufferPointer<UInt8>
  private var at = 0
  /// Continuation bytes still due, the next one lowest; they are never zero.
  private var due: UInt32 = 0

  init(_ source: UnsafeBufferPointer<UInt8>) {
    self.source = source
  }

  mutating func next() -> UInt8? {
    if due != 0 {
      defer { due >>= 8 }
      return UInt8(truncatingIfNeeded: due)
    }
    guard at < source.count else { return nil }
    let byte = source[at]
    guard byte == UInt8(ascii: "\\") else {
      at += 1
      return byte
    }
    let letter = source[at + 1]
    at += 2
    switch letter {
    case UInt8(ascii: "b"): return 0x08
    case UInt8(ascii: "f"): return 0x0C
    case UInt8(ascii: "n"): return 0x0A
    case UInt8(ascii: "r"): return 0x0D
    case UInt8(ascii: "t"): return 0x09
    case UInt8(ascii: "u"): return encode(scalar())
    default: return letter
    }
  }

  /// Reads the digits after `\u`, and the second half of a pair.
  private mutating func scalar() -> UInt32 {
    let unit = Self.hexadecimal(source, at: at) ?? 0
    at += 4
    guard 0xD800...0xDBFF ~= unit else { return unit }
    let low = Self.hexadecimal(source, at: at + 2) ?? 0
    at += 6
    return 0x10000 + (unit & 0x3FF) << 10 + low & 0x3FF
  }

  private mutating func encode(_ scalar: UInt32) -> UInt8 {
    switch scalar {
    case ..<0x80:
      return UInt8(truncatingIfNeeded: scalar)
    case ..<0x800:
      due = 0x80 | scalar & 0x3F
      return UInt8(truncatingIfNeeded: 0xC0 | scalar >> 6)
    case ..<0x10000:
      due = 0x8080 | scalar >> 6 & 0x3F | (scalar & 0x3F) << 8
      return UInt8(truncatingIfNeeded: 0xE0 | scalar >> 12)
    default:
      due = 0x80_8080 | scalar >> 12 & 0x3F | (scalar >> 6 & 0x3F) << 8 | (scalar & 0x3F) << 16
      return UInt8(truncatingIfNeeded: 0xF0 | scalar >> 18)
    }
  }

  /// The value of four hexadecimal digits, nil when they are not four or not digits.
  static func hexadecimal(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> UInt32? {
    guard start + 4 <= bytes.count else { return nil }
    var value: UInt32 = 0
    for offset in start..<start + 4 {
      let byte = bytes[offset]
      switch byte {
      case 0x30...0x39: value = value << 4 | UInt32(byte - 0x30)
      case 0x41...0x46: value = value << 4 | UInt32(byte - 0x37)
      case 0x61...0x66: value = value << 4 | UInt32(byte - 0x57)
      default: return nil
      }
    }
    return value
  }
}
