import JalonModel

extension CatalogueCheck {
  /// A question that offers choices has some, a number keeps its least under its most, and what
  /// stands in for an answer is an answer that the question accepts.
  static let questionChoices = CatalogueCheck("question-choices") { files in
    files.list("questionnaire.json", "questions").flatMap { question -> [Remark] in
      guard let kind = question["kind"]?.node.string.flatMap(AnswerKind.init(rawValue:)) else {
        return []
      }
      let own = question["choices"]?.elements.map(\.id) ?? []
      let offered = KnownIDs(own + files.choices(from: question["source"]?.node.string))
      var remarks: [Remark] = []
      // An empty list on a question that has no screen: its answers are made during the interview.
      let isMadeLater = question["choices"] != nil && question["guided"]?.node.bool == false
      if [.choice, .choices, .ranking].contains(kind), offered.ids.isEmpty, !isMadeLater {
        remarks.append(Remark(question, .noChoices))
      }
      if let least = question["minimum"]?.node.int, let most = question["maximum"]?.node.int,
        least > most
      {
        remarks.append(Remark(question, .crossedBounds(least, most)))
      }
      for variant in question["variants"]?.elements ?? [] {
        guard let choices = variant["choices"],
          Set(choices.elements.map(\.id)) != Set(own)
        else { continue }
        remarks.append(Remark(choices, .otherChoices))
      }
      return remarks + standIn(of: question, kind, offered)
    }
  }

  private static func standIn(
    of question: CatalogueEntry, _ kind: AnswerKind, _ offered: KnownIDs
  ) -> [Remark] {
    guard let entry = question["default"], !entry.node.isNull else { return [] }
    if entry.node.kind == .object, entry["sector"] != nil || entry["locale"] != nil { return [] }
    guard let value = AnswerValue(json: entry.node.value, kind: kind) else {
      return [Remark(entry, .wrongDefault)]
    }
    switch value {
    case .choice where kind == .choice || kind == .choices:
      return offered.remark(on: entry, .aChoice).map { [$0] } ?? []
    case .choices: return offered.remarks(on: entry, .aChoice)
    case .integer(let number):
      let least = question["minimum"]?.node.int ?? .min
      let most = question["maximum"]?.node.int ?? .max
      return least <= number && number <= most ? [] : [Remark(entry, .wrongDefault)]
    default: return []
    }
  }
}

extension CatalogueFiles {
  /// The ids that a question takes from elsewhere in the catalogue.
  fileprivate func choices(from source: String?) -> [String] {
    switch source.flatMap(Question.Source.init(rawValue:)) {
    case .sectors: sectorIDs.ids
    case .benefits: benefitIDs.ids
    case .networks: everyVintage(networkIDs).ids
    case .countries: Country.all.map(\.code)
    case .bands: everyVintage(segmentIDs).ids
    case .functions: everyVintage(segmentIDs).ids
    case nil: []
    }
  }
}

extension Text {
  fileprivate static let aChoice = Text(fr: "un choix", en: "a choice")
  fileprivate static let noChoices = Text(
    fr: "cette question demande un choix et n’en propose aucun (`choices` ou `source`)",
    en: "this question asks for a choice and offers none (`choices` or `source`)")
  fileprivate static let otherChoices = Text(
    fr: "une variante redit les mêmes choix, sous d’autres mots",
    en: "a variant offers the same choices in other words")
  fileprivate static let wrongDefault = Text(
    fr: "cette valeur par défaut n’est pas une réponse que la question accepte",
    en: "this default is not an answer that the question accepts")

  fileprivate static func crossedBounds(_ least: Int, _ most: Int) -> Text {
    Text(
      fr: "le minimum \(least) dépasse le maximum \(most)",
      en: "the minimum \(least) is above the maximum \(most)")
  }
}
