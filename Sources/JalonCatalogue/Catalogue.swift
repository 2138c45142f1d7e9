import JalonModel

/// Everything Jalon knows before the client speaks, for one vintage.
package struct Catalogue: Sendable {
  /// The vintage, such as `2026`, with the id of the figures laid over it: `2026+agency`.
  package internal(set) var id: String
  /// The vintage alone.
  package let vintage: String
  /// The consultant's own figures that were laid over the vintage, if any.
  package internal(set) var overlay: Overlay.Signature?
  /// The first and last day that the vintage speaks of; no last one for the vintage in force.
  package let firstDay: CivilDate
  package let lastDay: CivilDate?
  package let countries: [String]
  /// The judgement that the days when networks opened and closed rest on.
  package let datesReason: String
  package internal(set) var networks: [Network]
  package internal(set) var formats: [Format]
  package internal(set) var reach: Reach
  package internal(set) var fits: Fits
  package internal(set) var settings: Settings
  package let benefits: [Benefit]
  package let sectors: [Sector]
  package let trades: [Trade]
  /// Networks that people still name although they are gone, those of this vintage apart.
  package let closed: [ClosedNetwork]
  package internal(set) var fingerprint: String

  /// By network and rung: the pieces of four weeks by the places of their formats.
  package let pieces: [[[(format: Int, count: Int)]]]
  private let networkPlaces: [String: Int]
  private let formatPlaces: [String: Int]
  private let benefitPlaces: [String: Int]
  private let sectorPlaces: [String: Int]

  package var reference: CatalogueReference {
    CatalogueReference(id: id, fingerprint: fingerprint)
  }

  // Each looks an id up in constant time; a place is its index in the list of the same name.

  package func network(_ id: String) -> Network? { networkPlaces[id].map { networks[$0] } }
  package func networkPlace(_ id: String) -> Int? { networkPlaces[id] }
  package func format(_ id: String) -> Format? { formatPlaces[id].map { formats[$0] } }
  package func formatPlace(_ id: String) -> Int? { formatPlaces[id] }
  package func benefit(_ id: String) -> Benefit? { benefitPlaces[id].map { benefits[$0] } }
  package func sector(_ id: String) -> Sector? { sectorPlaces[id].map { sectors[$0] } }

  /// The trade's law that binds a firm of that sector and country on that day, if any. Where the
  /// catalogue does not know the country's, the French one says that there may be such a law.
  package func trade(of sector: String, in country: String, on day: CivilDate) -> Trade? {
    func law(of country: String) -> Trade? {
      trades.first {
        $0.country == country && $0.vintages.contains(vintage) && $0.binds(sector: sector, on: day)
      }
    }
    return law(of: country) ?? law(of: Country.france)?.elsewhere
  }

  /// The day on which closing dates, laws and the age of facts are reckoned: never after the last
  /// of a past vintage.
  package func reckoningDay(_ asOf: CivilDate) -> CivilDate { min(asOf, lastDay ?? asOf) }
}

extension Catalogue {
  /// The files that one vintage is made of.
  package struct Source: Sendable {
    package var networks: [UInt8]
    package var reach: [UInt8]
    package var fits: [UInt8]
    package var settings: [UInt8]
    package var benefits: [UInt8]
    package var sectors: [UInt8]
    package var trades: [UInt8]
    package var closed: [UInt8]
  }

  /// Decodes a vintage.
  /// - Parameters:
  ///   - source: the bytes of its files.
  ///   - name: the vintage's name, used in faults.
  /// - Throws: `CatalogueFault` with the file, the place and what is expected.
  package init(_ source: Source, name: String) throws(CatalogueFault) {
    let root = try CatalogueFile(
      source.networks, file: "\(name)/networks.json", schema: "jalon.catalogue/1"
    ).root
    try root.only([
      "schema", "id", "title", "firstDay", "lastDay", "countries", "dates", "formats",
      "networks",
    ])
    id = try root.string("id")
    vintage = id
    _ = try root.text("title")
    firstDay = try root.day("firstDay")
    lastDay = try root.optionalDay("lastDay")
    countries = try root.strings("countries")
    let dates = try root.entry("dates")
    try dates.only(["reason"])
    datesReason = try dates.string("reason")
    formats = try root.list("formats", Format.init(entry:))
    networks = try root.list("networks", Network.init(entry:))
    reach = try Reach(json: source.reach, file: "\(name)/reach.json")
    fits = try Fits(json: source.fits, file: "\(name)/fits.json")
    settings = try Settings(json: source.settings, file: "settings.json")
    benefits = try Benefit.list(json: source.benefits, file: "benefits.json")
    sectors = try Sector.list(json: source.sectors, file: "sectors.json")
    trades = try Trade.list(json: source.trades, file: "trades.json")
    let known = Set(networks.flatMap { [$0.id] + $0.aliases })
    closed = try ClosedNetwork.list(json: source.closed, file: "closed.json").filter {
      !known.contains($0.id)
    }
    var print = Fingerprint()
    for bytes in [
      source.networks, source.reach, source.fits, source.settings, source.benefits, source.sectors,
      source.trades,
    ] {
      print.add(bytes)
    }
    fingerprint = print.description
    networkPlaces = Self.places(networks.map(\.id))
    let formatPlaces = Self.places(formats.map(\.id))
    self.formatPlaces = formatPlaces
    pieces = networks.map { network in
      network.ladder.map { rung in
        rung.pieces.compactMap { part in
          formatPlaces[part.format].map { (format: $0, count: part.perFourWeeks) }
        }
      }
    }
    benefitPlaces = Self.places(benefits.map(\.id))
    sectorPlaces = Self.places(sectors.map(\.id))
  }

  private static func places(_ ids: [String]) -> [String: Int] {
    var places: [String: Int] = [:]
    for (place, id) in ids.enumerated() { places[id] = place }
    return places
  }
}
