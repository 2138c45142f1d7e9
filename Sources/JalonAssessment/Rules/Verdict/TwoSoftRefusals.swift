import JalonModel

extension VerdictRule {
  /// Two refusals, even of the lighter rules: the game is not wanted yet.
  static let twoSoftRefusals = VerdictRule("two-soft-refusals", .listenFirst) { firm, _ in
    let refused = firm.softRefusals
    guard refused.count >= 2 else { return nil }
    return firm.reason(
      .notYet(refused), answers: refused.map(QuestionID.rule),
      evidence: refused.flatMap(firm.sources))
  }
}

extension Text {
  fileprivate static func notYet(_ refused: [Rule]) -> Text {
    let rules = Text(
      fr: Figures(.fr).list(refused.map { "de \($0.promise.fr)" }),
      en: Figures(.en).list(refused.map(\.promise.en)))
    return Text(
      fr: "Un réseau demande aussi \(rules.fr) ; écouter ne le demande pas.",
      en: "A network also asks you to \(rules.en); listening does not.")
  }
}
