import JalonModel

extension CatalogueCheck {
  /// The formats of ladders and of sectors exist.
  static let knownFormats = CatalogueCheck("known-formats") { files in
    let every = files.everyVintage(files.formatIDs)
    let ladders = files.vintages.flatMap { vintage -> [Remark] in
      let formats = files.formatIDs(vintage)
      return files.list("\(vintage)/networks.json", "networks")
        .flatMap { $0["ladder"]?.elements ?? [] }
        .flatMap { formats.remarks(onNamesOf: $0["pieces"], .aFormat) }
    }
    let sectors = files.list("sectors.json", "sectors")
      .flatMap { every.remarks(on: $0["formats"], .aFormat) }
    return ladders + sectors
  }
}
