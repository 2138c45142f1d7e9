import JalonModel

extension VerdictRule {
  /// Hardly anybody to speak to yet.
  static let maturityUnmet = VerdictRule("maturity-unmet", .listenFirst) { firm, findings in
    guard findings.level(.maturity) == .unmet else { return nil }
    return findings.reasons(.maturity).first ?? firm.maturityReason
  }
}
