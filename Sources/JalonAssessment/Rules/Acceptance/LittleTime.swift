import JalonModel

extension LevelRule {
  /// Rules are kept with minutes: under a quarter of an hour none can be.
  static let littleTime = LevelRule(id: "little-time") { firm in
    guard firm.client.minutes < firm.settings.whole(.leastMinutes) else { return nil }
    let least = firm.settings.whole(.leastMinutes)
    return Finding(
      .rules, .met, .capacity,
      firm.reason(
        .leastTime(least), answers: [.minutes], evidence: ["seed-time-on-presence"],
        settings: [.leastMinutes]),
      firm.action(
        QuestionID.minutes.name, .findTime(firm.prospect.opensAt ?? least), due: .thinking))
  }
}

extension Text {
  fileprivate static func leastTime(_ least: Int) -> Text {
    let time = Text.figures { $0.minutes(least) }
    return Text(
      fr: "Il faut au moins \(time.fr) par semaine pour tenir ces règles.",
      en: "Keeping these rules takes at least \(time.en) a week.")
  }

  /// The minutes that would open something, else the least that rules can be kept with.
  fileprivate static func findTime(_ enough: Int) -> Text {
    let time = Text.figures { $0.minutes(enough) }
    return Text(
      fr: "Trouver \(time.fr) à heure fixe chaque semaine, puis reposer la question.",
      en: "Find \(time.en) at a fixed time each week, then ask the question again.")
  }
}
