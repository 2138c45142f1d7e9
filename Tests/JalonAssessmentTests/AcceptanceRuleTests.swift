import JalonModel
import Testing

@testable import JalonAssessment

@Suite struct AcceptanceRuleTests {
  private func judged(
    _ change: (inout Circumstances) -> Void
  ) throws -> (Prerequisite.Level, [String]) {
    let findings = Findings(in: try Bench.bakery(change))
    return (findings.level(.rules), findings.asked.actions(.rules).map(\.id))
  }

  @Test func `nine rules accepted are met`() throws {
    #expect(try judged { _ in } == (.met, []))
  }

  @Test(arguments: Rule.allCases)
  func `a rule accepted on conditions is partly met and becomes the questionnaire's action`(
    rule: Rule
  ) throws {
    let circumstances = try Bench.bakery { $0.client.rules[rule] = .conditions }
    let findings = Findings(in: circumstances)
    #expect(findings.level(.rules) == .partly)
    let action = try #require(findings.asked.actions(.rules).first)
    #expect(action.id == "rules.\(rule.rawValue)")
    #expect(action.text == circumstances.questionnaire[.rule(rule)]?.action)
    #expect(action.due == Bench.asOf.adding(days: 14))
  }

  @Test func `a seller to business reads its own condition`() throws {
    let consumer = try Bench.bakery().wording(of: .authenticity).action
    let business = try Bench.subcontractor().wording(of: .authenticity).action
    #expect(consumer != business)
    #expect(business?.en.contains("testimonials") == true)
  }

  @Test(arguments: Rule.allCases)
  func `a refusal is unmet where one rule decides alone and partly met elsewhere`(
    rule: Rule
  ) throws {
    let heavy: Set<Rule> = [.authenticity, .legality, .dialogue, .namedPerson, .regularity]
    let judged = try judged { $0.client.rules[rule] = .refuse }
    #expect(judged == (heavy.contains(rule) ? .unmet : .partly, ["rules.\(rule.rawValue)"]))
  }

  @Test func `nobody available is nobody named`() throws {
    let findings = Findings(in: try Bench.bakery { $0.client.people = 0 })
    #expect(findings.level(.rules) == .unmet)
    let reason = try #require(findings.reasons(.rules).first)
    #expect(reason.answers == [.people, .rule(.namedPerson)])
  }

  @Test func `two lighter refusals are unmet`() throws {
    let judged = try judged {
      $0.client.rules[.lettingGo] = .refuse
      $0.client.rules[.measurement] = .refuse
    }
    #expect(judged.0 == .unmet)
  }

  @Test(arguments: [(5, Prerequisite.Level.partly), (6, .unmet)])
  func `more than five reservations are unmet`(count: Int, level: Prerequisite.Level) throws {
    let judged = try judged { circumstances in
      for rule in Rule.allCases.prefix(count) { circumstances.client.rules[rule] = .conditions }
    }
    #expect(judged.0 == level)
  }

  @Test func `a trade with a code reads it before opening`() throws {
    let legal = try Bench.trade("legal")
    #expect(try judged { $0.trade = legal } == (.met, ["trade.legal"]))
  }

  @Test func `too few minutes ask for a quarter of an hour`() throws {
    #expect(try judged { $0.client.minutes = 14 } == (.met, ["resources.minutes"]))
    #expect(try judged { $0.client.minutes = 15 } == (.met, []))
  }
}
