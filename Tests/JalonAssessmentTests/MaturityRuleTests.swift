import JalonModel
import Testing

@testable import JalonAssessment

@Suite struct MaturityRuleTests {
  private func judged(_ circumstances: Circumstances) -> (Prerequisite.Level, [String]) {
    let findings = Findings(in: circumstances)
    return (findings.level(.maturity), findings.asked.actions(.maturity).map(\.id))
  }

  @Test func `enough customers counted are met`() throws {
    #expect(judged(try Bench.bakery()) == (.met, []))
    #expect(judged(try Bench.bakery { $0.readiness.share = 0.15 }) == (.met, []))
  }

  @Test func `under seven percent of consumers are unmet even when they write every day`() throws {
    #expect(
      judged(
        try Bench.bakery {
          $0.readiness.share = 0.0699
          $0.client.contact = .daily
        }) == (.unmet, ["maturity.counts"]))
  }

  @Test func `without a social network left nobody is ready`() throws {
    let circumstances = try Bench.bakery {
      $0.readiness = Circumstances.Readiness(
        network: nil, share: 0, published: 0, asked: 0, positive: 0, evidence: [])
    }
    #expect(judged(circumstances).0 == .unmet)
  }

  @Test func `a firm with no customer base on networks is given no plan and a slip to fill`() throws
  {
    let assessment = Assessment(try Bench.bakery { $0.readiness.share = 0.02 })
    #expect((assessment.verdict, assessment.decidedBy) == (.listenFirst, "maturity-unmet"))
    #expect(assessment.prerequisites[1].actions.map(\.id) == ["maturity.counts"])
    #expect(assessment.reason.evidence.contains("seed-mckinsey-2008"))
  }

  @Test(arguments: [0.07, 0.1499])
  func `between the thresholds counted customers are invited`(share: Double) throws {
    #expect(
      judged(try Bench.bakery { $0.readiness.share = share }) == (.partly, ["maturity.invite"]))
  }

  @Test func `published figures alone never give more than partly`() throws {
    #expect(
      judged(
        try Bench.bakery {
          $0.readiness.share = 0.9
          $0.readiness.asked = 0
        }) == (.partly, ["maturity.counts"]))
  }

  @Test(arguments: [(19, Prerequisite.Level.partly), (20, .met)])
  func `under twenty asked a count only shifts the mean`(
    asked: Int, level: Prerequisite.Level
  ) throws {
    #expect(judged(try Bench.bakery { $0.readiness.asked = asked }).0 == level)
  }

  @Test(arguments: [
    (Client.Contact.never, Prerequisite.Level.partly), (.sometimes, .partly), (.weekly, .met),
    (.daily, .met),
  ])
  func `customers who write every week stand for a count`(
    contact: Client.Contact, level: Prerequisite.Level
  ) throws {
    let circumstances = try Bench.bakery {
      $0.readiness.asked = 0
      $0.client.contact = contact
    }
    #expect(judged(circumstances).0 == level)
  }

  @Test func `businesses are judged by twelve and five percent`() throws {
    func level(share: Double) throws -> Prerequisite.Level {
      judged(
        try Bench.subcontractor {
          $0.readiness.share = share
          $0.readiness.positive = 0
        }
      ).0
    }
    #expect(try level(share: 0.12) == .met)
    #expect(try level(share: 0.119) == .partly)
    #expect(try level(share: 0.05) == .partly)
    #expect(try level(share: 0.049) == .unmet)
  }

  @Test(arguments: [
    (3, Prerequisite.Level.unmet), (4, .partly), (9, .partly), (10, .met),
  ])
  func `ten named people are enough between businesses`(
    people: Int, level: Prerequisite.Level
  ) throws {
    let circumstances = try Bench.subcontractor {
      $0.readiness.share = 0.01
      $0.readiness.positive = people
    }
    #expect(judged(circumstances).0 == level)
  }

  @Test(arguments: [(0.5, Prerequisite.Level.partly), (0.51, .met)])
  func `a seller to both is judged by its larger side`(
    businessShare: Double, level: Prerequisite.Level
  ) throws {
    let circumstances = try Bench.bakery {
      $0.client.market = .both
      $0.client.businessShare = businessShare
      $0.readiness.share = 0.13
    }
    #expect(judged(circumstances).0 == level)
  }

  @Test(arguments: [(19, ["business.accounts"]), (20, [])])
  func `under twenty accounts the telephone comes first`(accounts: Int, ids: [String]) throws {
    #expect(judged(try Bench.subcontractor { $0.client.accounts = accounts }) == (.met, ids))
  }

  @Test func `nothing to open asks for minutes or for other ways`() throws {
    func ids(someRungFits: Bool) throws -> [String] {
      judged(
        try Bench.bakery {
          $0.prospect.isEmpty = true
          $0.prospect.someRungFits = someRungFits
        }
      ).1
    }
    #expect(try ids(someRungFits: false) == ["resources.minutes"])
    #expect(try ids(someRungFits: true) == ["maturity.relays"])
  }

  @Test func `the client's own count stands beside the published figure`() throws {
    let reason = try Bench.bakery().maturityReason
    #expect(
      reason.text[.en]
        == "On Facebook you count 8 out of 20; published figures gave 24%, we take 33%.")
    #expect(reason.evidence.contains("dealing-facebook"))
    #expect(reason.evidence.contains("maturity-levels"))
  }
}
