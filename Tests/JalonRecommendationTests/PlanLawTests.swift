import ExactAllocator
import JalonAssessment
import JalonCatalogue
import JalonModel
import Testing

@testable import JalonRecommendation

/// What holds for every advice, whatever the answers.
@Suite struct PlanLawTests {
  /// Calls a check with the advice of many firms, keen ones and others, on one vintage.
  private func tryFirms(
    seed: UInt64, by adviser: Adviser, _ check: (FirmAnswers, Advice) throws -> Void
  ) throws {
    var random = SplitMix64(state: seed)
    for number in 0..<Many.firms {
      let firm = FirmAnswers(
        drawnFrom: &random, in: adviser.catalogue, willing: number % 3 > 0)
      try check(firm, firm.advice(by: adviser))
    }
  }

  @Test func `every advice of 2026 keeps its promises`() throws {
    let adviser = try Vintages.year2026.get()
    var verdicts: Set<Verdict> = []
    try tryFirms(seed: 1, by: adviser) { firm, advice in
      verdicts.insert(advice.verdict)
      checkPromises(firm, advice, adviser)
    }
    // The draws are wide enough to meet a yes and a no of each kind.
    #expect(verdicts.isSuperset(of: [.notNow, .listenFirst, .goWithConditions]))
  }

  @Test func `every advice of 2013 keeps its promises`() throws {
    let adviser = try Vintages.year2013.get()
    try tryFirms(seed: 2, by: adviser) { checkPromises($0, $1, adviser) }
  }

  private func checkPromises(_ firm: FirmAnswers, _ advice: Advice, _ adviser: Adviser) {
    let client = firm.client(of: adviser)
    checkWhole(advice, adviser)
    if advice.verdict.publishesPlan {
      #expect(!advice.plan.networks.isEmpty && advice.wouldBe == nil)
      checkPlan(advice.plan, client, adviser)
      #expect(advice.plan.budgetMinutes == client.minutes)
    } else {
      #expect(advice.plan == .empty(budgetMinutes: client.minutes))
      if let wouldBe = advice.wouldBe { checkPlan(wouldBe.plan, client, adviser) }
    }
    let rules = Rule.allCases.filter { client.accepts($0) == .refuse }
    if rules.contains(.authenticity) || rules.contains(.legality) || client.minutes < 15 {
      #expect(advice.verdict == .notNow)
    }
    for network in advice.plan.networks {
      #expect(!client.excluded.contains(network.id))
    }
    for id in client.required.subtracting(client.excluded) where advice.verdict.publishesPlan {
      let cause = advice.rejected.first { $0.id == id }?.cause
      #expect(cause == nil || cause == .closed || cause == .law || cause == .rules)
    }
    checkLaw(advice, client, adviser)
  }

  /// Every network of the vintage once; nothing that was not asked for.
  private func checkWhole(_ advice: Advice, _ adviser: Adviser) {
    let mentioned = advice.plan.networks.map(\.id) + advice.rejected.map(\.id)
    #expect(mentioned.sorted() == adviser.catalogue.networks.map(\.id).sorted())
    #expect(advice.frontier == nil && advice.sensitivity == nil)
    #expect(advice.prerequisites.map(\.kind) == Prerequisite.Kind.allCases)
    #expect(advice.prerequisites.reduce(0) { $0 + $1.actions.count } <= 5)
    #expect(advice.prerequisites.allSatisfy { 0...1 ~= $0.score })
    for rejection in advice.rejected {
      #expect(!rejection.reasons.isEmpty)
      if !advice.verdict.publishesPlan {
        #expect([.closed, .law, .excluded, .rules, .verdict].contains(rejection.cause))
      }
    }
    for network in advice.plan.networks {
      #expect(!network.reasons.isEmpty)
      var taken: Set<Slot> = []
      for slot in network.slots {
        for week in stride(from: slot.week, through: 4, by: slot.every) {
          let moment = Slot(
            weekday: slot.weekday, time: slot.time, format: "", every: 4, week: week)
          #expect(taken.insert(moment).inserted, "\(network.id) publishes twice at one moment")
        }
      }
    }
    let begin = advice.plan.phases.first?.networks.map(\.id) ?? []
    let names = begin.compactMap { adviser.catalogue.network($0)?.account.fr }
    #expect(names.isEmpty || names.contains { advice.firstStep.fr.contains($0) })
  }

  private func checkPlan(_ plan: Plan, _ client: Client, _ adviser: Adviser) {
    // One in thousands stops at the node limit, and says by how much it may be less than the best.
    let stopped = plan.optimality.nodes >= AllocationProblem.ordinaryNodeLimit
    #expect(plan.optimality.proven == (plan.optimality.gap == 0))
    #expect(plan.optimality.proven != stopped)
    let network = plan.networks.reduce(0) { $0 + $1.minutesPerWeek }
    #expect(plan.overheadMinutes == max(5, (network + 3) / 4))
    #expect(plan.minutesPerWeek == network + plan.overheadMinutes)
    #expect(plan.minutesPerWeek <= plan.budgetMinutes)
    #expect(plan.spareMinutes == plan.budgetMinutes - plan.minutesPerWeek)
    #expect(0...1 ~= plan.coverage && plan.value <= plan.coverage && 0...1 ~= plan.reach)
    for network in plan.networks {
      #expect(network.coverageGain >= -1e-12 && network.coverageGain <= plan.coverage + 1e-12)
      #expect(network.reach >= 0 && network.reach <= plan.reach + 1e-12)
      // Pieces a month, a quarter of them a week; upkeep and conversation come on top.
      let pieces = network.formats.reduce(0) { $0 + $1.perFourWeeks * $1.minutesEach }
      #expect(network.minutesPerWeek >= pieces / 4)
      checkRung(network, adviser.catalogue)
      checkList(network, client, adviser.catalogue)
    }
    checkSharing(plan)
    checkWeeks(plan)
    checkPhases(plan, client, adviser.catalogue)
  }

  /// The formats are the rung's, and the slots of four weeks hold exactly its pieces.
  private func checkRung(_ planned: PlannedNetwork, _ catalogue: Catalogue) {
    let rung = catalogue.network(planned.id)?.ladder.first { $0.id == planned.rung }
    var expected: [String: Int] = [:]
    for piece in rung?.pieces ?? [] { expected[piece.format, default: 0] += piece.perFourWeeks }
    var stated: [String: Int] = [:]
    for format in planned.formats { stated[format.id, default: 0] += format.perFourWeeks }
    #expect(!stated.isEmpty && stated == expected)
    #expect(planned.postsPerWeek == Double(expected.values.reduce(0, +)) / 4)
    var placed: [String: Int] = [:]
    for slot in planned.slots {
      #expect([1, 2, 4].contains(slot.every) && 1...slot.every ~= slot.week)
      #expect(1...7 ~= slot.weekday && slot.time.count == 5)
      placed[slot.format, default: 0] += 4 / slot.every
    }
    #expect(placed == expected)
  }

  /// A list reaches no more people than it holds.
  private func checkList(_ planned: PlannedNetwork, _ client: Client, _ catalogue: Catalogue) {
    guard catalogue.network(planned.id)?.list ?? false, let addresses = client.addresses else {
      return
    }
    let people =
      switch client.market {
      case .b2c: client.customers
      case .b2b: client.accounts
      case .both: min(client.customers, client.accounts)
      }
    #expect(planned.reach <= Double(addresses) / Double(people) + 1e-12)
  }

  /// Sharing is mutual, and exactly one network makes what several publish.
  private func checkSharing(_ plan: Plan) {
    for network in plan.networks {
      for format in network.formats {
        for other in format.sharedWith {
          let theirs = plan.networks.first { $0.id == other }?.formats.first {
            $0.id == format.id && $0.sharedWith.contains(network.id)
          }
          #expect(theirs != nil && other != network.id)
          if let theirs, theirs.perFourWeeks > format.perFourWeeks {
            #expect(format.minutesEach <= theirs.minutesEach)
          }
        }
      }
    }
  }

  /// No week asks for more than was declared, all the making of four weeks is in them, and a piece
  /// is published in the week of its last block.
  private func checkWeeks(_ plan: Plan) {
    #expect(plan.weeks.map(\.week) == (plan.networks.isEmpty ? [] : [1, 2, 3, 4]))
    var making: [String: Int] = [:]
    var finished: [String: [Int: Int]] = [:]
    for week in plan.weeks {
      #expect(week.minutes <= plan.budgetMinutes)
      for block in week.making {
        #expect(block.minutes > 0)
        making[block.format, default: 0] += block.minutes
        if block.isLast { finished[block.format, default: [:]][week.week, default: 0] += 1 }
      }
    }
    var expected: [String: Int] = [:]
    for format in plan.networks.flatMap(\.formats) {
      expected[format.id, default: 0] += format.perFourWeeks * format.minutesEach
    }
    #expect(making == expected.filter { $0.value > 0 })
    for network in plan.networks {
      for slot in network.slots where making[slot.format] != nil {
        for week in stride(from: slot.week, through: 4, by: slot.every) {
          #expect((finished[slot.format]?[week] ?? 0) > 0)
        }
      }
    }
  }

  private func checkPhases(_ plan: Plan, _ client: Client, _ catalogue: Catalogue) {
    #expect(plan.phases.isEmpty == plan.networks.isEmpty)
    let presence = Set(client.presence ?? [])
    let monday = Vintages.asOf.adding(days: 2)
    let months = client.months < 3 ? [client.months, 6] : [client.months]
    var held: [String: String] = [:]
    for (place, phase) in plan.phases.enumerated() {
      let rungs = Dictionary(uniqueKeysWithValues: phase.networks.map { ($0.id, $0.rung) })
      let new = Set(rungs.keys).subtracting(held.keys).subtracting(presence)
      #expect(phase.number == place + 1)
      #expect(new.count <= (place == 0 ? 2 : 1) && (place == 0 || !new.isEmpty))
      let before = place == 0 ? nil : plan.phases[place - 1]
      #expect(
        phase.from
          == before.map { max($0.from.adding(days: 56), $0.piecesFrom) } ?? monday)
      #expect(phase.piecesFrom.weekday == 1 && phase.piecesFrom >= phase.from)
      #expect((phase.piecesFrom == phase.from) == (phase.setUpMinutes == 0))
      let setUp = new.reduce(0) {
        $0 + Int((catalogue.network($1)?.setUp.value ?? 0).rounded())
      }
      #expect(phase.setUpMinutes == setUp && Set(phase.opens) == new)
      #expect(
        months.contains { phase.later == (phase.from >= Vintages.asOf.adding(months: $0)) })
      #expect(phase.minutesPerWeek <= plan.minutesPerWeek)
      for (id, rung) in rungs {
        let ladder = catalogue.network(id)?.ladder.map(\.id) ?? []
        let goal = plan.networks.first { $0.id == id }?.rung
        #expect(goal != nil)
        let reached = ladder.firstIndex(of: rung) ?? 99
        #expect(reached <= goal.flatMap(ladder.firstIndex(of:)) ?? -1)
        if let before = held[id] { #expect(reached >= ladder.firstIndex(of: before) ?? 99) }
      }
      #expect(Set(rungs.keys).isSuperset(of: held.keys))
      held = rungs
    }
    #expect(
      held == Dictionary(uniqueKeysWithValues: plan.networks.map { ($0.id, $0.rung) }))
    #expect((plan.phases.last?.minutesPerWeek ?? 0) == plan.minutesPerWeek)
    for network in plan.networks {
      let first = plan.phases.first { $0.networks.contains { $0.id == network.id } }
      #expect(first?.number == network.phase)
    }
  }

  /// Nothing that the law of the trade keeps out is ever proposed.
  private func checkLaw(_ advice: Advice, _ client: Client, _ adviser: Adviser) {
    let day = adviser.catalogue.reckoningDay(Vintages.asOf)
    guard
      let trade = adviser.catalogue.trade(of: client.sector.id, in: client.country, on: day)
    else { return }
    let proposed = advice.plan.networks.map(\.id) + (advice.wouldBe?.plan.networks.map(\.id) ?? [])
    #expect(proposed.allSatisfy { !trade.networksOut.contains($0) })
    switch trade.effect {
    case .regulated: #expect(advice.verdict != .go)
    case .forbidden: #expect(advice.verdict == .notNow && proposed.isEmpty)
    case .informationOnly:
      #expect(proposed.allSatisfy { adviser.catalogue.network($0)?.social == false })
    }
  }
}
