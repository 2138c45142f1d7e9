/// A place in a document: one value, read on demand.
package struct JSONNode: Sendable {
  /// The six kinds of value JSON has.
  package enum Kind: Sendable, Hashable {
    /// The word `null`.
    case null
    /// `true` or `false`.
    case bool
    /// A number of any spelling.
    case number
    /// A quoted string.
    case string
    /// Values in order.
    case array
    /// Values by name.
    case object
  }

  let document: JSONDocument
  let index: Int

  private var entry: JSONDocument.Entry { document.tape[index] }

  /// Which of the six kinds of value stands here.
  package var kind: Kind {
    switch entry.kind {
    case .null: .null
    case .false, .true: .bool
    case .number: .number
    case .string: .string
    case .array: .array
    case .object: .object
    }
  }

  /// Whether the word `null` stands here.
  package var isNull: Bool { entry.kind == .null }

  /// The truth value, nil for every other kind.
  package var bool: Bool? {
    switch entry.kind {
    case .true: true
    case .false: false
    default: nil
    }
  }

  /// The string with its escapes resolved, nil for every other kind; decoded at each call.
  package var string: String? {
    entry.kind == .string ? document.string(of: entry) : nil
  }

  /// Whether a string stands here that says this, byte by byte; makes no string.
  package func says(_ text: String) -> Bool {
    entry.kind == .string && document.isName(entry, text)
  }

  /// The number as it is spelt in the text, nil for every other kind.
  package var rawNumber: String? {
    guard entry.kind == .number else { return nil }
    return document.withBytes(of: entry) { String(decoding: $0, as: UTF8.self) }
  }

  /// The number when it is whole and at most 2⁵³ − 1 either side of 0, nil otherwise.
  ///
  /// The spelling does not matter: `1.0` and `1e2` are whole, as in JSON Schema, because other
  /// programs write whole numbers so. The bound is I-JSON's (RFC 7493, 2.2).
  package var int: Int? {
    guard entry.kind == .number else { return nil }
    return document.withBytes(of: entry) { JSONDecimal($0).int }
  }

  /// The binary64 nearest to the number, always finite; nil for every other kind.
  package var double: Double? {
    guard entry.kind == .number else { return nil }
    return document.withBytes(of: entry) { text in
      JSONDecimal(text).quickDouble ?? Double(String(decoding: text, as: UTF8.self))
    }
  }

  /// Where the value begins; counted from the beginning of the text at each call.
  package var location: JSONLocation {
    let start = Int(entry.start) - (entry.kind == .string ? 1 : 0)
    return document.bytes.withUnsafeBufferPointer { JSONLocation(offset: start, in: $0) }
  }
}
