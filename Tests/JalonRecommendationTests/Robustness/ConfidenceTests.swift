import JalonCatalogue
import JalonModel
import Testing

@testable import JalonRecommendation

struct ConfidenceTests {
  /// Few networks, so that a thousand draws take little even where nothing is optimised.
  private func adviser() throws -> Adviser {
    try Vintages.reduced(to: [
      "facebook": ["minimal", "light"], "instagram": ["minimal"], "google-business": ["minimal"],
    ])
  }

  @Test func `a full advice says how sure each network is, a plan alone does not`() throws {
    let adviser = try adviser()
    let firm = FirmAnswers.bakery
    let full = firm.advice(by: adviser, depth: .full)
    let brief = firm.advice(by: adviser, depth: .plan)
    let tally = try #require(firm.study(by: adviser).robustness).tally(0..<Robustness.draws)
    #expect(!full.plan.networks.isEmpty)
    for (network, other) in zip(full.plan.networks, brief.plan.networks) {
      let place = try #require(adviser.catalogue.networkPlace(network.id))
      #expect(network.confidence == tally.confidence(place))
      #expect(other.confidence == nil)
      let name = adviser.catalogue.networks[place].mention
      let reason = try #require(network.reasons.last)
      #expect(reason.text.fr.contains("de ce que nous ignorons, \(name.fr) reste."))
      #expect(reason.text.en.contains("of what we do not know, \(name.en) stays."))
    }
    #expect(full.verdict == brief.verdict)
    #expect(full.plan.coverage == brief.plan.coverage)
    #expect(full.warnings.contains { $0.fr.hasPrefix("Huit fois sur dix, ") })
    #expect(!brief.warnings.contains { $0.fr.hasPrefix("Huit fois sur dix, ") })
  }

  @Test func `a plan without doubt has no measurement to propose`() throws {
    let adviser = try DoubtfulCatalogue.withoutDoubt()
    let study = FirmAnswers.bakery.with(.counts, .counts([])).study(by: adviser)
    let confidence = try #require(Confidence(of: study, by: .alone, draws: 30))
    #expect(confidence.warnings.count == 1)
    for network in confidence.stated(in: study.plan).networks {
      #expect(network.confidence == 1)
      #expect(network.reasons.last?.text.fr.hasPrefix("Dans toutes les versions") == true)
    }
  }

  @Test func `a plan that hangs on one network's customers proposes to ask them`() throws {
    let adviser = try DoubtfulCatalogue.doubting("facebook") { _ in 0...100 }
    let firm = FirmAnswers.bakery.with(.counts, .counts([]))
    let study = firm.study(by: adviser)
    let tally = try #require(study.robustness).tally(0..<100)
    let place = try #require(adviser.catalogue.networkPlace("facebook"))
    let remedy = Remedy.cheapest(
      settling: place, of: study, tally: tally, by: .alone)
    guard case .asking(let network, let customers) = remedy else {
      Issue.record("\(String(describing: remedy)) instead of a count")
      return
    }
    #expect(network == place)
    #expect(Remedy.counts(adviser.catalogue.settings).contains(customers))
  }

  @Test func `a firm of few customers is not told to ask more than it has`() throws {
    let adviser = try DoubtfulCatalogue.doubting("facebook") { _ in 0...100 }
    let firm = FirmAnswers.bakery.with(.counts, .counts([])).with(.customers, .integer(15))
    let study = firm.study(by: adviser)
    let tally = try #require(study.robustness).tally(0..<20)
    let place = try #require(adviser.catalogue.networkPlace("facebook"))
    let remedy = Remedy.cheapest(
      settling: place, of: study, tally: tally, by: .alone)
    if case .asking = remedy { Issue.record("\(String(describing: remedy))") }
  }

  @Test func `a plan that fills its minutes to the last is told what more would settle`() throws {
    let adviser = try Vintages.year2026.get()
    // Facebook and the Google profile take all of these minutes.
    let roomy = FirmAnswers.bakery.with(.counts, .counts([])).with(.skills, .choices(["photo"]))
    let needed = roomy.with(.minutes, .integer(75)).study(by: adviser).plan.minutesPerWeek
    let tight = roomy.with(.minutes, .integer(needed)).study(by: adviser)
    let tally = try #require(tight.robustness).tally(0..<200)
    let place = try #require(adviser.catalogue.networkPlace("facebook"))
    let least = adviser.catalogue.settings[.confidenceDoubtful]
    switch Remedy.cheapest(settling: place, of: tight, tally: tally, by: .alone) {
    case .moreTime(let minutes, let confidence):
      #expect([15, 30].contains(minutes) && confidence >= least)
    case .timing: break
    case let other: Issue.record("\(String(describing: other)) instead of time")
    }
  }
}
