import JalonModel

extension CatalogueCheck {
  /// Benefits that are named elsewhere exist.
  static let benefitReferences = CatalogueCheck("benefit-references") { files in
    let benefits = files.benefitIDs
    let trades = files.list("trades.json", "trades")
      .flatMap { benefits.remarks(on: $0["benefitsZero"], .aBenefit) }
    return trades
      + files.vintages.flatMap { vintage -> [Remark] in
        guard let fits = files["\(vintage)/fits.json"] else { return [] }
        return benefits.remarks(on: fits["benefits"], .aBenefit)
          + (fits["steps"]?.elements ?? [])
          .flatMap { benefits.remarks(on: $0["benefits"], .aBenefit) }
      }
  }
}
