/// A JSON text that has been read: its bytes, and a flat tape saying where each value stands.
///
/// Strict RFC 8259 and I-JSON (RFC 7493): UTF-8 without a byte order mark, unique names, no lone
/// surrogates, numbers that binary64 can reach. Two liberties, both so that files of other
/// programs keep working: noncharacters such as U+FFFF pass, and numbers too precise for binary64
/// keep their text. Strings are decoded and numbers converted only when asked for.
///
/// A class, so that each of its nodes counts one reference.
package final class JSONDocument: Sendable {
  /// One value or member name on the tape; what a container holds comes right behind it.
  struct Entry: Sendable {
    enum Kind: UInt8, Sendable { case null, `false`, `true`, number, string, array, object }

    /// Where the token begins; for a string, just behind its opening quote.
    var start: UInt32
    /// Scalars: bytes in the text, without quotes. Containers: tape entries, itself included.
    var extent: UInt32
    /// Strings: bytes once unescaped. Containers: elements or members.
    var count: UInt32
    var kind: Kind
  }

  let bytes: ArraySlice<UInt8>
  let tape: [Entry]

  /// Reads a text where it lies: the document keeps the array it is given and copies nothing.
  ///
  /// Linear in the text, whatever it holds. Does not recurse.
  ///
  /// - Parameters:
  ///   - bytes: The whole text.
  ///   - limits: What it may cost.
  /// - Throws: `JSONError`, the first fault met; a repeated name is met where its object ends.
  package convenience init(_ bytes: [UInt8], limits: JSONLimits = .playbook) throws(JSONError) {
    try self.init(bytes[...], limits: limits)
  }

  /// Reads part of an array, such as one line of many, and keeps the array alive with it.
  ///
  /// - Parameters:
  ///   - bytes: The whole text; locations count from its beginning.
  ///   - limits: What it may cost.
  /// - Throws: `JSONError`, as for a whole array.
  package init(_ bytes: ArraySlice<UInt8>, limits: JSONLimits = .playbook) throws(JSONError) {
    self.bytes = bytes
    self.tape = try bytes.withUnsafeBufferPointer { (text) throws(JSONError) in
      try JSONScanner.tape(of: text, limits: limits)
    }
  }

  /// Reads bytes that belong to someone else, such as an embedded file, from a copy.
  ///
  /// - Parameters:
  ///   - bytes: The whole text; not used after the call.
  ///   - limits: What it may cost.
  /// - Throws: `JSONError`, as for an array.
  package convenience init(
    copying bytes: UnsafeRawBufferPointer, limits: JSONLimits
  ) throws(JSONError) {
    try self.init(Array(bytes)[...], limits: limits)
  }

  /// The outermost value.
  package var root: JSONNode { JSONNode(document: self, index: 0) }

  /// Lends the source bytes of an entry: between the quotes of a string, the text of a number.
  func withBytes<Result>(
    of entry: Entry, _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    bytes.withUnsafeBufferPointer { text in
      let start = Int(entry.start)
      return body(UnsafeBufferPointer(rebasing: text[start..<start + Int(entry.extent)]))
    }
  }

  /// The text of a string entry, unescaped.
  func string(of entry: Entry) -> String {
    withBytes(of: entry) { source in
      guard entry.count != entry.extent else { return String(decoding: source, as: UTF8.self) }
      return String(decoding: Array(JSONUnescaper(source)), as: UTF8.self)
    }
  }

  /// Where on the tape the value behind this one, or behind its container, stands.
  func end(of index: Int) -> Int {
    index + tape[index].length
  }

  /// Whether the string entry says this, byte by byte.
  func isName(_ entry: Entry, _ name: String) -> Bool {
    guard entry.count == name.utf8.count else { return false }
    return name.withBytes { name in
      bytes.withUnsafeBufferPointer { entry.isName(name, in: $0) }
    }
  }

  /// The same for a name that the program knows.
  func isName(_ entry: Entry, _ name: StaticString) -> Bool {
    guard entry.count == name.utf8CodeUnitCount else { return false }
    let name = UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount)
    return bytes.withUnsafeBufferPointer { entry.isName(name, in: $0) }
  }
}

extension JSONDocument.Entry {
  /// Places on the tape from this value to the one behind it.
  var length: Int { kind.isContainer ? Int(extent) : 1 }

  /// Whether a string entry of `text` says this, byte by byte.
  func isName(_ name: UnsafeBufferPointer<UInt8>, in text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard count == name.count else { return false }
    let first = Int(start)
    guard count == extent else {
      let source = UnsafeBufferPointer(rebasing: text[first..<first + Int(extent)])
      return JSONUnescaper(source).elementsEqual(name)
    }
    for offset in name.indices where text[first + offset] != name[offset] { return false }
    return true
  }
}

extension JSONDocument.Entry.Kind {
  var isContainer: Bool { self == .array || self == .object }
}
