import JalonModel

extension CatalogueCheck {
  /// The parts of a whole sum to 100: ages, functions, publics, content pillars, population.
  static let sharesSum = CatalogueCheck("shares-sum") { files in
    let byName =
      files.list("sectors.json", "sectors").flatMap { [$0["ages"], $0["functions"]] }
      + files.vintages.flatMap { vintage in
        files["\(vintage)/reach.json"]?["population"]?.members.map { $0.entry["shares"] } ?? []
      }
    let byItem =
      files.list("benefits.json", "benefits").map { $0["publics"] }
      + files.list("subjects.json", "subjects").map { $0["pillars"] }
    return byName.compactMap { whole in
      whole.flatMap { sum($0, of: $0.members.compactMap(\.entry.node.double)) }
    }
      + byItem.compactMap { whole in
        whole.flatMap { sum($0, of: $0.elements.compactMap { $0["share"]?.node.double }) }
      }
  }

  private static func sum(_ whole: CatalogueEntry, of parts: [Double]) -> Remark? {
    let sum = parts.reduce(0, +)
    return (sum - 100).magnitude < 0.001 ? nil : Remark(whole, .sums(to: sum))
  }
}

extension Text {
  fileprivate static func sums(to sum: Double) -> Text {
    Text.figures {
      $0.language == .fr
        ? "les parts font \($0.number(sum)) ; elles doivent faire 100"
        : "the parts sum to \($0.number(sum)); they must sum to 100"
    }
  }
}
