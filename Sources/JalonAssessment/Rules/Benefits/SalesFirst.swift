import JalonModel

extension LevelRule {
  /// Sales come first, with time enough: they follow other things.
  static let salesFirst = LevelRule(id: "sales-first") { firm in
    guard firm.client.ranked.first == "sales", !firm.hopesOnlyForSalesAtOnce else { return nil }
    return Finding(
      .benefits, .partly, .benefits,
      firm.reason(
        .salesFollow, answers: [.benefits], evidence: ["seed-dell-2009", "seed-yuseo-2012"]),
      firm.action("benefits.sales.visits", .countVisits, due: .counting))
  }
}

extension Text {
  fileprivate static let salesFollow = Text(
    fr: "Les ventes suivent rarement ; le plan vise ce qui y mène : être connu, trouvé, répondre.",
    en: "Sales seldom follow; the plan aims for what leads there: being known, found, answering.")

  fileprivate static let countVisits = Text(
    fr: "Compter aussi les visites et les demandes, et comparer les ventes à celles de l'an passé.",
    en: "Count visits and requests too, and compare sales with last year's.")
}
