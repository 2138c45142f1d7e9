import JalonModel

extension LevelRule {
  /// Each benefit takes its time to show.
  static let dateTooSoon = LevelRule(id: "date-too-soon") { firm in
    guard let benefit = firm.firstBenefit, let by = firm.firstMeasure.by, by < firm.soonestDay
    else { return nil }
    return Finding(
      .benefits, .partly, .benefits,
      firm.reason(
        .takesLonger(firm.firstLabel), answers: [firm.firstQuestion(.by)],
        evidence: benefit.horizonMonths.citations),
      firm.action(firm.firstQuestion(.by).name, .postpone(firm.soonestDay), due: .opening))
  }
}

extension Text {
  fileprivate static func takesLonger(_ label: Text) -> Text {
    Text(
      fr: "\(label.fr) : la date vient avant que l'effet puisse se voir.",
      en: "\(label.en): the date comes before the effect can show.")
  }

  fileprivate static func postpone(_ soonest: CivilDate) -> Text {
    let day = Text.figures { $0.date(soonest, .long) }
    return Text(
      fr: "Reporter la date du bilan au \(day.fr) ou plus tard.",
      en: "Move the date of the review to \(day.en) or later.")
  }
}
