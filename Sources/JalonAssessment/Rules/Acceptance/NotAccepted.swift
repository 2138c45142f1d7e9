import JalonModel

extension LevelRule {
  /// A rule accepted on conditions, or refused; its condition becomes a dated action.
  static func notAccepted(_ rule: Rule) -> LevelRule {
    LevelRule(id: QuestionID.rule(rule).name) { firm in
      let acceptance = firm.acceptance(of: rule)
      guard acceptance != .accept else { return nil }
      let isRefused = acceptance == .refuse
      let isAlone = rule == .namedPerson && firm.client.people == 0
      return Finding(
        .rules, isRefused && rule.decidesAlone ? .unmet : .partly,
        rule == .legality ? .law : .rule(lightness: -firm.settings[rule.weight]),
        firm.reason(
          isAlone ? .nobodyAvailable : isRefused ? .refused(rule) : .onCondition(rule),
          answers: isAlone ? [.people, .rule(rule)] : [.rule(rule)],
          evidence: firm.sources(of: rule), settings: [rule.weight]),
        isAlone
          ? firm.action(QuestionID.rule(rule).name, .findSomebody, due: .thinking)
          : firm.condition(of: rule, isRefused: isRefused))
    }
  }
}

extension Circumstances {
  /// The dated action that accepting on conditions becomes, in the client's wording.
  fileprivate func condition(of rule: Rule, isRefused: Bool) -> Action {
    let text = wording(of: rule).action ?? .onCondition(rule)
    return action(
      QuestionID.rule(rule).name, isRefused ? .thinkAgain(rule, text) : text,
      due: isRefused ? .thinking : .opening)
  }
}

extension Text {
  fileprivate static func onCondition(_ rule: Rule) -> Text {
    Text(
      fr: "\(rule.promise.fr.uppercasedFirst) : oui, à une condition.",
      en: "\(rule.promise.en.uppercasedFirst): yes, on one condition.")
  }

  fileprivate static func refused(_ rule: Rule) -> Text {
    Text(
      fr: "\(rule.promise.fr.uppercasedFirst) : pas pour l'instant.",
      en: "\(rule.promise.en.uppercasedFirst): not for now.")
  }

  fileprivate static let nobodyAvailable = Text(
    fr: "Personne n'est libre pour s'en charger : aucune réponse ne peut être promise.",
    en: "Nobody is free to take charge of it: no reply can be promised.")

  fileprivate static let findSomebody = Text(
    fr: "Trouver quelqu'un qui s'en charge, même une heure par semaine, puis reposer la question.",
    en: "Find somebody to take charge of it, even an hour a week, then ask the question again.")

  fileprivate static func thinkAgain(_ rule: Rule, _ condition: Text) -> Text {
    Text(
      fr:
        "Revoir s'il est possible de \(rule.promise.fr). Ce qui aiderait : \(condition.fr.lowercasedFirst)",
      en:
        "Look again at whether you can \(rule.promise.en). What would help: \(condition.en.lowercasedFirst)"
    )
  }
}
