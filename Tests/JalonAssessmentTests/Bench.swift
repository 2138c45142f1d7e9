import JalonCatalogue
import JalonModel

@testable import JalonAssessment

/// The embedded catalogue, and a bakery for which every prerequisite is met: each test spoils one
/// thing.
enum Bench {
  static let asOf = CivilDate(daysSince1970: 20_778)  // 2026-11-21

  static let catalogue = Result<Catalogue, CatalogueFault> {
    () throws(CatalogueFault) in try CatalogueLibrary().catalogue(.year2026)
  }

  private static let questionnaire = Result<Questionnaire, CatalogueFault> {
    () throws(CatalogueFault) in try CatalogueLibrary().questionnaire()
  }

  /// The bakery: nine rules accepted, one hope measured, twenty customers counted, two hours a
  /// week for a year.
  static func bakery(
    _ change: (inout Circumstances) -> Void = { _ in }
  ) throws -> Circumstances {
    let catalogue = try catalogue.get()
    let questionnaire = try questionnaire.get()
    var client = Client(answers: [:], questionnaire: questionnaire, catalogue: catalogue)
    client.sector = catalogue.sector("bakery") ?? client.sector
    client.market = .b2c
    client.businessShare = 0
    client.customers = 900
    client.ranked = ["proximity"]
    client.measures = [
      "proximity": Client.Measure(
        indicator: "mention-publication", baseline: .known(2), target: 4,
        by: asOf.adding(months: 12))
    ]
    client.counts = ["facebook": Count(network: "facebook", positive: 8, asked: 20)]
    client.contact = .sometimes
    client.rules = Dictionary(uniqueKeysWithValues: Rule.allCases.map { ($0, .accept) })
    client.minutes = 120
    client.months = 12
    client.people = 2
    client.assumed = []
    client.missing = []
    var circumstances = Circumstances(
      client: client, questionnaire: questionnaire, catalogue: catalogue, asOf: asOf, trade: nil,
      readiness: Circumstances.Readiness(
        network: "facebook", share: 0.33, published: 0.24, asked: 20, positive: 8,
        evidence: ["dealing-facebook"]),
      prospect: Circumstances.Prospect(
        isEmpty: false, coverage: 0.2, someRungFits: true))
    change(&circumstances)
    return circumstances
  }

  /// A subcontractor whose twenty names were looked up.
  static func subcontractor(
    _ change: (inout Circumstances) -> Void = { _ in }
  ) throws -> Circumstances {
    try bakery {
      $0.client.market = .b2b
      $0.client.businessShare = 1
      $0.client.accounts = 80
      $0.readiness.network = "linkedin"
      $0.readiness.share = 0.1
      $0.readiness.positive = 11
      change(&$0)
    }
  }

  /// A trade of the catalogue.
  static func trade(_ id: String) throws -> Trade? {
    try catalogue.get().trades.first { $0.id == id }
  }

  static func catalogued() throws -> Catalogue { try catalogue.get() }
}

extension Finding {
  /// One that nothing in the circumstances made.
  static func stated(_ kind: Prerequisite.Kind, _ level: Prerequisite.Level) -> Finding {
    Finding(kind, level, .maturity, Reason(Text(verbatim: "Stated.")))
  }
}
