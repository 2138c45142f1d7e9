/// A JSON value of its own: what we build to be written, and what we carry without knowing it.
///
/// Equality is that of the bytes written: strings compare by scalars, not by canonical
/// equivalence, and numbers by spelling.
package enum JSONValue: Sendable, Hashable {
  /// The word `null`.
  case null
  /// `true` or `false`.
  case bool(Bool)
  /// A number with its spelling.
  case number(JSONNumber)
  /// A string, without escapes.
  case string(String)
  /// Values in order.
  case array([JSONValue])
  /// Values by name.
  case object(JSONObject)

  /// Whether both are written with the same bytes.
  package static func == (one: JSONValue, other: JSONValue) -> Bool {
    switch (one, other) {
    case (.null, .null): true
    case (.bool(let one), .bool(let other)): one == other
    case (.number(let one), .number(let other)): one == other
    case (.string(let one), .string(let other)): one.utf8.elementsEqual(other.utf8)
    case (.array(let one), .array(let other)): one == other
    case (.object(let one), .object(let other)): one == other
    default: false
    }
  }
}

extension JSONValue {
  /// A whole number.
  package static func number(_ int: Int) -> JSONValue { .number(JSONNumber(int)) }

  /// A number of at most four decimals, as results show fractions.
  package static func fraction(_ double: Double) -> JSONValue {
    .number(JSONNumber(fraction: double))
  }

  /// Whether this is `null`.
  package var isNull: Bool { self == .null }

  /// The truth value, nil for every other kind.
  package var bool: Bool? { if case .bool(let bool) = self { bool } else { nil } }

  /// The whole number up to 2⁵³ − 1, however spelt; nil for everything else.
  package var int: Int? { if case .number(let number) = self { number.int } else { nil } }

  /// The number as binary64, nil for every other kind.
  package var double: Double? { if case .number(let number) = self { number.double } else { nil } }

  /// The string, nil for every other kind.
  package var string: String? { if case .string(let string) = self { string } else { nil } }

  /// The elements, nil for every other kind.
  package var array: [JSONValue]? { if case .array(let array) = self { array } else { nil } }

  /// The members, nil for every other kind.
  package var object: JSONObject? { if case .object(let object) = self { object } else { nil } }

  /// The member of this name; nil when there is none or this is no object.
  ///
  /// - Parameter name: The name, unescaped.
  package subscript(name: String) -> JSONValue? { object?[name] }
}

// No literal for `null`: with one, `value["name"] == nil` would ask whether the member is `null`.
extension JSONValue: ExpressibleByBooleanLiteral, ExpressibleByIntegerLiteral,
  ExpressibleByFloatLiteral, ExpressibleByStringLiteral, ExpressibleByArrayLiteral,
  ExpressibleByDictionaryLiteral
{
  /// A truth value.
  package init(booleanLiteral bool: Bool) { self = .bool(bool) }

  /// A whole number.
  package init(integerLiteral int: Int) { self = .number(JSONNumber(int)) }

  /// A number in its shortest spelling; `null` for a literal too large to be one.
  package init(floatLiteral double: Double) {
    self = JSONNumber(double).map(JSONValue.number) ?? .null
  }

  /// A string.
  package init(stringLiteral string: String) { self = .string(string) }

  /// Values in order.
  package init(arrayLiteral elements: JSONValue...) { self = .array(elements) }

  /// Values by name; of two with one name the last is kept.
  package init(dictionaryLiteral elements: (String, JSONValue)...) {
    self = .object(JSONObject(elements.map { JSONMember(name: $0.0, value: $0.1) }))
  }
}
