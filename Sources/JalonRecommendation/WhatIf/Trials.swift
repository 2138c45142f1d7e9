import ExactAllocator
import JalonAssessment
import JalonCatalogue
import JalonModel

/// Advises one firm again and again under changed answers, keeping what the changes do not touch.
///
/// What is kept is found again by the answers that it was computed from, so that a trial always
/// comes to the same upshot as a whole advice.
struct Trials {
  let adviser: Adviser
  let answers: [QuestionID: Answer]
  let asOf: CivilDate
  /// Trials made so far.
  private(set) var count = 0
  private var maturities: [Client: Maturity] = [:]
  private var plans: [Client: (problem: PlanProblem?, solution: Solution?)] = [:]
  /// One problem for each firm, its minutes and hopes apart.
  private var costs: [Client: PlanProblem] = [:]

  init(adviser: Adviser, answers: [QuestionID: Answer], asOf: CivilDate) {
    self.adviser = adviser
    self.answers = answers
    self.asOf = asOf
  }

  /// What the advice comes to with some answers changed.
  mutating func upshot(changing changes: [QuestionID: AnswerValue] = [:]) -> Upshot {
    count += 1
    let client = client(changing: changes)
    let study = study(of: client)
    let verdict = Assessment.verdict(
      of: Circumstances(
        client: client, questionnaire: adviser.questionnaire, catalogue: adviser.catalogue,
        asOf: asOf, trade: study.trade, readiness: study.readiness(citing: false),
        prospect: study.prospect(reasoned: false)))
    return Upshot(study, verdict: verdict)
  }

  /// The firm with some answers changed.
  func client(changing changes: [QuestionID: AnswerValue]) -> Client {
    Client(
      answers: answers(changing: changes), questionnaire: adviser.questionnaire,
      catalogue: adviser.catalogue, isTrial: true)
  }

  private func answers(changing changes: [QuestionID: AnswerValue]) -> [QuestionID: Answer] {
    answers.merging(
      changes.mapValues { Answer(value: $0, source: .client, at: Moment(seconds: 0)) }
    ) { $1 }
  }

  /// The study of a firm, from parts that were computed before where they are the same.
  mutating func study(of client: Client) -> Study {
    let catalogue = adviser.catalogue
    let trade = trade(of: client)
    let maturity = maturity(of: client)
    let forPlan = client.asSeenByPlan
    let kept = plans[forPlan]
    let problem =
      kept?.problem?.with(client)
      ?? problem(of: client, seen: forPlan, maturity: maturity, trade: trade)
    let solution = kept == nil ? problem?.allocation.solved().solution : kept?.solution
    if kept == nil { plans[forPlan] = (problem, solution) }
    return Study(
      client: client, catalogue: catalogue, trade: trade, asOf: asOf, maturity: maturity,
      problem: problem, solution: solution)
  }

  /// The problem of the firm with some answers changed, unsolved; nil for absurd numbers.
  mutating func problem(changing changes: [QuestionID: AnswerValue]) -> PlanProblem? {
    let client = client(changing: changes)
    return problem(
      of: client, seen: client.asSeenByPlan, maturity: maturity(of: client),
      trade: trade(of: client))
  }

  /// Whether a question makes sense for the firm with some answers changed.
  func asks(_ id: QuestionID, changing changes: [QuestionID: AnswerValue]) -> Bool {
    let scope = AnswerScope(
      answers: answers(changing: changes), questionnaire: adviser.questionnaire,
      sectors: adviser.catalogue.sectors)
    return adviser.questionnaire[id].map(scope.applies) ?? false
  }

  private func trade(of client: Client) -> Trade? {
    let catalogue = adviser.catalogue
    return catalogue.trade(
      of: client.sector.id, in: client.country, on: catalogue.reckoningDay(asOf))
  }

  /// The problem of a firm, from one made before if only its minutes or hopes differ.
  private mutating func problem(
    of client: Client, seen forPlan: Client, maturity: Maturity, trade: Trade?
  ) -> PlanProblem? {
    var withoutBoth = forPlan
    withoutBoth.minutes = 0
    withoutBoth.ranked = []
    if let kept = costs[withoutBoth] {
      return kept.client.ranked == client.ranked
        ? kept.with(client) : kept.hoping(as: client, trade: trade)
    }
    let problem = try? PlanProblem(
      client: client, catalogue: adviser.catalogue, maturity: maturity, asOf: asOf, trade: trade)
    costs[withoutBoth] = problem
    return problem
  }

  private mutating func maturity(of client: Client) -> Maturity {
    let seen = client.asSeenByMaturity
    if let kept = maturities[seen] { return kept }
    let maturity = Maturity(of: client, in: adviser.catalogue)
    maturities[seen] = maturity
    return maturity
  }
}

extension Client {
  /// The firm with everything taken out that its best plan does not depend on.
  var asSeenByPlan: Client {
    var client = self
    client.sellsOnline = false
    client.presence = nil
    client.measures = [:]
    client.months = 0
    client.people = 0
    client.assumed = []
    client.missing = []
    client.ignored = []
    for rule in Rule.verdictAlone {
      client.rules[rule] = .accept
    }
    return client
  }

  /// The firm with everything taken out that its customers' maturity does not depend on.
  var asSeenByMaturity: Client {
    var client = asSeenByPlan
    client.size = .micro
    client.ranked = []
    client.contact = .never
    client.rules = [:]
    client.minutes = 0
    client.skills = []
    client.budget = 0
    client.excluded = []
    client.required = []
    client.fixed = []
    return client
  }
}
