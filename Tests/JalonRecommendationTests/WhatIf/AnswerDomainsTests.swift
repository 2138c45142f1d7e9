import ExactAllocator
import JalonModel
import Testing

@testable import JalonRecommendation

@Suite struct AnswerDomainsTests {
  private let adviser: Adviser

  init() throws {
    adviser = try Vintages.year2026.get()
  }

  private func domains(of firm: FirmAnswers) -> AnswerDomains {
    AnswerDomains(
      of: firm.answers, questionnaire: adviser.questionnaire, catalogue: adviser.catalogue)
  }

  private func values(of id: QuestionID, for firm: FirmAnswers = .bakery) -> [AnswerValue] {
    domains(of: firm).all.first { $0.question == id }?.values ?? []
  }

  @Test func `each question is tried with every value of its domain but its own`() {
    #expect(values(of: .benefits).count == 11 + 11 * 10 + 11 * 10 * 9 - 1)
    #expect(values(of: .minutes).count == 160 - 1)
    #expect(values(of: .months).count == 24 - 1)
    #expect(values(of: .people).count == 21 - 1)
    #expect(values(of: .skills).count == 32 - 1)
    #expect(values(of: .budget).count == 11 - 1)
    for rule in Rule.allCases { #expect(values(of: .rule(rule)).count == 2) }
  }

  @Test func `texts, dates, the trade and the country have no domain`() {
    let questions = Set(domains(of: .bakery).all.map(\.question))
    for id: QuestionID in [
      .businessName, .sector, .country, .counts, .customers, .benefit("proximity", .by),
    ] {
      #expect(!questions.contains(id))
    }
  }

  @Test func `the nearest values come first and the present one is not among them`() {
    #expect(
      values(of: .minutes).prefix(4) == [
        .integer(105), .integer(135), .integer(90), .integer(150),
      ])
    #expect(!values(of: .minutes).contains(.integer(120)))
    #expect(values(of: .rule(.dialogue)).contains(.choice("refuse")))
    #expect(!values(of: .rule(.dialogue)).contains(.choice("accept")))
  }

  @Test func `a wish can be taken back, and no new one is made`() {
    let firm = FirmAnswers.bakery.with(.excluded, .choices(["facebook", "tiktok"]))
      .with(.fixed, .text("instagram: 2/week"))
    #expect(
      Set(values(of: .excluded, for: firm))
        == [.choices([]), .choices(["facebook"]), .choices(["tiktok"])])
    #expect(values(of: .fixed, for: firm) == [.text("")])
    #expect(values(of: .excluded).isEmpty)
    #expect(values(of: .required).isEmpty)
  }
}
