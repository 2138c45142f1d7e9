import ExactAllocator
import JalonModel
import Testing

@testable import JalonRecommendation

@Suite struct EarlyStopTests {
  private let adviser: Adviser

  init() throws {
    adviser = try Vintages.year2026.get()
  }

  private func without(_ firm: FirmAnswers, _ ids: [QuestionID]) -> FirmAnswers {
    var firm = firm
    for id in ids { firm.values[id] = nil }
    return firm
  }

  private func stop(_ firm: FirmAnswers, _ remaining: [QuestionID]) -> EarlyStop? {
    EarlyStop(
      adviser, answers: firm.answers, remaining: remaining, asOf: Vintages.asOf)
  }

  /// Every way of answering some questions of a reduced questionnaire.
  private func completions(
    _ firm: FirmAnswers, _ values: [(QuestionID, [AnswerValue])]
  ) -> [FirmAnswers] {
    values.reduce([firm]) { firms, question in
      firms.flatMap { firm in question.1.map { firm.with(question.0, $0) } }
    }
  }

  private let acceptances: [AnswerValue] = [
    .choice("accept"), .choice("conditions"), .choice("refuse"),
  ]

  @Test func `where it offers to stop, no completion changes the verdict or the plan`() {
    var random = SplitMix64(state: 91)
    var (offered, missed) = (0, 0)
    for number in 0..<16 {
      let rules = Array(random.shuffled(Rule.allCases).prefix(2)).map(QuestionID.rule)
      let contact = QuestionID.contact
      let remaining = rules + [contact]
      var firm = FirmAnswers(
        drawnFrom: &random, in: adviser.catalogue, willing: number % 3 == 0)
      if number % 4 == 1 { firm = firm.with(.minutes, .integer(number % 15)) }
      firm = without(firm, remaining)
      let upshots = Set(
        completions(
          firm,
          rules.map { ($0, acceptances) } + [
            (contact, ["never", "sometimes", "weekly", "daily"].map { .choice($0) })
          ]
        ).map { Upshot($0.advice(by: adviser)) })
      if let stop = stop(firm, remaining) {
        offered += 1
        #expect(upshots.count == 1, "\(stop.reason) \(firm.values)")
        #expect(upshots.first?.verdict == stop.verdict)
      } else {
        missed += upshots.count == 1 ? 1 : 0
      }
    }
    #expect(offered > 0)
    // Three choices are few enough to be gone through: nothing settled is overlooked.
    #expect(missed == 0)
  }

  @Test func `a bought review settles the matter before anything else is asked`() {
    let remaining: [QuestionID] = [.benefits, .months, .rule(.dialogue), .skills, .counts]
    let firm = without(
      FirmAnswers.bakery.with(.rule(.authenticity), .choice("refuse")), remaining)
    #expect(stop(firm, remaining)?.reason == .settledBy(.rule(.authenticity)))
    #expect(stop(firm, remaining)?.verdict == .notNow)
    for minutes in [60, 600] {
      for ranked in [["sales"], ["proximity", "traffic"], []] {
        let other = firm.with(.minutes, .integer(minutes)).with(.benefits, .choices(ranked))
        #expect(other.advice(by: adviser).verdict == .notNow)
      }
    }
  }

  @Test func `an open question that matters keeps the interview going`() {
    for id: QuestionID in [.minutes, .benefits, .rule(.legality), .people] {
      #expect(stop(without(.bakery, [id]), [id]) == nil)
    }
  }

  @Test func `a name and other texts alone do not keep anybody`() {
    let stop = stop(without(.bakery, [.businessName]), [.businessName])
    #expect(stop?.reason == .nothingLeft)
  }
}
