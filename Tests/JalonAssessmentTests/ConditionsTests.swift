import JalonModel
import Testing

@testable import JalonAssessment

/// Which actions are asked for when there are more than five.
@Suite struct ConditionsTests {
  private func ids(_ circumstances: Circumstances) -> [[String]] {
    Assessment(circumstances).prerequisites.map { $0.actions.map(\.id) }
  }

  @Test func `five conditions are kept and the law and the rules come before the rest`() throws {
    let legal = try Bench.trade("legal")
    let circumstances = try Bench.bakery {
      $0.trade = legal
      $0.client.rules[.legality] = .conditions
      $0.client.rules[.measurement] = .conditions
      $0.client.rules[.dialogue] = .conditions
      $0.client.months = 4
      $0.client.measures["proximity"]?.target = nil
      $0.readiness.asked = 0
    }
    #expect(
      ids(circumstances) == [
        [], ["maturity.counts"],
        ["rules.legality", "trade.legal", "rules.dialogue", "rules.measurement"],
      ])
    let assessment = Assessment(circumstances)
    #expect(assessment.verdict == .goWithConditions)
    #expect(assessment.prerequisites[0].reasons.count == 2)
    let later = assessment.prerequisites.flatMap(\.later).map(\.id)
    #expect(!later.isEmpty, "what does not fit waits")
    #expect(Set(later).isDisjoint(with: ids(circumstances).joined()))
  }

  @Test func `the heavier rules are asked for first`() throws {
    let findings = Findings(
      in: try Bench.bakery { circumstances in
        for rule in [Rule.measurement, .lettingGo, .regularity, .dialogue] {
          circumstances.client.rules[rule] = .conditions
        }
      })
    #expect(
      findings.asked.actions(.rules).map(\.id) == [
        "rules.dialogue", "rules.regularity", "rules.letting-go", "rules.measurement",
      ])
  }

  @Test func `each unmet prerequisite keeps a place among the five`() throws {
    let circumstances = try Bench.bakery { circumstances in
      for rule in Rule.allCases { circumstances.client.rules[rule] = .conditions }
      circumstances.readiness.share = 0.02
    }
    #expect(Assessment(circumstances).verdict == .notNow)
    #expect(ids(circumstances)[1] == ["maturity.counts"])
    #expect(ids(circumstances)[2].count == 4)
  }

  @Test func `a firm told not now is asked only for what stands in the way`() throws {
    let circumstances = try Bench.bakery {
      $0.client.minutes = 10
      $0.client.measures["proximity"]?.target = nil
      $0.client.rules[.dialogue] = .conditions
    }
    #expect(ids(circumstances) == [[], [], ["resources.minutes"]])
  }

  @Test func `an answer that nobody gave is called supposed`() throws {
    let circumstances = try Bench.bakery {
      $0.client.rules[.dialogue] = .conditions
      $0.client.assumed = [.rule(.dialogue)]
    }
    let reason = try #require(Assessment(circumstances).prerequisites[2].reasons.first)
    #expect(reason.text.fr.hasSuffix("(supposé, faute de réponse)."))
  }

  @Test func `what customers were asked is not called supposed`() throws {
    func reason(_ assumed: Set<QuestionID>) throws -> String {
      let circumstances = try Bench.bakery {
        $0.readiness.share = 0.02
        $0.client.assumed = assumed
      }
      return try #require(Assessment(circumstances).prerequisites[1].reasons.first).text.fr
    }
    let nothing = try Bench.bakery().client.counts.isEmpty
    #expect(!nothing, "this firm has asked its customers")
    #expect(try reason([.ages, .contact]).contains("en partie supposé"))
    #expect(try reason([.ages, .contact, .counts]).contains("supposé, faute de réponse"))
  }

  @Test func `scores follow the adviser's formulas`() throws {
    func scores(_ change: (inout Circumstances) -> Void) throws -> [Double] {
      Assessment(try Bench.bakery(change)).prerequisites.map(\.score)
    }
    let full = try scores { _ in }
    #expect(full[0] == 1 && full[1] == 1 && abs(full[2] - 1) < 1e-9)
    let spoilt = try scores {
      $0.client.ranked = ["sales"]
      $0.client.measures = ["sales": Client.Measure(indicator: "likes", baseline: .toMeasure)]
      $0.readiness.share = 0.06
      $0.client.rules[.dialogue] = .refuse
      $0.client.rules[.lettingGo] = .conditions
    }
    #expect(spoilt[0] == 0.25)
    #expect(abs(spoilt[1] - 0.2) < 1e-9)
    #expect(abs(spoilt[2] - 0.8) < 1e-9)
  }

  @Test func `each prerequisite begins with what it came to`() throws {
    let assessment = Assessment(try Bench.bakery { $0.client.rules[.dialogue] = .conditions })
    let first = assessment.prerequisites.map { ($0.level, $0.reasons.first?.text) }
    #expect(first[0].0 == .met)
    #expect(first[0].1?.en == "Closeness: a sign, a starting point, a target and a date.")
    #expect(first[2].0 == .partly)
    #expect(first[2].1?.fr == "Répondre aux critiques en public : oui, à une condition.")
  }
}
