import ExactAllocator
import JalonCatalogue
import Testing

@testable import JalonRecommendation

/// The best plan against those that people make: one network, two popular ones, a rung at a time.
@Suite struct HandPlanTests {
  @Test func `no plan made by hand, nor step by step, is worth more in 2026`() throws {
    try compare(by: try Vintages.year2026.get())
  }

  @Test func `no plan made by hand, nor step by step, is worth more in 2013`() throws {
    try compare(by: try Vintages.year2013.get())
  }

  private func compare(by adviser: Adviser) throws {
    var random = SplitMix64(state: 4)
    var compared = 0
    for _ in 0..<Many.firms {
      let study = FirmAnswers(drawnFrom: &random, in: adviser.catalogue).study(by: adviser)
      guard let problem = study.problem?.allocation else { continue }
      let best = study.solution?.evaluation.nanoValue ?? .min
      for choice in handPlans(of: problem, adviser.catalogue) + [greedyPlan(of: problem)]
      where isAllowed(choice, in: problem) {
        compared += 1
        #expect(problem.evaluate(choice).nanoValue <= best)
      }
    }
    #expect(compared > 20 * Many.firms)
  }

  @Test func `a plan that is not the best is seen to be worth less`() throws {
    let study = FirmAnswers.bakery.study(by: try Vintages.year2026.get())
    let problem = try #require(study.problem?.allocation)
    let best = try #require(study.solution?.evaluation.nanoValue)
    #expect(problem.evaluate(problem.nothing).nanoValue < best)
    withKnownIssue { #expect(best <= problem.evaluate(problem.nothing).nanoValue) }
  }

  private func isAllowed(_ choice: Choice, in problem: AllocationProblem) -> Bool {
    problem.respectsStandings(choice)
      && problem.limitsBroken(by: problem.evaluate(choice)).isEmpty
  }

  /// Nothing, each rung of each network alone, and what plain rules recommend, at each rhythm.
  private func handPlans(of problem: AllocationProblem, _ catalogue: Catalogue) -> [Choice] {
    var plans = [problem.nothing]
    for (network, rungs) in problem.networks.map(\.options.indices).enumerated() {
      plans += rungs.map { changed(problem.nothing, network, to: $0) }
    }
    for baseline in Baseline.allCases {
      for market in [Sector.Market.b2c, .b2b, .both] {
        let places = baseline.networks(of: catalogue, market: market)
          .compactMap(catalogue.networkPlace)
        let pairs = places.reduce([problem.nothing]) { plans, place in
          plans.flatMap { plan in
            problem.networks[place].options.indices.map { changed(plan, place, to: $0) }
          }
        }
        plans += pairs
      }
    }
    return plans
  }

  /// From the lightest rungs that the wishes allow, the change of one network that gains most, again
  /// and again.
  private func greedyPlan(of problem: AllocationProblem) -> Choice {
    var plan = problem.networks.map { network -> Int? in
      switch network.standing {
      case .free, .excluded: nil
      case .required: network.options.indices.first
      case .fixed(let rungs): rungs.min()
      }
    }
    while true {
      let value = problem.evaluate(plan).nanoValue
      let steps = problem.networks.enumerated().flatMap { place, network in
        network.options.indices.map { changed(plan, place, to: $0) }
      }
      let next = steps.filter { isAllowed($0, in: problem) }
        .map { (plan: $0, value: problem.evaluate($0).nanoValue) }
        .max { $0.value < $1.value }
      guard let next, next.value > value else { return plan }
      plan = next.plan
    }
  }

  private func changed(_ plan: Choice, _ network: Int, to rung: Int) -> Choice {
    var plan = plan
    plan[network] = rung
    return plan
  }
}
