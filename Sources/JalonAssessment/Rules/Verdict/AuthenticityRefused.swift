import JalonModel

extension VerdictRule {
  /// Honesty is not negotiable: a bought review or a false fan ends by showing.
  static let authenticityRefused = VerdictRule("authenticity-refused", .notNow) { firm, _ in
    guard firm.refuses(.authenticity) else { return nil }
    return firm.reason(
      .realReviewsFirst, answers: [.rule(.authenticity)],
      evidence: ["seed-sony-2006"] + firm.sources(of: .authenticity))
  }
}

extension Text {
  fileprivate static let realReviewsFirst = Text(
    fr: """
      Un avis arrangé finit par se voir, et la loi le punit : vingt vrais avis, demandés un par \
      un, feront plus pour vous.
      """,
    en: """
      A doctored review ends up showing, and the law punishes it: twenty real reviews, asked for \
      one by one, will do more for you.
      """)
}
