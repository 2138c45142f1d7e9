import ExactAllocator
import JalonModel
import Testing

@testable import JalonRecommendation

@Suite struct TargetTests {
  /// The most coverage in some minutes, by going through every choice.
  private func most(_ study: Study, in minutes: Int) throws -> Double? {
    let problem = try #require(study.problem)
    let allocation = problem.withMinutes(minutes)
    var choices: [Choice] = [[]]
    for network in allocation.networks {
      choices = choices.flatMap { choice in
        [choice + [nil]] + network.options.indices.map { choice + [$0] }
      }
    }
    return choices.filter { allocation.respectsStandings($0) }
      .map { allocation.evaluate($0) }
      .filter { allocation.limitsBroken(by: $0).isEmpty }
      .map(\.coverage).max()
  }

  @Test func `a target's minutes are the least, as going through every choice shows`() throws {
    let adviser = try Vintages.reduced(to: [
      "facebook": ["minimal", "light", "steady"],
      "google-business": ["minimal", "light", "steady"],
      "instagram": ["minimal", "light", "steady"],
    ])
    var random = SplitMix64(state: 81)
    var (reached, missed) = (0, 0)
    for number in 0..<6 {
      let firm =
        number == 0 ? .bakery : FirmAnswers(drawnFrom: &random, in: adviser.catalogue)
      let study = firm.study(by: adviser)
      for percent in [5, 15, 25, 60] {
        let aim = Double(percent) / 100
        switch Target(coverage: aim, study: study).finding {
        case .reached(let plan):
          reached += 1
          #expect(plan.coverage >= aim)
          #expect(try most(study, in: plan.minutes) ?? -1 >= aim)
          #expect(try most(study, in: plan.minutes - 15) ?? -1 < aim)
        case .nearest(let plan):
          missed += 1
          let highest = try #require(try most(study, in: 2_400))
          #expect(highest < aim)
          #expect(abs(plan.coverage - highest) < 2e-9)
          #expect(try most(study, in: plan.minutes - 15) ?? -1 < highest)
        case .nothing: #expect(try most(study, in: 2_400) == nil)
        }
      }
    }
    #expect(reached > 0 && missed > 0)
  }

  @Test func `a higher target never takes less time`() throws {
    let adviser = try Vintages.year2026.get()
    var before = 0
    for percent in stride(from: 5, through: 30, by: 5) {
      let target = Target(
        coverage: Double(percent) / 100, adviser: adviser, answers: FirmAnswers.bakery.answers,
        asOf: Vintages.asOf)
      guard case .reached(let plan) = target.finding else { break }
      #expect(plan.minutes >= before)
      before = plan.minutes
    }
    #expect(before > 0)
  }

  @Test func `what cannot be reached is said, with the nearest`() throws {
    let adviser = try Vintages.year2026.get()
    let target = Target(
      coverage: 0.99, adviser: adviser, answers: FirmAnswers.bakery.answers, asOf: Vintages.asOf)
    guard case .nearest(let plan) = target.finding else {
      Issue.record("99 people in 100 were reached")
      return
    }
    #expect(plan.coverage < 0.99)
    let text = target.text(in: adviser.catalogue)
    #expect(text.fr.hasPrefix("On ne peut pas toucher utilement 99 personnes sur 100"))
    #expect(text.en.hasPrefix("99 people in 100 cannot be usefully reached"))
    // With its rhythm, each network of the nearest can be tried.
    #expect(!plan.networks.isEmpty && plan.networks.allSatisfy { $0.piecesPerFourWeeks > 0 })
    #expect(text.en.contains("Facebook (") && text.en.contains(" a week)"))
  }
}
