import JalonCatalogue
import JalonModel

extension VerdictRule {
  /// The trade's law at that date allows no public communication, or plain information alone.
  static let forbiddenByTrade = VerdictRule("forbidden-by-trade", .notNow) { firm, _ in
    guard let trade = firm.trade else { return nil }
    switch trade.effect {
    case .regulated: return nil
    case .forbidden, .informationOnly:
      return firm.reason(.whatStaysAllowed(trade), answers: [.sector])
    }
  }
}

extension Text {
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
