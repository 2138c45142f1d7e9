import JalonModel

extension VerdictRule {
  /// Without a named person a page is soon abandoned.
  static let nobodyInCharge = VerdictRule("nobody-in-charge", .listenFirst) { firm, _ in
    guard firm.refuses(.namedPerson) else { return nil }
    let isAlone = firm.client.people == 0
    return firm.reason(
      isAlone ? .nobodyAvailable : .nameSomebody,
      answers: isAlone ? [.people, .rule(.namedPerson)] : [.rule(.namedPerson)],
      evidence: firm.sources(of: .namedPerson))
  }
}

extension Text {
  fileprivate static let nameSomebody = Text(
    fr: """
      Une page que personne ne tient s'éteint vite : le premier pas est de choisir qui la tiendra.
      """,
    en: "A page that nobody keeps soon dies out: the first step is to choose who will keep it.")

  fileprivate static let nobodyAvailable = Text(
    fr: """
      Personne n'est libre pour s'en charger aujourd'hui, et une page que personne ne tient \
      s'éteint vite.
      """,
    en: "Nobody is free to take charge of it today, and a page that nobody keeps soon dies out.")
}
