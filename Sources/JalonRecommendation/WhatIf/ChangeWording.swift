import JalonAssessment
import JalonCatalogue
import JalonModel

/// Says in an owner's words what a changed answer would change.
struct ChangeWording {
  private let whatIf: WhatIf

  init(_ whatIf: WhatIf) {
    self.whatIf = whatIf
  }

  /// "With 1 h 30 a week, Instagram would enter the plan."
  func sentence(_ trial: WhatIf.Trial) -> Text {
    let condition = condition(trial.question, trial.value)
    let effect = effect(trial.upshot)
    return Text(fr: "\(condition.fr), \(effect.fr).", en: "\(condition.en), \(effect.en).")
  }

  // MARK: What would follow

  private func effect(_ upshot: Upshot) -> Text {
    let present = whatIf.present
    if upshot.verdict != present.verdict {
      let verdict = upshot.verdict.words
      return Text(fr: "ce serait : \(verdict.fr)", en: "it would be: \(verdict.en)")
    }
    let entering = names { upshot.holds($0) && !present.holds($0) }
    let leaving = names { !upshot.holds($0) && present.holds($0) }
    switch (entering.isEmpty, leaving.isEmpty) {
    case (false, true): return enters(entering)
    case (true, false):
      return Text(
        fr: "\(list(leaving).fr) \(leaving.count > 1 ? "sortiraient" : "sortirait") du plan",
        en: "\(list(leaving).en) would leave the plan")
    case (false, false):
      let most = leaving.count > 1
      return Text(
        fr:
          "\(enters(entering).fr), et \(list(leaving).fr) en \(most ? "sortiraient" : "sortirait")",
        en: "\(enters(entering).en) and \(list(leaving).en) would leave it")
    case (true, true):
      let now = Text.figures { $0.minutes(present.minutesPerWeek) }
      let then = Text.figures { $0.minutes(upshot.minutesPerWeek) }
      return Text(
        fr: """
          les rythmes changeraient : le plan prendrait \(then.fr) par semaine au lieu de \(now.fr)
          """,
        en: "the rhythms would change: the plan would take \(then.en) a week instead of \(now.en)")
    }
  }

  private func enters(_ names: [Text]) -> Text {
    Text(
      fr: "\(list(names).fr) \(names.count > 1 ? "entreraient" : "entrerait") dans le plan",
      en: "\(list(names).en) would enter the plan")
  }

  private func names(_ isMeant: (String) -> Bool) -> [Text] {
    whatIf.catalogue.networks.filter { isMeant($0.id) }.map(\.name)
  }

  private func list(_ texts: [Text]) -> Text {
    Text(fr: Figures(.fr).list(texts.map(\.fr)), en: Figures(.en).list(texts.map(\.en)))
  }

  // MARK: What would have to be

  private func condition(_ id: QuestionID, _ value: AnswerValue) -> Text {
    switch (id, value) {
    case (.minutes, .integer(let minutes)):
      let time = Text.figures { $0.minutes(minutes) }
      return Text(fr: "Avec \(time.fr) par semaine", en: "With \(time.en) a week")
    case (.months, .integer(let months)):
      return Text(
        fr: "En vous donnant \(months) mois avant de juger",
        en: "Giving it \(Figures(.en).count(months, one: "month", many: "months")) before judging")
    case (.people, .integer(0)):
      return Text(fr: "Si personne ne s'en chargeait", en: "If nobody took charge of it")
    case (.people, .integer(let people)):
      return Text(
        fr:
          "Avec \(Figures(.fr).count(people, one: "personne", many: "personnes")) pour s'en charger",
        en: "With \(Figures(.en).count(people, one: "person", many: "people")) in charge of it")
    case (.budget, .integer(let euros)):
      let sum = Text.figures { $0.euros(euros) }
      return Text(fr: "Avec \(sum.fr) par mois", en: "With \(sum.en) a month")
    case (.businessShare, .integer(let percent)):
      let share = Text.figures { $0.percent(Double(percent) / 100) }
      return Text(
        fr: "Si les entreprises faisaient \(share.fr) de vos ventes",
        en: "If firms made \(share.en) of your sales")
    case (.skills, .choices(let skills)): return skilled(skills)
    case (.benefits, .choices(let ranked)): return hoping(ranked)
    case (.excluded, .choices), (.required, .choices), (.fixed, .text):
      return takingBack(id, value)
    case (.ages, _), (.functions, _):
      return Text(
        fr: "Si vos clients étaient ceux de votre métier en général",
        en: "If your customers were those of your trade in general")
    case (_, .choice(let choice)): return choosing(id, choice)
    default: return Text(fr: "Avec une autre réponse", en: "With another answer")
    }
  }

  private func choosing(_ id: QuestionID, _ choice: String) -> Text {
    if let rule = Rule.allCases.first(where: { .rule($0) == id }),
      let acceptance = Acceptance(rawValue: choice)
    {
      let promise = rule.promise
      return switch acceptance {
      case .accept:
        Text(
          fr: "Si vous acceptiez de \(promise.fr)", en: "If you agreed to \(promise.en)")
      case .conditions:
        Text(
          fr: "Si vous acceptiez, à une condition, de \(promise.fr)",
          en: "If you agreed, on a condition, to \(promise.en)")
      case .refuse:
        Text(fr: "Si vous refusiez de \(promise.fr)", en: "If you refused to \(promise.en)")
      }
    }
    guard let question = whatIf.questionnaire[id] else {
      return Text(fr: "Avec une autre réponse", en: "With another answer")
    }
    let label = label(choice, of: question)
    return Text(
      fr: "Si, à « \(question.prompt.fr) », vous répondiez « \(label.fr) »",
      en: "If you answered “\(label.en)” to “\(question.prompt.en)”")
  }

  private func label(_ choice: String, of question: Question?) -> Text {
    question?.choices.first { $0.id == choice }?.label ?? Text(verbatim: choice)
  }

  private func skilled(_ skills: [String]) -> Text {
    guard !skills.isEmpty else {
      return Text(fr: "Sans aucun de vos savoir-faire", en: "Without any of your skills")
    }
    let question = whatIf.questionnaire[.skills]
    let labels = list(skills.map { label($0, of: question) })
    return Text(
      fr: "Avec ces savoir-faire : \(labels.fr)", en: "With these skills: \(labels.en)")
  }

  private func hoping(_ ranked: [String]) -> Text {
    let labels = ranked.map { id in
      whatIf.catalogue.benefit(id)?.label ?? Text(verbatim: id)
    }
    let fr = labels.map { "« \($0.fr) »" }.joined(separator: ", puis ")
    let en = labels.map { "“\($0.en)”" }.joined(separator: ", then ")
    return labels.count == 1
      ? Text(fr: "Si vous espériez seulement \(fr)", en: "If you hoped only for \(en)")
      : Text(fr: "Si vous espériez \(fr)", en: "If you hoped for \(en)")
  }

  private func takingBack(_ id: QuestionID, _ value: AnswerValue) -> Text {
    let before = wishes(whatIf.answers[id]?.value)
    let after = wishes(value)
    let dropped = list(
      before.filter { !after.contains($0) }
        .map { whatIf.catalogue.network($0)?.name ?? Text(verbatim: $0) })
    return id == .excluded
      ? Text(
        fr: "Si vous ne laissiez plus \(dropped.fr) de côté",
        en: "If you no longer left \(dropped.en) out")
      : Text(
        fr: "Si vous n'imposiez plus \(dropped.fr)", en: "If you no longer required \(dropped.en)")
  }

  private func wishes(_ value: AnswerValue?) -> [String] {
    switch value {
    case .choices(let ids): ids
    case .text(let text): ((try? FixedCadence.list(text)) ?? []).map(\.network)
    default: []
    }
  }
}
