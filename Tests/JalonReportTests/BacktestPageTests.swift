import JalonCatalogue
import JalonModel
import JalonRecommendation
import Testing

@testable import JalonReport

/// Published cases as a page for people.
@Suite struct BacktestPageTests {
  /// A case that expects the search profile and TikTok of a bakery that refuses nothing.
  private func page(_ language: Language) throws -> String {
    let library = CatalogueLibrary()
    let adviser = Adviser(
      catalogue: try library.catalogue(.year2026), questionnaire: try library.questionnaire())
    let day = try #require(CivilDate(year: 2026, month: 3, day: 1))
    var values: [QuestionID: AnswerValue] = [
      .sector: .choice("bakery"), .market: .choice("b2c"), .minutes: .integer(120),
      .benefits: .choices(["proximity", "image"]),
    ]
    for rule in Rule.allCases { values[.rule(rule)] = .choice(Acceptance.accept.rawValue) }
    let moment = Moment(startOf: day)
    var playbook = Playbook(
      created: moment, language: .fr, catalogue: CatalogueReference(id: "2026"),
      expected: JalonModel.Expectation(
        verdict: .notNow, networks: ["google-business", "tiktok"], source: nil))
    playbook.answers = values.mapValues { Answer(value: $0, source: .client, at: moment) }
    let result = adviser.trial(of: PublishedCase(name: "fournil", playbook: playbook), asOf: day)
    let page = BacktestPage(
      Backtest([result]), catalogues: [adviser.catalogue], language: language)
    return TerminalRenderer(width: 2_000, colour: false, plain: true).render(page.document)
  }

  @Test func `a case is told in names and sentences, without ids`() throws {
    let french = try page(.fr)
    #expect(french.contains("attendu pas maintenant (Fiche Google, TikTok)"))
    #expect(!french.contains("google-business") && !french.contains("tiktok"))
    #expect(!french.contains(". conditions"), "\(french)")
    #expect(french.contains("TikTok apporterait"))
    #expect(french.contains("TikTok 1."))
    let english = try page(.en)
    #expect(english.contains(", TikTok)"))
    #expect(!english.contains("google-business") && !english.contains(". conditions"))
  }
}
