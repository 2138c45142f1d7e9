import JalonAssessment
import JalonCatalogue
import JalonModel

/// The plan that waits behind the conditions, when none is published: every failed rule accepted,
/// and where time failed the least quarter of an hour that gives a plan.
struct WouldBePlan {
  let study: Study
  let assessment: Assessment

  /// Nil when no plan would come even then.
  var wouldBe: WouldBe? {
    var client = study.client
    for rule in Rule.allCases where client.accepts(rule) == .refuse {
      client.rules[rule] = .accept
    }
    let settings = study.catalogue.settings
    if client.months < settings.whole(.fewMonths) { client.months = settings.whole(.fullMonths) }
    let conditions = assessment.prerequisites.flatMap(\.actions).map(\.id)
    let least = settings.whole(.leastMinutes)
    // Neither rules nor months change how ready people are.
    let asDeclared =
      client == study.client
      ? study
      : Study(
        client: client, catalogue: study.catalogue, trade: study.trade, asOf: study.asOf,
        maturity: study.maturity)
    if client.minutes >= least, !asDeclared.isEmpty {
      return WouldBe(conditions: conditions, plan: asDeclared.plan)
    }
    guard let minutes = asDeclared.opensAt else { return nil }
    client.minutes = minutes
    let problem = asDeclared.problem?.with(client)
    let plan = Study(
      client: client, catalogue: study.catalogue, trade: study.trade, asOf: study.asOf,
      maturity: study.maturity, problem: problem, solution: problem?.allocation.solved().solution
    ).plan
    return plan.networks.isEmpty ? nil : WouldBe(conditions: conditions, plan: plan)
  }
}
