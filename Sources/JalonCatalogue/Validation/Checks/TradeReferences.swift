import JalonModel

extension CatalogueCheck {
  /// A sector and its trade's law name each other; a law names vintages that exist.
  static let tradeReferences = CatalogueCheck("trade-references") { files in
    let trades = files.list("trades.json", "trades")
    let known = files.tradeIDs
    let ofSectors = files.list("sectors.json", "sectors").flatMap { sector -> [Remark] in
      let bound = trades.filter { trade in
        trade["sectors"]?.words.contains { $0.word == sector.id } ?? false
      }
      guard let named = sector["trade"], let id = named.node.string else {
        return bound.prefix(1).map { Remark(sector, .bound($0.id)) }
      }
      if let remark = known.remark(on: named, .aTrade) { return [remark] }
      return bound.contains { $0.id == id } ? [] : [Remark(named, .notBound(id, sector.id))]
    }
    return ofSectors
  }
}

extension Text {
  fileprivate static func bound(_ trade: String) -> Text {
    Text(
      fr: "la loi « \(trade) » vise ce secteur, qui doit la nommer dans `trade`",
      en: "the law “\(trade)” binds this sector, which must name it in `trade`")
  }

  fileprivate static func notBound(_ trade: String, _ sector: String) -> Text {
    Text(
      fr: "la loi « \(trade) » ne vise pas le secteur « \(sector) »",
      en: "the law “\(trade)” does not bind the sector “\(sector)”")
  }
}
