import JalonModel

extension LevelRule {
  /// Hardly any of the people hoped for are ready on any social network.
  static let customersElsewhere = LevelRule(id: "customers-elsewhere") { firm in
    guard !firm.isSomebodyReady else { return nil }
    let figures = firm.maturityReason
    return Finding(
      .maturity, .unmet, .maturity,
      Reason(
        .notExpectedYet(figures.text), answers: figures.answers,
        evidence: figures.evidence + ["seed-mckinsey-2008"]),
      firm.countCustomers)
  }
}

extension Circumstances {
  /// Twenty customers asked, or twenty names looked up.
  var countCustomers: Action {
    action(
      QuestionID.counts.name,
      judgesBusiness
        ? .twentyNames(settings.whole(.countLeast)) : .twentyCustomers(settings.whole(.countLeast)),
      due: .counting)
  }
}

extension Text {
  fileprivate static func notExpectedYet(_ figures: Text) -> Text {
    Text(
      fr: "Vos clients ne vous attendent pas encore là. \(figures.fr)",
      en: "Your customers are not waiting for you there yet. \(figures.en)")
  }

  fileprivate static func twentyCustomers(_ count: Int) -> Text {
    Text(
      fr: """
        Demander à \(count) clients s'ils ont regardé, suivi ou contacté un commerce comme le \
        vôtre en ligne le mois dernier.
        """,
      en: """
        Ask \(count) customers whether they looked at, followed or contacted a business like yours \
        online last month.
        """)
  }

  fileprivate static func twentyNames(_ count: Int) -> Text {
    Text(
      fr: """
        Prendre \(count) noms chez vos clients et voir combien ont publié en ligne depuis trois \
        mois.
        """,
      en: """
        Take \(count) names among your customers and see how many wrote online in the past three months.
        """
    )
  }
}
