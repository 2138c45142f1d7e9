import JalonModel

/// Something a business may hope for from social networks.
package struct Benefit: Hashable, Sendable {
  /// A sign by which the client will see whether the benefit came.
  package struct Indicator: Hashable, Sendable {
    package let id: String
    package let label: Text
    package let unit: Text
    /// Followers, likes, views: they count attention, not the benefit.
    package let vanity: Bool
    package let formula: Text
    package let figureFrom: Text
    package let usualBaseline: Text
  }

  /// Something that published sources say for or against hoping for it.
  package struct Argument: Hashable, Sendable {
    package let text: Text
    package let source: String
  }

  package let id: String
  package let label: Text
  /// The hope in an owner's words, for a firm that sells to consumers.
  package let sentence: Text
  package let businessSentence: Text
  package let meaning: Text
  /// Months before it can be seen.
  package let horizonMonths: Number
  /// Whom the benefit is for, in percent; the parts sum to 100.
  package let publics: [(public: Public, share: Double)]
  package let indicators: [Indicator]
  package let businessIndicators: [Indicator]
  package let arguments: (for: [Argument], against: [Argument])
  /// Rules whose refusal contradicts it.
  package let needs: [Rule]
  /// What does the same sooner or cheaper outside networks: for a firm with a door, between firms,
  /// for one that sells at a distance; nil where it is no other.
  package let cheaper: (usual: Text, business: Text?, distance: Text?)

  /// The indicators in the wording of a market, the proposed one first.
  package func indicators(forBusiness: Bool) -> [Indicator] {
    forBusiness && !businessIndicators.isEmpty ? businessIndicators : indicators
  }

  package static func == (left: Benefit, right: Benefit) -> Bool { left.id == right.id }
  package func hash(into hasher: inout Hasher) { hasher.combine(id) }
}

/// The people that a benefit is for.
package enum Public: String, Sendable, Hashable, CaseIterable {
  case customers
  /// People near the firm, or prospects, who are not customers yet.
  case neighbours
  case candidates
  /// Those whom others listen to: press, officials, experts.
  case prescribers
}

extension Benefit {
  /// Decodes `benefits.json`.
  static func list(json bytes: [UInt8], file: String) throws(CatalogueFault) -> [Benefit] {
    let root = try CatalogueFile(bytes, file: file).root
    try root.only(["benefits"])
    return try root.list("benefits", Benefit.init(entry:))
  }

  private init(entry: CatalogueEntry) throws(CatalogueFault) {
    try entry.only([
      "id", "label", "sentence", "sentenceBusiness", "meaning", "horizonMonths", "publics",
      "indicators", "indicatorsBusiness", "for", "against", "needs", "cheaper", "cheaperBusiness",
      "cheaperDistance",
    ])
    id = try entry.string("id")
    label = try entry.text("label")
    sentence = try entry.text("sentence")
    businessSentence = try entry.text("sentenceBusiness")
    meaning = try entry.text("meaning")
    horizonMonths = try entry.number("horizonMonths")
    publics = try entry.list("publics") { entry throws(CatalogueFault) in
      try entry.only(["public", "share"])
      return (try entry.choice("public", Public.self), try entry.double("share"))
    }
    indicators = try entry.list("indicators", Indicator.init(entry:))
    businessIndicators = try entry.list("indicatorsBusiness", Indicator.init(entry:))
    arguments = (
      try entry.list("for", Argument.init(entry:)), try entry.list("against", Argument.init(entry:))
    )
    var needs: [Rule] = []
    for name in try entry.strings("needs") {
      guard let rule = Rule(rawValue: name) else {
        throw entry.fault(.notOneOf(value: name, allowed: Rule.allCases.map(\.rawValue)))
      }
      needs.append(rule)
    }
    self.needs = needs
    cheaper = (
      try entry.text("cheaper"),
      entry.has("cheaperBusiness") ? try entry.text("cheaperBusiness") : nil,
      entry.has("cheaperDistance") ? try entry.text("cheaperDistance") : nil
    )
  }
}

extension Benefit.Indicator {
  init(entry: CatalogueEntry) throws(CatalogueFault) {
    try entry.only(["id", "label", "unit", "vanity", "formula", "figureFrom", "usualBaseline"])
    id = try entry.string("id")
    label = try entry.text("label")
    unit = try entry.text("unit")
    vanity = try entry.flag("vanity")
    formula = try entry.text("formula")
    figureFrom = try entry.text("figureFrom")
    usualBaseline = try entry.text("usualBaseline")
  }
}

extension Benefit.Argument {
  init(entry: CatalogueEntry) throws(CatalogueFault) {
    try entry.only(["text", "source"])
    text = try entry.text("text")
    source = try entry.string("source")
  }
}
