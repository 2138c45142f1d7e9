import JalonCatalogue
import JalonModel

extension VerdictRule {
  /// The trade's law at that date allows no public communication, or plain information alone.
  static let forbiddenByTrade = VerdictRule("forbidden-by-trade", .notNow) { firm, _ in
    guard let trade = firm.trade else { return nil }
    switch trade.effect {
    case .regulated: return nil
    case .forbidden, .informationOnly:
      return trade.country == firm.client.country
        ? firm.reason(.whatStaysAllowed(trade), answers: [.sector])
        : firm.reason(.readFirst(trade), answers: [.sector, .country])
    }
  }
}

extension Text {
  /// Abroad the law is not known, and has to be before anything else.
  fileprivate static func readFirst(_ trade: Trade) -> Text {
    Text(
      fr: """
        Lisez d'abord la règle de votre métier dans votre pays : la loi française l'interdit. \
        \(trade.allows.fr)
        """,
      en: """
        Read the rule of your trade in your country first: French law forbids it. \
        \(trade.allows.en)
        """)
  }

  fileprivate static func whatStaysAllowed(_ trade: Trade) -> Text {
    Text(
      fr: """
        La loi de votre métier ne le permet pas (\(trade.source.title.fr)). Ce qui reste permis : \
        \(trade.allows.fr.lowercasedFirst)
        """,
      en: """
        The law of your trade does not allow it (\(trade.source.title.en)). What stays allowed: \
        \(trade.allows.en.lowercasedFirst)
        """)
  }
}
