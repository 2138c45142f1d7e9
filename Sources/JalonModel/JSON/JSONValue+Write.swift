/// How a value is laid out; both styles sort names by Unicode scalar.
package enum JSONStyle: Sendable, Hashable {
  /// Two-space indent, one member or element a line, a newline at the end: our files.
  case pretty
  /// One line without blanks or a final newline: results in bulk, fingerprints.
  case compact
}

extension JSONValue {
  /// Appends the value as UTF-8 that is safe to show on a terminal.
  ///
  /// The same value always gives the same bytes, and reading them gives the value again. Recurses
  /// as deep as the value, which the depth limit bounds for whatever was read.
  ///
  /// - Parameters:
  ///   - bytes: What the text is appended to.
  ///   - style: How it is laid out.
  package func write(into bytes: inout [UInt8], style: JSONStyle) {
    write(into: &bytes, indent: style == .pretty ? 0 : nil)
    if style == .pretty { bytes.append(UInt8(ascii: "\n")) }
  }

  /// The value as a text of its own.
  ///
  /// - Parameter style: How it is laid out.
  /// - Returns: UTF-8.
  package func bytes(_ style: JSONStyle) -> [UInt8] {
    var bytes: [UInt8] = []
    write(into: &bytes, style: style)
    return bytes
  }

  /// Writes at a level of indentation, nil for one line.
  private func write(into bytes: inout [UInt8], indent: Int?) {
    let inner = indent.map { $0 + 1 }
    switch self {
    case .null: bytes.append(contentsOf: "null".utf8)
    case .bool(let bool): bytes.append(contentsOf: bool ? "true".utf8 : "false".utf8)
    case .number(let number): bytes.append(contentsOf: number.text.utf8)
    case .string(let string): bytes.appendJSONString(string)
    case .array(let elements):
      bytes.append(UInt8(ascii: "["))
      for place in elements.indices {
        if place > 0 { bytes.append(UInt8(ascii: ",")) }
        bytes.appendJSONBreak(inner)
        elements[place].write(into: &bytes, indent: inner)
      }
      if !elements.isEmpty { bytes.appendJSONBreak(indent) }
      bytes.append(UInt8(ascii: "]"))
    case .object(let object):
      bytes.append(UInt8(ascii: "{"))
      let members = object.members
      for place in members.indices {
        if place > 0 { bytes.append(UInt8(ascii: ",")) }
        bytes.appendJSONBreak(inner)
        bytes.appendJSONString(members[place].name)
        bytes.append(UInt8(ascii: ":"))
        if indent != nil { bytes.append(UInt8(ascii: " ")) }
        members[place].value.write(into: &bytes, indent: inner)
      }
      if !object.members.isEmpty { bytes.appendJSONBreak(indent) }
      bytes.append(UInt8(ascii: "}"))
    }
  }
}

extension [UInt8] {
  /// Appends a newline and two spaces a level; nothing when there are no levels.
  fileprivate mutating func appendJSONBreak(_ indent: Int?) {
    guard let indent else { return }
    append(UInt8(ascii: "\n"))
    append(contentsOf: repeatElement(UInt8(ascii: " "), count: indent * 2))
  }

  /// Appends a string in quotes, escaping what JSON must and what a terminal would obey.
  ///
  /// Beyond `"`, `\` and U+0000–001F: U+007F–009F, the line separators U+2028–2029 and the
  /// bidirectional controls U+061C, 200E–200F, 202A–202E, 2066–2069. All else stays as it is.
  ///
  /// - Parameter string: Any.
  package mutating func appendJSONString(_ string: String) {
    append(UInt8(ascii: "\""))
    string.withBytes { text in
      // What is behind `plain` has been appended.
      var plain = 0
      for at in text.indices where Self.mayEscape(text[at]) {
        let (scalar, length) = Self.scalar(at: at, in: text)
        guard Self.mustEscape(scalar) else { continue }
        append(contentsOf: UnsafeBufferPointer(rebasing: text[plain..<at]))
        appendJSONEscape(scalar)
        plain = at + length
      }
      append(contentsOf: UnsafeBufferPointer(rebasing: text[plain...]))
    }
    append(UInt8(ascii: "\""))
  }

  /// Whether a byte is, or begins, something that may have to be escaped.
  @inline(__always)
  private static func mayEscape(_ byte: UInt8) -> Bool {
    // Most are small letters.
    if 0x5D...0x7E ~= byte { return false }
    return switch byte {
    case ..<0x20, UInt8(ascii: "\""), UInt8(ascii: "\\"), 0x7F, 0xC2, 0xD8, 0xE2: true
    default: false
    }
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
