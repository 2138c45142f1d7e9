import JalonCatalogue
import JalonModel

extension LevelRule {
  /// A trade with a code of its own goes only once that code has been read again.
  static let tradeCode = LevelRule(id: "trade-code") { firm in
    guard let trade = firm.trade else { return nil }
    let isAllowed = trade.effect == .regulated
    return Finding(
      .rules, .met, isAllowed ? .law : .capacity,
      firm.reason(isAllowed ? .ownRule(trade) : .lawSaysNo(trade), answers: [.sector]),
      firm.action(
        "trade.\(trade.id)", isAllowed ? .readAgain(trade) : .keepToWhatIsAllowed(trade),
        due: isAllowed ? .opening : .thinking))
  }
}

extension Text {
  fileprivate static func ownRule(_ trade: Trade) -> Text {
    Text(
      fr: "Votre métier a sa règle : \(trade.forbids.fr.lowercasedFirst)",
      en: "Your trade has its rule: \(trade.forbids.en.lowercasedFirst)")
  }

  fileprivate static func lawSaysNo(_ trade: Trade) -> Text {
    Text(
      fr: "La loi de votre métier l'interdit : \(trade.forbids.fr.lowercasedFirst)",
      en: "The law of your trade forbids it: \(trade.forbids.en.lowercasedFirst)")
  }

  fileprivate static func readAgain(_ trade: Trade) -> Text {
    Text(
      fr: "Relire la règle de votre métier avant d'ouvrir : \(trade.source.title.fr).",
      en: "Read the rule of your trade again before opening: \(trade.source.title.en).")
  }

  fileprivate static func keepToWhatIsAllowed(_ trade: Trade) -> Text {
    Text(
      fr: "S'en tenir à ce qui reste permis, et vérifier la loi chaque année. \(trade.allows.fr)",
      en: "Keep to what stays allowed, and check the law each year. \(trade.allows.en)")
  }
}
