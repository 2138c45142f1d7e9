/// What an answer looks like: how it is typed, checked and stored.
package enum AnswerKind: String, Sendable, Hashable, CaseIterable {
  /// Free text.
  case text
  /// One of the choices, stored as its id.
  case choice
  /// Several choices in any order, stored as an array of ids.
  case choices
  /// Choices in order of preference, stored as an array of ids.
  case ranking
  case yesNo = "yes-no"
  case integer
  /// Minutes a week, also typed `1h30`.
  case minutes
  /// A number, or the promise to `measure`.
  case decimalOrMeasure = "decimal-or-measure"
  /// Percents by segment.
  case shares
  /// "x of N" by network.
  case counts
  case date
}
