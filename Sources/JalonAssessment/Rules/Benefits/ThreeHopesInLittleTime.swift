import JalonModel

extension LevelRule {
  /// Three hopes share minutes that hardly serve one.
  static let threeHopesInLittleTime = LevelRule(id: "three-hopes-in-little-time") { firm in
    let least = firm.settings.whole(.minutesForThreeBenefits)
    guard firm.client.ranked.count >= 3, firm.client.minutes < least else { return nil }
    return Finding(
      .benefits, .partly, .benefits,
      firm.reason(
        .spreadThin(least), answers: [.benefits, .minutes], settings: [.minutesForThreeBenefits]),
      firm.action("benefits.ranked.first-only", .startWith(firm.firstLabel), due: .opening))
  }
}

extension Text {
  fileprivate static func spreadThin(_ least: Int) -> Text {
    let time = Text.figures { $0.minutes(least) }
    return Text(
      fr: "Trois espoirs demandent au moins \(time.fr) par semaine.",
      en: "Three hopes take at least \(time.en) a week.")
  }

  fileprivate static func startWith(_ label: Text) -> Text {
    Text(
      fr: "Commencer par le premier (« \(label.fr) ») et garder les autres pour la suite.",
      en: "Begin with the first (“\(label.en)”) and keep the others for later.")
  }
}
