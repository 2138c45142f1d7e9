import JalonModel
import Testing

@testable import JalonAssessment

/// The verdict table alone: the findings are stated by each test.
@Suite struct VerdictRuleTests {
  private func decision(
    _ findings: [Finding] = [], _ change: (inout Circumstances) -> Void
  ) throws -> (Verdict, String) {
    let assessment = Assessment(try Bench.bakery(change), findings: Findings(findings))
    #expect(assessment.reason.text.fr.hasSuffix("."))
    return (assessment.verdict, assessment.decidedBy)
  }

  @Test func `a shop that would buy reviews is told not now`() throws {
    #expect(
      try decision { $0.client.rules[.authenticity] = .refuse }
        == (.notNow, "authenticity-refused"))
  }

  @Test func `a shop that would show people without asking is told not now`() throws {
    #expect(
      try decision { $0.client.rules[.legality] = .refuse } == (.notNow, "legality-refused"))
  }

  @Test(arguments: [0, 10, 14])
  func `ten minutes a week is too little`(minutes: Int) throws {
    #expect(
      try decision {
        $0.client.minutes = minutes
        $0.prospect.isEmpty = true
      } == (.notNow, "too-little-time"))
  }

  @Test func `a quarter of an hour is enough to be heard`() throws {
    #expect(try decision { $0.client.minutes = 15 } == (.go, "all-met"))
  }

  @Test func `nothing but sales next month is told not now`() throws {
    #expect(
      try decision {
        $0.client.ranked = ["sales"]
        $0.client.measures = ["sales": Client.Measure(by: Bench.asOf.adding(days: 30))]
      } == (.notNow, "only-sales-at-once"))
  }

  @Test func `nothing but sales in two months of effort is told not now`() throws {
    #expect(
      try decision {
        $0.client.ranked = ["sales"]
        $0.client.months = 2
      } == (.notNow, "only-sales-at-once"))
  }

  @Test(arguments: ["arms", "health-before-2020"])
  func `a trade that may not advertise is told not now and what stays allowed`(id: String) throws {
    let trade = try #require(try Bench.trade(id))
    let circumstances = try Bench.bakery { $0.trade = trade }
    let assessment = Assessment(circumstances, findings: Findings([]))
    #expect((assessment.verdict, assessment.decidedBy) == (.notNow, "forbidden-by-trade"))
    #expect(assessment.reason.text.fr.contains(trade.allows.fr.lowercasedFirst))
  }

  @Test func `a profession that would solicit against its code is told not now`() throws {
    let trade = try Bench.trade("legal")
    #expect(
      try decision {
        $0.trade = trade
        $0.client.ranked = ["sales", "image"]
        $0.client.measures = ["sales": Client.Measure(by: Bench.asOf.adding(months: 2))]
      } == (.notNow, "soliciting-against-trade"))
  }

  @Test func `a profession that would sell in a year may be heard`() throws {
    let trade = try Bench.trade("legal")
    #expect(
      try decision {
        $0.trade = trade
        $0.client.ranked = ["sales", "image"]
        $0.client.measures = ["sales": Client.Measure(by: Bench.asOf.adding(months: 12))]
      } == (.go, "all-met"))
  }

  @Test func `two unmet prerequisites are told not now`() throws {
    #expect(
      try decision([.stated(.benefits, .unmet), .stated(.maturity, .unmet)]) { _ in }
        == (.notNow, "two-unmet"))
  }

  @Test func `a shop that will not answer criticism listens first`() throws {
    #expect(
      try decision { $0.client.rules[.dialogue] = .refuse } == (.listenFirst, "dialogue-refused"))
  }

  @Test func `a shop with nobody in charge listens first`() throws {
    let refused = try decision { $0.client.rules[.namedPerson] = .refuse }
    let alone = try decision { $0.client.people = 0 }
    #expect(refused == (.listenFirst, "nobody-in-charge"))
    #expect(alone == (.listenFirst, "nobody-in-charge"))
  }

  @Test func `a shop that publishes when it thinks of it listens first`() throws {
    #expect(
      try decision { $0.client.rules[.regularity] = .refuse }
        == (.listenFirst, "regularity-refused"))
  }

  @Test func `two lighter refusals are one too many`() throws {
    #expect(
      try decision {
        $0.client.rules[.measurement] = .refuse
        $0.client.rules[.usefulContent] = .refuse
      } == (.listenFirst, "two-soft-refusals"))
  }

  @Test func `six reservations out of nine are too many and five are not`() throws {
    func reserved(_ count: Int) throws -> (Verdict, String) {
      try decision { circumstances in
        for rule in Rule.allCases.prefix(count) { circumstances.client.rules[rule] = .conditions }
      }
    }
    #expect(try reserved(6) == (.listenFirst, "most-not-accepted"))
    #expect(try reserved(5) == (.go, "all-met"))
  }

  @Test func `without a network worth opening one listens first`() throws {
    #expect(try decision { $0.prospect.isEmpty = true } == (.listenFirst, "no-plan"))
    let wishes = try decision {
      $0.prospect.isEmpty = true
      $0.prospect.wishConflict = Text(verbatim: "Too much.")
    }
    #expect(wishes == (.listenFirst, "wishes-do-not-fit"))
  }

  @Test func `two months are no trial`() throws {
    #expect(try decision { $0.client.months = 2 } == (.listenFirst, "too-few-months"))
    #expect(try decision { $0.client.months = 3 } == (.go, "all-met"))
  }

  @Test func `a firm whose customers are not there listens first`() throws {
    #expect(
      try decision([.stated(.maturity, .unmet)]) { _ in } == (.listenFirst, "maturity-unmet"))
  }

  @Test func `a firm that hopes for nothing listens first`() throws {
    #expect(
      try decision([.stated(.benefits, .unmet)]) { _ in } == (.listenFirst, "benefits-unmet"))
  }

  @Test(arguments: [
    ("customer-care", Rule.replyTime), ("crisis-resilience", .replyTime),
    ("community", .lettingGo), ("co-creation", .lettingGo), ("proximity", .lettingGo),
    ("influence", .usefulContent), ("image", .usefulContent),
  ])
  func `a first hope that needs a refused rule listens first`(hope: String, rule: Rule) throws {
    #expect(
      try decision {
        $0.client.ranked = [hope]
        $0.client.rules[rule] = .refuse
      } == (.listenFirst, "hope-against-rule"))
  }

  @Test func `one thing still to be done makes it a yes with conditions`() throws {
    #expect(
      try decision([.stated(.maturity, .partly)]) { _ in } == (.goWithConditions, "conditions"))
  }

  @Test func `nothing left to do makes it a yes`() throws {
    #expect(try decision { _ in } == (.go, "all-met"))
  }

  @Test func `lines go from the worst verdict to the best and have their own names`() {
    let ranks = VerdictRule.all.map(\.verdict.rank)
    #expect(ranks == ranks.sorted())
    #expect(Set(VerdictRule.all.map(\.id)).count == VerdictRule.all.count)
    #expect(Set(LevelRule.all.map(\.id)).count == LevelRule.all.count)
  }
}
