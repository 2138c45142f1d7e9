import JalonModel

/// What an advice comes to: the few things of which a change is worth telling.
package struct Upshot: Hashable, Sendable {
  package let verdict: Verdict
  /// The rung of each network of the published plan, by network id; empty when none is published.
  package let rungs: [String: String]
  /// Coverage of the published plan, 0…1.
  package let coverage: Double
  /// Minutes a week of the published plan, overhead included.
  package let minutesPerWeek: Int

  /// - Parameters:
  ///   - verdict: of the first line of the verdict table that applied.
  ///   - rungs: rung id by network id.
  ///   - coverage: 0…1.
  ///   - minutesPerWeek: overhead included.
  package init(
    verdict: Verdict, rungs: [String: String], coverage: Double, minutesPerWeek: Int
  ) {
    self.verdict = verdict
    self.rungs = rungs
    self.coverage = coverage
    self.minutesPerWeek = minutesPerWeek
  }

  /// The upshot of a whole advice.
  package init(_ advice: Advice) {
    var rungs: [String: String] = [:]
    for network in advice.plan.networks { rungs[network.id] = network.rung }
    self.init(
      verdict: advice.verdict, rungs: rungs, coverage: advice.plan.coverage,
      minutesPerWeek: advice.plan.minutesPerWeek)
  }

  package func holds(_ network: String) -> Bool { rungs[network] != nil }
}

extension Upshot {
  /// The upshot of a study, once its verdict is known.
  init(_ study: Study, verdict: Verdict) {
    guard verdict.publishesPlan, let problem = study.problem, let solution = study.solution else {
      self.init(verdict: verdict, rungs: [:], coverage: 0, minutesPerWeek: 0)
      return
    }
    var rungs: [String: String] = [:]
    for (index, option) in solution.choice.enumerated() {
      guard let option else { continue }
      let network = problem.catalogue.networks[index]
      rungs[network.id] = network.ladder[problem.options[index][option].rung].id
    }
    let minutes = (solution.evaluation.quarterMinutes + 3) / 4
    self.init(
      verdict: verdict, rungs: rungs, coverage: solution.evaluation.coverage,
      minutesPerWeek: minutes + problem.overhead.minutes(for: minutes))
  }
}
