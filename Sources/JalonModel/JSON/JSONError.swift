/// Why a text is not the strict JSON we read, and where; the sentence is made where it is shown.
package struct JSONError: Error, Sendable, Hashable {
  /// What is wrong.
  package enum Kind: Sendable, Hashable {
    /// The text is longer than the limit, in bytes.
    case tooLong(limit: Int)
    /// A string or name is longer than the limit, in bytes of UTF-8.
    case stringTooLong(limit: Int)
    /// More arrays and objects stand inside one another than the limit.
    case tooDeep(limit: Int)
    /// The text begins with U+FEFF, which JSON does not allow.
    case byteOrderMark
    /// Bytes that are not UTF-8: UTF-16, Latin-1, overlong forms, surrogates.
    case invalidUTF8
    /// The text ends too soon; nothing at all counts too.
    case unexpectedEnd
    /// Something stands where a value should.
    case expectedValue
    /// Something stands where a quoted member name should.
    case expectedName
    /// No colon after a member name.
    case expectedColon
    /// Neither a comma nor `]` after an element.
    case expectedCommaOrBracket
    /// Neither a comma nor `}` after a member.
    case expectedCommaOrBrace
    /// A comma with nothing behind it before the closing `]` or `}`.
    case trailingComma
    /// Something stands after the value.
    case textAfterValue
    /// A number spelt otherwise than JSON does, as `01`, `+1`, `1.` or `.5`.
    case malformedNumber
    /// A number so large that no binary64 holds it, as `1e400`.
    case numberOutOfRange
    /// A control character, U+0000 to U+001F, that should have been escaped.
    case unescapedControl
    /// A backslash before something JSON gives no meaning.
    case unknownEscape
    /// One half of a surrogate pair escaped without the other.
    case loneSurrogate
    /// A name this object already has, compared once unescaped; it ends the error's path.
    case duplicateName
  }

  /// What is wrong.
  package let kind: Kind
  /// Where the offending bytes begin.
  package let location: JSONLocation
  /// The value being read then; the enclosing object when no member had begun.
  package let path: JSONPath
}

/// A refusal while scanning, before its line, column and path are worked out.
struct JSONFault: Error {
  let kind: JSONError.Kind
  let offset: Int
  /// The tape entry of the repeated name, when that is what is wrong.
  var name: Int? = nil
}
