import JalonModel

extension CatalogueCheck {
  /// A ladder climbs: from rung to rung of a chain both the minutes and the chance of being met
  /// grow. One chain has no video; the other starts at `minimal` and goes through the rungs
  /// whose id ends in `-video`.
  static let growingLadders = CatalogueCheck("growing-ladders") { files in
    files.vintages.flatMap { vintage -> [Remark] in
      let minutes = minutesByFormat(files, vintage)
      return files.list("\(vintage)/networks.json", "networks").flatMap { network -> [Remark] in
        guard let ladder = network["ladder"] else { return [] }
        let rungs = ladder.elements.map { Climb($0, of: network, minutes) }
        var remarks: [Remark] = []
        if rungs.first?.id != "minimal" || rungs.count > 6 {
          remarks.append(Remark(ladder, .ladderShape))
        }
        let video = rungs.filter { $0.isVideo }
        let plain = rungs.filter { !$0.isVideo }
        for chain in [plain, plain.prefix(1) + video] {
          for (lower, upper) in zip(chain, chain.dropFirst()) {
            if upper.rank <= lower.rank { remarks.append(Remark(upper.entry, .unknownRung)) }
            if !(upper.minutes > lower.minutes && upper.response > lower.response) {
              remarks.append(Remark(upper.entry, .notHigher(upper.id, lower.id)))
            }
          }
        }
        return remarks
      }
    }
  }

  private static func minutesByFormat(
    _ files: CatalogueFiles, _ vintage: String
  ) -> [String: Double] {
    var minutes: [String: Double] = [:]
    for format in files.list("\(vintage)/networks.json", "formats") {
      minutes[format.id] = format["minutes"]?.value
    }
    return minutes
  }
}

/// One rung as a step of a chain.
private struct Climb {
  let entry: CatalogueEntry
  let id: String
  /// Minutes of production in four weeks.
  let minutes: Double
  /// The chance that a ready person meets at least one piece in four weeks.
  let response: Double

  init(_ rung: CatalogueEntry, of network: CatalogueEntry, _ minutesByFormat: [String: Double]) {
    entry = rung
    id = rung.id
    let pieces = (rung["pieces"]?.members ?? []).map { ($0.name, $0.entry.node.int ?? 0) }
    minutes = pieces.reduce(0) { $0 + Double($1.1) * (minutesByFormat[$1.0] ?? 0) }
    let reach = (network["reach"]?.value ?? 0) / 100
    let standing = (network["standing"]?.value ?? 0) / 100
    let count = pieces.reduce(0) { $0 + $1.1 }
    let missed = (0..<max(count, 0)).reduce(1.0) { product, _ in product * (1 - reach) }
    response = standing + (1 - standing) * (1 - missed)
  }

  var isVideo: Bool { id.hasSuffix("-video") }

  /// Where the id belongs on a ladder; −1 when it is not one of the five.
  var rank: Int {
    let name = isVideo ? String(id.dropLast("-video".count)) : id
    return ["minimal", "light", "steady", "sustained", "intensive"].firstIndex(of: name) ?? -1
  }
}

extension Text {
  fileprivate static let ladderShape = Text(
    fr: "une échelle commence par `minimal` et a six barreaux au plus",
    en: "a ladder begins with `minimal` and has six rungs at most")
  fileprivate static let unknownRung = Text(
    fr: "les barreaux vont dans l’ordre : minimal, light, steady, sustained, intensive",
    en: "rungs go in order: minimal, light, steady, sustained, intensive")

  fileprivate static func notHigher(_ upper: String, _ lower: String) -> Text {
    Text(
      fr: "`\(upper)` doit demander plus de minutes et toucher plus de monde que `\(lower)`",
      en: "`\(upper)` must take more minutes and meet more people than `\(lower)`")
  }
}
