import JalonModel

extension ContradictionRule {
  /// Months from which a rhythm can show.
  /// - Note: Judgement: under three months nobody sees a rhythm.
  private static let leastMonths = 3

  /// A rhythm that is kept, then dropped before it shows.
  static let rhythmWithoutMonths = ContradictionRule { client, _ in
    guard client.accepts(.regularity) == .accept, client.months < leastMonths else { return nil }
    return Contradiction(
      "rhythm-without-months", [.rule(.regularity), .months], .text(months: client.months))
  }
}

extension Text {
  fileprivate static func text(months: Int) -> Text {
    let time = Text(
      fr: "\(months) mois", en: Figures(.en).count(months, one: "month", many: "months"))
    return Text(
      fr: "Vous tenez votre rythme même en pleine saison, et vous vous arrêtez après \(time.fr).",
      en: "You keep your rhythm even in high season, and you stop after \(time.en).")
  }
}
