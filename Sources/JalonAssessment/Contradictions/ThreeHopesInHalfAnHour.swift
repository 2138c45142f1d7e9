import JalonModel

extension ContradictionRule {
  /// Minutes a week from which three hopes have some time each.
  /// - Note: Judgement: under half an hour a week three hopes get ten minutes each at most.
  private static let leastMinutes = 30

  /// Three hopes on a few minutes.
  static let threeHopesInHalfAnHour = ContradictionRule { client, _ in
    guard client.ranked.count >= 3, client.minutes < leastMinutes else { return nil }
    return Contradiction(
      "three-hopes-in-half-an-hour", [.benefits, .minutes], .text(minutes: client.minutes))
  }
}

extension Text {
  fileprivate static func text(minutes: Int) -> Text {
    let time = Text.figures { $0.minutes(minutes) }
    return Text(
      fr: "Vous espérez trois changements, et vous y donnez \(time.fr) par semaine.",
      en: "You hope for three changes, and give them \(time.en) a week.")
  }
}
