import JalonModel

extension LevelRule {
  /// A benefit that nobody counts cannot be judged; the rule on measuring asks for what mends it.
  static let measurementRefused = LevelRule(id: "measurement-refused") { firm in
    guard firm.refuses(.measurement) else { return nil }
    return Finding(
      .benefits, .partly, .benefits,
      firm.reason(
        .nobodyWillTell, answers: [.rule(.measurement)], evidence: ["seed-small-firms-profit"]))
  }
}

extension Text {
  fileprivate static let nobodyWillTell = Text(
    fr: """
      Sans rien noter, on ne saura pas si le temps est bien employé : 45 petites entreprises sur \
      100 ne savent pas le dire.
      """,
    en: """
      Without noting anything nobody will know whether the time is well spent: 45 small firms in \
      100 cannot tell.
      """)
}
