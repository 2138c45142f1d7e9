import Testing

@testable import ExactAllocator

/// The search against trying everything.
@Suite struct BranchAndBoundTests {
  /// Reports where a solution is not the one that trying everything finds.
  private func expectOptimum(
    _ solution: Solution?, of problem: AllocationProblem, seed: UInt64,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let oracle = Instances.exhaustive(problem)
    #expect(solution?.choice == oracle?.choice, "seed \(seed)", sourceLocation: sourceLocation)
    #expect(
      solution?.evaluation == oracle?.evaluation, "seed \(seed)", sourceLocation: sourceLocation)
  }

  @Test func `the search agrees with trying everything, in value and in choice`() throws {
    var (infeasible, chosen, tied) = (0, 0, 0)
    for seed in 0..<UInt64(6_000) {
      let problem = try Instances.small(seed: seed)
      let solution = problem.solved().solution
      expectOptimum(solution, of: problem, seed: seed)
      #expect(solution?.isProven ?? true)
      #expect(solution?.nanoGap ?? 0 == 0)
      infeasible += solution == nil ? 1 : 0
      chosen += solution?.evaluation.networkCount ?? 0
      tied += Instances.holdsTies(problem) ? 1 : 0
    }
    #expect(infeasible > 200, "the cases must hold impossible wishes")
    #expect(chosen > 2_000, "the cases must hold plans")
    #expect(tied > 200, "the cases must hold ties")
  }

  @Test(arguments: 0..<UInt64(12))
  func `a problem of the real shape, cut to six networks, is solved exactly`(seed: UInt64) throws {
    let problem = try SeededInstances.problem(
      seed: seed, networks: 6, rungs: 3, cells: 30, quarterMinutes: 4 * 45 * Int(seed + 1))
    expectOptimum(problem.solved().solution, of: problem, seed: seed)
  }

  @Test func `the comparison with trying everything can fail`() throws {
    let problem = try SeededInstances.problem(
      seed: 1, networks: 3, rungs: 2, cells: 4, quarterMinutes: 2_000)
    let best = try #require(problem.solved().solution)
    let empty = Choice(repeating: nil, count: 3)
    let worse = Solution(
      choice: empty, evaluation: problem.evaluate(empty), isProven: true, nanoGap: 0, nodes: 1)
    #expect(best.choice != empty)
    withKnownIssue { expectOptimum(worse, of: problem, seed: 1) }
  }

  @Test func `an incumbent shortens the search and never changes the answer`() throws {
    for seed in 0..<UInt64(400) {
      let problem = try Instances.small(seed: seed)
      guard let cold = problem.solved().solution else { continue }
      var random = SplitMix64(state: seed)
      let any: Choice = problem.networks.map { network in
        let place = random.whole(0...network.options.count)
        return place == 0 ? nil : place - 1
      }
      for start in [cold.choice, any, [], Choice(repeating: 14, count: any.count)] {
        let warm = problem.solved(startingFrom: start).solution
        #expect(warm?.choice == cold.choice, "seed \(seed)")
      }
    }
    let problem = try SeededInstances.problem(seed: 3, quarterMinutes: 1_920)
    let cold = try #require(problem.solved().solution)
    let warm = try #require(problem.solved(startingFrom: cold.choice).solution)
    #expect(warm.nodes < cold.nodes)
  }

  @Test func `the least budget that opens something is found without solving each`() throws {
    var (opening, never) = (0, 0)
    for seed in 0..<UInt64(1_000) {
      let problem = try Instances.small(seed: seed)
      let budgets = Array(stride(from: 0, through: 160, by: 8))
      let first = budgets.firstIndex { budget in
        var alone = problem
        alone.limits.quarterMinutes = budget
        return alone.solved().solution.map { $0.evaluation.networkCount > 0 } ?? false
      }
      #expect(problem.firstOpening(among: budgets) == first, "seed \(seed)")
      opening += first ?? 0 > 0 ? 1 : 0
      never += first == nil ? 1 : 0
    }
    #expect(opening > 100, "the cases must hold budgets that are too small")
    #expect(never > 100, "the cases must hold problems that open nothing")
  }

  @Test func `social networks that cannot be worth their while in the time are given up at once`()
    throws
  {
    func social(_ touch: Double, minutes: Int) -> AllocationProblem.Network {
      AllocationProblem.Network(
        isSocial: true, isNew: true, standing: .free,
        options: [
          AllocationProblem.Option(
            touch: [touch], quarterMinutes: 4 * minutes, cents: 0, pieces: [])
        ])
    }
    // One that falls just short, and many that could fill the gap, were there time for them.
    let problem = try AllocationProblem(
      weights: [1], formats: [],
      networks: [social(0.028, minutes: 226)]
        + (0..<20).map { social(0.002, minutes: 100 + $0) },
      focusPrice: 0x1p-12, timePrice: 0x1p-12, worth: 0.03,
      limits: .init(quarterMinutes: 4 * 300, cents: nil, pieces: nil, newNetworks: nil))
    let solution = try #require(problem.solved().solution)
    #expect(solution.evaluation.networkCount == 0)
    #expect(solution.nodes == 1)
  }

  @Test(arguments: [0, 1, 2, 5, 20])
  func `past the node limit the gap is honest`(nodeLimit: Int) throws {
    for seed in 0..<UInt64(10) {
      let problem = try SeededInstances.problem(seed: seed, quarterMinutes: 1_920)
      let best = try #require(problem.solved().solution)
      let cut = try #require(problem.solved(nodeLimit: nodeLimit).solution)
      #expect(cut.nodes <= nodeLimit)
      #expect(cut.evaluation.nanoValue <= best.evaluation.nanoValue)
      let most = cut.nanoGap.addingReportingOverflow(cut.evaluation.nanoValue)
      #expect(most.overflow || most.partialValue >= best.evaluation.nanoValue)
      #expect(cut.isProven == (best.nodes <= nodeLimit))
      #expect(cut.isProven ? cut.choice == best.choice : cut.nanoGap > 0)
    }
  }

  @Test func `problems of the real size are proven within a few hundred nodes`() throws {
    let nodes = try (0..<UInt64(20)).flatMap { seed in
      try [960, 1_920, 3_840].map { budget in
        let outcome = try SeededInstances.problem(seed: seed, quarterMinutes: budget).solved()
        let solution = try #require(outcome.solution)
        #expect(solution.isProven)
        return solution.nodes
      }
    }
    #expect(nodes.sorted()[nodes.count / 2] < 200)
    #expect(nodes.allSatisfy { $0 < 5_000 })
  }
}
