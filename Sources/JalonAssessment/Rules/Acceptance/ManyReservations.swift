import JalonModel

extension LevelRule {
  /// More rules are not accepted outright than the setting `rulesMostNotAccepted` allows.
  static let manyReservations = LevelRule(id: "many-reservations") { firm in
    let reserved = firm.notAccepted
    guard reserved.count > firm.settings.whole(.rulesMostNotAccepted) else { return nil }
    return Finding(
      .rules, .unmet, .rule(lightness: 0),
      firm.reason(
        .reservations(reserved.count), answers: reserved.map(QuestionID.rule),
        settings: [.rulesMostNotAccepted]))
  }
}

extension Text {
  fileprivate static func reservations(_ count: Int) -> Text {
    let number = Text.figures { $0.inWords(count) }
    return Text(
      fr: "Sur neuf règles, \(number.fr) ne sont pas acceptées sans réserve.",
      en: "Of the nine rules, \(number.en) are not accepted outright.")
  }
}
