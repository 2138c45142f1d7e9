/// A language in which Jalon speaks to people.
///
/// `pseudo` is not one of `allCases`: it wraps every text in ⟦ ⟧, so that tests see at a glance which
/// words reached the screen without passing through a `Text`.
package enum Language: String, Sendable, Hashable, CaseIterable {
  case fr
  case en
  case pseudo = "qps"

  /// The languages a person may choose, French first.
  package static var allCases: [Language] { [.fr, .en] }

  /// Whether numbers, dates and punctuation follow French usage; the pseudo-language follows English.
  var isFrench: Bool { self == .fr }
}
