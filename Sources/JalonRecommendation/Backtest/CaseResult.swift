import JalonAssessment
import JalonCatalogue
import JalonModel

/// What the engine says of one published case, beside what came of it.
package struct CaseResult: Hashable, Sendable {
  package let source: PublishedCase
  package let catalogue: CatalogueReference
  package let asOf: CivilDate
  package let sector: SectorGroup
  package let verdict: Verdict
  /// The line of the verdict table that decided, such as `conditions` or `maturity-unmet`.
  package let decidedBy: String
  /// Why, in a sentence.
  package let reason: Text
  /// Networks of the published plan; none where the verdict publishes none.
  package let networks: [String]
  /// The same, or those of the plan that waits behind the conditions: told, not scored.
  package let wouldBe: [String]
  /// Why each network that worked and is not in the plan is out of it.
  package let missed: [Miss]
  package let baselines: [Baseline: [String]]
  package let isProvisional: Bool

  /// A network that worked and that the plan does not hold.
  package struct Miss: Hashable, Sendable {
    package let network: String
    package let cause: Rejection.Cause
    package let reason: Text
  }

  /// Nil when the case names no network.
  package var score: NetworkScore? { score(of: networks) }

  /// The score of other recommendations on the same case.
  package func score(of networks: [String]) -> NetworkScore? {
    source.networks.map { NetworkScore(recommended: networks, worked: $0) }
  }

  /// Whether the verdict is the expected one; nil when the case expects none.
  package var agrees: Bool? { source.verdict.map { $0 == verdict } }

  /// Whether it publishes a plan where one is expected, and none where none is.
  package var agreesOnGoing: Bool? {
    source.verdict.map { $0.publishesPlan == verdict.publishesPlan }
  }
}

extension Adviser {
  /// Advises a published case as if it were its day.
  ///
  /// - Parameters:
  ///   - source: the case; its outcome is not read.
  ///   - asOf: the day of the advice.
  /// - Returns: the advice beside the outcome.
  package func trial(of source: PublishedCase, asOf: CivilDate) -> CaseResult {
    let answers = source.playbook.answers
    let (advice, assessment) = work(
      answers, language: source.playbook.language, asOf: asOf, depth: .plan)
    let client = Client(answers: answers, questionnaire: questionnaire, catalogue: catalogue)
    let networks = advice.plan.networks.map(\.id)
    var baselines: [Baseline: [String]] = [:]
    for baseline in Baseline.allCases {
      baselines[baseline] = baseline.networks(of: catalogue, market: client.market)
    }
    let missed = advice.rejected.filter { source.networks?.contains($0.id) ?? false }
    return CaseResult(
      source: source, catalogue: advice.catalogue, asOf: asOf,
      sector: SectorGroup(client.sector.id), verdict: advice.verdict,
      decidedBy: assessment.decidedBy, reason: assessment.reason.text, networks: networks,
      wouldBe: advice.wouldBe?.plan.networks.map(\.id) ?? networks,
      missed: missed.map {
        CaseResult.Miss(
          network: $0.id, cause: $0.cause,
          reason: $0.reasons.first?.text ?? Text(verbatim: $0.cause.rawValue))
      }, baselines: baselines, isProvisional: advice.provisional)
  }
}
