import ExactAllocator
import JalonAssessment
import JalonCatalogue
import JalonModel
import Testing

@testable import JalonRecommendation

/// What changing an answer may do, and what it may not.
@Suite struct ChangeLawTests {
  private let adviser: Adviser

  init() throws {
    adviser = try Vintages.year2026.get()
  }

  private func firms(seed: UInt64, _ count: Int = Many.firms / 2) -> [FirmAnswers] {
    var random = SplitMix64(state: seed)
    return (0..<count).map { _ in FirmAnswers(drawnFrom: &random, in: adviser.catalogue) }
  }

  @Test func `more minutes never lower the value and never worsen the verdict`() {
    for (number, firm) in firms(seed: 11).enumerated() {
      var before: (value: Double?, rank: Int)?
      for minutes in [10, 30 + number % 40, 90 + number % 60, 240 + number % 300] {
        let richer = firm.with(.minutes, .integer(minutes))
        let study = richer.study(by: adviser)
        let value = study.solution.map { Double($0.evaluation.nanoValue) / 1e9 }
        let rank = richer.advice(by: adviser).verdict.rank
        if let before {
          #expect(value ?? -.infinity >= before.value ?? -.infinity)
          #expect(rank >= before.rank, "\(minutes) minutes: \(firm.values)")
        }
        before = (value, rank)
      }
    }
  }

  @Test func `refusing a rule never raises the value nor the verdict`() {
    for (number, firm) in firms(seed: 12).enumerated() {
      // A network that is required whatever it costs may cost value that a refusal saves.
      let firm = firm.with(.required, .choices([]))
      let rule = Rule.allCases[number % Rule.allCases.count]
      let steps = ["accept", "conditions", "refuse"].map {
        firm.with(.rule(rule), .choice($0))
      }
      let values = steps.map { $0.study(by: adviser).plan.value }
      let ranks = steps.map { $0.advice(by: adviser).verdict.rank }
      #expect(values[0] >= values[1] && values[1] >= values[2])
      #expect(ranks[0] >= ranks[1] && ranks[1] >= ranks[2])
    }
  }

  @Test func `asking nobody changes nothing`() {
    for (number, firm) in firms(seed: 13, Many.firms / 10).enumerated() {
      let network = adviser.catalogue.networks[number % adviser.catalogue.networks.count].id
      var without = firm
      without.values[.counts] = nil
      let nobody = firm.with(
        .counts, .counts([Count(network: network, positive: 0, asked: 0)]))
      #expect(nobody.advice(by: adviser) == without.advice(by: adviser))
    }
  }

  @Test func `each further yes among those asked makes customers readier, in the same order`() {
    for (number, firm) in firms(seed: 14, Many.firms / 10).enumerated() {
      let networks = adviser.catalogue.networks
      let index = number % networks.count
      guard !networks[index].list else { continue }
      let asked = 1 + number % 30
      var mean = -1.0
      for positive in 0...asked {
        let counted = firm.with(
          .counts,
          .counts([Count(network: networks[index].id, positive: positive, asked: asked)]))
        let maturity = Maturity(of: counted.client(of: adviser), in: adviser.catalogue)
        let customers = maturity.slices.indices.filter { maturity.slices[$0].kind == .customers }
        let means = maturity.customers(on: index)
        #expect(means.updated > mean)
        mean = means.updated
        let share = Double(positive) / Double(asked)
        #expect(min(means.prior, share) - 1e-9 <= mean && mean <= max(means.prior, share) + 1e-9)
        let ordered = customers.sorted {
          maturity.prior[index][$0] < maturity.prior[index][$1]
        }
        let updated = ordered.map { maturity.updated[index][$0] }
        #expect(updated == updated.sorted() && updated.allSatisfy { 0...1 ~= $0 })
      }
    }
  }

  @Test func `the same answers give the same advice`() {
    for firm in firms(seed: 15, Many.firms / 10) {
      #expect(firm.advice(by: adviser) == firm.advice(by: adviser))
    }
  }

  @Test func `an edit and a recomputation equal a fresh start with the same answers`() {
    let firms = firms(seed: 16, 5)
    for (firm, other) in zip(firms, firms.dropFirst()) {
      var edited = firm
      for id in Set(firm.values.keys).union(other.values.keys).sorted() {
        edited.values[id] = other.values[id]
        _ = edited.advice(by: adviser)
      }
      #expect(edited.advice(by: adviser) == other.advice(by: adviser))
    }
  }

  @Test func `the plan that waits is the plan of the accepted rules at the least time`() {
    var waiting = 0
    var random = SplitMix64(state: 17)
    for _ in 0..<Many.firms / 3 {
      let firm = FirmAnswers(drawnFrom: &random, in: adviser.catalogue, willing: false)
      let advice = firm.advice(by: adviser)
      guard !advice.verdict.publishesPlan else { continue }
      var accepting = firm
      for rule in Rule.allCases where firm.values[.rule(rule)] == .choice("refuse") {
        accepting.values[.rule(rule)] = .choice("accept")
      }
      if firm.client(of: adviser).months < 3 { accepting.values[.months] = .integer(6) }
      func plan(_ minutes: Int) -> Plan {
        accepting.with(.minutes, .integer(minutes)).study(by: adviser).plan
      }
      let declared = firm.client(of: adviser).minutes
      guard let wouldBe = advice.wouldBe else {
        #expect(plan(2_400).networks.isEmpty)
        continue
      }
      waiting += 1
      let minutes = wouldBe.plan.budgetMinutes
      #expect(wouldBe.plan == plan(minutes))
      #expect(!wouldBe.plan.networks.isEmpty)
      if minutes != declared {
        #expect(minutes % 15 == 0 && (declared < 15 || plan(declared).networks.isEmpty))
        #expect(minutes == 15 || plan(minutes - 15).networks.isEmpty)
      }
    }
    #expect(waiting >= Many.firms / 12)
  }

  @Test func `the frontier never falls and passes through the plan`() throws {
    var passed = 0
    for (number, firm) in firms(seed: 18, Many.firms / 5).enumerated() {
      let minutes = 15 * (2 + number % 20)
      let firm = firm.with(.minutes, .integer(minutes))
      let advice = firm.advice(by: adviser)
      let study = firm.study(by: adviser)
      guard advice.verdict.publishesPlan else {
        #expect(study.frontier { _ in false }.isEmpty)
        continue
      }
      passed += 1
      let frontier = study.frontier { _ in true }
      for (one, next) in zip(frontier, frontier.dropFirst()) {
        #expect(one.value <= next.value && one.minutes + 15 == next.minutes)
      }
      #expect(frontier.last?.minutes == 2_400)
      let here = try #require(frontier.first { $0.minutes == minutes })
      #expect(here.value == advice.plan.value && here.coverage == advice.plan.coverage)
      #expect(here.networks == advice.plan.networks.map(\.id))
      for rejection in study.rejections(
        verdict: advice.verdict, decision: Reason(advice.headline), frontier: frontier)
      {
        checkTime(rejection, frontier, minutes)
      }
    }
    #expect(passed >= Many.firms / 20)
  }

  @Test func `where only time lacks, the advice says how much would do`() throws {
    let firm = FirmAnswers.bakery.with(.minutes, .integer(5))
    let advice = firm.advice(by: adviser, depth: .full)
    #expect(advice.verdict == .notNow)
    let opening = try #require(advice.frontier?.first { !$0.networks.isEmpty })
    #expect(advice.wouldBe?.plan.budgetMinutes == opening.minutes)
    let action = try #require(
      advice.prerequisites.flatMap(\.actions).first { $0.id == "resources.minutes" })
    #expect(action.text.en.contains(Text.figures { $0.minutes(opening.minutes) }.en))
    let enough = firm.with(.minutes, .integer(opening.minutes)).advice(by: adviser)
    #expect(enough.plan.networks.map(\.id) == opening.networks)
  }

  @Test func `where more time would not do, there is no frontier`() {
    let firm = FirmAnswers.bakery.with(.rule(.authenticity), .choice("refuse"))
    #expect(firm.advice(by: adviser, depth: .full).frontier == [])
  }

  @Test func `wishes that do not fit are the reason given`() throws {
    let firm = FirmAnswers.bakery
      .with(.minutes, .integer(30)).with(.required, .choices(["youtube", "linkedin"]))
    let advice = firm.advice(by: adviser)
    #expect(advice.verdict == .listenFirst)
    #expect(advice.headline.fr.contains("Vos souhaits ne tiennent pas dans vos limites"))
  }

  @Test func `every reason names evidence, a judgement or the law`() {
    for (number, firm) in firms(seed: 23, Many.firms / 4).enumerated() {
      // What is said of confidence is looked at in a few, for its draws take their time.
      let advice = firm.advice(by: adviser, depth: number < 3 ? .full : .plan)
      let reasons =
        advice.plan.networks.flatMap(\.reasons)
        + advice.rejected.filter { $0.cause != .excluded }.flatMap(\.reasons)
      #expect(reasons.allSatisfy { !$0.evidence.isEmpty }, "\(firm.values)")
      #expect(advice.rejected.flatMap(\.reasons).allSatisfy { !$0.text.fr.isEmpty })
    }
  }

  /// A network that lacks minutes asks for more of them, and as many as bring it in.
  private func checkTime(_ rejection: Rejection, _ frontier: [FrontierPoint], _ minutes: Int) {
    for change in rejection.wouldTake ?? [] where change.question == .minutes {
      guard case .integer(let needed) = change.to else { continue }
      #expect(needed > minutes, "\(rejection.id) would take \(needed) of \(minutes) minutes")
      let point = frontier.first { $0.minutes == needed }
      #expect(point?.networks.contains(rejection.id) ?? false)
    }
  }
}
