import JalonModel

/// The ids that a catalogue's files give to things.
extension CatalogueFiles {
  var sectorIDs: KnownIDs { ids("sectors.json", "sectors") }
  var benefitIDs: KnownIDs { ids("benefits.json", "benefits") }
  var tradeIDs: KnownIDs { ids("trades.json", "trades") }
  var judgementIDs: KnownIDs { ids("judgements.json", "judgements") }
  var questionIDs: KnownIDs { ids("questionnaire.json", "questions") }

  func networkIDs(_ vintage: String) -> KnownIDs { ids("\(vintage)/networks.json", "networks") }
  func formatIDs(_ vintage: String) -> KnownIDs { ids("\(vintage)/networks.json", "formats") }
  func segmentIDs(_ vintage: String) -> KnownIDs { ids("\(vintage)/reach.json", "segments") }
  func evidenceIDs(_ vintage: String) -> KnownIDs { ids("\(vintage)/evidence.json", "evidence") }

  /// The networks, formats or facts of all vintages together, for files that serve them all.
  func everyVintage(_ ids: (String) -> KnownIDs) -> KnownIDs {
    KnownIDs(vintages.flatMap { ids($0).ids })
  }

  private func ids(_ name: String, _ member: String) -> KnownIDs {
    KnownIDs(list(name, member).map(\.id))
  }
}

extension KnownIDs {
  /// A remark on a value that should be one of these ids and is not.
  func remark(on entry: CatalogueEntry?, _ kind: Text) -> Remark? {
    guard let entry, let id = entry.node.string, !contains(id) else { return nil }
    return Remark(entry, .unknown(id, kind, nearest: nearest(to: id)))
  }

  /// Remarks on a list of ids.
  func remarks(on list: CatalogueEntry?, _ kind: Text) -> [Remark] {
    list?.elements.compactMap { remark(on: $0, kind) } ?? []
  }

  /// Remarks on an object whose members should be named by these ids.
  func remarks(onNamesOf object: CatalogueEntry?, _ kind: Text) -> [Remark] {
    object?.members.filter { !contains($0.name) }
      .map { Remark($0.entry, .unknown($0.name, kind, nearest: nearest(to: $0.name))) } ?? []
  }
}

/// What an id should name.
extension Text {
  static let aSector = Text(fr: "un secteur", en: "a sector")
  static let aBenefit = Text(fr: "un bénéfice", en: "a benefit")
  static let aNetwork = Text(fr: "un réseau", en: "a network")
  static let aTrade = Text(fr: "un métier réglementé", en: "a regulated trade")
  static let aFormat = Text(fr: "un format", en: "a format")
  static let aSegment = Text(fr: "un segment", en: "a segment")
  static let aFact = Text(fr: "un fait", en: "a fact")
  static let aJudgement = Text(fr: "un jugement", en: "a judgement")
  static let aQuestion = Text(fr: "une question", en: "a question")

  /// That an id names nothing of its kind, and the one that was probably meant.
  static func unknown(_ id: String, _ kind: Text, nearest: String?) -> Text {
    let french = "« \(id) » n’est pas \(kind.fr) de ce catalogue"
    let english = "“\(id)” is not \(kind.en) of this catalogue"
    guard let nearest else { return Text(fr: french, en: english) }
    return Text(
      fr: "\(french) ; vouliez-vous dire `\(nearest)` ?",
      en: "\(english); did you mean `\(nearest)`?")
  }
}
