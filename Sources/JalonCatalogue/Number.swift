/// A number about the world, with its range and what it rests on.
package struct Number: Hashable, Sendable {
  package enum Basis: String, Sendable, Hashable, CaseIterable {
    /// Published as it stands.
    case sourced
    /// Computed from published figures.
    case derived
    /// Nobody published it: an adviser's estimate that says why.
    case judged
  }

  package let value: Double
  /// Never above `value`.
  package let low: Double
  /// Never below `value`.
  package let high: Double
  package let basis: Basis
  /// Ids of evidence; at least one when sourced or derived.
  package let evidence: [String]
  /// Id of a judgement's reason; always there when judged.
  package let reason: String?

  package init(
    value: Double, low: Double, high: Double, basis: Basis, evidence: [String] = [],
    reason: String? = nil
  ) {
    self.value = value
    self.low = low
    self.high = high
    self.basis = basis
    self.evidence = evidence
    self.reason = reason
  }

  /// What a reason can cite for this number: its evidence, else its judgement.
  package var citations: [String] {
    evidence.isEmpty ? reason.map { [$0] } ?? [] : evidence
  }
}
