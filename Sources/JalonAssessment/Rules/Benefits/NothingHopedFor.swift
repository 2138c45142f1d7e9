import JalonModel

extension LevelRule {
  /// Without a hope there is nothing to judge by.
  static let nothingHopedFor = LevelRule(id: "nothing-hoped-for") { firm in
    guard firm.client.ranked.isEmpty else { return nil }
    return Finding(
      .benefits, .unmet, .benefits,
      firm.reason(.oneSentence, answers: [.benefits], evidence: ["seed-mckinsey-2008"]),
      firm.action(QuestionID.benefits.name, .writeIt, due: .opening))
  }
}

extension Text {
  fileprivate static let oneSentence = Text(
    fr: "Il reste à dire, en une phrase, ce qui aura changé dans un an.",
    en: "One sentence is still to be said: what will have changed in a year.")

  fileprivate static let writeIt = Text(
    fr: "Écrire en une phrase ce que vous espérez voir changer dans un an.",
    en: "Write in one sentence what you hope will have changed in a year.")
}
