import JalonModel

extension VerdictRule {
  /// Sales alone, and soon: something else does it sooner.
  static let onlySalesAtOnce = VerdictRule("only-sales-at-once", .notNow) { firm, _ in
    guard firm.hopesOnlyForSalesAtOnce else { return nil }
    return firm.reason(
      .anOfferIsQuicker, answers: [.benefits, .months, .benefit("sales", .by)],
      evidence: ["seed-laredoute-2011"], settings: [.salesLeastMonths])
  }
}

extension Circumstances {
  /// Whether nothing but sales is hoped for, sooner than any network brings them.
  var hopesOnlyForSalesAtOnce: Bool {
    guard client.ranked == ["sales"] else { return false }
    return client.months < settings.whole(.salesLeastMonths) || expectsSalesAtOnce
  }
}

extension Text {
  fileprivate static let anOfferIsQuicker = Text(
    fr: """
      Vendre par un réseau est rare et lent ; pour vendre dès ce trimestre, une offre à vos \
      clients connus ira plus vite.
      """,
    en: """
      Selling through a network is rare and slow; to sell this quarter, an offer to the customers \
      you know will be quicker.
      """)
}
