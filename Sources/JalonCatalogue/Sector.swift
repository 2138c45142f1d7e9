import JalonModel

/// A trade: what is typical of its customers, its week and its content. Each figure is a guess that
/// the client's own answer replaces.
package struct Sector: Hashable, Sendable {
  package enum Market: String, Sendable, Hashable, CaseIterable { case b2c, b2b, both }

  /// A moment of the week.
  package struct WeekMoment: Hashable, Sendable {
    /// 1 (Monday) … 7.
    package let weekday: Int
    /// `HH:MM`, local time.
    package let time: String

    package init(weekday: Int, time: String) {
      self.weekday = weekday
      self.time = time
    }
  }

  package let id: String
  package let label: Text
  package let aliases: [Language: [String]]
  package let usualMarket: Market
  /// Typical customers by age band, in percent, in the order of the bands.
  package let ages: [Share]
  /// Typical counterparts in business by function, in percent.
  package let functions: [Share]
  /// Customers in a year for each person working.
  package let customersByHead: Int
  /// Firms that count, for a business seller.
  package let accounts: Int
  /// When somebody of the trade can sit down for twenty minutes, best first.
  package let quietMoments: [WeekMoment]
  /// When its customers look.
  package let lookMoments: [WeekMoment]
  /// Formats that suit, best first.
  package let formats: [String]
  package let busyMonths: [Int]
  /// Relays in real life: till, window, receipt…
  package let relays: [Text]
  package let risks: [Text]
  package let trade: String?
  /// The judgement that its customers follow a person rather than a firm; nil where they do not.
  package let followsPerson: String?
  package let exampleBusiness: Text
  package let exampleSubject: Text
}

extension Sector {
  /// Its id alone tells it from the others of a vintage.
  package func hash(into hasher: inout Hasher) { hasher.combine(id) }
}

extension Sector {
  /// Decodes `sectors.json`.
  static func list(json bytes: [UInt8], file: String) throws(CatalogueFault) -> [Sector] {
    let root = try CatalogueFile(bytes, file: file).root
    try root.only(["sectors"])
    return try root.list("sectors", Sector.init(entry:))
  }

  private init(entry: CatalogueEntry) throws(CatalogueFault) {
    try entry.only([
      "id", "label", "aliases", "usualMarket", "ages", "functions", "customersByHead", "accounts",
      "quietMoments", "lookMoments", "formats", "busyMonths", "relays", "risks", "trade",
      "followsPerson", "example",
    ])
    id = try entry.string("id")
    label = try entry.text("label")
    let aliases = try entry.entry("aliases")
    self.aliases = [.fr: try aliases.strings("fr"), .en: try aliases.strings("en")]
    usualMarket = try entry.choice("usualMarket", Market.self)
    ages = try entry.shares("ages")
    functions = try entry.shares("functions")
    customersByHead = try entry.integer("customersByHead")
    accounts = try entry.integer("accounts")
    quietMoments = try entry.list("quietMoments", WeekMoment.init(entry:))
    lookMoments = try entry.list("lookMoments", WeekMoment.init(entry:))
    formats = try entry.strings("formats")
    busyMonths = try entry.list("busyMonths") { entry throws(CatalogueFault) in
      guard let month = entry.node.int, (1...12).contains(month) else {
        throw entry.fault(.wrongKind(member: "busyMonths", expected: "1…12"))
      }
      return month
    }
    relays = try entry.texts("relays")
    risks = try entry.texts("risks")
    trade = try entry.optionalString("trade")
    followsPerson =
      entry.has("followsPerson") ? try entry.entry("followsPerson").string("reason") : nil
    let example = try entry.entry("example")
    try example.only(["business", "subject"])
    exampleBusiness = try example.text("business")
    exampleSubject = try example.text("subject")
  }
}

extension Sector.WeekMoment {
  init(entry: CatalogueEntry) throws(CatalogueFault) {
    try entry.only(["weekday", "time"])
    weekday = try entry.integer("weekday")
    time = try entry.string("time")
  }
}

extension CatalogueEntry {
  fileprivate func shares(_ name: String) throws(CatalogueFault) -> [Share] {
    var shares: [Share] = []
    for member in try entry(name).node.members {
      guard let percent = member.value.double else {
        throw fault(.wrongKind(member: member.name, expected: "0…100"), at: member.value)
      }
      shares.append(Share(segment: member.name, percent: percent))
    }
    return shares
  }
}

/// A regulated or delicate trade, with what its code or the law allows. Dated; not legal advice.
package struct Trade: Hashable, Sendable {
  package enum Effect: String, Sendable, Hashable, CaseIterable {
    /// May go with conditions, never solicits against its code.
    case regulated
    /// Public communication is forbidden.
    case forbidden
    /// Only a site and plain information.
    case informationOnly = "information-only"
  }

  package struct Source: Hashable, Sendable {
    package let title: Text
    package let publisher: String
    package let address: String
    package let checked: CivilDate
  }

  package let id: String
  package let label: Text
  package let sectors: [String]
  package let from: CivilDate?
  package let until: CivilDate?
  package let country: String
  package let vintages: [String]
  package let effect: Effect
  package let forbids: Text
  package let allows: Text
  package let says: Text
  package let source: Source
  package let networksOut: [String]
  package let benefitsZero: [String]

  /// Whether it binds a firm of that sector on that day.
  package func binds(sector: String, on day: CivilDate) -> Bool {
    sectors.contains(sector) && (from.map { $0 <= day } ?? true) && (until.map { day < $0 } ?? true)
  }
}

extension Trade {
  /// What is said of the trade in a country whose law is not known: that it may have one, and what
  /// France's says, as an example. What France forbids waits until the other law has been read;
  /// networks and benefits stay open.
  /// - Note: Judgement: trades that one country regulates are regulated in most.
  var elsewhere: Trade {
    Trade(
      id: id, label: label, sectors: sectors, from: from, until: until, country: country,
      vintages: vintages, effect: effect == .forbidden ? .forbidden : .regulated,
      forbids: Text(
        fr: "Celle de votre pays est à vérifier. En France, par exemple : \(forbids.fr)",
        en: "That of your country is to be checked. In France, for example: \(forbids.en)"),
      allows: Text(
        fr: "En France, reste permis : \(allows.fr)", en: "In France, allowed: \(allows.en)"),
      says: Text(
        fr: "Vérifiez d'abord la règle de votre pays. En France, par exemple : \(says.fr)",
        en: "Check the rule of your country first. In France, for example: \(says.en)"),
      source: Source(
        title: Text(
          fr: "celle de votre pays, à vérifier ; en France : \(source.title.fr)",
          en: "your country's, to be checked; in France: \(source.title.en)"),
        publisher: source.publisher, address: source.address, checked: source.checked),
      networksOut: [], benefitsZero: [])
  }

  /// Decodes `trades.json`.
  static func list(json bytes: [UInt8], file: String) throws(CatalogueFault) -> [Trade] {
    let root = try CatalogueFile(bytes, file: file).root
    try root.only(["trades"])
    return try root.list("trades", Trade.init(entry:))
  }

  private init(entry: CatalogueEntry) throws(CatalogueFault) {
    try entry.only([
      "id", "label", "sectors", "from", "until", "country", "vintages", "effect", "forbids",
      "allows", "says", "source", "networksOut", "benefitsZero",
    ])
    id = try entry.string("id")
    label = try entry.text("label")
    sectors = try entry.strings("sectors")
    from = try entry.optionalDay("from")
    until = try entry.optionalDay("until")
    country = try entry.string("country")
    vintages = try entry.strings("vintages")
    effect = try entry.choice("effect", Effect.self)
    forbids = try entry.text("forbids")
    allows = try entry.text("allows")
    says = try entry.text("says")
    let source = try entry.entry("source")
    try source.only(["title", "publisher", "address", "checked"])
    self.source = Source(
      title: try source.text("title"), publisher: try source.string("publisher"),
      address: try source.string("address"), checked: try source.day("checked"))
    networksOut = try entry.strings("networksOut")
    benefitsZero = try entry.strings("benefitsZero")
  }
}
