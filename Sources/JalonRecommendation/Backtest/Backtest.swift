import JalonModel

/// Published cases against the engine: the truth is what came of them.
///
/// Networks are scored on the cases that name some, and a verdict that publishes no plan recommends
/// none of them; verdicts are scored on the cases that call for one.
package struct Backtest: Hashable, Sendable {
  /// Precision, recall and F1 of one way to recommend.
  package struct Networks: Hashable, Sendable {
    /// Averaged over cases.
    package let precision: Estimate
    package let recall: Estimate
    package let f1: Estimate
    /// Every network counts the same.
    package let pooled: NetworkScore

    init(_ scores: [NetworkScore]) {
      precision = Estimate(scores.map(\.precision))
      recall = Estimate(scores.map(\.recall))
      f1 = Estimate(scores.map(\.f1))
      pooled = .pooled(scores)
    }
  }

  /// How often a verdict is the expected one.
  package struct Verdicts: Hashable, Sendable {
    /// Among the four.
    package let exact: Estimate
    /// Plan or no plan.
    package let going: Estimate

    init(_ pairs: [(expected: Verdict, found: Verdict)]) {
      exact = Estimate(pairs.map { $0.expected == $0.found ? 1 : 0 })
      going = Estimate(
        pairs.map { $0.expected.publishesPlan == $0.found.publishesPlan ? 1 : 0 })
    }
  }

  /// The same measures over the cases of one kind.
  package struct Group: Hashable, Sendable {
    /// What its cases have in common.
    package enum Kind: Hashable, Sendable {
      case sector(SectorGroup)
      case era(PublishedCase.Era)
    }

    package let kind: Kind
    package let networks: Networks
    package let verdicts: Verdicts
  }

  /// In the order given.
  package let results: [CaseResult]
  package let networks: Networks
  package let baselines: [Baseline: Networks]
  /// What F1 gains over each baseline, case by case.
  package let gains: [Baseline: Estimate]
  /// The plans that wait behind conditions counted as published: told, not claimed.
  package let wouldBe: Networks
  package let verdicts: Verdicts
  /// Always `go`.
  package let alwaysGo: Verdicts
  /// Kinds with no case are left out.
  package let groups: [Group]

  package init(_ results: [CaseResult]) {
    self.results = results
    networks = Networks(results.compactMap(\.score))
    wouldBe = Networks(results.compactMap { $0.score(of: $0.wouldBe) })
    var baselines: [Baseline: Networks] = [:]
    var gains: [Baseline: Estimate] = [:]
    for baseline in Baseline.allCases {
      let scores = results.compactMap { $0.score(of: $0.baselines[baseline] ?? []) }
      baselines[baseline] = Networks(scores)
      gains[baseline] = Estimate(
        zip(results.compactMap(\.score), scores).map { $0.f1 - $1.f1 })
    }
    self.baselines = baselines
    self.gains = gains
    verdicts = Self.verdicts(results, found: \.verdict)
    alwaysGo = Self.verdicts(results) { _ in .go }
    groups =
      SectorGroup.allCases.compactMap { sector in
        Self.group(.sector(sector), results.filter { $0.sector == sector })
      }
      + PublishedCase.Era.allCases.compactMap { era in
        Self.group(.era(era), results.filter { $0.source.era == era })
      }
  }

  /// How many cases call for one verdict and are given another, or the same.
  package func count(expected: Verdict, found: Verdict) -> Int {
    results.count { $0.source.verdict == expected && $0.verdict == found }
  }

  /// A network, and in how many cases.
  package struct Count: Hashable, Sendable {
    package let network: String
    package let cases: Int
  }

  /// Networks recommended where a case names others that worked, the most frequent first. Few stories
  /// tell of a search profile or a letter, whether they served or not.
  package var beyond: [Count] {
    Self.counts(
      results.map { result in
        result.source.networks.map { worked in result.networks.filter { !worked.contains($0) } }
          ?? []
      })
  }

  /// Networks that worked and were not recommended, the most frequent first.
  package var missed: [Count] {
    Self.counts(
      results.map { result in
        result.source.networks?.filter { !result.networks.contains($0) } ?? []
      })
  }

  private static func counts(_ networks: [[String]]) -> [Count] {
    let found = networks.flatMap(\.self)
    let counts = found.firstOccurrences.map { network in
      Count(network: network, cases: found.count { $0 == network })
    }
    return counts.sorted { ($1.cases, $0.network) < ($0.cases, $1.network) }
  }

  private static func group(_ kind: Group.Kind, _ results: [CaseResult]) -> Group? {
    guard !results.isEmpty else { return nil }
    return Group(
      kind: kind, networks: Networks(results.compactMap(\.score)),
      verdicts: verdicts(results, found: \.verdict))
  }

  private static func verdicts(
    _ results: [CaseResult], found: (CaseResult) -> Verdict
  ) -> Verdicts {
    Verdicts(
      results.compactMap { result in
        result.source.verdict.map { ($0, found(result)) }
      })
  }
}
