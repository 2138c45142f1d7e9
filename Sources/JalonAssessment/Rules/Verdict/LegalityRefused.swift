import JalonModel

extension VerdictRule {
  /// A publication that breaks the law costs more than a network brings.
  static let legalityRefused = VerdictRule("legality-refused", .notNow) { firm, _ in
    guard firm.refuses(.legality) else { return nil }
    return firm.reason(
      .consentFirst, answers: [.rule(.legality)], evidence: firm.sources(of: .legality))
  }
}

extension Text {
  fileprivate static let consentFirst = Text(
    fr: """
      Montrer une personne ou l'ouvrage d'un client demande son accord d'abord : sans lui, une \
      seule photo peut coûter plus que tout ce qu'un réseau apporte.
      """,
    en: """
      Showing a person or a client's work takes consent first: without it a single picture can \
      cost more than all that a network brings.
      """)
}
