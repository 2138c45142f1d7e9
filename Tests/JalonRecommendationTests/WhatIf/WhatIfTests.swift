import ExactAllocator
import JalonModel
import Testing

@testable import JalonRecommendation

@Suite struct WhatIfTests {
  private let adviser: Adviser

  init() throws {
    adviser = try Vintages.year2026.get()
  }

  private func firms(_ count: Int) -> [FirmAnswers] {
    var random = SplitMix64(state: 51)
    return [.bakery]
      + (1..<count).map { number in
        FirmAnswers(drawnFrom: &random, in: adviser.catalogue, willing: number % 3 > 0)
      }
  }

  /// What if, with the few nearest values of each question.
  private func whatIf(_ firm: FirmAnswers) -> WhatIf {
    let whole = AnswerDomains(
      of: firm.answers, questionnaire: adviser.questionnaire, catalogue: adviser.catalogue)
    let nearest = whole.all.map { domain in
      AnswerDomains.Domain(
        question: domain.question, values: Array(domain.values.prefix(6)),
        isDecision: domain.isDecision)
    }
    return WhatIf(
      adviser, answers: firm.answers, asOf: Vintages.asOf, domains: AnswerDomains(nearest))
  }

  @Test func `every value of every domain is tried`() {
    let whatIf = whatIf(.bakery)
    #expect(whatIf.trials.count == whatIf.domains.count)
    #expect(
      whatIf.trials.map(\.value) == whatIf.domains.all.flatMap(\.values))
  }

  @Test func `each change that is told is true`() {
    for firm in firms(4) {
      let before = Upshot(firm.advice(by: adviser))
      let told = whatIf(firm).sensitivities
      #expect(told.count <= 12)
      for sensitivity in told {
        #expect(sensitivity.from == firm.values[sensitivity.question])
        let after = Upshot(
          firm.with(sensitivity.question, sensitivity.to).advice(by: adviser))
        #expect(after.verdict != before.verdict || after.rungs != before.rungs)
        for network in adviser.catalogue.networks
        where after.verdict == before.verdict
          && after.holds(network.id) != before.holds(network.id)
        {
          #expect(sensitivity.change.fr.contains(network.name.fr))
        }
      }
    }
  }

  @Test func `what betters the verdict is told first, what worsens it after the networks`() {
    for firm in firms(4) {
      let before = Upshot(firm.advice(by: adviser))
      let told = whatIf(firm).sensitivities.map { told -> (kind: Int, steps: Int) in
        let after = Upshot(firm.with(told.question, told.to).advice(by: adviser))
        let steps = after.verdict.rank - before.verdict.rank
        let changesNetworks = Set(after.rungs.keys) != Set(before.rungs.keys)
        return (steps > 0 ? 0 : steps < 0 ? 2 : changesNetworks ? 1 : 3, abs(steps))
      }
      #expect(told.map(\.kind) == told.map(\.kind).sorted())
      for kind in [0, 2] {
        let steps = told.filter { $0.kind == kind }.map(\.steps)
        #expect(steps == steps.sorted(by: >) && steps.count <= 6 - 3 * (kind / 2))
      }
    }
  }

  @Test func `of the numbers with the same effect the nearest is told`() throws {
    let firm = FirmAnswers.bakery
    let before = Upshot(firm.advice(by: adviser))
    for told in whatIf(firm).sensitivities where told.question == .minutes {
      guard case .integer(let minutes) = told.to else { continue }
      let after = Upshot(firm.with(.minutes, told.to).advice(by: adviser))
      for nearer in stride(from: 15, through: 2_400, by: 15)
      where abs(nearer - 120) < abs(minutes - 120) {
        let other = Upshot(firm.with(.minutes, .integer(nearer)).advice(by: adviser))
        #expect(
          other.verdict == before.verdict && after.verdict != before.verdict
            || Set(other.rungs.keys) != Set(after.rungs.keys)
            || Set(after.rungs.keys) == Set(before.rungs.keys))
      }
    }
  }

  @Test func `what would bring a network in does bring it in`() {
    var brought = 0
    for firm in firms(4) {
      let whatIf = whatIf(firm)
      for network in adviser.catalogue.networks where !whatIf.present.holds(network.id) {
        guard let changes = whatIf.wouldTake(toBring: network.id) else {
          #expect(!whatIf.trials.contains { $0.isDecision && $0.upshot.holds(network.id) })
          continue
        }
        brought += 1
        let other = changes.reduce(firm) { $0.with($1.question, $1.to) }
        #expect(Upshot(other.advice(by: adviser)).holds(network.id))
      }
    }
    #expect(brought > 0)
  }

  @Test func `the same answers give the same sensitivities, carried by the full advice alone`() {
    let firm = FirmAnswers.bakery
    let told = WhatIf(adviser, answers: firm.answers, asOf: Vintages.asOf).sensitivities
    #expect(!told.isEmpty)
    #expect(whatIf(firm).sensitivities == whatIf(firm).sensitivities)
    #expect(firm.advice(by: adviser, depth: .full).sensitivity == told)
    #expect(firm.advice(by: adviser, depth: .plan).sensitivity == nil)
  }

  @Test func `an owner reads plain sentences`() {
    let told = whatIf(.bakery).sensitivities
    let refusal = told.first {
      $0.to == .choice("refuse") && $0.question == .rule(.authenticity)
    }
    #expect(
      refusal?.change.fr
        == """
        Si vous refusiez de ne demander d'avis qu'à de vrais clients, ce serait : pas maintenant.
        """)
    for sensitivity in told {
      for word in ["rung", "baseline", "coverage", "cadence", "KPI"] {
        #expect(!sensitivity.change.fr.contains(word))
        #expect(!sensitivity.change.en.contains(word))
      }
    }
  }
}
