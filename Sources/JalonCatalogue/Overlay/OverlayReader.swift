import JalonModel

/// Reads an overlay strictly and goes on after a fault, so that all are told at once.
struct OverlayReader {
  let root: CatalogueEntry
  private(set) var faults: [CatalogueFault] = []
  private let vintage: CatalogueLibrary.Vintage
  private let base: Catalogue
  /// What numbers may cite: the vintage's and the overlay's own.
  private var facts: KnownIDs
  private var judgements: KnownIDs
  private var figures: [Overlay.Figure] = []
  private var sectorDealings: [Reach.SectorDealing] = []
  private var fits: [Overlay.Fit] = []

  /// - Parameters:
  ///   - bytes: UTF-8 JSON.
  ///   - file: the name that faults give.
  ///   - library: the vintages.
  /// - Throws: `CatalogueFault` when it is no overlay or names no vintage: nothing else can be read.
  init(_ bytes: [UInt8], file: String, library: CatalogueLibrary) throws(CatalogueFault) {
    root = try CatalogueFile(bytes, file: file, schema: Overlay.schema).root
    vintage = try root.choice("base", CatalogueLibrary.Vintage.self)
    base = try library.catalogue(vintage)
    facts = KnownIDs(try library.evidence(vintage).map(\.id))
    judgements = KnownIDs(try library.judgements().map(\.id))
    var print = Fingerprint()
    print.add(bytes)
    fingerprint = print.description
  }

  private let fingerprint: String

  /// Reads the whole file; nil when its heading is wrong.
  mutating func overlay() -> Overlay? {
    let root = root
    attempt { () throws(CatalogueFault) in
      try root.only([
        "schema", "id", "title", "base", "author", "networks", "formats", "usage", "dealing",
        "dealingBySector", "settings", "fits", "evidence", "judgements",
      ])
    }
    let signature = attempt { () throws(CatalogueFault) in
      Overlay.Signature(
        id: try root.freshID(besides: []), title: try root.text("title"),
        author: try root.string("author"))
    }
    let evidence = ownFacts()
    let judgements = ownJudgements(by: signature?.author)
    readNetworks()
    readFormats()
    readReach()
    readSettings()
    readFits()
    guard let signature else { return nil }
    return Overlay(
      signature: signature, base: vintage, figures: figures, sectorDealings: sectorDealings,
      fits: fits, evidence: evidence, judgements: judgements, fingerprint: fingerprint)
  }

  @discardableResult
  private mutating func attempt<Value>(
    _ read: () throws(CatalogueFault) -> Value
  ) -> Value? {
    do throws(CatalogueFault) {
      return try read()
    } catch {
      faults.append(error)
      return nil
    }
  }

  /// The members of an object that may be left out.
  private mutating func members(
    of entry: CatalogueEntry, _ name: String
  ) -> [(name: String, entry: CatalogueEntry)] {
    guard entry.has(name) else { return [] }
    return attempt { () throws(CatalogueFault) in try entry.members(name) } ?? []
  }

  /// The members of a value that should be an object.
  private mutating func members(
    of entry: CatalogueEntry
  ) -> [(name: String, entry: CatalogueEntry)] {
    guard entry.node.kind == .object else {
      faults.append(
        entry.fault(.wrongKind(member: entry.node.path.description, expected: "{…}")))
      return []
    }
    return entry.members
  }

  // MARK: What numbers rest on

  private mutating func ownFacts() -> [Evidence] {
    var own: [Evidence] = []
    for entry in list("evidence") {
      let (known, mine) = (facts.ids, own.map(\.id))
      let fact = attempt { () throws(CatalogueFault) in
        _ = try entry.freshID(besides: known + mine)
        let fact = try Evidence(entry: entry)
        try entry.bounds("year", fact.year, 1_900...9_999)
        try entry.bounds("lifeYears", fact.lifeYears, 0...100)
        return fact
      }
      if let fact { own.append(fact) }
    }
    facts = KnownIDs(facts.ids + own.map(\.id))
    return own
  }

  private mutating func ownJudgements(by author: String?) -> [Judgement] {
    var own: [Judgement] = []
    for entry in list("judgements") {
      let (known, mine) = (judgements.ids, own.map(\.id))
      let judgement = attempt { () throws(CatalogueFault) in
        _ = try entry.freshID(besides: known + mine)
        return try Judgement(entry: entry, author: author)
      }
      if let judgement { own.append(judgement) }
    }
    judgements = KnownIDs(judgements.ids + own.map(\.id))
    return own
  }

  private mutating func list(_ name: String) -> [CatalogueEntry] {
    let root = root
    return attempt { () throws(CatalogueFault) in try root.optionalEntries(name) } ?? []
  }

  // MARK: Numbers

  /// A number with what it cites, in the bounds of its place.
  private func number(
    _ entry: CatalogueEntry, within allowed: ClosedRange<Double>
  ) throws(CatalogueFault) -> Number {
    guard entry.node.kind == .object else {
      throw entry.fault(.wrongKind(member: entry.node.path.description, expected: "{…}"))
    }
    let number = try entry.asNumber()
    guard allowed.contains(number.low), allowed.contains(number.high) else {
      throw entry.fault(.outside(allowed))
    }
    if number.basis == .judged, number.low == number.high, number.value != 0, number.value != 1 {
      throw entry.fault(.noRange)
    }
    for cited in entry["evidence"]?.elements ?? [] { try cited.named(by: facts, .aFact) }
    if let reason = entry["reason"] { try reason.named(by: judgements, .aJudgement) }
    return number
  }

  private mutating func take(_ entry: CatalogueEntry, at place: NumberPlace) {
    let reader = self
    let figure = attempt { () throws(CatalogueFault) in
      Overlay.Figure(place: place, number: try reader.number(entry, within: place.allowed))
    }
    if let figure { figures.append(figure) }
  }

  /// Refuses a name that the vintage does not have.
  private mutating func knows(
    _ member: (name: String, entry: CatalogueEntry), _ ids: some Sequence<String>, _ kind: Text
  ) -> Bool {
    let known = KnownIDs(ids)
    guard !known.contains(member.name) else { return true }
    faults.append(
      member.entry.fault(
        .unknown(member.name, kind: kind, nearest: known.nearest(to: member.name))))
    return false
  }

  private mutating func readNetworks() {
    for network in members(of: root, "networks")
    where knows(network, base.networks.map(\.id), .aNetwork) {
      attempt { () throws(CatalogueFault) in
        try network.entry.only(NumberPlace.NetworkFigure.allCases.map(\.rawValue) + ["upkeep"])
      }
      for figure in NumberPlace.NetworkFigure.allCases {
        guard let entry = network.entry[figure.rawValue] else { continue }
        take(entry, at: .network(network.name, figure))
      }
      guard network.entry.has("upkeep") else { continue }
      let steps = base.network(network.name)?.upkeep.count ?? 0
      let minutes = attempt { () throws(CatalogueFault) in
        let minutes = try network.entry.entries("upkeep")
        guard minutes.count == steps else {
          throw network.entry.fault(
            .wrongCount(member: "upkeep", expected: steps), at: network.entry.node["upkeep"])
        }
        return minutes
      }
      for (step, entry) in (minutes ?? []).enumerated() {
        take(entry, at: .upkeep(network.name, step: step))
      }
    }
  }

  private mutating func readFormats() {
    for format in members(of: root, "formats")
    where knows(format, base.formats.map(\.id), .aFormat) {
      for figure in members(of: format.entry) {
        let own = NumberPlace.FormatFigure.allCases.filter {
          base[.format(format.name, $0)] != nil
        }
        guard knows(figure, own.map(\.rawValue), .aFigure),
          let part = NumberPlace.FormatFigure(rawValue: figure.name)
        else { continue }
        take(figure.entry, at: .format(format.name, part))
      }
    }
  }

  private mutating func readReach() {
    for country in members(of: root, "usage")
    where knows(country, base.reach.usage.keys.sorted(), .aCountry) {
      let networks = base.reach.usage[country.name] ?? [:]
      for network in members(of: country.entry)
      where knows(network, networks.keys.sorted(), .aNetwork) {
        for segment in members(of: network.entry)
        where knows(segment, networks[network.name]?.named.keys.sorted() ?? [], .aSegment) {
          take(
            segment.entry,
            at: .usage(country: country.name, network: network.name, segment: segment.name))
        }
      }
    }
    for (network, dealing, entry) in dealings(of: members(of: root, "dealing")) {
      take(entry, at: .dealing(network: network, dealing))
    }
    for sector in members(of: root, "dealingBySector")
    where knows(sector, base.sectors.map(\.id), .aSector) {
      for (network, dealing, entry) in dealings(of: members(of: sector.entry)) {
        let place = NumberPlace.dealing(network: network, dealing)
        let reader = self
        let number = attempt { () throws(CatalogueFault) in
          try reader.number(entry, within: place.allowed)
        }
        guard let number else { continue }
        sectorDealings.append(
          Reach.SectorDealing(
            network: network, dealing: dealing, sectors: [sector.name], number: number))
      }
    }
  }

  /// The cells of a table network → kind of dealing.
  private mutating func dealings(
    of rows: [(name: String, entry: CatalogueEntry)]
  ) -> [(network: String, dealing: Reach.Dealing, entry: CatalogueEntry)] {
    var cells: [(network: String, dealing: Reach.Dealing, entry: CatalogueEntry)] = []
    for network in rows where knows(network, base.networks.map(\.id), .aNetwork) {
      let own = base.reach.dealing[network.name]?.named ?? [:]
      for cell in members(of: network.entry) where knows(cell, own.keys.sorted(), .aDealing) {
        guard let dealing = Reach.Dealing(rawValue: cell.name) else { continue }
        cells.append((network.name, dealing, cell.entry))
      }
    }
    return cells
  }

  private mutating func readSettings() {
    for setting in members(of: root, "settings")
    where knows(setting, Setting.allCases.map(\.rawValue), .aSetting) {
      guard let place = Setting(rawValue: setting.name) else { continue }
      take(setting.entry, at: .setting(place))
    }
  }

  private mutating func readFits() {
    for dealing in members(of: root, "fits")
    where knows(dealing, base.fits.quarters.keys.sorted(), .aDealing) {
      guard let market = Reach.Dealing(rawValue: dealing.name) else { continue }
      for network in members(of: dealing.entry)
      where knows(network, base.networks.map(\.id), .aNetwork) {
        let judgements = judgements
        let reason = attempt { () throws(CatalogueFault) in
          try network.entry.only(["quarters", "reason"])
          let reason = try network.entry.string("reason")
          try network.entry["reason"]?.named(by: judgements, .aJudgement)
          return reason
        }
        for cell in members(of: network.entry, "quarters")
        where knows(cell, base.fits.benefits, .aBenefit) {
          guard let quarters = cell.entry.node.int, (0...4).contains(quarters) else {
            faults.append(cell.entry.fault(.wrongKind(member: cell.name, expected: "0…4")))
            continue
          }
          guard let reason, let benefit = base.fits.benefits.firstIndex(of: cell.name) else {
            continue
          }
          fits.append(
            Overlay.Fit(
              dealing: market, network: network.name, benefit: benefit, quarters: quarters,
              reason: reason))
        }
      }
    }
  }
}

extension CatalogueEntry {
  /// The `id` member, well written and not taken.
  fileprivate func freshID(besides taken: [String]) throws(CatalogueFault) -> String {
    let id = try string("id")
    let isPlain = id.utf8.allSatisfy {
      (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D
    }
    guard isPlain, !id.isEmpty, id.utf8.count <= 60 else {
      throw fault(.badID(id), at: node["id"])
    }
    guard !taken.contains(id) else { throw fault(.taken(id), at: node["id"]) }
    return id
  }

  fileprivate func bounds(
    _ name: String, _ value: Int, _ allowed: ClosedRange<Int>
  ) throws(CatalogueFault) {
    guard !allowed.contains(value) else { return }
    throw fault(
      .outside(Double(allowed.lowerBound)...Double(allowed.upperBound)), at: node[name])
  }

  /// Refuses a string that is none of these ids.
  fileprivate func named(by ids: KnownIDs, _ kind: Text) throws(CatalogueFault) {
    guard let id = node.string, !ids.contains(id) else { return }
    throw fault(.unknown(id, kind: kind, nearest: ids.nearest(to: id)))
  }
}

extension Text {
  fileprivate static let aCountry = Text(fr: "un pays", en: "a country")
  fileprivate static let aDealing = Text(fr: "un marché", en: "a market")
  fileprivate static let aSetting = Text(fr: "un réglage", en: "a setting")
  fileprivate static let aFigure = Text(
    fr: "un chiffre de ce format", en: "a figure of this format")
}
