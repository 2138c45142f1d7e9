/// How a value is laid out.
package enum JSONStyle: Sendable, Hashable {
  /// Two-space indent, one member or element a line, a newline at the end: our files.
  case pretty
  /// One line without blanks or a final newline: results in bulk, fingerprints.
  case compact
}

/// Writes JSON as it is told, into one run of bytes, without a value being built first.
///
/// What is written is UTF-8 that is safe to show on a terminal. Members stand in the order in which
/// they are told: by name, no name twice, is what a `JSONValue` keeps to and our files need.
package struct JSONWriter {
  private var bytes: [UInt8] = []
  private let style: JSONStyle
  /// Containers around what is written next.
  private var depth = 0
  /// Whether nothing stands yet in the innermost of them.
  private var isFirst = true

  private init(_ style: JSONStyle) {
    self.style = style
  }

  /// A text of its own.
  ///
  /// - Parameters:
  ///   - style: How it is laid out.
  ///   - capacity: The bytes that it will usually take.
  ///   - write: Puts one value.
  /// - Returns: UTF-8.
  package static func bytes(
    _ style: JSONStyle, capacity: Int = 0, _ write: (inout JSONWriter) -> Void
  ) -> [UInt8] {
    var writer = JSONWriter(style)
    writer.bytes.reserveCapacity(capacity)
    write(&writer)
    if style == .pretty { writer.bytes.append(UInt8(ascii: "\n")) }
    return writer.bytes
  }

  // MARK: Containers

  /// Puts an object.
  ///
  /// - Parameter members: Puts each of its members.
  package mutating func object(_ members: (inout JSONWriter) -> Void) {
    container(UInt8(ascii: "{"), UInt8(ascii: "}"), members)
  }

  /// Puts an array.
  ///
  /// - Parameters:
  ///   - elements: What it holds, in order.
  ///   - put: Puts one value for each.
  package mutating func array<Element>(
    _ elements: [Element], _ put: (inout JSONWriter, Element) -> Void
  ) {
    container(UInt8(ascii: "["), UInt8(ascii: "]")) { json in
      for element in elements {
        json.beginLine()
        put(&json, element)
      }
    }
  }

  /// Puts a member's name and then its value.
  ///
  /// - Parameters:
  ///   - name: Nothing in it needs an escape.
  ///   - put: Puts one value.
  package mutating func member(_ name: StaticString, _ put: (inout JSONWriter) -> Void) {
    beginMember(name)
    put(&self)
  }

  /// Puts a member that holds an array.
  ///
  /// - Parameters:
  ///   - name: Nothing in it needs an escape.
  ///   - elements: What the array holds.
  ///   - put: Puts one value for each.
  package mutating func member<Element>(
    _ name: StaticString, _ elements: [Element], _ put: (inout JSONWriter, Element) -> Void
  ) {
    beginMember(name)
    array(elements, put)
  }

  private mutating func container(
    _ opening: UInt8, _ closing: UInt8, _ contents: (inout JSONWriter) -> Void
  ) {
    bytes.append(opening)
    depth += 1
    isFirst = true
    contents(&self)
    depth -= 1
    if style == .pretty, !isFirst { breakLine() }
    isFirst = false
    bytes.append(closing)
  }

  private mutating func beginMember(_ name: StaticString) {
    beginLine()
    // As `"name":`, in one step.
    let count = name.utf8CodeUnitCount
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: count + 3) { quoted in
      quoted[0] = UInt8(ascii: "\"")
      quoted[count + 1] = UInt8(ascii: "\"")
      quoted[count + 2] = UInt8(ascii: ":")
      for place in 0..<count { quoted[place + 1] = name.utf8Start[place] }
      bytes.append(contentsOf: UnsafeBufferPointer(quoted))
    }
    if style == .pretty { bytes.append(UInt8(ascii: " ")) }
  }

  private mutating func endName() {
    bytes.append(UInt8(ascii: ":"))
    if style == .pretty { bytes.append(UInt8(ascii: " ")) }
  }

  /// Separates an element or member from the one before it.
  private mutating func beginLine() {
    if !isFirst { bytes.append(UInt8(ascii: ",")) }
    isFirst = false
    if style == .pretty { breakLine() }
  }

  private mutating func breakLine() {
    bytes.append(UInt8(ascii: "\n"))
    bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: 2 * depth))
  }

  // MARK: Scalars

  /// Puts the word `null`.
  package mutating func putNull() { bytes.append(contentsOf: "null".utf8) }

  /// Puts `true` or `false`.
  package mutating func put(_ bool: Bool) {
    bytes.append(contentsOf: bool ? "true".utf8 : "false".utf8)
  }

  /// Puts a whole number.
  package mutating func put(_ int: Int) { bytes.appendDecimal(int) }

  /// Puts a number of at most four decimals, as results show fractions.
  package mutating func put(fraction: Double) { bytes.appendFraction(fraction) }

  /// Puts a string.
  package mutating func put(_ string: String) { bytes.appendJSONString(string) }

  /// Puts a sentence in one language, as a typographer sets it.
  package mutating func put(_ text: Text, in language: Language) {
    text.withBytes(in: language) { bytes.appendJSONString($0) }
  }

  /// Puts a value that was built before.
  ///
  /// Recurses as deep as the value, which the depth limit bounds for whatever was read.
  package mutating func put(_ value: JSONValue) {
    switch value {
    case .null: putNull()
    case .bool(let bool): put(bool)
    case .number(let number): bytes.append(contentsOf: number.text.utf8)
    case .string(let string): put(string)
    case .array(let elements): array(elements) { $0.put($1) }
    case .object(let object):
      self.object { json in
        for member in object.members {
          json.beginLine()
          json.put(member.name)
          json.endName()
          json.put(member.value)
        }
      }
    }
  }
}

extension JSONWriter {
  /// Puts a member that holds a string.
  package mutating func member(_ name: StaticString, _ string: String) {
    member(name) { $0.put(string) }
  }

  /// Puts a member that holds a whole number.
  package mutating func member(_ name: StaticString, _ int: Int) { member(name) { $0.put(int) } }

  /// Puts a member that holds a truth value.
  package mutating func member(_ name: StaticString, _ bool: Bool) {
    member(name) { $0.put(bool) }
  }

  /// Puts a member that holds a number of at most four decimals.
  package mutating func member(_ name: StaticString, fraction: Double) {
    member(name) { $0.put(fraction: fraction) }
  }

  /// Puts a member that holds a sentence in one language.
  package mutating func member(_ name: StaticString, _ text: Text, in language: Language) {
    member(name) { $0.put(text, in: language) }
  }

  /// Puts a member that holds a value built before, `null` where there is none.
  package mutating func member(_ name: StaticString, _ value: JSONValue?) {
    member(name) { $0.put(value ?? .null) }
  }

  /// Puts a member that holds strings.
  package mutating func member(_ name: StaticString, _ strings: [String]) {
    member(name, strings) { $0.put($1) }
  }

  /// Puts a member that is `null` where there is nothing to put.
  package mutating func member<Value>(
    _ name: StaticString, _ value: Value?, _ put: (inout JSONWriter, Value) -> Void
  ) {
    member(name) { json in
      if let value { put(&json, value) } else { json.putNull() }
    }
  }
}

extension JSONValue {
  /// The value as a text of its own: the same value always gives the same bytes, and reading them
  /// gives the value again.
  ///
  /// - Parameter style: How it is laid out.
  /// - Returns: UTF-8.
  package func bytes(_ style: JSONStyle) -> [UInt8] {
    JSONWriter.bytes(style) { $0.put(self) }
  }
}
