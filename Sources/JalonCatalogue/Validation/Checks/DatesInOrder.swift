import JalonModel

extension CatalogueCheck {
  /// What begins comes before what ends: vintages, networks, laws; a fact is not from
  /// after the newest vintage, which older ones may borrow from, and lives at least a year.
  static let datesInOrder = CatalogueCheck("dates-in-order") { files in
    var remarks: [Remark] = []
    let newest = files.vintages.compactMap { Int($0) }.max()
    for vintage in files.vintages {
      guard let root = files["\(vintage)/networks.json"] else { continue }
      remarks += ordered(root, "firstDay", "lastDay")
      let lastDay = day(root["lastDay"])
      for network in root["networks"]?.elements ?? [] {
        remarks += ordered(network, "opened", "closed")
        if let opened = day(network["opened"]), let lastDay, opened > lastDay,
          let entry = network["opened"]
        {
          remarks.append(Remark(entry, .afterVintage))
        }
      }
      for fact in files.list("\(vintage)/evidence.json", "evidence") {
        guard let year = fact["year"], let life = fact["lifeYears"] else { continue }
        if !(1990...max(1990, newest ?? 9999)).contains(year.node.int ?? 0) {
          remarks.append(Remark(year, .strangeYear))
        }
        if (life.node.int ?? 0) < 1 { remarks.append(Remark(life, .noLife)) }
      }
    }
    for trade in files.list("trades.json", "trades") { remarks += ordered(trade, "from", "until") }
    return remarks
  }

  private static func ordered(
    _ entry: CatalogueEntry, _ first: String, _ last: String
  ) -> [Remark] {
    guard let from = day(entry[first]), let until = day(entry[last]), from >= until,
      let place = entry[last]
    else { return [] }
    return [Remark(place, .notAfter(first, from))]
  }

  private static func day(_ entry: CatalogueEntry?) -> CivilDate? {
    entry?.node.string.flatMap { CivilDate(iso: $0) }
  }
}

extension Text {
  fileprivate static func notAfter(_ first: String, _ day: CivilDate) -> Text {
    Text(
      fr: "cette date doit venir après `\(first)`, le \(day)",
      en: "this date must come after `\(first)`, \(day)")
  }

  fileprivate static let afterVintage = Text(
    fr: "ce réseau ouvre après le dernier jour du millésime",
    en: "this network opens after the vintage’s last day")
  fileprivate static let strangeYear = Text(
    fr: "l’année d’un fait va de 1990 à celle du dernier millésime",
    en: "the year of a fact runs from 1990 to that of the newest vintage")
  fileprivate static let noLife = Text(
    fr: "un fait vaut au moins un an", en: "a fact lives at least a year")
}
