import ExactAllocator
import JalonModel
import Testing

@testable import JalonRecommendation

/// What the client wants of networks, kept or honestly refused.
@Suite struct WishTests {
  private let adviser: Adviser

  init() throws {
    adviser = try Vintages.year2026.get()
  }

  private func firms(seed: UInt64, _ count: Int) -> [FirmAnswers] {
    var random = SplitMix64(state: seed)
    return (0..<count).map { _ in FirmAnswers(drawnFrom: &random, in: adviser.catalogue) }
  }

  @Test func `a settled rhythm stays settled, whatever else changes`() {
    var kept = 0
    for (number, firm) in firms(seed: 71, 80).enumerated() {
      let networks = adviser.catalogue.networks.filter { !$0.isClosed(on: Vintages.asOf) }
      let network = networks[number % networks.count]
      let rung = network.ladder[number % network.ladder.count]
      let settled = firm.with(.fixed, .text("\(network.id): \(rung.count)/month"))
      let study = settled.study(by: adviser)
      guard let problem = study.problem, let solution = study.solution,
        let place = adviser.catalogue.networkPlace(network.id), problem.barriers[place] == nil
      else { continue }
      kept += 1
      let option = solution.choice[place]
      #expect(
        option.map { network.ladder[problem.options[place][$0].rung].count } == rung.count)
    }
    #expect(kept > 0)
  }

  @Test func `an excluded network is never in, a required one always where nothing bars it`() {
    for (number, firm) in firms(seed: 72, 80).enumerated() {
      let network = adviser.catalogue.networks[number % adviser.catalogue.networks.count].id
      let without = firm.with(.excluded, .choices([network])).study(by: adviser)
      #expect(!Upshot(without, verdict: .go).holds(network))
      let wanted = firm.with(.required, .choices([network])).with(.excluded, .choices([]))
      let study = wanted.study(by: adviser)
      guard let place = adviser.catalogue.networkPlace(network), study.solution != nil,
        study.problem?.barriers[place] == nil
      else { continue }
      #expect(Upshot(study, verdict: .go).holds(network))
    }
  }

  @Test func `wishes that do not fit are answered with the fewest to give up`() throws {
    let wishes = ["youtube", "tiktok", "linkedin"]
    var conflicts = 0
    for minutes in [30, 60, 90, 120, 180, 600] {
      let firm = FirmAnswers.bakery.with(.minutes, .integer(minutes))
      let wanted = firm.with(.required, .choices(wishes))
      let conflict = WishConflict(adviser, answers: wanted.answers, asOf: Vintages.asOf)
      #expect((conflict == nil) == (wanted.study(by: adviser).solution != nil))
      guard let conflict else { continue }
      conflicts += 1
      func fits(without dropped: [String]) -> Bool {
        firm.with(.required, .choices(wishes.filter { !dropped.contains($0) }))
          .study(by: adviser).solution != nil
      }
      #expect(fits(without: conflict.toRelax))
      let least = (0..<8).map { bits in
        wishes.indices.filter { bits & (1 << $0) != 0 }.map { wishes[$0] }
      }.filter(fits(without:)).map(\.count).min()
      #expect(conflict.toRelax.count == least)
      if let enough = conflict.minutes {
        #expect(wanted.with(.minutes, .integer(enough)).study(by: adviser).solution != nil)
        #expect(wanted.with(.minutes, .integer(enough - 15)).study(by: adviser).solution == nil)
      }
      let advice = wanted.advice(by: adviser)
      let said = [advice.headline] + advice.prerequisites.flatMap(\.reasons).map(\.text)
      #expect(said.contains { $0.fr.contains(conflict.text(in: adviser.catalogue).fr) })
      #expect(advice.headline.fr.hasPrefix("Pas de plan en l'état. Vos souhaits"))
    }
    #expect(conflicts > 0)
  }
}

extension WishTests {
  @Test func `a wish that costs much says so`() throws {
    let adviser = try Vintages.year2026.get()
    let firm = FirmAnswers.bakery.with(.minutes, .integer(60)).with(.counts, .counts([]))
    let wanted = firm.with(.fixed, .text("facebook=2/week"))
    let free = firm.study(by: adviser)
    let bound = wanted.study(by: adviser)
    let cost = free.plan.coverage - bound.plan.coverage
    #expect(cost > 0.01 && !bound.isEmpty)
    let warnings = wanted.advice(by: adviser).warnings.map(\.fr)
    #expect(warnings.contains { $0.hasPrefix("Vos souhaits coûtent") })
    #expect(!firm.advice(by: adviser).warnings.contains { $0.fr.contains("souhaits coûtent") })
  }

  @Test func `a plan that serves an aim badly says so, and what would`() throws {
    let adviser = try Vintages.year2026.get()
    func said(_ aims: [String], minutes: Int) -> [String] {
      let firm = FirmAnswers.bakery.with(.sector, .choice("construction")).with(
        .counts, .counts([])
      )
      .with(.benefits, .choices(aims)).with(.minutes, .integer(minutes))
      let advice = firm.advice(by: adviser)
      #expect(!advice.plan.networks.isEmpty)
      return advice.warnings.map(\.fr).filter { $0.hasPrefix("Rien dans ce plan ne sert bien") }
    }
    // In little time a Google profile alone, which brings visits and hires nobody.
    let scant = said(["recruiting", "traffic"], minutes: 40)
    #expect(scant.count == 1)
    #expect(scant.first?.contains("une banderole bien placée") == true)
    let second = said(["traffic", "recruiting"], minutes: 40)
    #expect(second.count == 1)
    #expect(second.first?.contains("votre deuxième but, « Recrutement »") == true)
    #expect(said(["traffic"], minutes: 40).isEmpty)
    #expect(said(["recruiting", "traffic"], minutes: 120).isEmpty)
    // What leads to sales is served.
    #expect(said(["sales"], minutes: 40).isEmpty)
  }

  @Test func `a page that exists is closed only where nothing is lost with it`() throws {
    let adviser = try Vintages.year2026.get()
    func said(
      _ pages: [String], dialogue: String, counting counts: [Count]? = nil
    ) throws -> String {
      var firm = FirmAnswers.bakery.with(.presence, .choices(pages))
        .with(.minutes, .integer(120)).with(.rule(.dialogue), .choice(dialogue))
      if let counts { firm = firm.with(.counts, .counts(counts)) }
      let advice = firm.advice(by: adviser)
      return try #require(advice.always.first { $0.id == "existing-pages" }).text.fr
    }
    let left = try said(["pinterest", "google-business"], dialogue: "refuse")
    #expect(left.contains("ou fermez Pinterest."))
    // Customers said that they use it.
    let used = Count(network: "pinterest", positive: 3, asked: 20)
    let counted = try said(["pinterest"], dialogue: "refuse", counting: [used])
    #expect(counted.contains("Pinterest") && !counted.contains("fermez"))
    // What the waiting plan holds comes back.
    let waiting = try said(["facebook", "google-business"], dialogue: "refuse")
    #expect(waiting.contains("Facebook") && !waiting.contains("fermez"))
  }

  @Test func `a network that was asked for says so`() throws {
    let adviser = try Vintages.year2026.get()
    let firm = FirmAnswers.bakery.with(.required, .choices(["facebook"]))
    let advice = firm.advice(by: adviser, depth: .sure)
    let facebook = try #require(advice.plan.networks.first { $0.id == "facebook" })
    #expect(facebook.reasons.contains { $0.text.en.hasPrefix("This network is in the plan") })
    #expect(!facebook.reasons.contains { $0.text.en.contains("versions") })
    let free = FirmAnswers.bakery.advice(by: adviser, depth: .sure)
    #expect(
      !free.plan.networks.flatMap(\.reasons).contains { $0.text.en.contains("you asked for it") })
  }
}
