/// What a search is for.
enum Goal {
  case best
  /// Any allowed choice that is preferred to opening nothing.
  case opening

  /// Whether nothing better than that is asked for.
  func isReached(by evaluation: Evaluation) -> Bool {
    switch self {
    case .best: false
    case .opening: evaluation.networkCount > 0
    }
  }
}

/// The best allowed choice met so far, and what a bound must reach to be worth a look.
struct Incumbent {
  private let problem: AllocationProblem
  private let limits: AllocationProblem.Limits
  /// What rounding may add to or take from a bound.
  private let slack: Double
  private let goal: Goal

  private(set) var best: Candidate?
  /// A bound below this belongs to no choice that could replace the best, not even by a tie.
  private(set) var threshold = -Double.infinity

  /// - Parameters:
  ///   - problem: What is decided.
  ///   - limits: What a choice has to keep instead of the problem's own limits.
  ///   - slack: What rounding may add to or take from a bound.
  ///   - goal: What ends the search.
  init(
    _ problem: AllocationProblem, under limits: AllocationProblem.Limits, slack: Double,
    goal: Goal
  ) {
    self.problem = problem
    self.limits = limits
    self.slack = slack
    self.goal = goal
  }

  /// Takes a choice if it is allowed and preferred.
  mutating func offer(_ choice: Choice) {
    guard choice != best?.choice, problem.respectsStandings(choice) else { return }
    let evaluation = problem.evaluate(choice)
    guard problem.limits(limits, brokenBy: evaluation).isEmpty else { return }
    let candidate = Candidate(choice: choice, evaluation: evaluation)
    guard best.map({ candidate.isPreferred(to: $0) }) ?? true else { return }
    best = candidate
    // What asks for nothing is preferred to whatever is worth no more.
    let tie = evaluation.networkCount > 0 ? -0.5 : 0.5
    threshold =
      goal.isReached(by: evaluation)
      ? .infinity : (Double(evaluation.nanoValue) + tie) * 1e-9 - slack
  }
}
