import ExactAllocator
import JalonAssessment
import JalonCatalogue

extension PlanProblem {
  /// The same firm with other hopes: what can be made stays, whom it touches is computed anew.
  ///
  /// - Parameters:
  ///   - client: the firm, which differs at most in its hopes, its minutes and in what its plan
  ///     does not depend on.
  ///   - trade: the law of its trade.
  /// - Returns: the problem that would be made from the beginning; nil for absurd numbers.
  func hoping(as client: Client, trade: Trade?) -> PlanProblem? {
    var problem = self
    problem.client = client
    problem.hopes = Hopes(client.ranked)
    problem.audience = Audience(
      client: client, catalogue: catalogue, slices: maturity.slices, hopes: problem.hopes,
      trade: trade)
    problem.allocation.limits = withMinutes(client.minutes).limits
    guard let allocation = try? problem.allocation(of: maturity) else { return nil }
    problem.allocation = allocation
    return problem
  }
}
