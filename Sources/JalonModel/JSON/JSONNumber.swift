/// A number as its text, so that one we only carry is written again exactly as it was read.
///
/// Two spellings of one number, `1` and `1.0`, are different values here.
package struct JSONNumber: Sendable, Hashable {
  /// The spelling, valid by JSON's grammar and within the range of binary64.
  package let text: String

  /// Takes a spelling that is known to be valid.
  init(checked text: String) {
    self.text = text
  }

  /// A number from its spelling; nil when JSON would refuse it or binary64 cannot reach it.
  ///
  /// - Parameter text: The number and nothing else.
  package init?(text: String) {
    guard let document = try? JSONDocument(Array(text.utf8)),
      document.root.rawNumber == text
    else { return nil }
    self.text = text
  }

  /// A whole number, in plain digits.
  ///
  /// - Parameter int: Any; readers promise to keep only those up to 2⁵³ − 1.
  package init(_ int: Int) {
    text = String(int)
  }

  /// The shortest spelling that reads back as the same binary64, without a needless `.0`.
  ///
  /// - Parameter double: Nil comes back for a NaN or an infinity, which JSON cannot spell.
  package init?(_ double: Double) {
    guard double.isFinite else { return nil }
    let text = double.description
    self.text = text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }

  /// A fraction as results show them: at most four decimals, halves away from zero.
  ///
  /// - Parameter fraction: Usually 0…1; what JSON cannot spell is brought into range.
  package init(fraction: Double) {
    var bytes: [UInt8] = []
    bytes.appendFraction(fraction)
    text = String(decoding: bytes, as: UTF8.self)
  }

  /// The number when it is whole and at most 2⁵³ − 1 either side of 0, however it is spelt.
  package var int: Int? { JSONDecimal(text.utf8).int }

  /// The nearest binary64.
  package var double: Double { JSONDecimal(text.utf8).quickDouble ?? Double(text) ?? 0 }
}
