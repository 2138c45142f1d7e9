import JalonModel

/// Who uses what, and who deals with firms there: the published and judged side of maturity.
package struct Reach: Sendable {
  /// A slice of the people that a benefit is for.
  package struct Segment: Hashable, Sendable {
    package enum Group: String, Sendable, Hashable, CaseIterable {
      case consumers, buyers, candidates, prescribers
    }

    package let id: String
    package let group: Group
    package let label: Text
    /// D: percent ready for any firm on any social network.
    package internal(set) var ready: Number
  }

  /// The kinds of dealing that m is given for.
  package enum Dealing: String, Sendable, Hashable, CaseIterable {
    case local = "b2c-local"
    case national = "b2c-national"
    case business = "b2b"
    case candidates, prescribers
  }

  package struct SectorDealing: Hashable, Sendable {
    package let network: String
    package let dealing: Dealing
    package let sectors: [String]
    package internal(set) var number: Number
  }

  package internal(set) var segments: [Segment]
  /// Residents aged 15 and over by band, in percent, by country.
  package let population: [String: [String: Double]]
  /// u in percent: country → network → segment.
  package internal(set) var usage: [String: [String: [String: Number]]]
  /// m in percent: network → dealing.
  package internal(set) var dealing: [String: [String: Number]]
  package internal(set) var dealingBySector: [SectorDealing]
  /// Percent of m that holds for people who are not customers yet.
  package internal(set) var prospectFactor: Number
  /// The most percent of customers that a list can hold: network → dealing.
  package internal(set) var listMaximum: [String: [String: Number]]
  /// Percent of customers on a list after a year of asking: network → dealing.
  package internal(set) var listAfterAYear: [String: [String: Number]]

  /// The segments of one group, in the catalogue's order.
  package func segments(of group: Segment.Group) -> [Segment] {
    segments.filter { $0.group == group }
  }

  /// m for a network and a sector, by the kinds of dealing that it is given for.
  package func dealings(
    _ network: String, sector: String
  ) -> [(dealing: Dealing, number: Number)] {
    let special = dealingBySector.indices.filter {
      dealingBySector[$0].network == network && dealingBySector[$0].sectors.contains(sector)
    }
    let general = dealing[network]
    return Dealing.allCases.compactMap { dealing in
      let number =
        special.first { dealingBySector[$0].dealing == dealing }
        .map { dealingBySector[$0].number } ?? general?[dealing.rawValue]
      return number.map { (dealing, $0) }
    }
  }

  /// u for a network and a segment; a country without figures of its own borrows those of France.
  package func usage(of network: String, by segment: String, in country: String) -> Number? {
    usage[country]?[network]?[segment] ?? usage["FR"]?[network]?[segment]
  }

  /// m for a network, a kind of dealing and a sector.
  package func dealing(_ network: String, _ dealing: Dealing, sector: String) -> Number? {
    let special = dealingBySector.firstIndex {
      $0.dealing == dealing && $0.network == network && $0.sectors.contains(sector)
    }
    return special.map { dealingBySector[$0].number } ?? self.dealing[network]?[dealing.rawValue]
  }
}

extension Reach {
  init(json bytes: [UInt8], file: String) throws(CatalogueFault) {
    let root = try CatalogueFile(bytes, file: file).root
    try root.only([
      "population", "segments", "usage", "dealing", "dealingBySector", "prospectFactor",
      "listMaximum", "listAfterAYear",
    ])
    segments = try root.list("segments") { entry throws(CatalogueFault) in
      try entry.only(["id", "public", "label", "ready"])
      return Segment(
        id: try entry.string("id"), group: try entry.choice("public", Segment.Group.self),
        label: try entry.text("label"), ready: try entry.number("ready"))
    }
    population = try root.table("population") { entry throws(CatalogueFault) in
      try entry.only(["shares", "evidence", "reason"])
      return try entry.table("shares") { entry throws(CatalogueFault) in
        guard let percent = entry.node.double else {
          throw entry.fault(.wrongKind(member: "shares", expected: "0…100"))
        }
        return percent
      }
    }
    usage = try root.table("usage") { entry throws(CatalogueFault) in
      try CatalogueEntry.numberTables(of: entry)
    }
    dealing = try CatalogueEntry.numberTables(of: root.entry("dealing"))
    dealingBySector = try root.list("dealingBySector") { entry throws(CatalogueFault) in
      try entry.only(["network", "market", "sectors", "number"])
      return SectorDealing(
        network: try entry.string("network"), dealing: try entry.choice("market", Dealing.self),
        sectors: try entry.strings("sectors"), number: try entry.number("number"))
    }
    prospectFactor = try root.number("prospectFactor")
    listMaximum = try CatalogueEntry.numberTables(of: root.entry("listMaximum"))
    listAfterAYear = try CatalogueEntry.numberTables(of: root.entry("listAfterAYear"))
  }
}

extension CatalogueEntry {
  /// A table of tables of numbers, such as network → segment → number.
  fileprivate static func numberTables(
    of entry: CatalogueEntry
  ) throws(CatalogueFault) -> [String: [String: Number]] {
    var tables: [String: [String: Number]] = [:]
    for outer in entry.node.members {
      var table: [String: Number] = [:]
      for inner in outer.value.members {
        table[inner.name] = try CatalogueEntry(node: inner.value, file: entry.file).asNumber()
      }
      tables[outer.name] = table
    }
    return tables
  }
}
