import JalonCatalogue
import JalonModel
import Testing

@testable import JalonRecommendation

@Suite struct BacktestTests {
  /// A result as if the engine had given it.
  private func result(
    _ name: String, expected: Verdict?, worked: [String]?, verdict: Verdict, networks: [String],
    wouldBe: [String]? = nil, sector: SectorGroup = .shops, year: Int = 2012
  ) throws -> CaseResult {
    let day = try #require(CivilDate(year: year, month: 1, day: 1))
    let playbook = Playbook(
      created: Moment(startOf: day), language: .en, catalogue: CatalogueReference(id: "2013"),
      expected: JalonModel.Expectation(verdict: expected, networks: worked, source: nil))
    return CaseResult(
      source: PublishedCase(name: name, playbook: playbook), catalogue: playbook.catalogue,
      asOf: day, sector: sector, verdict: verdict, decidedBy: "", reason: Text(verbatim: ""),
      networks: networks, wouldBe: wouldBe ?? networks, missed: [],
      baselines: [.mostUsed: ["facebook", "youtube"], .ruleOfThumb: ["facebook", "twitter"]],
      isProvisional: false)
  }

  private func four() throws -> [CaseResult] {
    [
      try result(
        "right", expected: .go, worked: ["facebook"], verdict: .go, networks: ["facebook"]),
      try result(
        "half", expected: .go, worked: ["facebook", "blog"], verdict: .goWithConditions,
        networks: ["blog", "twitter"], sector: .crafts),
      try result(
        "shy", expected: .goWithConditions, worked: ["twitter"], verdict: .listenFirst,
        networks: [], wouldBe: ["twitter"], sector: .crafts, year: 2009),
      try result(
        "warned", expected: .notNow, worked: nil, verdict: .notNow, networks: [], year: 2009),
    ]
  }

  // F1 by hand: 1, ½ and 0 over the three cases that name networks; pooled 2 hits of 3 recommended
  // and 4 that worked.
  @Test func `network measures are those computed by hand`() throws {
    let backtest = Backtest(try four())
    #expect(backtest.networks.f1.cases == 3)
    #expect(backtest.networks.precision.mean == 0.5)
    #expect(backtest.networks.recall.mean == 0.5)
    #expect(backtest.networks.f1.mean == 0.5)
    #expect(backtest.networks.pooled == NetworkScore(hits: 2, recommended: 3, worked: 4))
    #expect(backtest.wouldBe.f1.mean == 2.5 / 3)
  }

  @Test func `what was recommended for nothing and what was missed are counted by network`() throws
  {
    let more = try result(
      "more", expected: .go, worked: ["twitter"], verdict: .go, networks: ["blog", "facebook"])
    let backtest = Backtest(try four() + [more])
    #expect(backtest.beyond.map(\.network) == ["blog", "facebook", "twitter"])
    #expect(backtest.missed.map(\.network) == ["twitter", "facebook"])
    #expect(backtest.missed.map(\.cases) == [2, 1])
  }

  // Facebook and YouTube: ⅔, ½, 0; Facebook and Twitter: ⅔, ½, ⅔.
  @Test func `baselines are scored on the same cases`() throws {
    let backtest = Backtest(try four())
    let mostUsed = try #require(backtest.baselines[.mostUsed])
    let rule = try #require(backtest.baselines[.ruleOfThumb])
    #expect(abs(mostUsed.f1.mean - (2.0 / 3 + 0.5) / 3) < 1e-12)
    #expect(abs(rule.f1.mean - (2.0 / 3 + 0.5 + 2.0 / 3) / 3) < 1e-12)
    let gain = try #require(backtest.gains[.mostUsed])
    #expect(abs(gain.mean - (0.5 - mostUsed.f1.mean)) < 1e-12)
    #expect(gain.low <= gain.mean && gain.mean <= gain.high)
  }

  @Test func `verdicts agree exactly in two cases of four, on going in three`() throws {
    let backtest = Backtest(try four())
    #expect(backtest.verdicts.exact.mean == 0.5)
    #expect(backtest.verdicts.going.mean == 0.75)
    #expect(backtest.alwaysGo.exact.mean == 0.5)
    #expect(backtest.alwaysGo.going.mean == 0.75)
    #expect(backtest.count(expected: .go, found: .goWithConditions) == 1)
    let all = Verdict.allCases.flatMap { expected in
      Verdict.allCases.map { backtest.count(expected: expected, found: $0) }
    }
    #expect(all.reduce(0, +) == 4)
  }

  @Test func `groups split the cases and leave out what is empty`() throws {
    let backtest = Backtest(try four())
    #expect(
      backtest.groups.map(\.kind) == [
        .sector(.shops), .sector(.crafts), .era(.to2010), .era(.to2016),
      ])
    #expect(backtest.groups.map(\.verdicts.exact.cases) == [2, 2, 2, 2])
    #expect(backtest.groups.map(\.networks.f1.mean) == [1, 0.25, 0, 0.75])
  }

  @Test func `a case that expects no verdict scores its networks only`() throws {
    let backtest = Backtest([
      try result("mute", expected: nil, worked: ["blog"], verdict: .go, networks: ["blog"])
    ])
    #expect(backtest.verdicts.exact.cases == 0)
    #expect(backtest.networks.f1.mean == 1)
  }

  @Test func `an empty list of networks names none`() throws {
    let backtest = Backtest([
      try result("none", expected: .go, worked: [], verdict: .go, networks: ["blog"])
    ])
    #expect(backtest.networks.f1.cases == 0)
  }

  @Test func `a trial never reads the outcome`() throws {
    let library = CatalogueLibrary()
    let adviser = Adviser(
      catalogue: try library.catalogue(.year2026), questionnaire: try library.questionnaire())
    let day = try #require(CivilDate(year: 2022, month: 3, day: 1))
    func trial(_ expected: JalonModel.Expectation) -> CaseResult {
      adviser.trial(
        of: PublishedCase(
          name: "bakery",
          playbook: Playbook(
            created: Moment(startOf: day), language: .fr,
            catalogue: CatalogueReference(id: "2026"), expected: expected)), asOf: day)
    }
    let one = trial(JalonModel.Expectation(verdict: .go, networks: ["tiktok"], source: nil))
    let other = trial(JalonModel.Expectation(verdict: .notNow, networks: nil, source: nil))
    #expect(one.verdict == other.verdict && one.networks == other.networks)
    #expect(one.decidedBy == other.decidedBy && one.wouldBe == other.wouldBe)
    #expect(one.asOf == day && one.isProvisional)
  }
}
