import JalonModel

extension LevelRule {
  /// Progress shows only from a known starting point.
  static let noStartingPoint = LevelRule(id: "no-starting-point") { firm in
    guard let first = firm.client.ranked.first, firm.firstMeasure.baseline == nil else {
      return nil
    }
    return Finding(
      .benefits, .partly, .benefits,
      firm.reason(
        .startUnknown, answers: [.benefit(first, .baseline)],
        evidence: ["seed-small-firms-profit"]),
      firm.action("benefits.\(first).baseline", .countFourWeeks, due: .measuring))
  }
}

extension Text {
  fileprivate static let startUnknown = Text(
    fr: "Le point de départ n'est pas connu : on ne pourrait pas comparer.",
    en: "The starting point is not known: nothing could be compared.")

  fileprivate static let countFourWeeks = Text(
    fr: "Compter pendant quatre semaines ordinaires, et noter le chiffre d'aujourd'hui.",
    en: "Count for four ordinary weeks, and note today's figure.")
}
