import JalonModel

extension CatalogueCheck {
  /// A sector knows enough to fill a plan: moments to write and to publish, formats, relays, risks.
  /// - Note: Judgement for the least numbers: four quiet moments let two networks share a week,
  ///   three relays cover the till, the window and paper.
  static let sectorSubstance = CatalogueCheck("sector-substance") { files in
    let least = [
      ("quietMoments", 4), ("lookMoments", 3), ("formats", 2), ("relays", 3), ("risks", 2),
    ]
    return files.list("sectors.json", "sectors").flatMap { sector in
      least.compactMap { name, least in
        guard let list = sector[name], list.node.count < least else { return nil }
        return Remark(list, .tooFew(list.node.count, least))
      }
    }
  }
}

extension Text {
  /// That a list is too short.
  static func tooFew(_ found: Int, _ least: Int) -> Text {
    Text(
      fr: "il y en a \(found) ; il en faut au moins \(least)",
      en: "there are \(found); at least \(least) are needed")
  }
}
