import JalonModel

extension ContradictionRule {
  /// Nobody is free, yet a named person answers.
  static let nobodyNamed = ContradictionRule { client, _ in
    guard client.people == 0, client.accepts(.namedPerson) != .refuse else { return nil }
    return Contradiction("nobody-named", [.people, .rule(.namedPerson)], .text)
  }
}

extension Text {
  fileprivate static let text = Text(
    fr: "Personne ne peut s'en charger, et pourtant une personne désignée répondra.",
    en: "Nobody can take charge of it, and yet a named person will answer.")
}
