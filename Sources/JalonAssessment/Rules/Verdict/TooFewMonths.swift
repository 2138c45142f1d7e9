import JalonModel

extension VerdictRule {
  /// Under three months it is no fair trial.
  static let tooFewMonths = VerdictRule("too-few-months", .listenFirst) { firm, _ in
    guard firm.client.months < firm.settings.whole(.fewMonths) else { return nil }
    return firm.reason(
      .anEventInstead(months: firm.client.months), answers: [.months], settings: [.fewMonths])
  }
}

extension Text {
  fileprivate static func anEventInstead(months: Int) -> Text {
    let time = Text(
      fr: "\(months) mois", en: Figures(.en).count(months, one: "month", many: "months"))
    return Text(
      fr: """
        Rien de solide ne se voit en \(time.fr) ; pour une ouverture ou une saison, annoncez \
        plutôt un événement.
        """,
      en: """
        Nothing solid shows in \(time.en); for an opening or a season, announce an event instead.
        """)
  }
}
