import ExactAllocator
import JalonAssessment
import JalonCatalogue
import JalonModel

/// One firm's maturity, problem and best plan, computed once and read by all that follows.
struct Study {
  let client: Client
  let catalogue: Catalogue
  let trade: Trade?
  let asOf: CivilDate
  let maturity: Maturity
  /// Nil only for a catalogue with absurd numbers.
  let problem: PlanProblem?
  /// Nil when nothing keeps the client's wishes and limits.
  let solution: Solution?

  /// - Parameters:
  ///   - client: the firm.
  ///   - catalogue: the vintage.
  ///   - trade: the law that binds it.
  ///   - asOf: the day of the advice.
  ///   - known: how ready people are, where that has been computed already.
  init(
    client: Client, catalogue: Catalogue, trade: Trade?, asOf: CivilDate,
    maturity known: Maturity? = nil
  ) {
    self.client = client
    self.catalogue = catalogue
    self.trade = trade
    self.asOf = asOf
    maturity = known ?? Maturity(of: client, in: catalogue)
    problem = try? PlanProblem(
      client: client, catalogue: catalogue, maturity: maturity, asOf: asOf, trade: trade)
    solution = problem?.allocation.solved().solution
  }

  /// The same from parts that were computed before.
  init(
    client: Client, catalogue: Catalogue, trade: Trade?, asOf: CivilDate, maturity: Maturity,
    problem: PlanProblem?, solution: Solution?
  ) {
    self.client = client
    self.catalogue = catalogue
    self.trade = trade
    self.asOf = asOf
    self.maturity = maturity
    self.problem = problem
    self.solution = solution
  }

  /// Whether the best plan opens nothing.
  var isEmpty: Bool {
    solution.map { $0.evaluation.networkCount == 0 } ?? true
  }

  var plan: Plan {
    guard let problem, let solution else { return .empty(budgetMinutes: client.minutes) }
    return PlanAssembly(
      problem: problem, solution: solution, budgetMinutes: client.minutes, asOf: asOf
    ).plan
  }

  /// What the verdict has to know of the plan; its reasons have to know more where there is none.
  /// - Parameter reasoned: whether reasons are wanted too.
  /// - Returns: what the allocator found.
  func prospect(reasoned: Bool) -> Circumstances.Prospect {
    let least = catalogue.settings.whole(.leastMinutes)
    let isShort = isEmpty || client.minutes < least
    return Circumstances.Prospect(
      isEmpty: isEmpty, coverage: solution?.evaluation.coverage ?? 0,
      someRungFits: problem?.someRungFits() ?? false,
      opensAt: reasoned && isShort ? opensAt : nil,
      wishConflict: reasoned && isEmpty ? WishConflict(self)?.text(in: catalogue) : nil)
  }

  /// The least budget at which the best plan opens something; nil when none does. More minutes never
  /// close what fewer open.
  var opensAt: Int? {
    guard let problem else { return nil }
    let budgets = MinuteBudget.all
    return problem.allocation.firstOpening(among: budgets.map(problem.quarterMinutes(in:)))
      .map { budgets[$0] }
  }

  /// How ready the people of the first benefit are on the best social network.
  var readiness: Circumstances.Readiness { readiness(citing: true) }

  /// The same, with or without the evidence behind it.
  func readiness(citing: Bool) -> Circumstances.Readiness {
    let first = Hopes.first(of: client, in: catalogue)
    var best: Circumstances.Readiness?
    var place: Int?
    for index in catalogue.networks.indices where catalogue.networks[index].social {
      if problem?.barriers[index] != nil { continue }
      var share = 0.0
      var published = 0.0
      for part in first?.publics ?? [(.customers, 100)] {
        // Maturity measures customers: what strangers would do is the plan's affair.
        let people = part.public == .neighbours ? .customers : part.public
        let means = maturity.mean(of: people, on: index)
        share += part.share / 100 * means.updated
        published += part.share / 100 * means.prior
      }
      guard share > best?.share ?? 0 else { continue }
      place = index
      let id = catalogue.networks[index].id
      let count = client.counts[id]
      best = Circumstances.Readiness(
        network: id, share: share, published: published, asked: count?.asked ?? 0,
        positive: count?.positive ?? 0, evidence: [])
    }
    if citing, let place { best?.evidence = citations(place) }
    return best
      ?? Circumstances.Readiness(
        network: nil, share: 0, published: 0, asked: 0, positive: 0, evidence: [])
  }

  private func citations(_ index: Int) -> [String] {
    guard let problem else { return [] }
    return NetworkReasons(problem: problem, choice: problem.allocation.nothing).evidence(index)
  }

  /// The groups of people that this firm's advice reckons with and whose figures it borrows from
  /// another country, in the catalogue's order.
  var borrowed: [Reach.Segment.Group] {
    let hopes = Hopes(client.ranked).weights.compactMap { catalogue.benefit($0.benefit) }
    let publics = Set(hopes.flatMap(\.publics).map(\.public)).union([.customers])
    let groups = maturity.slices.filter { publics.contains($0.kind) }
      .filter { catalogue.reach.borrows(bySegmentAt: $0.segment, in: client.country) }
      .map { catalogue.reach.segments[$0.segment].group }
    return Reach.Segment.Group.allCases.filter(groups.contains)
  }

  /// - Parameters:
  ///   - verdict: of the assessment.
  ///   - decision: why it is that.
  ///   - frontier: the best plan for each budget, when it was computed.
  /// - Returns: one refusal for each network that is not in the plan, in catalogue order.
  func rejections(
    verdict: Verdict, decision: Reason, frontier: [FrontierPoint]?
  ) -> [Rejection] {
    guard let problem else { return [] }
    return Rejections(
      problem: problem, solution: solution, verdict: verdict, decision: decision
    ).all(frontier: frontier)
  }

  /// The plan that the client would get for each quarter of an hour up to forty hours; empty when
  /// no number of minutes gives one. Minutes in which the client's wishes do not fit have no point.
  /// - Parameter publishes: whether the verdict would publish the plan of that study.
  /// - Returns: points by minutes, coverage and value 0 where no plan is published.
  func frontier(publishes: (Study) -> Bool) -> [FrontierPoint] {
    guard let problem else { return [] }
    let budgets = MinuteBudget.all
    let outcomes = problem.allocation.frontier(budgets: budgets.map(problem.quarterMinutes(in:)))
    var points: [FrontierPoint] = []
    for (minutes, outcome) in zip(budgets, outcomes) {
      var client = client
      client.minutes = minutes
      let study = Study(
        client: client, catalogue: catalogue, trade: trade, asOf: asOf, maturity: maturity,
        problem: problem.with(client), solution: outcome.solution)
      guard let solution = outcome.solution else { continue }
      guard publishes(study) else {
        points.append(FrontierPoint(minutes: minutes, coverage: 0, value: 0, networks: []))
        continue
      }
      points.append(
        FrontierPoint(
          minutes: minutes, coverage: solution.evaluation.coverage,
          value: Double(solution.evaluation.nanoValue) / 1e9,
          networks: solution.choice.indices.compactMap { index in
            solution.choice[index] == nil ? nil : catalogue.networks[index].id
          }))
    }
    return points.contains { !$0.networks.isEmpty } ? points : []
  }
}

extension AllocationProblem {
  /// The choice of nothing at all.
  var nothing: Choice { Array(repeating: nil, count: networks.count) }
}
