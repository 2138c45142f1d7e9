import Testing

@testable import ExactAllocator

/// The mathematics on problems small enough for pencil and paper.
@Suite struct EvaluationTests {
  typealias Option = AllocationProblem.Option
  typealias Network = AllocationProblem.Network

  private func network(
    _ options: [Option], isSocial: Bool = true, standing: AllocationProblem.Standing = .free
  ) -> Network {
    Network(isSocial: isSocial, isNew: true, standing: standing, options: options)
  }

  private func option(_ q: Double, _ minutes: Int = 4, cents: Int = 0, pieces: [Int] = []) -> Option
  {
    Option(touch: [q], quarterMinutes: minutes, cents: cents, pieces: pieces)
  }

  private func problem(
    _ networks: [Network], formats: [AllocationProblem.SharedFormat] = [], focusPrice: Double = 0,
    timePrice: Double = 0, worth: Double = 0,
    limits: AllocationProblem.Limits = .init(
      quarterMinutes: 1_000, cents: nil, pieces: nil, newNetworks: nil)
  ) throws -> AllocationProblem {
    try AllocationProblem(
      weights: [1], formats: formats, networks: networks, focusPrice: focusPrice,
      timePrice: timePrice, worth: worth, limits: limits)
  }

  @Test func `networks overlap, and focus and time have their price`() throws {
    let problem = try problem(
      [network([option(0.5, 120)]), network([option(0.25, 120)], isSocial: false)],
      focusPrice: 0.015625, timePrice: 0.03125)
    let evaluation = problem.evaluate([0, 0])
    #expect(evaluation.coverage == 0.625)
    #expect(evaluation.socialCoverage == 0.5)
    #expect(evaluation.quarterMinutes == 240)
    #expect(evaluation.nanoValue == 562_500_000)
    #expect(problem.loss(dropping: 0, from: [0, 0]) == 0.375)
    #expect(problem.loss(dropping: 1, from: [0, nil]) == 0)
  }

  @Test func `a shared piece is produced once and then adapted`() throws {
    let video = AllocationProblem.SharedFormat(
      production: 40, adaptation: 6, cents: 100, countsForStamina: true)
    let photo = AllocationProblem.SharedFormat(
      production: 8, adaptation: 8, cents: 0, countsForStamina: false)
    let problem = try problem(
      [
        network([option(0.1, 10, cents: 7, pieces: [4, 2])]),
        network([option(0.1, 20, pieces: [3, 5])]),
      ], formats: [video, photo])
    let alone = problem.evaluate([0, nil])
    #expect(alone.quarterMinutes == 10 + 4 * 40 + 2 * 8)
    #expect(alone.cents == 407)
    let both = problem.evaluate([0, 0])
    #expect(both.quarterMinutes == 10 + 20 + 4 * 40 + 3 * 6 + 5 * 8 + 2 * 8)
    #expect(both.cents == 407)
    #expect(both.pieces == 4)
  }

  @Test func `the empty plan is worth nothing and always allowed`() throws {
    let problem = try problem([network([option(0.01, 900)])], focusPrice: 0.5)
    let solution = try #require(problem.solved().solution)
    #expect(solution.choice == [nil])
    #expect(solution.evaluation.nanoValue == 0)
    #expect(try self.problem([]).solved().solution?.choice == [])
  }

  @Test func `ties go to fewer minutes, then fewer networks, then catalogue order`() throws {
    let cheap = try problem(
      [network([option(0.5, 8)]), network([option(0.5, 4)])], focusPrice: 0.25)
    #expect(cheap.solved().solution?.choice == [nil, 0])
    let few = try problem(
      [network([option(0, 0)]), network([option(0.5, 4)]), network([option(0, 0)])])
    #expect(few.solved().solution?.choice == [nil, 0, nil])
    let early = try problem(
      [network([option(0.5), option(0.5)]), network([option(0.5)])], focusPrice: 0.25)
    #expect(early.solved().solution?.choice == [0, nil])
  }

  @Test func `social networks too weak to be worth it are left out, the others stay`() throws {
    let networks = [network([option(0.125)]), network([option(0.25)], isSocial: false)]
    #expect(try problem(networks, worth: 0.125).solved().solution?.choice == [0, 0])
    #expect(try problem(networks, worth: 0.1875).solved().solution?.choice == [nil, 0])
    let together = [network([option(0.125)]), network([option(0.125)])]
    #expect(try problem(together, worth: 0.1875).solved().solution?.choice == [0, 0])
  }

  @Test func `a wish that breaks a limit has no plan`() throws {
    let film = AllocationProblem.SharedFormat(
      production: 1, adaptation: 1, cents: 0, countsForStamina: true)
    let wished = network([option(0.125, 99, cents: 99, pieces: [9])], standing: .required)
    func broken(
      minutes: Int = 500, cents: Int? = nil, pieces: Int? = nil, new: Int? = nil, worth: Double = 0
    ) throws -> [Limit] {
      let limits = AllocationProblem.Limits(
        quarterMinutes: minutes, cents: cents, pieces: pieces, newNetworks: new)
      let problem = try problem([wished], formats: [film], worth: worth, limits: limits)
      let broken = problem.limitsBroken(by: problem.evaluate([0]))
      let outcome = problem.solved()
      #expect((outcome.solution == nil) == !broken.isEmpty)
      if case .infeasible = outcome {} else { #expect(broken.isEmpty) }
      return broken
    }
    #expect(try broken().isEmpty)
    #expect(try broken(minutes: 107) == [.minutes])
    #expect(try broken(minutes: 108).isEmpty)
    #expect(try broken(cents: 98) == [.money])
    #expect(try broken(pieces: 8) == [.stamina])
    #expect(try broken(worth: 0.5) == [.worth])
    #expect(try broken(new: 0) == [.newNetworks])
    #expect(try broken(minutes: 0, pieces: 0) == [.minutes, .stamina])
    #expect(try problem([network([], standing: .required)]).solved().solution == nil)
  }

  @Test func `numbers that make no problem are refused`() {
    let fine = AllocationProblem.SharedFormat(
      production: 4, adaptation: 2, cents: 0, countsForStamina: true)
    let dear = AllocationProblem.SharedFormat(
      production: 4, adaptation: 5, cents: 0, countsForStamina: true)
    #expect(throws: AllocationProblem.Fault.format(1)) {
      try problem([], formats: [fine, dear])
    }
    #expect(throws: AllocationProblem.Fault.option(network: 0, rung: 1)) {
      try problem([network([option(0.5), option(1)])])
    }
    #expect(throws: AllocationProblem.Fault.option(network: 0, rung: 0)) {
      try problem([network([option(0.5, pieces: [1])])])
    }
    #expect(throws: AllocationProblem.Fault.network(0)) {
      try problem([network([option(0.5)], standing: .fixed([1]))])
    }
    #expect(throws: AllocationProblem.Fault.realOutOfRange) {
      try problem([], timePrice: .nan)
    }
  }
}
