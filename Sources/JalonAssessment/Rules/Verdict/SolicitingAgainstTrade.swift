import JalonCatalogue
import JalonModel

extension VerdictRule {
  /// A regulated profession informs; wanting sales first, and soon, would be soliciting.
  static let solicitingAgainstTrade = VerdictRule("soliciting-against-trade", .notNow) { firm, _ in
    guard let trade = firm.trade, trade.effect == .regulated,
      firm.client.ranked.first == "sales", firm.expectsSalesAtOnce
    else { return nil }
    return firm.reason(
      .informFirst(trade), answers: [.sector, .benefits, .benefit("sales", .by)],
      settings: [.salesLeastMonths])
  }
}

extension Text {
  fileprivate static func informFirst(_ trade: Trade) -> Text {
    Text(
      fr: """
        Votre métier a sa règle (\(trade.source.title.fr)) : on y informe d'abord, et des ventes \
        en moins de trois mois n'y ont pas leur place.
        """,
      en: """
        Your trade has its rule (\(trade.source.title.en)): information comes first, and sales \
        within three months have no place in it.
        """)
  }
}
