import JalonModel

extension CatalogueCheck {
  /// Sectors that are named elsewhere exist.
  static let sectorReferences = CatalogueCheck("sector-references") { files in
    let sectors = files.sectorIDs
    let lists =
      files.list("trades.json", "trades")
      + files.vintages.flatMap { vintage -> [CatalogueEntry] in
        let fits = files["\(vintage)/fits.json"]
        return (fits?["steps"]?.elements ?? []) + (fits?["only"]?.elements ?? [])
          + files.list("\(vintage)/reach.json", "dealingBySector")
      }
    return lists.flatMap { sectors.remarks(on: $0["sectors"], .aSector) }
      + files.list("subjects.json", "subjects")
      .compactMap { sectors.remark(on: $0["sector"], .aSector) }
  }
}
