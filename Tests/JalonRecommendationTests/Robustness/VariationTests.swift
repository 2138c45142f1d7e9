import ExactAllocator
import JalonCatalogue
import JalonModel
import Testing

@testable import JalonRecommendation

struct VariationTests {
  let adviser: Adviser

  init() throws { adviser = try Vintages.year2026.get() }

  @Test func `as stated, a firm's problem is the one it is advised on`() throws {
    var random = SplitMix64(state: 20_261_121)
    for _ in 0..<40 {
      let firm = FirmAnswers(drawnFrom: &random, in: adviser.catalogue)
      let study = firm.study(by: adviser)
      let problem = try #require(study.problem)
      let maturity = PublishedMaturity(of: study.client, in: adviser.catalogue).maturity()
      #expect(maturity.prior == study.maturity.prior)
      #expect(maturity.updated == study.maturity.updated)
      #expect(try problem.allocation(of: maturity) == problem.allocation)
    }
  }

  @Test func `a draw is always the same, and no two draws are alike`() {
    let variations = (0..<100).map { Variation(draw: $0, of: adviser.catalogue) }
    #expect(variations == (0..<100).map { Variation(draw: $0, of: adviser.catalogue) })
    #expect(Set(variations).count == 100)
    #expect(!variations.contains(.stated))
  }

  @Test func `a quarter of the fits go down, a quarter up`() {
    let benefits = adviser.catalogue.fits.benefits.indices
    var counts = [-1: 0, 0: 0, 1: 0]
    for draw in 0..<100 {
      let variation = Variation(draw: draw, of: adviser.catalogue)
      for network in adviser.catalogue.networks.indices {
        for benefit in benefits {
          counts[variation.fitStep(network: network, benefit: benefit), default: 0] += 1
        }
      }
    }
    let total = Double(100 * adviser.catalogue.networks.count * benefits.count)
    #expect(counts.count == 3)
    #expect(abs(Double(counts[-1] ?? 0) / total - 0.25) < 0.01)
    #expect(abs(Double(counts[1] ?? 0) / total - 0.25) < 0.01)
  }

  @Test func `what a person is touched by stays a chance, whatever the draw`() throws {
    let study = FirmAnswers.bakery.study(by: adviser)
    let problem = try #require(study.problem)
    let published = PublishedMaturity(of: study.client, in: adviser.catalogue)
    for draw in 0..<50 {
      let variation = Variation(draw: draw, of: adviser.catalogue)
      let maturity = published.maturity(under: variation)
      #expect(maturity.updated.allSatisfy { $0.allSatisfy { 0...1 ~= $0 } })
      let drawn = try problem.allocation(of: maturity, under: variation)
      #expect(
        drawn.networks.map(\.options.count) == problem.allocation.networks.map(\.options.count))
      #expect(drawn.limits == problem.allocation.limits)
    }
  }

  @Test func `a network that the trade rules out is out in every draw`() throws {
    let study = FirmAnswers.bakery.study(by: adviser)
    let problem = try #require(study.problem)
    let tripadvisor = try #require(adviser.catalogue.networkPlace("tripadvisor"))
    let published = PublishedMaturity(of: study.client, in: adviser.catalogue)
    for draw in 0..<50 {
      let variation = Variation(draw: draw, of: adviser.catalogue)
      let drawn = try problem.allocation(
        of: published.maturity(under: variation), under: variation)
      #expect(drawn.networks[tripadvisor].options.allSatisfy { $0.touch.allSatisfy { $0 == 0 } })
    }
  }

  @Test func `with noted times the minutes are as stated and people still vary`() {
    let variation = Variation(draw: 3, of: adviser.catalogue)
    #expect(variation.timed.minutes == Variation.stated.minutes)
    #expect(variation.timed.upkeep == Variation.stated.upkeep)
    #expect(variation.timed.conversation == Variation.stated.conversation)
    #expect(variation.timed.dealing == variation.dealing)
    #expect(variation.timed.usage == variation.usage)
  }
}
