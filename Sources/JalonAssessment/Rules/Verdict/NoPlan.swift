import JalonModel

extension VerdictRule {
  /// Nothing fits the minutes, or nothing is worth them.
  static let noPlan = VerdictRule("no-plan", .listenFirst) { firm, _ in
    guard firm.prospect.isEmpty, firm.prospect.wishConflict == nil else { return nil }
    return firm.prospect.someRungFits
      ? firm.reason(
        .nothingWorthIt, answers: [.benefits, .counts],
        settings: [firm.judgesBusiness ? .worthBusiness : .worthConsumer, .focusPrice])
      : firm.reason(
        .nothingFits(minutes: firm.client.minutes), answers: [.minutes], settings: [.leastMinutes])
  }
}

extension Text {
  fileprivate static let nothingWorthIt = Text(
    fr: "Aucun réseau ne vous rendrait encore le temps qu'il demande.",
    en: "No network would yet give you back the time it takes.")

  fileprivate static func nothingFits(minutes: Int) -> Text {
    let time = Text.figures { $0.minutes(minutes) }
    return Text(
      fr: "Aucun réseau, même au rythme le plus léger, ne tient en \(time.fr) par semaine.",
      en: "No network, even at the lightest rhythm, fits in \(time.en) a week.")
  }
}
