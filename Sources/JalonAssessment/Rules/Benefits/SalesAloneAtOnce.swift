import JalonModel

extension LevelRule {
  /// Sales alone, in less time than a network takes to bring any.
  static let salesAloneAtOnce = LevelRule(id: "sales-alone-at-once") { firm in
    guard firm.hopesOnlyForSalesAtOnce else { return nil }
    return Finding(
      .benefits, .unmet, .benefits,
      firm.reason(
        .tooQuick, answers: [.benefits, .months, .benefit("sales", .by)],
        evidence: ["seed-laredoute-2011"], settings: [.salesLeastMonths]),
      firm.action(
        "benefits.sales.at-once", .aimElsewhere.followed(by: firm.cheaperWay),
        due: .thinking))
  }
}

extension Text {
  fileprivate static let tooQuick = Text(
    fr: "Des ventes en moins de trois mois : aucun réseau ne les promet.",
    en: "Sales in under three months: no network promises them.")

  fileprivate static let aimElsewhere = Text(
    fr: "Viser d'abord des visites, ou des ventes à un an.",
    en: "Aim for visits first, or for sales in a year.")
}
