/// The best choice found, and how sure it is that none is better.
package struct Solution: Sendable, Hashable {
  package let choice: Choice
  package let evaluation: Evaluation
  /// Whether every other choice was ruled out.
  package let isProven: Bool
  /// How much more value, in 10⁻⁹, an unexplored choice could at most have; 0 when proven.
  package let nanoGap: Int64
  /// Nodes of the search.
  package let nodes: Int
}

/// What a search ends with.
package enum Outcome: Sendable, Hashable {
  case solved(Solution)
  /// No choice keeps the standings and every limit.
  case infeasible(nodes: Int)
  /// The node limit came before any choice was found that keeps everything.
  case unknown(nodes: Int)

  package var solution: Solution? {
    guard case .solved(let solution) = self else { return nil }
    return solution
  }
}

extension AllocationProblem {
  /// Nodes after which a search stops with the best choice found and its gap.
  ///
  /// - Note: Judgement: a few seconds on an ordinary computer; counted in nodes and never in time,
  ///   so that the same problem gives the same answer everywhere.
  package static var ordinaryNodeLimit: Int { 500_000 }

  /// Finds the choice of most value that keeps the standings and the limits.
  ///
  /// - Parameters:
  ///   - incumbent: A choice to start from; it shortens the search and never changes what is
  ///     proven. One that breaks a limit or a standing is ignored.
  ///   - nodeLimit: Nodes after which the search stops unproven.
  /// - Returns: The optimum, the best found, or that there is none.
  package func solved(
    startingFrom incumbent: Choice? = nil, nodeLimit: Int = ordinaryNodeLimit
  ) -> Outcome {
    BranchAndBound(self).solve(limits, startingFrom: incumbent, nodeLimit: nodeLimit)
  }

  /// Solves the same problem for several budgets, each starting from the plan of the one before.
  ///
  /// - Parameters:
  ///   - budgets: Quarter-minutes a week, in increasing order.
  ///   - nodeLimit: Nodes after which one budget's search stops unproven.
  /// - Returns: One outcome per budget; the value never falls from one to the next, proven or not.
  package func frontier(
    budgets: [Int], nodeLimit: Int = ordinaryNodeLimit
  ) -> [Outcome] {
    let search = BranchAndBound(self)
    var limits = limits
    var incumbent: Choice?
    return budgets.map { budget in
      limits.quarterMinutes = budget
      let outcome = search.solve(limits, startingFrom: incumbent, nodeLimit: nodeLimit)
      incumbent = outcome.solution?.choice ?? incumbent
      return outcome
    }
  }

  /// The least budget whose best choice opens a network.
  ///
  /// More minutes never close what fewer open, so the place is found by halving, and each choice
  /// found on the way brings it down to what that choice asks for.
  ///
  /// - Parameters:
  ///   - budgets: Quarter-minutes a week, in increasing order.
  ///   - nodeLimit: Nodes after which one budget counts as opening nothing.
  /// - Returns: Its place among the budgets; nil if none opens anything.
  package func firstOpening(
    among budgets: [Int], nodeLimit: Int = ordinaryNodeLimit
  ) -> Int? {
    let search = BranchAndBound(self)
    var limits = limits
    func opening(under budget: Int) -> Evaluation? {
      limits.quarterMinutes = budget
      let outcome = search.solve(limits, startingFrom: nil, nodeLimit: nodeLimit, goal: .opening)
      return outcome.solution.map(\.evaluation).flatMap { $0.networkCount > 0 ? $0 : nil }
    }
    func place(affording evaluation: Evaluation) -> Int? {
      budgets.firstIndex { $0 >= evaluation.quarterMinutes }
    }
    guard var opens = budgets.last.flatMap(opening).flatMap(place) else { return nil }
    var low = 0
    while low < opens {
      let middle = (low + opens) / 2
      if let earlier = opening(under: budgets[middle]).flatMap(place) {
        opens = earlier
      } else {
        low = middle + 1
      }
    }
    return opens
  }
}
