import JalonModel

extension LevelRule {
  /// Some are ready, fewer than it takes to be sure.
  static let fewCustomersReady = LevelRule(id: "few-customers-ready") { firm in
    guard firm.isSomebodyReady, !firm.areEnoughReady else { return nil }
    return Finding(
      .maturity, .partly, .maturity, firm.maturityReason,
      firm.hasOwnEvidence ? firm.action("maturity.invite", .inviteThem, due: .measuring) : nil)
  }
}

extension Text {
  fileprivate static let inviteThem = Text(
    fr: "Inviter chaque client à vous retrouver en ligne pendant quatre semaines, puis recompter.",
    en: "Invite every customer to find you online for four weeks, then count again.")
}
