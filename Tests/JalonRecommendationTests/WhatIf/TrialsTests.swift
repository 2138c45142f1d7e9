import ExactAllocator
import JalonModel
import Testing

@testable import JalonRecommendation

@Suite struct TrialsTests {
  private let adviser: Adviser

  init() throws {
    adviser = try Vintages.year2026.get()
  }

  @Test func `a trial comes to what a whole advice comes to, whatever was tried before`() {
    var random = SplitMix64(state: 41)
    for number in 0..<12 {
      let firm = FirmAnswers(
        drawnFrom: &random, in: adviser.catalogue, willing: number % 3 > 0)
      let domains = AnswerDomains(
        of: firm.answers, questionnaire: adviser.questionnaire, catalogue: adviser.catalogue)
      var bench = Trials(adviser: adviser, answers: firm.answers, asOf: Vintages.asOf)
      #expect(bench.upshot() == Upshot(firm.advice(by: adviser)))
      for _ in 0..<10 {
        var other = firm
        var changes: [QuestionID: AnswerValue] = [:]
        for _ in 0..<random.whole(1...3) {
          let domain = random.pick(domains.all)
          let value = random.pick(domain.values)
          changes[domain.question] = value
          other = other.with(domain.question, value)
        }
        #expect(
          bench.upshot(changing: changes) == Upshot(other.advice(by: adviser)),
          "\(changes) on \(firm.values)")
      }
    }
  }
}
