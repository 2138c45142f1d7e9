import JalonCatalogue
import JalonModel
import JalonRecommendation
import Testing

@testable import JalonReport

/// Why one network is in the plan or out of it.
@Suite struct ExplainPageTests {
  @Test func `no network is promised for less time than the firm has`() throws {
    let library = CatalogueLibrary()
    let questionnaire = try library.questionnaire()
    let adviser = Adviser(
      catalogue: try library.catalogue(.year2026), questionnaire: questionnaire)
    let day = try #require(CivilDate(year: 2026, month: 3, day: 1))
    let minutes = Answer(value: .integer(90), source: .client, at: Moment(startOf: day))
    var advice = adviser.advise([.minutes: minutes], language: .fr, asOf: day, depth: .plan)
    func page(over least: Int) -> String {
      advice.rejected[0].wouldTake = [
        Rejection.Requirement(question: .minutes, from: .integer(90), to: .integer(least))
      ]
      let page = ExplainPage(
        advice, network: advice.rejected[0].id, catalogue: adviser.catalogue,
        questionnaire: questionnaire, evidence: [], judgements: [])
      return TerminalRenderer(width: 200, colour: false, plain: true).render(
        Document(language: .fr, title: "", blocks: page.blocks))
    }
    #expect(advice.plan.budgetMinutes == 90)
    #expect(!page(over: 30).contains("Il y entrerait"))
    #expect(!page(over: 90).contains("Il y entrerait"))
    #expect(page(over: 120).contains("Il y entrerait"))
  }

  @Test func `a network of the plan that waits says what it would do there`() throws {
    let library = CatalogueLibrary()
    let questionnaire = try library.questionnaire()
    let adviser = Adviser(
      catalogue: try library.catalogue(.year2026), questionnaire: questionnaire)
    let day = try #require(CivilDate(year: 2026, month: 3, day: 1))
    let minutes = Answer(value: .integer(90), source: .client, at: Moment(startOf: day))
    let advice = adviser.advise([.minutes: minutes], language: .en, asOf: day, depth: .plan)
    #expect(!advice.verdict.publishesPlan)
    let waiting = Set(try #require(advice.wouldBe).plan.networks.map(\.id))
    for network in adviser.catalogue.networks {
      let page = ExplainPage(
        advice, network: network.id, catalogue: adviser.catalogue,
        questionnaire: questionnaire, evidence: [], judgements: [])
      let text = TerminalRenderer(width: 200, colour: false, plain: true).render(
        Document(language: .en, title: "", blocks: page.blocks))
      #expect(text.contains("In the plan that waits") == waiting.contains(network.id))
    }
  }
}
