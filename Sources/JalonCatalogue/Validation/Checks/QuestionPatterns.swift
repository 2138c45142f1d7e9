import JalonModel

extension CatalogueCheck {
  /// A question's id has two words, or is one of the four patterns on how a benefit is measured, or
  /// the profile that recruiting asks for; all four patterns are there.
  static let questionPatterns = CatalogueCheck("question-patterns") { files in
    guard let root = files["questionnaire.json"], let questions = root["questions"] else {
      return []
    }
    let measures = BenefitMeasure.allCases.map { "benefits.*.\($0.rawValue)" }
    let ids = questions.elements.map(\.id)
    return measures.filter { !ids.contains($0) }.map { Remark(questions, .noMeasure($0)) }
      + questions.elements.compactMap { question in
        let id = question.id
        let words = id.split(separator: ".", omittingEmptySubsequences: false)
        let isPlain =
          words.allSatisfy { !$0.isEmpty && $0 != "*" }
          && (words.count == 2 || id == QuestionID.recruitingProfile.name)
        return isPlain || measures.contains(id)
          ? nil : Remark(question["id"] ?? question, .wrongPattern(id))
      }
  }
}

extension Text {
  fileprivate static func noMeasure(_ id: String) -> Text {
    Text(fr: "la question `\(id)` manque", en: "the question `\(id)` is missing")
  }

  fileprivate static func wrongPattern(_ id: String) -> Text {
    Text(
      fr: """
        `\(id)` n’est ni `partie.nom` ni un motif connu (benefits.*.indicator, baseline, \
        target, by)
        """,
      en: """
        `\(id)` is neither `part.name` nor a known pattern (benefits.*.indicator, baseline, \
        target, by)
        """)
  }
}
