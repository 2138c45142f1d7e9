import JalonModel

extension CatalogueCheck {
  /// Shares of people are percents: usage, dealing, readiness, reach of a piece, lists.
  static let percentages = CatalogueCheck("percentages") { files in
    files.vintages.flatMap { vintage -> [Remark] in
      let reach = files["\(vintage)/reach.json"]?.numbers ?? []
      let networks = files.list("\(vintage)/networks.json", "networks")
        .flatMap { [$0["reach"], $0["standing"]].compactMap(\.self) }
      return (reach + networks).compactMap { number in
        guard let low = number.low, let high = number.high, low < 0 || high > 100 else {
          return nil
        }
        return Remark(number, .notPercent)
      }
    }
  }
}

extension Text {
  fileprivate static let notPercent = Text(
    fr: "une part se donne en pour cent, de 0 à 100", en: "a share is a percent, 0 to 100")
}
