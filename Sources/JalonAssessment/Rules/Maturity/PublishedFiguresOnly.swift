import JalonModel

extension LevelRule {
  /// Internet users at large are not this firm's customers: figures of others give hope, not proof.
  static let publishedFiguresOnly = LevelRule(id: "published-figures-only") { firm in
    guard firm.isSomebodyReady, !firm.hasOwnEvidence else { return nil }
    let figures = firm.maturityReason
    return Finding(
      .maturity, .partly, .maturity,
      firm.areEnoughReady
        ? Reason(
          .internetUsersAtLarge(figures.text), answers: figures.answers,
          evidence: (figures.evidence + ["seed-mckinsey-2008"]).firstOccurrences)
        : firm.reason(
          .yourOwnCount, answers: [.counts, .contact], evidence: ["seed-mckinsey-2008"],
          settings: [.countLeast]),
      firm.countCustomers)
  }
}

extension Text {
  fileprivate static func internetUsersAtLarge(_ figures: Text) -> Text {
    Text(
      fr: """
        \(figures.fr) Ce sont des chiffres généraux : il manque le compte de vos clients à vous.
        """,
      en: "\(figures.en) These are general figures: the count of your own customers is missing.")
  }

  fileprivate static let yourOwnCount = Text(
    fr: "Ce sont surtout des chiffres généraux : il manque le compte de vos clients à vous.",
    en: "These are mostly general figures: the count of your own customers is missing.")
}
