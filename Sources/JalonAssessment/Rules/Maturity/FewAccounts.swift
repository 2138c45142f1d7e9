import JalonModel

extension LevelRule {
  /// With a handful of accounts, the telephone and the visit come first.
  static let fewAccounts = LevelRule(id: "few-accounts") { firm in
    guard firm.client.market == .b2b,
      firm.client.accounts < firm.settings.whole(.accountsFew)
    else { return nil }
    return Finding(
      .maturity, .met, .margin,
      firm.reason(.callFirst, answers: [.accounts], settings: [.accountsFew]),
      firm.action(QuestionID.accounts.name, .callEach(firm.client.accounts), due: .counting))
  }
}

extension Text {
  fileprivate static let callFirst = Text(
    fr: "Avec si peu d'entreprises qui comptent, le téléphone et la visite passent avant.",
    en: "With so few firms that matter, the telephone and visits come first.")

  fileprivate static func callEach(_ accounts: Int) -> Text {
    let firms = Text(
      fr: Figures(.fr).count(accounts, one: "entreprise", many: "entreprises"),
      en: Figures(.en).count(accounts, one: "firm", many: "firms"))
    return Text(
      fr: "Appeler ou visiter d'abord ces \(firms.fr), et leur demander où elles vous liraient.",
      en: "Call or visit these \(firms.en) first, and ask where they would read you.")
  }
}
