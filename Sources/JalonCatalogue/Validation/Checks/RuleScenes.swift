import JalonModel

extension CatalogueCheck {
  /// Each of the nine rules is asked as a scene: accept, conditions, refuse; an action for the
  /// conditions and a published case for what goes wrong. Authenticity and legality, and they
  /// alone, are asked a second time.
  static let ruleScenes = CatalogueCheck("rule-scenes") { files in
    guard let questions = files["questionnaire.json"]?["questions"] else { return [] }
    return Rule.allCases.flatMap { rule -> [Remark] in
      guard let scene = questions.elements.first(where: { $0.id == QuestionID.rule(rule).name })
      else { return [Remark(questions, .noScene(rule))] }
      var remarks: [Remark] = []
      let choices = Set(scene["choices"]?.elements.map(\.id) ?? [])
      if choices != Set(Acceptance.allCases.map(\.rawValue)) {
        remarks.append(Remark(scene, .notThree))
      }
      for member in ["action", "harm"] where scene[member] == nil {
        remarks.append(Remark(scene, .lacksMember(member)))
      }
      let isGrave = rule == .authenticity || rule == .legality
      if (scene["confirm"]?.node.bool ?? false) != isGrave || (scene["reask"] != nil) != isGrave {
        remarks.append(Remark(scene, .wrongConfirm))
      }
      return remarks
    }
  }
}

extension Text {
  fileprivate static func noScene(_ rule: Rule) -> Text {
    Text(
      fr: "la règle `\(rule.rawValue)` n’a pas de question",
      en: "the rule `\(rule.rawValue)` has no question")
  }

  fileprivate static let notThree = Text(
    fr: "une règle se demande en trois choix : accept, conditions, refuse",
    en: "a rule is asked with three choices: accept, conditions, refuse")

  fileprivate static func lacksMember(_ member: String) -> Text {
    Text(fr: "il manque `\(member)`", en: "`\(member)` is missing")
  }

  fileprivate static let wrongConfirm = Text(
    fr: "`confirm` et `reask` vont ensemble, pour l’authenticité et la légalité seulement",
    en: "`confirm` and `reask` go together, for authenticity and legality only")
}
