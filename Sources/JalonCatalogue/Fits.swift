import JalonModel

/// How well each network serves each benefit, in quarters: judgements by nature.
package struct Fits: Sendable {
  /// A correction of some cells for some sectors.
  package struct Step: Hashable, Sendable {
    package let sectors: [String]
    package let networks: [String]
    package let benefits: [String]
    package let dealings: [Reach.Dealing]
    package let step: Int
    package let floor: Int
    package let cap: Int
    package let reason: Text
  }

  /// A network that makes sense in some sectors only.
  package struct Only: Hashable, Sendable {
    package let network: String
    package let sectors: [String]
    package let reason: Text
  }

  package let benefits: [String]
  /// Quarters 0…4: dealing (`b2c-local`, `b2c-national`, `b2b`) → network → by benefit.
  package internal(set) var quarters: [String: [String: [Int]]]
  /// Quarters that each cell may be wrong by.
  package let range: Int
  /// The judgement that each table of fits rests on: dealing → id.
  package let grounds: [String: String]
  /// The judgements of a consultant who settled some fits anew: dealing → network → id.
  package internal(set) var ownGrounds: [String: [String: String]] = [:]
  package let reasons: [String: [String: Text]]
  package let steps: [Step]
  package let only: [Only]
  /// Quarters for recruiting: network → profile.
  package let recruitingByProfile: [String: [String: Int]]

  /// The judgement that the fits of a network rest on.
  package func ground(of network: String, _ dealing: Reach.Dealing) -> String? {
    ownGrounds[dealing.rawValue]?[network] ?? grounds[dealing.rawValue]
  }

  /// The fit of a network and a benefit for a firm, 0…4 quarters.
  package func quarters(
    network: String, benefit: String, dealing: Reach.Dealing, sector: String, profile: String
  ) -> Int {
    column(of: benefit, dealing: dealing, sector: sector, profile: profile).quarters(of: network)
  }

  /// What bears on one benefit for one firm, picked out once for all networks.
  package func column(
    of benefit: String, dealing: Reach.Dealing, sector: String, profile: String
  ) -> Column {
    Column(
      place: benefits.firstIndex(of: benefit), rows: quarters[dealing.rawValue] ?? [:],
      byProfile: benefit == "recruiting"
        ? recruitingByProfile.compactMapValues { $0[profile] } : [:],
      elsewhere: only.filter { !$0.sectors.contains(sector) }.map(\.network),
      steps: steps.filter {
        $0.dealings.contains(dealing) && $0.benefits.contains(benefit)
          && $0.sectors.contains(sector)
      })
  }

  /// The fits of one benefit for one firm, by network.
  package struct Column {
    /// Nil for a benefit without fits.
    fileprivate let place: Int?
    fileprivate let rows: [String: [Int]]
    fileprivate let byProfile: [String: Int]
    /// Networks that make no sense in the firm's sector.
    fileprivate let elsewhere: [String]
    fileprivate let steps: [Step]

    /// 0…4 quarters.
    package func quarters(of network: String) -> Int {
      if elsewhere.contains(network) { return 0 }
      if let byProfile = byProfile[network] { return byProfile }
      guard let place, let row = rows[network], place < row.count else { return 0 }
      var fit = row[place]
      for step in steps where step.networks.contains(network) {
        fit = min(max(fit + step.step, step.floor), step.cap)
      }
      return min(max(fit, 0), 4)
    }

    /// Whether the sector or the network's own kind leaves no doubt about the fit.
    package func isSettled(for network: String) -> Bool {
      elsewhere.contains(network)
        || steps.contains { $0.cap == 0 && $0.networks.contains(network) }
    }
  }
}

extension Fits {
  init(json bytes: [UInt8], file: String) throws(CatalogueFault) {
    let root = try CatalogueFile(bytes, file: file).root
    try root.only([
      "benefits", "quarters", "range", "grounds", "reasons", "steps", "only", "recruitingByProfile",
    ])
    benefits = try root.strings("benefits")
    quarters = try root.table("quarters") { entry throws(CatalogueFault) in
      try Fits.integerRows(of: entry)
    }
    range = try root.integer("range")
    grounds = try root.table("grounds") { entry throws(CatalogueFault) in
      try entry.only(["reason"])
      return try entry.string("reason")
    }
    reasons = try root.table("reasons") { entry throws(CatalogueFault) in
      var texts: [String: Text] = [:]
      for member in entry.node.members {
        texts[member.name] = try CatalogueEntry(node: member.value, file: entry.file).asText()
      }
      return texts
    }
    steps = try root.list("steps") { entry throws(CatalogueFault) in
      try entry.only([
        "sectors", "networks", "benefits", "markets", "step", "floor", "cap", "reason",
      ])
      var dealings: [Reach.Dealing] = []
      for name in try entry.strings("markets") {
        guard let dealing = Reach.Dealing(rawValue: name) else {
          throw entry.fault(
            .notOneOf(value: name, allowed: Reach.Dealing.allCases.map(\.rawValue)))
        }
        dealings.append(dealing)
      }
      return Step(
        sectors: try entry.strings("sectors"), networks: try entry.strings("networks"),
        benefits: try entry.strings("benefits"), dealings: dealings,
        step: try entry.integer("step"), floor: try entry.optionalInteger("floor") ?? 0,
        cap: try entry.optionalInteger("cap") ?? 4, reason: try entry.text("reason"))
    }
    only = try root.list("only") { entry throws(CatalogueFault) in
      try entry.only(["network", "sectors", "reason"])
      return Only(
        network: try entry.string("network"), sectors: try entry.strings("sectors"),
        reason: try entry.text("reason"))
    }
    recruitingByProfile = try root.table("recruitingByProfile") { entry throws(CatalogueFault) in
      var row: [String: Int] = [:]
      for member in entry.node.members {
        guard let quarters = member.value.int else {
          throw entry.fault(.wrongKind(member: member.name, expected: "0…4"), at: member.value)
        }
        row[member.name] = quarters
      }
      return row
    }
  }

  private static func integerRows(
    of entry: CatalogueEntry
  ) throws(CatalogueFault) -> [String: [Int]] {
    var rows: [String: [Int]] = [:]
    for member in entry.node.members {
      var row: [Int] = []
      for element in member.value.elements {
        guard let quarters = element.int, (0...4).contains(quarters) else {
          throw entry.fault(.wrongKind(member: member.name, expected: "0…4"), at: element)
        }
        row.append(quarters)
      }
      rows[member.name] = row
    }
    return rows
  }
}
