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
    /// `allCases`, listed once.
    static let all = allCases

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
  /// u in percent: country → network → segment, in the order of `segments`.
  package internal(set) var usage: [String: [String: NumberRow]]
  /// m in percent: network → dealing, in the order of the kinds.
  package internal(set) var dealing: [String: NumberRow]
  package internal(set) var dealingBySector: [SectorDealing]
  /// The judgement that a country without figures of its own may borrow those of France.
  package let borrowing: String
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

  /// What m is for one sector alone, picked out once for many look-ups.
  package func special(to sector: String) -> [SectorDealing] {
    dealingBySector.filter { $0.sectors.contains(sector) }
  }

  /// m for a network, by the kinds of dealing that it is given for.
  /// - Parameters:
  ///   - network: its id.
  ///   - special: what holds for the firm's sector alone.
  /// - Returns: in the order of the kinds.
  package func dealings(
    _ network: String, special: [SectorDealing]
  ) -> [(dealing: Dealing, number: Number)] {
    let general = dealing[network]
    var dealings: [(dealing: Dealing, number: Number)] = []
    dealings.reserveCapacity(Dealing.all.count)
    for (place, dealing) in Dealing.all.enumerated() {
      let number =
        special.first { $0.dealing == dealing && $0.network == network }?.number
        ?? general?[at: place]
      if let number { dealings.append((dealing, number)) }
    }
    return dealings
  }

  /// u for a network and the segment at a place of `segments`; a country without figures of its own
  /// borrows those of France.
  package func usage(of network: String, bySegmentAt place: Int, in country: String) -> Number? {
    usage[country]?[network]?[at: place] ?? usage[Country.france]?[network]?[at: place]
  }

  /// Whether a country has no figures of its own for the segment at a place of `segments`.
  package func borrows(bySegmentAt place: Int, in country: String) -> Bool {
    !(usage[country]?.values.contains { $0[at: place] != nil } ?? false)
  }

  /// m for a network and a kind of dealing.
  /// - Parameters:
  ///   - network: its id.
  ///   - dealing: the kind.
  ///   - special: what holds for the firm's sector alone.
  /// - Returns: nil where nothing is given.
  package func dealing(
    _ network: String, _ dealing: Dealing, special: [SectorDealing]
  ) -> Number? {
    special.first { $0.dealing == dealing && $0.network == network }?.number
      ?? self.dealing[network]?[dealing.rawValue]
  }
}

extension Reach {
  init(json bytes: [UInt8], file: String) throws(CatalogueFault) {
    let root = try CatalogueFile(bytes, file: file).root
    try root.only([
      "population", "segments", "usage", "dealing", "dealingBySector", "prospectFactor",
      "listMaximum", "listAfterAYear", "borrowing",
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
    let names = segments.map(\.id)
    usage = try root.table("usage") { entry throws(CatalogueFault) in
      try CatalogueEntry.numberTables(of: entry).mapValues { NumberRow($0, of: names) }
    }
    dealing = try CatalogueEntry.numberTables(of: root.entry("dealing"))
      .mapValues { NumberRow($0, of: Dealing.all.map(\.rawValue)) }
    dealingBySector = try root.list("dealingBySector") { entry throws(CatalogueFault) in
      try entry.only(["network", "market", "sectors", "number"])
      return SectorDealing(
        network: try entry.string("network"), dealing: try entry.choice("market", Dealing.self),
        sectors: try entry.strings("sectors"), number: try entry.number("number"))
    }
    borrowing = try root.entry("borrowing").string("reason")
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
