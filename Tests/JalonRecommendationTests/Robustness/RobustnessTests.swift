import ExactAllocator
import JalonCatalogue
import JalonModel
import Testing

@testable import JalonRecommendation

struct RobustnessTests {
  let adviser: Adviser
  let uncounted = FirmAnswers.bakery.with(.counts, .counts([]))

  init() throws { adviser = try Vintages.year2026.get() }

  private func robustness(_ firm: FirmAnswers, by adviser: Adviser) throws -> Robustness {
    try #require(firm.study(by: adviser).robustness)
  }

  @Test func `any way of sharing the draws out gives the same tally`() throws {
    let robustness = try robustness(.bakery, by: adviser)
    let whole = robustness.tally(0..<60)
    #expect(whole == robustness.tally(0..<60))
    let parts = [0..<17, 17..<18, 18..<60].map { robustness.tally($0) }
    #expect(Robustness.merge(parts) == whole)
    #expect(Robustness.merge(parts.reversed()) == whole)
    let crew = Robustness.Crew(hands: 7) { parts, work in parts.reversed().map(work) }
    #expect(robustness.tally(first: 60, by: crew) == whole)
    #expect(robustness.tally(first: 60, by: .alone) == whole)
  }

  @Test(arguments: [1, 2, 3, 7, 64])
  func `a crew's parts are all the draws, once each`(_ hands: Int) {
    let crew = Robustness.Crew(hands: hands) { parts, work in parts.map(work) }
    for draws in [0, 1, 60, 1_000] {
      #expect(crew.parts(of: draws).flatMap { Array($0) } == Array(0..<draws))
    }
  }

  @Test func `confidence is a share and its quantiles are in order`() throws {
    var random = SplitMix64(state: 4_207)
    for _ in 0..<10 {
      let firm = FirmAnswers(drawnFrom: &random, in: adviser.catalogue)
      let tally = try robustness(firm, by: adviser).tally(0..<10)
      #expect(tally.draws == 10)
      for network in adviser.catalogue.networks.indices {
        #expect(0...1 ~= tally.confidence(network))
        #expect(tally.confidence(network) == Double(tally.held[network]) / 10)
      }
      let coverages = [0, 0.1, 0.5, 0.9, 1].map(tally.coverage(at:))
      #expect(coverages == coverages.sorted())
      #expect(coverages.allSatisfy { 0...1 ~= $0 })
    }
  }

  @Test func `where nothing is unknown the plan stays in every draw`() throws {
    let certain = try DoubtfulCatalogue.withoutDoubt()
    for firm in [uncounted, uncounted.with(.minutes, .integer(300))] {
      let study = firm.study(by: certain)
      let choice = try #require(study.solution).choice
      #expect(choice.contains { $0 != nil })
      let tally = try #require(study.robustness).tally(0..<20)
      for network in choice.indices {
        #expect(tally.confidence(network) == (choice[network] == nil ? 0 : 1))
      }
      let coverage = try #require(study.solution).evaluation.coverage
      #expect(tally.coverage(at: 0) == coverage && tally.coverage(at: 1) == coverage)
    }
  }

  @Test func `a network is less sure where its numbers are more doubtful`() throws {
    let narrow = try DoubtfulCatalogue.doubting("facebook") { $0 * 0.95...$0 * 1.05 }
    let wide = try DoubtfulCatalogue.doubting("facebook") { _ in 0...100 }
    let place = try #require(narrow.catalogue.networkPlace("facebook"))
    let sure = try robustness(uncounted, by: narrow).tally(0..<100)
    let doubtful = try robustness(uncounted, by: wide).tally(0..<100)
    #expect(sure.confidence(place) == 1)
    #expect(doubtful.confidence(place) < 1)
    let spread = doubtful.coverage(at: 0.9) - doubtful.coverage(at: 0.1)
    #expect(spread > sure.coverage(at: 0.9) - sure.coverage(at: 0.1))
  }

  @Test func `two firms that differ in minutes alone meet the same versions`() throws {
    let short = try #require(uncounted.study(by: adviser).problem)
    let long = try #require(uncounted.with(.minutes, .integer(400)).study(by: adviser).problem)
    let published = PublishedMaturity(of: short.client, in: adviser.catalogue)
    for draw in 0..<20 {
      let variation = Variation(draw: draw, of: adviser.catalogue)
      let maturity = published.maturity(under: variation)
      let one = try short.allocation(of: maturity, under: variation)
      let other = try long.allocation(of: maturity, under: variation)
      #expect(one.networks == other.networks && one.weights == other.weights)
      let values = [one, other].map { $0.solved().solution?.evaluation.nanoValue ?? 0 }
      #expect(values[0] <= values[1])
    }
  }

  @Test func `more customers who say yes make a network more ready in every draw`() throws {
    let place = try #require(adviser.catalogue.networkPlace("facebook"))
    let published = [2, 8, 14, 20].map { yes in
      PublishedMaturity(
        of: uncounted.with(
          .counts, .counts([Count(network: "facebook", positive: yes, asked: 20)])
        ).client(of: adviser), in: adviser.catalogue)
    }
    for draw in 0..<50 {
      let variation = Variation(draw: draw, of: adviser.catalogue)
      let shares = published.map { $0.maturity(under: variation).customers(on: place).updated }
      #expect(shares == shares.sorted())
    }
  }
}
