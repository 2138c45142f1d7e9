import ExactAllocator
import JalonCatalogue
import JalonModel

/// The least time in which so many people can be touched, whatever else the time would be worth.
package struct Target: Hashable, Sendable {
  package enum Finding: Hashable, Sendable {
    /// The least quarter of an hour, and what it reaches.
    case reached(Plan)
    /// Forty hours do not do it; the most that can be reached, in the least time for that.
    case nearest(Plan)
    /// Nothing keeps the client's wishes and limits.
    case nothing
  }

  /// A network with its rhythm.
  package struct Network: Hashable, Sendable {
    package let id: String
    package let piecesPerFourWeeks: Int
  }

  /// A budget of minutes and what it can touch.
  package struct Plan: Hashable, Sendable {
    /// Minutes a week, a multiple of a quarter of an hour.
    package let minutes: Int
    /// 0…1.
    package let coverage: Double
    /// In catalogue order.
    package let networks: [Network]
    /// Whether no better is proven.
    package let isProven: Bool
  }

  /// What was aimed at, 0…1.
  package let coverage: Double
  package let finding: Finding

  /// - Parameters:
  ///   - coverage: share of the people the benefits are for, 0…1.
  ///   - adviser: the engine.
  ///   - answers: what the playbook holds; its minutes are not looked at.
  ///   - asOf: the day of the advice.
  package init(
    coverage: Double, adviser: Adviser, answers: [QuestionID: Answer], asOf: CivilDate
  ) {
    var bench = Trials(adviser: adviser, answers: answers, asOf: asOf)
    self.init(coverage: coverage, study: bench.study(of: bench.client(changing: [:])))
  }

  init(coverage: Double, study: Study) {
    self.coverage = coverage
    let search = TargetSearch(study)
    guard let search, let most = search.plan(in: TargetSearch.quarters) else {
      finding = .nothing
      return
    }
    let isReached = most.coverage >= coverage
    let aim = isReached ? coverage : most.coverage
    let least = search.least(reaching: aim) ?? most
    finding = isReached ? .reached(least) : .nearest(least)
  }

  /// What to say of it.
  package func text(in catalogue: Catalogue) -> Text {
    func names(_ plan: Plan) -> Text {
      let names = plan.networks.map { network in
        let name = catalogue.network(network.id)?.name ?? Text(verbatim: network.id)
        let rhythm = Text.figures {
          $0.roughCadence(piecesPerFourWeeks: network.piecesPerFourWeeks)
        }
        return Text(fr: "\(name.fr) (\(rhythm.fr))", en: "\(name.en) (\(rhythm.en))")
      }
      return Text(fr: Figures(.fr).list(names.map(\.fr)), en: Figures(.en).list(names.map(\.en)))
    }
    let aim = Text.figures { $0.number((coverage * 1_000).rounded() / 10) }
    switch finding {
    case .reached(let plan):
      let time = Text.figures { $0.minutes(plan.minutes) }
      return Text(
        fr: """
          Pour toucher utilement \(aim.fr) personnes sur 100, il faut au moins \(time.fr) par semaine : \
          \(names(plan).fr).
          """,
        en: """
          Usefully reaching \(aim.en) people in 100 takes at least \(time.en) a week: \
          \(names(plan).en).
          """)
    case .nearest(let plan):
      let time = Text.figures { $0.minutes(plan.minutes) }
      let most = Text.figures { $0.decimal(plan.coverage * 100) }
      guard !plan.networks.isEmpty else { return Self.outOfReach }
      return Text(
        fr: """
          On ne peut pas toucher utilement \(aim.fr) personnes sur 100 ; le plus près : \
          \(most.fr) utilement touchées, en \(time.fr) par semaine : \(names(plan).fr).
          """,
        en: """
          \(aim.en) people in 100 cannot be usefully reached; the nearest is \(most.en), in \
          \(time.en) a week: \(names(plan).en).
          """)
    case .nothing: return Self.outOfReach
    }
  }

  private static let outOfReach = Text(
    fr: "Avec ces réponses, aucun réseau ne touche utilement assez de monde pour s'en approcher.",
    en: "With these answers no network usefully reaches enough people to come near it.")
}

/// Looks for the least budget that reaches something: without prices the best plan's coverage
/// never falls with more minutes, so halving finds it.
private struct TargetSearch {
  /// Quarters of an hour in forty hours.
  static let quarters = MinuteBudget.most / MinuteBudget.step

  private let problem: PlanProblem
  private let unpriced: AllocationProblem

  /// Nil without a problem.
  init?(_ study: Study) {
    guard let problem = study.problem else { return nil }
    let priced = problem.allocation
    guard
      let unpriced = try? AllocationProblem(
        weights: priced.weights, formats: priced.formats, networks: priced.networks,
        focusPrice: 0, timePrice: 0, worth: priced.worth, limits: priced.limits)
    else { return nil }
    self.problem = problem
    self.unpriced = unpriced
  }

  /// The plan of most coverage in a number of quarters of an hour; nil when none keeps the limits.
  func plan(in quarters: Int) -> Target.Plan? {
    let minutes = MinuteBudget.step * quarters
    var allocation = unpriced
    allocation.limits.quarterMinutes = problem.quarterMinutes(in: minutes)
    guard let solution = allocation.solved().solution else { return nil }
    return Target.Plan(
      minutes: minutes, coverage: solution.evaluation.coverage,
      networks: zip(problem.catalogue.networks.indices, solution.choice).compactMap {
        index, option in
        let network = problem.catalogue.networks[index]
        return option.map {
          Target.Network(
            id: network.id,
            piecesPerFourWeeks: network.ladder[problem.options[index][$0].rung].count)
        }
      }, isProven: solution.isProven)
  }

  /// The least budget that reaches a coverage; nil when none does.
  func least(reaching coverage: Double) -> Target.Plan? {
    var (low, high) = (0, Self.quarters)
    var best: Target.Plan?
    while low <= high {
      let middle = (low + high) / 2
      // Compared as the solver compares values, in whole 10⁻⁹.
      if let plan = plan(in: middle), plan.coverage + 1e-9 >= coverage {
        best = plan
        high = middle - 1
      } else {
        low = middle + 1
      }
    }
    return best
  }
}
