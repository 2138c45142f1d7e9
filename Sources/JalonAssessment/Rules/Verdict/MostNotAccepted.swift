import JalonModel

extension VerdictRule {
  /// Too many reservations make an opening fragile.
  static let mostNotAccepted = VerdictRule("most-not-accepted", .listenFirst) { firm, _ in
    let reserved = firm.notAccepted
    guard reserved.count > firm.settings.whole(.rulesMostNotAccepted) else { return nil }
    return firm.reason(
      .tooManyReservations(reserved.count), answers: reserved.map(QuestionID.rule),
      settings: [.rulesMostNotAccepted])
  }
}

extension Text {
  fileprivate static func tooManyReservations(_ count: Int) -> Text {
    let number = Text.figures { $0.inWords(count) }
    return Text(
      fr: """
        Sur neuf règles du jeu, \(number.fr) attendent encore un oui sans réserve ; on écoute, on les \
        prépare, puis on ouvre.
        """,
      en: """
        Of the nine rules of the game, \(number.en) still await an unreserved yes; listen, prepare \
        them, then open.
        """)
  }
}
