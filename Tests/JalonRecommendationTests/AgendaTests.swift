import JalonCatalogue
import JalonModel
import Testing

@testable import JalonRecommendation

/// The four weeks of a plan; that no week asks for more than declared is a law of `PlanLawTests`.
@Suite struct AgendaTests {
  @Test func `a long piece is cut into blocks where no week has room for it whole`() throws {
    let adviser = try Vintages.year2026.get()
    // A film a month on YouTube, in just the minutes that it takes on average.
    var firm = FirmAnswers.bakery
      .with(.skills, .choices(["photo", "video", "writing"]))
      .with(.required, .choices(["youtube"])).with(.minutes, .integer(600))
    let needed = firm.study(by: adviser).plan.minutesPerWeek
    firm = firm.with(.minutes, .integer(needed))
    let tight = firm.study(by: adviser).plan
    #expect(tight.networks.contains { $0.id == "youtube" })
    #expect(tight.weeks.allSatisfy { $0.minutes <= needed })
    #expect(tight.weeks.flatMap(\.making).contains { !$0.isLast })
  }

  @Test func `a piece is made whole where some week has room for it`() throws {
    let adviser = try Vintages.year2026.get()
    let plan = FirmAnswers.bakery.with(.minutes, .integer(600)).study(by: adviser).plan
    let making = plan.weeks.flatMap(\.making)
    #expect(!making.isEmpty)
    #expect(making.allSatisfy { $0.isLast })
  }

  @Test(arguments: [
    ([0, 1, 2, 3], [1]), ([0, 2], [2]), ([1, 3], [2]), ([2], [4]), ([0, 1], [4, 4]),
    ([0, 1, 2], [2, 4]), ([], []),
  ]) func `rhythms fall in exactly the weeks asked`(weeks: [Int], every: [Int]) {
    let rhythms = Agenda.rhythms(weeks)
    let fallen = rhythms.flatMap { Array(stride(from: $0.week, to: 4, by: $0.every)) }
    #expect(fallen.sorted() == weeks)
    #expect(rhythms.map(\.every).sorted() == every)
  }

  @Test func `setting up pages takes its weeks before the first pieces`() throws {
    let adviser = try Vintages.year2026.get()
    let new = try #require(FirmAnswers.bakery.study(by: adviser).plan.phases.first)
    let setUp = new.networks.reduce(0.0) {
      $0 + (adviser.catalogue.network($1.id)?.setUp.value ?? 0)
    }
    #expect(new.setUpMinutes == Int(setUp.rounded()) && new.setUpMinutes > 0)
    // Nothing runs yet, so that the 120 minutes of each week are free.
    let weeks = (new.setUpMinutes + 119) / 120
    #expect(new.piecesFrom == new.from.adding(days: 7 * weeks))
    let open = FirmAnswers.bakery.with(.presence, .choices(new.networks.map(\.id)))
    let phase = try #require(open.study(by: adviser).plan.phases.first)
    #expect(phase.setUpMinutes == 0 && phase.piecesFrom == phase.from)
  }
}
