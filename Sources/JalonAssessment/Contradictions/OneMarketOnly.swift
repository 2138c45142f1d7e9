import JalonModel

extension ContradictionRule {
  /// Sells to both, yet all of the turnover comes from one side.
  static let oneMarketOnly = ContradictionRule { client, _ in
    guard client.market == .both, client.businessShare == 0 || client.businessShare == 1
    else { return nil }
    return Contradiction(
      "one-market-only", [.market, .businessShare], .text(isBusiness: client.businessShare == 1))
  }
}

extension Text {
  fileprivate static func text(isBusiness: Bool) -> Text {
    Text(
      fr: """
        Vous vendez aux particuliers et aux entreprises, et tout le chiffre d'affaires vient \
        \(isBusiness ? "des entreprises" : "des particuliers").
        """,
      en: """
        You sell to consumers and to businesses, and all of the turnover comes from \
        \(isBusiness ? "businesses" : "consumers").
        """)
  }
}
