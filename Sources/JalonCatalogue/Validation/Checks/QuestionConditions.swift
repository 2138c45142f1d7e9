import JalonModel

extension CatalogueCheck {
  /// A condition looks at an earlier question, and at answers that it can have.
  static let questionConditions = CatalogueCheck("question-conditions") { files in
    let questions = files.list("questionnaire.json", "questions")
    let ids = files.questionIDs
    return questions.enumerated().flatMap { place, question -> [Remark] in
      let own = (question["when"]?.elements ?? []).map { ($0, isFirst: true) }
      let wording = (question["variants"]?.elements ?? [])
        .flatMap { $0["when"]?.elements ?? [] }.map { ($0, isFirst: false) }
      return (own + wording).flatMap { condition, mustPrecede -> [Remark] in
        if let remark = ids.remark(on: condition["id"], .aQuestion) { return [remark] }
        guard let other = ids.ids.firstIndex(of: condition.id) else { return [] }
        let late = mustPrecede && other >= place ? [Remark(condition, .askedLater)] : []
        return late + answers(condition, of: questions[other], files)
      }
    }
  }

  private static func answers(
    _ condition: CatalogueEntry, of question: CatalogueEntry, _ files: CatalogueFiles
  ) -> [Remark] {
    let tests = ["is", "first", "has"].compactMap { condition[$0] }
    guard tests.count == 1 else { return [Remark(condition, .noTest)] }
    let own = question["choices"]?.elements.map(\.id) ?? []
    let offered: [String] =
      switch question["source"]?.node.string {
      case "sectors": own + files.sectorIDs.ids
      case "benefits": own + files.benefitIDs.ids
      case "networks": own + files.everyVintage(files.networkIDs).ids
      default: own + ["yes", "no"]
      }
    return KnownIDs(offered).remarks(on: tests[0], .anAnswer)
  }
}

extension Text {
  fileprivate static let anAnswer = Text(
    fr: "une réponse à la question de la condition", en: "an answer to the condition’s question")
  fileprivate static let askedLater = Text(
    fr: "la question de la condition doit venir avant celle-ci",
    en: "the condition’s question must come before this one")
  fileprivate static let noTest = Text(
    fr: "une condition a un seul test : `is`, `first` ou `has`",
    en: "a condition has one test: `is`, `first` or `has`")
}
