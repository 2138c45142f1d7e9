import JalonModel

extension VerdictRule {
  /// A mute page is worse than none.
  static let dialogueRefused = VerdictRule("dialogue-refused", .listenFirst) { firm, _ in
    guard firm.refuses(.dialogue) else { return nil }
    return firm.reason(
      .mutePage, answers: [.rule(.dialogue)], evidence: firm.sources(of: .dialogue))
  }
}

extension Text {
  fileprivate static let mutePage = Text(
    fr: """
      Une page muette devant une critique fait plus de tort que pas de page ; vous pouvez, dès \
      demain, lire ce qu'on dit de vous.
      """,
    en: """
      A page that stays silent before criticism does more harm than none; reading what is said of \
      you can begin tomorrow.
      """)
}
