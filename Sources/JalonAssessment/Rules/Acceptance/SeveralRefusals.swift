import JalonModel

extension LevelRule {
  /// Two refusals of the lighter rules weigh as much as one of the heavier.
  static let severalRefusals = LevelRule(id: "several-refusals") { firm in
    let refused = firm.softRefusals
    guard refused.count >= 2 else { return nil }
    return Finding(
      .rules, .unmet, .rule(lightness: 0),
      firm.reason(
        .severalRefusals(refused.count), answers: refused.map(QuestionID.rule),
        settings: refused.map(\.weight)))
  }
}

extension Text {
  fileprivate static func severalRefusals(_ count: Int) -> Text {
    Text(
      fr: "Des règles plus légères, \(count) vous gênent : ensemble, elles comptent.",
      en: "Of the lighter rules, \(count) trouble you: together they weigh.")
  }
}
