import JalonCatalogue
import JalonModel

/// What somebody recommends to everybody without asking: the engine must do better.
package enum Baseline: String, Sendable, Hashable, CaseIterable {
  /// The two social networks that most residents use.
  case mostUsed = "most-used"
  /// What was said everywhere in those years: consumers are on Facebook and on the network of the
  /// day, firms on LinkedIn.
  case ruleOfThumb = "rule-of-thumb"

  /// The networks that it recommends, whatever the firm.
  /// - Parameters:
  ///   - catalogue: the vintage.
  ///   - market: whom the firm sells to.
  /// - Returns: ids, the first recommended first.
  package func networks(of catalogue: Catalogue, market: Sector.Market) -> [String] {
    switch self {
    case .mostUsed: Self.mostUsed(of: catalogue)
    case .ruleOfThumb: Self.ruleOfThumb(of: catalogue, market: market)
    }
  }

  /// Usage over the residents of the vintage's first country; of equals the first in the catalogue.
  /// Search profiles and lists are left out: nobody means them by a network that everybody is on.
  private static func mostUsed(of catalogue: Catalogue) -> [String] {
    let reach = catalogue.reach
    let country = catalogue.countries.first ?? Country.france
    let population = reach.population[country] ?? [:]
    let bands = population.keys.sorted()
    let social = catalogue.networks.filter(\.social)
    let used = social.enumerated().map { place, network in
      let users = bands.reduce(0.0) { sum, band in
        let usage = reach.usage[country]?[network.id]?[band]?.value ?? 0
        return sum + (population[band] ?? 0) * usage
      }
      return (id: network.id, place: place, users: users)
    }
    return used.sorted { ($1.users, $0.place) < ($0.users, $1.place) }.prefix(2).map(\.id)
  }

  /// - Note: Judgement, fixed before the first run: the second network of consumers is Twitter up to
  ///   2016, the one that the press of those years wrote about, and Instagram since; a firm that
  ///   sells to both takes the first of each.
  private static func ruleOfThumb(of catalogue: Catalogue, market: Sector.Market) -> [String] {
    let ofTheDay = catalogue.networkPlace("twitter") == nil ? "instagram" : "twitter"
    return switch market {
    case .b2c: ["facebook", ofTheDay]
    case .b2b: ["linkedin"]
    case .both: ["facebook", "linkedin"]
    }
  }
}
