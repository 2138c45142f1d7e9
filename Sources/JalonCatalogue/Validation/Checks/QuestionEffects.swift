import JalonModel

extension CatalogueCheck {
  /// Every question enters something: what nothing reads is not worth a person's minute.
  static let questionEffects = CatalogueCheck("question-effects") { files in
    let known = KnownIDs(["verdict", "plan", "texts", "slots", "measure"])
    return files.list("questionnaire.json", "questions").flatMap { question -> [Remark] in
      guard let enters = question["enters"] else { return [] }
      return enters.node.count == 0
        ? [Remark(enters, .entersNothing(question.id))]
        : known.remarks(on: enters, .anEffect)
    }
  }
}

extension Text {
  fileprivate static let anEffect = Text(
    fr: "l’un des effets (verdict, plan, texts, slots, measure)",
    en: "one of the effects (verdict, plan, texts, slots, measure)")

  fileprivate static func entersNothing(_ id: String) -> Text {
    Text(
      fr: "la question `\(id)` n’entre dans rien : ôtez-la, ou dites ce qu’elle change",
      en: "the question `\(id)` enters nothing: take it out, or say what it changes")
  }
}
