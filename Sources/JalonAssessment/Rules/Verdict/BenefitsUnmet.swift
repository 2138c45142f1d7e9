import JalonModel

extension VerdictRule {
  /// Nothing named, or nothing that a network serves.
  static let benefitsUnmet = VerdictRule("benefits-unmet", .listenFirst) { firm, findings in
    guard findings.level(.benefits) == .unmet else { return nil }
    return findings.reasons(.benefits).first ?? firm.benefitsPraise
  }
}
