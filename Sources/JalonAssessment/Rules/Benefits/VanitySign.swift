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

extension Circumstances {
  /// The catalogue's first sign that is not a vanity count, as something to choose.
  var proposedSign: Text {
    let signs = firstBenefit?.indicators(forBusiness: judgesBusiness) ?? []
    guard let sign = signs.first(where: { !$0.vanity }) else { return .anySign }
    return .chooseSign(sign.label, sign.unit)
  }
}

extension Text {
  fileprivate static func flatters(_ label: Text) -> Text {
    Text(
      fr: "« \(label.fr) » se gagne par un jeu et se perd ensuite : un autre signe en dira plus.",
      en: "“\(label.en)” can be won by a game and lost afterwards: another sign will tell more.")
  }

  fileprivate static func chooseSign(_ label: Text, _ unit: Text) -> Text {
    Text(
      fr: "Choisir un signe à compter ; par exemple : \(label.fr.lowercasedFirst) (\(unit.fr)).",
      en: "Choose a sign to count; for example: \(label.en.lowercasedFirst) (\(unit.en)).")
  }

  fileprivate static let anySign = Text(
    fr: "Choisir un signe à compter.", en: "Choose a sign to count.")
}
