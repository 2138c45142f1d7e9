import JalonCatalogue
import JalonModel
import JalonRecommendation
import Testing

@testable import JalonReport

/// The advice as an owner reads it.
@Suite struct PlanPageTests {
  @Test func `a weak plan says so on its first screen, a sure one and its whole page do not`()
    throws
  {
    let library = CatalogueLibrary()
    let questionnaire = try library.questionnaire()
    let adviser = Adviser(
      catalogue: try library.catalogue(.year2026), questionnaire: questionnaire)
    let day = try #require(CivilDate(year: 2026, month: 3, day: 1))
    let values: [QuestionID: AnswerValue] = [
      .sector: .choice("bakery"), .minutes: .integer(180), .benefits: .choices(["proximity"]),
      .required: .choices(["facebook"]),
    ]
    var advice = adviser.advise(
      values.mapValues { Answer(value: $0, source: .client, at: Moment(startOf: day)) },
      language: .fr, asOf: day, depth: .plan)
    advice.plan = try #require(advice.wouldBe?.plan)
    let facebook = try #require(advice.plan.networks.firstIndex { $0.id == "facebook" })
    func says(_ confidence: Double?, whole: Bool = false) -> Bool {
      advice.plan.networks[facebook].confidence = confidence
      let page = PlanPage(
        advice, catalogue: adviser.catalogue, questionnaire: questionnaire, title: "")
      return (whole ? page.whole : page.document).words.contains("fragile")
    }
    #expect(says(0.3))
    #expect(!says(0.95))
    #expect(!says(nil))
    // There the warnings say it, with what would settle it.
    #expect(!says(0.3, whole: true))
  }

  @Test func `a piece is copied only from a network that publishes already`() throws {
    let library = CatalogueLibrary()
    let questionnaire = try library.questionnaire()
    let adviser = Adviser(
      catalogue: try library.catalogue(.year2026), questionnaire: questionnaire)
    let day = try #require(CivilDate(year: 2026, month: 3, day: 1))
    var values: [QuestionID: AnswerValue] = [
      .sector: .choice("bakery"), .market: .choice("b2c"), .minutes: .integer(180),
      .benefits: .choices(["proximity", "traffic"]), .months: .integer(12),
    ]
    for rule in Rule.allCases { values[.rule(rule)] = .choice(Acceptance.accept.rawValue) }
    var advice = adviser.advise(
      values.mapValues { Answer(value: $0, source: .client, at: Moment(startOf: day)) },
      language: .en, asOf: day, depth: .plan)
    let copying = try #require(
      advice.plan.networks.firstIndex { $0.formats.contains(where: \.isCopy) })
    let sources = Set(advice.plan.networks[copying].formats.flatMap(\.sharedWith))
    let maker = try #require(advice.plan.networks.firstIndex { sources.contains($0.id) })
    let name = try #require(
      adviser.catalogue.network(advice.plan.networks[maker].id)?.name.en)
    func says(makerIn phase: Int) -> Bool {
      advice.plan.networks[copying].phase = 1
      advice.plan.networks[maker].phase = phase
      let page = PlanPage(
        advice, catalogue: adviser.catalogue, questionnaire: questionnaire, title: "")
      return TerminalRenderer(width: 400, colour: false, plain: true).render(page.document)
        .contains("copied, once \(name) is open")
    }
    #expect(!says(makerIn: 1))
    #expect(says(makerIn: 2))
  }
}
