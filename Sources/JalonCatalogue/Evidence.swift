import JalonModel

/// One sourced fact, in our own words.
package struct Evidence: Hashable, Sendable {
  package enum Confidence: String, Sendable, Hashable, CaseIterable { case high, medium, low }

  package let id: String
  package let claim: Text
  package let value: Double?
  package let unit: String
  package let population: String
  package let country: String
  package let year: Int
  package let publisher: String
  package let title: String
  package let address: String
  package let confidence: Confidence
  /// Years after which the fact is stale.
  package let lifeYears: Int
}

extension Evidence {
  /// Decodes `evidence.json`.
  static func list(json bytes: [UInt8], file: String) throws(CatalogueFault) -> [Evidence] {
    let root = try CatalogueFile(bytes, file: file).root
    try root.only(["evidence"])
    return try root.list("evidence", Evidence.init(entry:))
  }

  init(entry: CatalogueEntry) throws(CatalogueFault) {
    try entry.only([
      "id", "claim", "value", "unit", "population", "country", "year", "publisher", "title",
      "address", "confidence", "lifeYears",
    ])
    self.init(
      id: try entry.string("id"), claim: try entry.text("claim"),
      value: entry.has("value") ? try entry.double("value") : nil,
      unit: try entry.string("unit"), population: try entry.string("population"),
      country: try entry.string("country"), year: try entry.integer("year"),
      publisher: try entry.string("publisher"), title: try entry.string("title"),
      address: try entry.string("address"),
      confidence: try entry.choice("confidence", Confidence.self),
      lifeYears: try entry.integer("lifeYears"))
  }
}

/// Why a number that nobody published has the value it has.
package struct Judgement: Hashable, Sendable {
  package let id: String
  package let text: Text
  /// Whose estimate it is, where it came with somebody's own figures; nil for ours.
  package let author: String?
}

extension Judgement {
  /// Decodes `judgements.json`.
  static func list(json bytes: [UInt8], file: String) throws(CatalogueFault) -> [Judgement] {
    let root = try CatalogueFile(bytes, file: file).root
    try root.only(["judgements"])
    return try root.list("judgements", Judgement.init(entry:))
  }

  init(entry: CatalogueEntry) throws(CatalogueFault) { try self.init(entry: entry, author: nil) }

  /// - Parameters:
  ///   - entry: one of the list.
  ///   - author: of the file of own figures that it stands in; nil in ours.
  /// - Throws: `CatalogueFault` for what is no judgement.
  init(entry: CatalogueEntry, author: String?) throws(CatalogueFault) {
    try entry.only(["id", "text"])
    self.init(id: try entry.string("id"), text: try entry.text("text"), author: author)
  }
}
