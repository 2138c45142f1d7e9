import JalonModel

extension LevelRule {
  /// A target and a date let one stop without regret or go on with reason.
  static let noTarget = LevelRule(id: "no-target") { firm in
    guard let first = firm.client.ranked.first else { return nil }
    let measure = firm.firstMeasure
    guard measure.target == nil || measure.by == nil else { return nil }
    return Finding(
      .benefits, .partly, .benefits,
      firm.reason(
        .targetLacking, answers: [.benefit(first, .target), .benefit(first, .by)],
        evidence: firm.firstBenefit?.horizonMonths.citations ?? []),
      firm.action("benefits.\(first).target", .setBoth(firm.soonestDay), due: .measuring))
  }
}

extension Text {
  fileprivate static let targetLacking = Text(
    fr: "Il manque un but chiffré et sa date.",
    en: "A target in figures and its date are missing.")

  fileprivate static func setBoth(_ soonest: CivilDate) -> Text {
    let day = Text.figures { $0.date(soonest, .long) }
    return Text(
      fr: "Choisir un nombre à atteindre et sa date : le \(day.fr) ou plus tard.",
      en: "Choose a number to reach and its date: \(day.en) or later.")
  }
}
