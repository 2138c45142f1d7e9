import JalonCatalogue
import JalonModel

/// A published case: what was known of a firm beforehand, and what came of it.
package struct PublishedCase: Hashable, Sendable {
  /// Eras in which the networks themselves differed.
  /// - Note: Judgement: firms find out (to 2010), everybody joins (to 2016, the end of the 2013
  ///   vintage), reach is paid for (to 2020), short videos (since).
  package enum Era: String, Sendable, Hashable, CaseIterable {
    case to2010 = "-2010"
    case to2016 = "2011-2016"
    case to2020 = "2017-2020"
    case since2021 = "2021-"

    init(_ year: Int) {
      switch year {
      case ...2010: self = .to2010
      case ...2016: self = .to2016
      case ...2020: self = .to2020
      default: self = .since2021
      }
    }
  }

  /// The file's name without its ending.
  package var name: String
  package var playbook: Playbook

  package init(name: String, playbook: Playbook) {
    self.name = name
    self.playbook = playbook
  }

  /// The verdict that the outcome calls for; nil when the case does not say.
  package var verdict: Verdict? { playbook.expected?.verdict }

  /// The networks that worked; nil when the case names none, which scores the verdict only.
  package var networks: [String]? {
    playbook.expected?.networks.flatMap { $0.isEmpty ? nil : $0 }
  }

  package var era: Era { Era(playbook.created.day.year) }
}

/// Sectors whose customers come in the same way.
/// - Note: Judgement: groups of some size rather than thirty-two of one or two cases.
package enum SectorGroup: String, Sendable, Hashable, CaseIterable {
  case foodAndLodging = "food-and-lodging"
  case shops
  case crafts = "crafts-and-care"
  case business = "business-and-professions"
  case society = "public-and-associations"

  /// - Parameter sector: a sector's id.
  package init(_ sector: String) {
    switch sector {
    case "bakery", "food-shop", "restaurant", "hotel", "farm", "winery", "tourism":
      self = .foodAndLodging
    case "shop", "online-shop", "fashion", "tobacco", "gambling", "arms": self = .shops
    case "beauty", "crafts", "construction", "garage", "fitness", "health", "care", "funeral",
      "pharmacy":
      self = .crafts
    case "association", "public", "culture", "education": self = .society
    default: self = .business
    }
  }
}
