@testable import ExactAllocator

/// Small made-up problems with coarse numbers, and twin networks, so that ties and tight limits are common.
enum Instances {
  static func small(seed: UInt64) throws -> AllocationProblem {
    var random = SplitMix64(state: seed)
    let cells = random.whole(1...6)
    let formatCount = random.whole(0...3)
    let formats = (0..<formatCount).map { _ in
      let production = random.whole(0...12)
      return AllocationProblem.SharedFormat(
        production: production, adaptation: random.whole(0...production),
        cents: random.whole(0...2), countsForStamina: random.whole(0...1) == 0)
    }
    // Touches in quarters or eighths tie often; fine ones make the bound work.
    let grain = [4.0, 8, 1_048_576][random.whole(0...2)]
    var networks: [AllocationProblem.Network] = []
    for _ in 0..<random.whole(0...5) {
      if let twin = networks.last, random.whole(0...2) == 0 {
        networks.append(twin)
        continue
      }
      let rungs = random.whole(0...3)
      let options = (0..<rungs).map { _ in
        AllocationProblem.Option(
          touch: (0..<cells).map { _ in
            Double(Int(random.unit() * grain * [0.3, 1][random.whole(0...1)])) / grain
          },
          quarterMinutes: random.whole(0...30), cents: random.whole(0...3) / 2,
          pieces: (0..<formatCount).map { _ in max(0, random.whole(-2...4)) })
      }
      networks.append(
        AllocationProblem.Network(
          isSocial: random.whole(0...1) == 0, isNew: random.whole(0...1) == 0,
          standing: standing(of: rungs, &random), options: options))
    }
    let prices = [0, 0x1p-7, 0x1p-4]
    return try AllocationProblem(
      weights: (0..<cells).map { _ in Double(random.whole(0...4)) / 8 }, formats: formats,
      networks: networks, focusPrice: prices[random.whole(0...2)],
      timePrice: 8 * prices[random.whole(0...2)],
      worth: random.whole(0...2) == 0 ? random.unit() * 0.6 : 0,
      limits: .init(
        quarterMinutes: 4 * random.whole(0...30),
        cents: random.whole(0...1) == 0 ? random.whole(0...6) : nil,
        pieces: random.whole(0...2) == 0 ? random.whole(0...6) : nil,
        newNetworks: random.whole(0...2) == 0 ? random.whole(0...2) : nil))
  }

  private static func standing(
    of rungs: Int, _ random: inout SplitMix64
  ) -> AllocationProblem.Standing {
    switch random.whole(0...11) {
    case 0: .excluded
    case 1: .required
    case 2: .fixed(Set((0..<rungs).filter { _ in random.whole(0...1) == 0 }))
    default: .free
    }
  }

  /// Every choice that keeps the standings and the limits.
  static func allowed(_ problem: AllocationProblem) -> [Candidate] {
    var choices: [Choice] = [[]]
    for network in problem.networks {
      let places: Choice = [nil] + network.options.indices.map { $0 }
      choices = choices.flatMap { choice in places.map { choice + [$0] } }
    }
    return choices.filter(problem.respectsStandings)
      .map { Candidate(choice: $0, evaluation: problem.evaluate($0)) }
      .filter { problem.limitsBroken(by: $0.evaluation).isEmpty }
  }

  /// The answer by trying every choice there is.
  static func exhaustive(_ problem: AllocationProblem) -> Candidate? {
    let all = allowed(problem)
    return all.dropFirst().reduce(all.first) { best, candidate in
      best.map { candidate.isPreferred(to: $0) ? candidate : $0 }
    }
  }

  /// Whether some two allowed choices share the greatest value.
  static func holdsTies(_ problem: AllocationProblem) -> Bool {
    let values = allowed(problem).map(\.evaluation.nanoValue)
    return values.filter { $0 == values.max() }.count > 1
  }

  /// A plan by always taking the change that adds most value, until none adds any.
  static func greedy(_ problem: AllocationProblem) -> Candidate? {
    var best = Candidate(
      choice: Choice(repeating: nil, count: problem.networks.count),
      evaluation: problem.evaluate(Choice(repeating: nil, count: problem.networks.count)))
    while true {
      let before = best
      for n in problem.networks.indices {
        for place in 0...problem.networks[n].options.count {
          var choice = before.choice
          choice[n] = place == 0 ? nil : place - 1
          let changed = Candidate(choice: choice, evaluation: problem.evaluate(choice))
          let isAllowed =
            problem.limitsBroken(by: changed.evaluation).isEmpty
            && problem.respectsStandings(choice)
          if isAllowed, changed.isPreferred(to: best) { best = changed }
        }
      }
      guard best != before else { break }
    }
    return problem.respectsStandings(best.choice) ? best : nil
  }
}
