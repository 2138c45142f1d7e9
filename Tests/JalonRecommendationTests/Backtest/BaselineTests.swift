import JalonCatalogue
import Testing

@testable import JalonRecommendation

@Suite struct BaselineTests {
  private let library = CatalogueLibrary()

  @Test func `the rule of thumb follows the market and the times`() throws {
    let past = try library.catalogue(.year2013)
    let present = try library.catalogue(.year2026)
    func networks(_ catalogue: Catalogue, _ market: Sector.Market) -> [String] {
      Baseline.ruleOfThumb.networks(of: catalogue, market: market)
    }
    #expect(networks(past, .b2c) == ["facebook", "twitter"])
    #expect(networks(present, .b2c) == ["facebook", "instagram"])
    for catalogue in [past, present] {
      #expect(networks(catalogue, .b2b) == ["linkedin"])
      #expect(networks(catalogue, .both) == ["facebook", "linkedin"])
    }
  }

  @Test func `the most used are the same two for every firm, and no social one is used more`()
    throws
  {
    for vintage in CatalogueLibrary.Vintage.allCases {
      let catalogue = try library.catalogue(vintage)
      let two = Baseline.mostUsed.networks(of: catalogue, market: .b2c)
      #expect(two == Baseline.mostUsed.networks(of: catalogue, market: .b2b))
      let population = try #require(catalogue.reach.population["FR"])
      func users(_ id: String) -> Double {
        population.reduce(0) { sum, band in
          sum + band.value * (catalogue.reach.usage["FR"]?[id]?[band.key]?.value ?? 0)
        }
      }
      let least = try #require(two.map(users).min())
      #expect(two.count == 2)
      #expect(two.allSatisfy { catalogue.network($0)?.social ?? false })
      for network in catalogue.networks where network.social && !two.contains(network.id) {
        #expect(users(network.id) <= least + 1e-9)
      }
    }
  }

  @Test func `every recommendation is a network of its vintage`() throws {
    for vintage in CatalogueLibrary.Vintage.allCases {
      let catalogue = try library.catalogue(vintage)
      for baseline in Baseline.allCases {
        for market in Sector.Market.allCases {
          for id in baseline.networks(of: catalogue, market: market) {
            #expect(catalogue.networkPlace(id) != nil)
          }
        }
      }
    }
  }
}
