import JalonCatalogue
import JalonModel
import Testing

@testable import JalonAssessment

@Suite struct BenefitsRuleTests {
  /// The level of benefits, and the ids of what is asked for them.
  private func judged(
    _ change: (inout Circumstances) -> Void
  ) throws -> (Prerequisite.Level, [String]) {
    let findings = Findings(in: try Bench.bakery(change))
    return (findings.level(.benefits), findings.asked.actions(.benefits).map(\.id))
  }

  @Test func `a hope with a sign a start a target and a date is met`() throws {
    #expect(try judged { _ in } == (.met, []))
  }

  @Test func `another way suits the kind of firm`() throws {
    func way(
      _ market: Sector.Market, online: Bool, _ catchment: Client.Catchment
    ) throws -> String? {
      try Bench.bakery {
        $0.client.ranked = ["traffic"]
        $0.client.market = market
        $0.client.sellsOnline = online
        $0.client.catchment = catchment
      }.cheaperWay?.en
    }
    let door = try #require(try way(.b2c, online: false, .local))
    #expect(door.contains("poster in the window"))
    #expect(try way(.b2c, online: true, .local) == door)
    #expect(try way(.b2c, online: false, .national) == door)
    #expect(try way(.b2c, online: true, .national)?.hasPrefix("A quick site") == true)
    #expect(try way(.b2b, online: true, .national)?.contains("former clients") == true)
  }

  @Test func `nothing hoped for is unmet`() throws {
    #expect(try judged { $0.client.ranked = [] } == (.unmet, ["benefits.ranked"]))
  }

  @Test func `sales alone within three months are unmet`() throws {
    let judged = try judged {
      $0.client.ranked = ["sales"]
      $0.client.measures = ["sales": Self.measure("orders-online", inMonths: 2)]
    }
    #expect(judged.0 == .unmet)
    #expect(judged.1.first == "benefits.sales.at-once")
  }

  @Test func `sales first with a year to go are partly met`() throws {
    #expect(
      try judged {
        $0.client.ranked = ["sales", "image"]
        $0.client.measures = ["sales": Self.measure("orders-online", inMonths: 12)]
      } == (.partly, ["benefits.sales.visits"]))
  }

  @Test func `a hope that the trade rules out is unmet`() throws {
    let health = try Bench.trade("health")
    #expect(
      try judged {
        $0.trade = health
        $0.client.ranked = ["community"]
        $0.client.measures = ["community": Self.measure("recommended", inMonths: 12)]
      } == (.unmet, ["benefits.community.elsewhere"]))
  }

  @Test func `counting likes is partly met and another sign is proposed`() throws {
    #expect(
      try judged { $0.client.measures["proximity"]?.indicator = "likes" }
        == (.partly, ["benefits.proximity.indicator"]))
  }

  @Test func `a sign in one's own words is neither vanity nor out of reach`() throws {
    #expect(
      try judged {
        $0.client.measures["proximity"]?.indicator = "likes de mes voisins"
        $0.client.measures["proximity"]?.target = 100_000
      } == (.met, []))
  }

  @Test func `a promise to measure is a starting point`() throws {
    #expect(
      try judged { $0.client.measures["proximity"]?.baseline = .toMeasure } == (.met, []))
  }

  @Test(arguments: [true, false])
  func `a target without its date or a date without its target is partly met`(
    lacksTarget: Bool
  ) throws {
    #expect(
      try judged {
        if lacksTarget {
          $0.client.measures["proximity"]?.target = nil
        } else {
          $0.client.measures["proximity"]?.by = nil
        }
      } == (.partly, ["benefits.proximity.\(lacksTarget ? "target" : "by")"]))
  }

  @Test func `only what is lacking is said to be`() throws {
    func said(_ change: (inout Client.Measure) -> Void) throws -> String? {
      let findings = Findings(
        in: try Bench.bakery {
          var measure = $0.client.measures["proximity"] ?? Client.Measure()
          change(&measure)
          $0.client.measures["proximity"] = measure
        })
      return findings.reasons(.benefits).first?.text.en
    }
    #expect(try said { _ in } == nil)
    #expect(try said { $0.target = nil } == "A target in figures is missing.")
    #expect(try said { $0.by = nil } == "The date of the target is missing.")
    #expect(
      try said { ($0.target, $0.by) = (nil, nil) }
        == "A target in figures and its date are missing.")
  }

  @Test func `a date sooner than the benefit takes is partly met and one on the day is not`()
    throws
  {
    let catalogue = try Bench.catalogued()
    for benefit in catalogue.benefits where benefit.id != "sales" {
      let months = Int(benefit.horizonMonths.value.rounded())
      let soonest = Bench.asOf.adding(months: months)
      let sign = try #require(benefit.indicators.first { !$0.vanity })
      func ids(by day: CivilDate) throws -> [String] {
        try judged {
          $0.client.ranked = [benefit.id]
          $0.client.measures = [
            benefit.id: Client.Measure(
              indicator: sign.id, baseline: .toMeasure, target: 3, by: day)
          ]
        }.1
      }
      #expect(try ids(by: soonest.adding(days: -1)) == ["benefits.\(benefit.id).by"])
      #expect(try ids(by: soonest) == [])
    }
  }

  @Test func `more than twice today's value within six months is out of reach`() throws {
    func level(target: Double, inMonths months: Int) throws -> Prerequisite.Level {
      try judged {
        $0.client.measures["proximity"] = Client.Measure(
          indicator: "mention-publication", baseline: .known(2), target: target,
          by: Bench.asOf.adding(months: months))
      }.0
    }
    #expect(try level(target: 4, inMonths: 6) == .met)
    #expect(try level(target: 5, inMonths: 6) == .partly)
    #expect(try level(target: 5, inMonths: 7) == .met)
  }

  @Test func `a target above what the plan touches is out of reach`() throws {
    // A fifth of 900 customers are 180 in a month, 42 in a week, and two are there today.
    func findings(target: Double) throws -> Findings {
      Findings(in: try Bench.bakery { $0.client.measures["proximity"]?.target = target })
    }
    #expect(try findings(target: 44).level(.benefits) == .met)
    let far = try findings(target: 45)
    #expect(far.level(.benefits) == .partly)
    #expect(far.asked.actions(.benefits).first?.text.en.contains("44") == true)
  }

  @Test func `what is not counted is not held to the people touched`() throws {
    #expect(
      try judged {
        $0.prospect.coverage = 0.01
        $0.client.measures["proximity"] = Client.Measure(
          indicator: "returning", baseline: .known(20), target: 35,
          by: Bench.asOf.adding(months: 12))
      } == (.met, []))
  }

  @Test func `every sign of the catalogue is a count over a time or a measure on a scale`() throws {
    let scales: Set = ["%", "abonnés"]
    for benefit in try Bench.catalogued().benefits {
      for sign in benefit.indicators + benefit.businessIndicators {
        let unit = sign.unit.fr
        #expect(sign.countsPeople || scales.contains(unit) || unit.contains(" sur "), "\(unit)")
      }
    }
  }

  @Test func `refusing to measure leaves benefits partly met`() throws {
    #expect(try judged { $0.client.rules[.measurement] = .refuse } == (.partly, []))
  }

  @Test func `three hopes under an hour and a half are partly met`() throws {
    func asked(minutes: Int) throws -> (Prerequisite.Level, [String]) {
      try judged {
        $0.client.ranked = ["proximity", "image", "traffic"]
        $0.client.minutes = minutes
      }
    }
    #expect(try asked(minutes: 89) == (.partly, ["benefits.ranked.first-only"]))
    #expect(try asked(minutes: 90) == (.met, []))
  }

  @Test(arguments: [(2, ["resources.months"]), (5, ["resources.months"]), (6, [])])
  func `under six months a date is set to take stock`(months: Int, ids: [String]) throws {
    #expect(try judged { $0.client.months = months } == (.met, ids))
  }

  private static func measure(_ indicator: String, inMonths months: Int) -> Client.Measure {
    Client.Measure(
      indicator: indicator, baseline: .toMeasure, target: 3, by: Bench.asOf.adding(months: months))
  }
}
