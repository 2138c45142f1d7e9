import JalonModel

/// One line of the verdict table.
struct VerdictRule: Sendable {
  let id: String
  let verdict: Verdict
  /// Why it applies; nil when it does not.
  let applies: @Sendable (Circumstances, Findings) -> Reason?

  init(
    _ id: String, _ verdict: Verdict,
    applies: @escaping @Sendable (Circumstances, Findings) -> Reason?
  ) {
    self.id = id
    self.verdict = verdict
    self.applies = applies
  }

  /// The table: the first line that applies decides. Lines go from the worst verdict to the best,
  /// so that the verdict is also the worst of all that apply.
  static let all: [VerdictRule] = [
    .authenticityRefused, .legalityRefused, .tooLittleTime, .onlySalesAtOnce, .forbiddenByTrade,
    .solicitingAgainstTrade, .twoPrerequisitesUnmet,

    .dialogueRefused, .nobodyInCharge, .regularityRefused, .twoSoftRefusals, .mostNotAccepted,
    .wishesDoNotFit, .noPlan, .tooFewMonths, .maturityUnmet, .benefitsUnmet, .hopeAgainstRule,

    .conditions,
  ]
}
