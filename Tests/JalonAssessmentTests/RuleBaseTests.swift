import JalonCatalogue
import JalonModel
import Testing

@testable import JalonAssessment

/// The whole answer space against the verdict table written a second time.
@Suite struct RuleBaseTests {
  /// Gone through once for all tests.
  private static let round = Result {
    let library = CatalogueLibrary()
    let space = RuleSpace(
      try library.catalogue(.year2026), questionnaire: try library.questionnaire(),
      asOf: Bench.asOf)
    return (space: space, judgements: space.blocks.map(RuleBase(space).judgements))
  }

  private let space: RuleSpace
  /// What the rules say of each block.
  private let judgements: [[RuleBase.Judgement]]

  init() throws { (space, judgements) = try Self.round.get() }

  /// The verdict as the table says it, from the answers alone.
  private func expected(_ firm: Circumstances) -> Verdict {
    let (client, settings) = (firm.client, firm.catalogue.settings)
    func accepts(_ rule: Rule) -> Acceptance {
      rule == .namedPerson && client.people == 0 ? .refuse : client.rules[rule] ?? .conditions
    }
    let soft: [Rule] = [.lettingGo, .usefulContent, .replyTime, .measurement]
    let refusedSoft = soft.count { accepts($0) == .refuse }
    let reserved = Rule.allCases.count { accepts($0) != .accept }
    let first = client.ranked.first.flatMap(firm.catalogue.benefit)
    let salesSoon =
      (client.measures["sales"]?.by).map { $0 < firm.asOf.adding(months: 3) } ?? false
    let onlySales = client.ranked == ["sales"] && (client.months < 3 || salesSoon)
    let business = client.market == .b2b
    let (few, enough) =
      business
      ? (settings[.maturityUnmetBusiness], settings[.maturityMetBusiness])
      : (settings[.maturityUnmetConsumer], settings[.maturityMetConsumer])

    let unserved = firm.trade.map { $0.benefitsZero.contains(client.ranked.first ?? "") } ?? false
    let benefitsUnmet = client.ranked.isEmpty || onlySales || unserved
    let maturityUnmet = firm.readiness.share < few
    let rulesUnmet =
      [.authenticity, .legality, .dialogue, .namedPerson, .regularity].contains {
        accepts($0) == .refuse
      } || refusedSoft >= 2 || reserved > 5
    let unmet = [benefitsUnmet, maturityUnmet, rulesUnmet].count { $0 }

    if accepts(.authenticity) == .refuse || accepts(.legality) == .refuse { return .notNow }
    if client.minutes < 15 || onlySales || unmet >= 2 { return .notNow }
    if let trade = firm.trade {
      if trade.effect != .regulated { return .notNow }
      if client.ranked.first == "sales", salesSoon { return .notNow }
    }
    if unmet > 0 || firm.prospect.isEmpty || client.months < 3 { return .listenFirst }
    if let needs = first?.needs, needs.contains(where: { accepts($0) == .refuse }) {
      return .listenFirst
    }
    let measure = client.ranked.first.flatMap { client.measures[$0] }
    let sign = first?.indicators.first { $0.id == measure?.indicator }
    let isMeasured =
      measure?.indicator != nil && sign?.vanity != true
      && measure?.target != nil && measure?.by != nil
    let horizon = Int((first?.horizonMonths.value ?? 0).rounded())
    let isSoon = measure?.by.map { $0 < firm.asOf.adding(months: horizon) } ?? true
    let isTooHigh = (measure?.target ?? 0) > 1_000
    let isBacked = client.contact == .weekly && firm.readiness.share >= enough
    let isAllMet =
      reserved == 0 && isMeasured && !isSoon && !isTooHigh && isBacked
      && client.ranked.first != "sales" && client.months >= 6 && firm.trade == nil
      && !(client.ranked.count >= 3 && client.minutes < 90)
      && !(business && client.accounts < 20)
    return isAllMet ? .go : .goWithConditions
  }

  @Test func `every class of answers has the verdict of the table`() {
    var seen: Set<Verdict> = []
    for (number, block) in space.blocks.enumerated() {
      for (firm, judgement) in zip(space.points(of: block), judgements[number]) {
        let wanted = expected(firm)
        seen.insert(wanted)
        guard judgement.verdict != wanted else { continue }
        let line = judgement.line.map { VerdictRule.all[$0].id } ?? "all-met"
        Issue.record("block \(number): \(line) says \(judgement.verdict), not \(wanted)")
        return
      }
    }
    #expect(seen == Set(Verdict.allCases))
  }

  @Test func `the round finds nothing against the rules`() {
    let report = RuleBase(space).report
    #expect(report.faults.isEmpty)
    #expect(report.cases > 50_000 && report.steps > 100_000)
  }

  @Test(arguments: VerdictRule.all.map(\.id))
  func `a line that is taken out of the table changes a verdict`(id: String) {
    let mutant = RuleBase(space, table: VerdictRule.all.filter { $0.id != id })
    #expect(differs(mutant), "nobody would notice that \(id) is gone")
  }

  @Test(arguments: LevelRule.all.map(\.id))
  func `a rule that is taken out changes a verdict, a level or what is to be done`(id: String) {
    let mutant = RuleBase(space, levels: LevelRule.all.filter { $0.id != id })
    #expect(differs(mutant), "nobody would notice that \(id) is gone")
  }

  /// Whether other rules judge some class otherwise.
  private func differs(_ mutant: RuleBase) -> Bool {
    zip(space.blocks, judgements).contains { block, judgements in
      zip(space.points(of: block), judgements).contains { firm, before in
        let after = mutant.judgement(of: firm)
        return before.verdict != after.verdict || before.level != after.level
          || before.actions != after.actions
      }
    }
  }

  @Test func `a line put before a graver one is told`() {
    let faults = RuleBase(space, table: VerdictRule.all.reversed()).report.faults
    #expect(faults.contains { $0.en.contains("a graver line applies too") })
    #expect(faults.contains { $0.en.contains("a dead rule") })
  }

  @Test func `a rule that rewards a refusal is told`() {
    let perverse = VerdictRule("perverse", .notNow) { firm, _ in
      firm.refuses(.dialogue)
        ? nil : Reason(Text(verbatim: "Stated."), answers: [], evidence: [])
    }
    let faults = RuleBase(space, table: [perverse] + VerdictRule.all).report.faults
    #expect(faults.contains { $0.en.contains("rules.dialogue") })
  }

  @Test func `a rule that never speaks is told`() {
    let mute = LevelRule(id: "mute") { _ in nil }
    let faults = RuleBase(space, levels: LevelRule.all + [mute]).report.faults
    #expect(faults.map(\.en) == ["`mute` never has anything to say: a dead rule"])
  }
}
