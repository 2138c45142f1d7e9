import JalonModel

extension LevelRule {
  /// Followers, likes and views count attention, not the benefit.
  static let vanitySign = LevelRule(id: "vanity-sign") { firm in
    guard let sign = firm.firstIndicator, sign.vanity else { return nil }
    return Finding(
      .benefits, .partly, .benefits,
      firm.reason(
        .flatters(sign.label), answers: [firm.firstQuestion(.indicator)],
        evidence: ["seed-era-2013", "seed-fanpage-90"]),
      firm.action(firm.firstQuestion(.indicator).name, firm.proposedSign, due: .opening))
  }
}

extension Text {
  fileprivate static func flatters(_ label: Text) -> Text {
    Text(
      fr: "« \(label.fr) » se gagne par un jeu et se perd ensuite : un autre signe en dira plus.",
      en: "“\(label.en)” can be won by a game and lost afterwards: another sign will tell more.")
  }
}
