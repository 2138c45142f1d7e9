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
}
