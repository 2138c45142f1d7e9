/// A language in which Jalon speaks to people.
///
/// `pseudo` is not one of `allCases`, and nobody can name it: it wraps every text in ⟦ ⟧, so that
/// tests see at a glance which words reached the screen without passing through a `Text`.
package enum Language: String, Sendable, Hashable, CaseIterable {
  case fr
  case en
  case pseudo = "qps"

  /// The languages a person may choose, French first.
  package static var allCases: [Language] { [.fr, .en] }

  /// A language that a person may choose, by its id; nil for any other text.
  package init?(rawValue: String) {
    guard let language = Self.allCases.first(where: { $0.rawValue == rawValue }) else {
      return nil
    }
    self = language
  }

  /// Whether numbers, dates and punctuation follow French usage; the pseudo-language follows English.
  var isFrench: Bool { self == .fr }
}
