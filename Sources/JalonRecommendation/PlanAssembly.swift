import ExactAllocator
import JalonAssessment
import JalonCatalogue
import JalonModel

/// Turns the allocator's choice into a plan that people can follow.
struct PlanAssembly {
  let problem: PlanProblem
  let solution: Solution
  let budgetMinutes: Int
  let asOf: CivilDate

  private var client: Client { problem.client }
  private var catalogue: Catalogue { problem.catalogue }

  /// Indices of the networks with a rung.
  private var chosen: [Int] {
    solution.choice.indices.filter { solution.choice[$0] != nil }
  }

  var plan: Plan {
    let networkMinutes = (solution.evaluation.quarterMinutes + 3) / 4
    let overhead = problem.overhead.minutes(for: networkMinutes)
    let total = networkMinutes + overhead
    let phases = Phasing(
      problem: problem, choice: solution.choice, budgetMinutes: budgetMinutes, asOf: asOf
    ).phases
    let minutes = apportioned(networkMinutes)
    let agenda = Agenda(solution.choice, of: problem, budgetMinutes: budgetMinutes)
    let slots = agenda.slots
    let reasons = NetworkReasons(problem: problem, choice: solution.choice)
    var networks: [PlannedNetwork] = []
    for (place, index) in chosen.enumerated() {
      let network = catalogue.networks[index]
      guard let option = option(of: index) else { continue }
      let rung = network.ladder[option.rung]
      networks.append(
        PlannedNetwork(
          id: network.id, rung: rung.id, postsPerWeek: Double(rung.count) / 4,
          formats: formats(of: index), minutesPerWeek: minutes[place],
          coverageGain: problem.allocation.loss(dropping: index, from: solution.choice),
          reach: reach(of: [index]), confidence: nil,
          phase: phases.first { $0.networks.contains { $0.id == network.id } }?.number ?? 1,
          voice: reasons.voice(index),
          reasons: reasons.chosen(index), slots: slots[index]))
    }
    return Plan(
      minutesPerWeek: total, overheadMinutes: overhead, budgetMinutes: budgetMinutes,
      spareMinutes: budgetMinutes - total, coverage: solution.evaluation.coverage,
      value: Double(solution.evaluation.nanoValue) / 1e9, reach: reach(of: chosen),
      optimality: Optimality(
        proven: solution.isProven, gap: Double(solution.nanoGap) / 1e9, nodes: solution.nodes),
      networks: networks, phases: phases, weeks: chosen.isEmpty ? [] : agenda.weeks)
  }

  private func option(of network: Int) -> PlanProblem.RungOption? {
    solution.choice[network].map { problem.options[network][$0] }
  }

  /// Quarter-minutes a week of one network; a shared piece's making counts at its maker.
  private func quarterMinutes(of network: Int) -> Int {
    guard let rung = solution.choice[network] else { return 0 }
    let option = problem.allocation.networks[network].options[rung]
    var quarters = option.quarterMinutes
    for (piece, count) in option.pieces.enumerated() where count > 0 {
      let format = problem.allocation.formats[piece]
      quarters += count * (maker(of: piece) == network ? format.production : format.adaptation)
    }
    return quarters
  }

  /// The network that publishes a piece most; of equals the first in the catalogue.
  private func maker(of piece: Int) -> Int? {
    var best: (network: Int, count: Int)?
    for network in chosen {
      guard let rung = solution.choice[network] else { continue }
      let count = problem.allocation.networks[network].options[rung].pieces[piece]
      if count > (best?.count ?? 0) { best = (network, count) }
    }
    return best?.network
  }

  /// Whole minutes by network that sum to the plan's: largest remainders, catalogue order.
  private func apportioned(_ total: Int) -> [Int] {
    let quarters = chosen.map(quarterMinutes)
    var minutes = quarters.map { $0 / 4 }
    var missing = total - minutes.reduce(0, +)
    let order = quarters.indices.sorted {
      (quarters[$0] % 4, -$0) > (quarters[$1] % 4, -$1)
    }
    for place in order where missing > 0 {
      minutes[place] += 1
      missing -= 1
    }
    return minutes
  }

  private func formats(of network: Int) -> [PlannedFormat] {
    guard let rung = solution.choice[network] else { return [] }
    let pieces = problem.allocation.networks[network].options[rung].pieces
    return pieces.indices.compactMap { place in
      guard pieces[place] > 0 else { return nil }
      let piece = problem.pieces[place]
      let format = catalogue.formats[piece.format]
      let others = chosen.filter { other in
        guard other != network, let rung = solution.choice[other] else { return false }
        return problem.allocation.networks[other].options[rung].pieces[place] > 0
      }
      let making = maker(of: place) == network
      return PlannedFormat(
        id: format.id, perFourWeeks: pieces[place],
        minutesEach: making
          ? problem.workload.minutes(format, piece.making)
          : problem.workload.adaptation(format, piece.making),
        sharedWith: others.map { catalogue.networks[$0].id }, isCopy: !making)
    }
  }

  /// Part of the customers who come across the firm on at least one of the networks in an ordinary
  /// month: the coverage with every fit at 1, over customers only.
  private func reach(of networks: [Int]) -> Double {
    let maturity = problem.maturity
    let met = networks.compactMap { index -> (index: Int, isSocial: Bool, response: Double)? in
      guard let option = option(of: index) else { return nil }
      let network = catalogue.networks[index]
      return (
        index, network.social, Cadence.response(of: network.ladder[option.rung], on: network)
      )
    }
    var reached = 0.0
    for (place, slice) in maturity.slices.enumerated() where slice.kind == .customers {
      for isReady in [true, false] {
        var missed = 1.0
        for (index, isSocial, response) in met {
          var share = maturity.updated[index][place]
          if isSocial { share = isReady ? share / slice.ready : 0 }
          missed *= 1 - share * response
        }
        reached += slice.share * (isReady ? slice.ready : 1 - slice.ready) * (1 - missed)
      }
    }
    return reached
  }
}
