import JalonModel

extension LevelRule {
  /// A target and a date let one stop without regret or go on with reason.
  static let noTarget = LevelRule(id: "no-target") { firm in
    guard let first = firm.client.ranked.first else { return nil }
    let (target, by) = (QuestionID.benefit(first, .target), QuestionID.benefit(first, .by))
    let sources = firm.firstBenefit?.horizonMonths.citations ?? []
    let (lacking, text, action): ([QuestionID], Text, Text)
    switch (firm.firstMeasure.target, firm.firstMeasure.by) {
    case (nil, nil):
      (lacking, text, action) = ([target, by], .bothLacking, .setBoth(firm.soonestDay))
    case (nil, _): (lacking, text, action) = ([target], .targetLacking, .setTarget)
    case (_, nil): (lacking, text, action) = ([by], .dateLacking, .setDate(firm.soonestDay))
    case (_, _): return nil
    }
    return Finding(
      .benefits, .partly, .benefits, firm.reason(text, answers: lacking, evidence: sources),
      firm.action(lacking.first?.name ?? target.name, action, due: .measuring))
  }
}

extension Text {
  fileprivate static let bothLacking = Text(
    fr: "Il manque un but chiffré et sa date.",
    en: "A target in figures and its date are missing.")

  fileprivate static let targetLacking = Text(
    fr: "Il manque un but chiffré.", en: "A target in figures is missing.")

  fileprivate static let dateLacking = Text(
    fr: "Il manque la date du but.", en: "The date of the target is missing.")

  fileprivate static let setTarget = Text(
    fr: "Choisir un nombre à atteindre.", en: "Choose a number to reach.")

  fileprivate static func setDate(_ soonest: CivilDate) -> Text {
    let day = Text.figures { $0.date(soonest, .long) }
    return Text(
      fr: "Choisir la date du but : le \(day.fr) ou plus tard.",
      en: "Choose the date of the target: \(day.en) or later.")
  }

  fileprivate static func setBoth(_ soonest: CivilDate) -> Text {
    let day = Text.figures { $0.date(soonest, .long) }
    return Text(
      fr: "Choisir un nombre à atteindre et sa date : le \(day.fr) ou plus tard.",
      en: "Choose a number to reach and its date: \(day.en) or later.")
  }
}
