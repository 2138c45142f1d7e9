import JalonModel

extension CatalogueCheck {
  /// Networks and segments that a vintage's tables name are of that vintage; those that a trade
  /// leaves out are of one of the vintages it holds for; those that stand in for a closed one are
  /// open today.
  static let networkReferences = CatalogueCheck("network-references") { files in
    files.vintages.flatMap { reach(files, $0) + fits(files, $0) }
      + files.list("trades.json", "trades").flatMap { trade -> [Remark] in
        let named = trade["vintages"]?.words.map(\.word) ?? []
        let networks = KnownIDs(
          files.vintages.filter(named.contains).flatMap { files.networkIDs($0).ids })
        return networks.remarks(on: trade["networksOut"], .aNetwork)
      }
      + files.list("closed.json", "closed").flatMap { gone in
        files.vintages.suffix(1).flatMap {
          files.networkIDs($0).remarks(on: gone["instead"], .aNetwork)
        }
      }
  }

  private static func reach(_ files: CatalogueFiles, _ vintage: String) -> [Remark] {
    guard let reach = files["\(vintage)/reach.json"] else { return [] }
    let networks = files.networkIDs(vintage)
    let segments = files.segmentIDs(vintage)
    let usage = (reach["usage"]?.members ?? []).flatMap { country in
      networks.remarks(onNamesOf: country.entry, .aNetwork)
        + country.entry.members.flatMap { segments.remarks(onNamesOf: $0.entry, .aSegment) }
    }
    let tables = ["dealing", "listMaximum", "listAfterAYear"]
      .flatMap { networks.remarks(onNamesOf: reach[$0], .aNetwork) }
    let special = (reach["dealingBySector"]?.elements ?? [])
      .compactMap { networks.remark(on: $0["network"], .aNetwork) }
    return usage + tables + special
  }

  private static func fits(_ files: CatalogueFiles, _ vintage: String) -> [Remark] {
    guard let fits = files["\(vintage)/fits.json"] else { return [] }
    let networks = files.networkIDs(vintage)
    let tables = ["quarters", "reasons"].flatMap { fits[$0]?.members ?? [] }
      .flatMap { networks.remarks(onNamesOf: $0.entry, .aNetwork) }
    let steps = (fits["steps"]?.elements ?? [])
      .flatMap { networks.remarks(on: $0["networks"], .aNetwork) }
    let only = (fits["only"]?.elements ?? [])
      .compactMap { networks.remark(on: $0["network"], .aNetwork) }
    return tables + steps + only
      + networks.remarks(onNamesOf: fits["recruitingByProfile"], .aNetwork)
  }
}
