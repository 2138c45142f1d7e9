import JalonModel

extension CatalogueCheck {
  /// No cell is missing: every network has its usage by segment, its dealing shares, its fits with
  /// their reasons, and its limits when it lives on a list.
  static let cellsFilled = CatalogueCheck("cells-filled") { files in
    files.vintages.flatMap { vintage in usage(files, vintage) + fits(files, vintage) }
  }

  private static let markets = ["b2c-local", "b2c-national", "b2b"]

  private static func usage(_ files: CatalogueFiles, _ vintage: String) -> [Remark] {
    guard let reach = files["\(vintage)/reach.json"] else { return [] }
    let networks = files.list("\(vintage)/networks.json", "networks")
    let segments = reach["segments"]?.elements ?? []
    let consumers = segments.filter { $0["public"]?.node.string == "consumers" }.map(\.id)
    let countries =
      files["\(vintage)/networks.json"]?["countries"]?.elements.compactMap(\.node.string) ?? []
    var remarks: [Remark] = []
    for country in countries {
      remarks += reach.lacks(["population", country, "shares"], consumers)
      let cells = country == Country.france ? segments.map(\.id) : consumers
      for network in networks { remarks += reach.lacks(["usage", country, network.id], cells) }
    }
    for network in networks {
      remarks += reach.lacks(["dealing", network.id], Reach.Dealing.allCases.map(\.rawValue))
      guard network["list"]?.node.bool == true else { continue }
      remarks += reach.lacks(["listMaximum", network.id], markets)
      remarks += reach.lacks(["listAfterAYear", network.id], markets)
    }
    return remarks
  }

  private static func fits(_ files: CatalogueFiles, _ vintage: String) -> [Remark] {
    guard let fits = files["\(vintage)/fits.json"] else { return [] }
    let networks = files.networkIDs(vintage).ids
    let columns = fits["benefits"]?.elements.compactMap(\.node.string) ?? []
    var remarks = files.benefitIDs.ids.filter { !columns.contains($0) }
      .map { Remark(fits["benefits"] ?? fits, .emptyCell($0)) }
    remarks += fits.lacks(["grounds"], markets)
    for market in markets {
      remarks += fits.lacks(["quarters", market], networks)
      remarks += fits.lacks(["reasons", market], networks)
      for row in fits["quarters"]?[market]?.members ?? []
      where row.entry.node.count != columns.count {
        remarks.append(Remark(row.entry, .rowLength(row.entry.node.count, columns.count)))
      }
    }
    for network in networks {
      remarks += fits.lacks(
        ["recruitingByProfile", network], ["operators", "technicians", "managers"])
    }
    return remarks
  }
}

extension CatalogueEntry {
  /// A remark for each name that the object at the end of the way does not have; a single one when
  /// the way itself breaks off.
  fileprivate func lacks(_ way: [String], _ wanted: [String]) -> [Remark] {
    var object = self
    for name in way {
      guard let next = object[name] else { return [Remark(object, .emptyCell(name))] }
      object = next
    }
    return wanted.filter { object[$0] == nil }.map { Remark(object, .emptyCell($0)) }
  }
}

extension Text {
  fileprivate static func emptyCell(_ name: String) -> Text {
    Text(fr: "il manque la case `\(name)`", en: "the cell `\(name)` is missing")
  }

  fileprivate static func rowLength(_ found: Int, _ wanted: Int) -> Text {
    Text(
      fr: "cette ligne a \(found) cases pour \(wanted) bénéfices",
      en: "this row has \(found) cells for \(wanted) benefits")
  }
}
