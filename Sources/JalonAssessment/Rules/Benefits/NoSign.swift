import JalonModel

extension LevelRule {
  /// Nobody can tell whether it came without a sign chosen beforehand.
  static let noSign = LevelRule(id: "no-sign") { firm in
    guard let first = firm.client.ranked.first, firm.firstMeasure.indicator == nil else {
      return nil
    }
    return Finding(
      .benefits, .partly, .benefits,
      firm.reason(
        .signLacking(firm.firstLabel), answers: [.benefit(first, .indicator)],
        evidence: ["seed-small-firms-profit"]),
      firm.action("benefits.\(first).indicator", firm.proposedSign, due: .opening))
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
  fileprivate static func signLacking(_ label: Text) -> Text {
    Text(
      fr: "\(label.fr) : il reste à choisir à quoi vous le verrez.",
      en: "\(label.en): how you will see it is still to be chosen.")
  }

  fileprivate static func chooseSign(_ label: Text, _ unit: Text) -> Text {
    Text(
      fr: "Choisir un signe à compter ; par exemple : \(label.fr.lowercasedFirst) (\(unit.fr)).",
      en: "Choose a sign to count; for example: \(label.en.lowercasedFirst) (\(unit.en)).")
  }

  fileprivate static let anySign = Text(
    fr: "Choisir un signe à compter.", en: "Choose a sign to count.")
}
