/// The best allowed choice met so far, and what a bound must reach to be worth a look.
struct Incumbent {
  private let problem: AllocationProblem
  private let limits: AllocationProblem.Limits
  /// What rounding may add to or take from a bound.
  private let slack: Double
  private let firstSuffices: Bool

  private(set) var best: Candidate?
  /// A bound below this belongs to no choice that could replace the best, not even by a tie.
  private(set) var threshold = -Double.infinity

  /// - Parameters:
  ///   - problem: What is decided.
  ///   - limits: What a choice has to keep instead of the problem's own limits.
  ///   - slack: What rounding may add to or take from a bound.
  ///   - firstSuffices: Whether any allowed choice ends the search.
  init(
    _ problem: AllocationProblem, under limits: AllocationProblem.Limits, slack: Double,
    firstSuffices: Bool
  ) {
    self.problem = problem
    self.limits = limits
    self.slack = slack
    self.firstSuffices = firstSuffices
  }

  /// Takes a choice if it is allowed and preferred.
  mutating func offer(_ choice: Choice) {
    guard problem.respectsStandings(choice) else { return }
    let evaluation = problem.evaluate(choice)
    guard problem.limits(limits, brokenBy: evaluation).isEmpty else { return }
    let candidate = Candidate(choice: choice, evaluation: evaluation)
    guard best.map({ candidate.isPreferred(to: $0) }) ?? true else { return }
    best = candidate
    threshold =
      firstSuffices ? .infinity : (Double(evaluation.nanoValue) - 0.5) * 1e-9 - slack
  }
}
