import JalonModel

extension VerdictRule {
  /// An abandoned page is worse than none.
  static let regularityRefused = VerdictRule("regularity-refused", .listenFirst) { firm, _ in
    guard firm.refuses(.regularity) else { return nil }
    return firm.reason(
      .abandonedPage, answers: [.rule(.regularity)], evidence: firm.sources(of: .regularity))
  }
}

extension Text {
  fileprivate static let abandonedPage = Text(
    fr: "Une page qui s'arrête paraît abandonnée ; écouter ne demande aucun rythme.",
    en: "A page that stops looks abandoned; listening asks for no rhythm.")
}
