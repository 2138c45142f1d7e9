import JalonCatalogue
import JalonModel

extension CataloguePages {
  /// Why a question is asked and what its answer changes.
  func document(of question: Question) -> Document {
    var facts = [
      define(say("Identifiant", "Id"), question.id.name),
      define(say("Nécessaire", "Required"), yesNo(question.required)),
      define(say("Pourquoi", "Why"), question.why[language]),
      define(say("Par exemple", "For example"), question.example[language]),
      define(say("Qui sait", "Who knows"), question.who[language]),
      define(say("Ce que cela change", "What it changes"), question.changes[language]),
      define(say("Si vous passez", "If you skip it"), question.skip[language]),
      define(
        say("Entre dans", "Enters"), figures.list(question.enters.map(effect))),
    ]
    if !question.when.isEmpty {
      facts.append(
        define(
          say("Posée seulement si", "Asked only if"),
          figures.list(question.when.map(condition))))
    }
    return page(
      question.prompt[language],
      [.paragraph([.text(question.help[language])]), .definitions(facts)]
        + section(say("Choix", "Choices"), choices(of: question))
        + section(say("Autres mots", "Other words"), variants(of: question))
        + harm(question)
        + sources(question.evidence))
  }

  private func effect(_ name: String) -> String {
    switch name {
    case "verdict": say("le verdict", "the verdict")
    case "plan": say("le plan", "the plan")
    case "texts": say("les textes", "the texts")
    case "slots": say("les moments de la semaine", "the moments of the week")
    case "measure": say("la mesure", "the measuring")
    default: name
    }
  }

  private func condition(_ condition: Question.Condition) -> String {
    switch condition.test {
    case .isOne(let ids):
      say("\(condition.id) vaut \(either(ids))", "\(condition.id) is \(either(ids))")
    case .first(let ids):
      say(
        "\(condition.id) commence par \(either(ids))", "\(condition.id) begins with \(either(ids))")
    case .has(let ids):
      say("\(condition.id) contient \(either(ids))", "\(condition.id) holds \(either(ids))")
    }
  }

  private func either(_ ids: [String]) -> String { ids.joined(separator: say(" ou ", " or ")) }

  private func choices(of question: Question) -> [Document.Block] {
    guard !question.choices.isEmpty else { return [] }
    return [
      .definitions(
        question.choices.map { choice in
          Document.Definition(
            [.key(choice.id)],
            [.text(choice.label[language])]
              + (choice.note.map { [.muted(" (\($0[language]))")] } ?? []))
        })
    ]
  }

  private func variants(of question: Question) -> [Document.Block] {
    let lines = question.variants.compactMap { variant in
      variant.prompt.map { define(figures.list(variant.when.map(condition)), $0[language]) }
    }
    return lines.isEmpty ? [] : [.definitions(lines)]
  }

  private func harm(_ question: Question) -> [Document.Block] {
    guard let harm = question.harm else { return [] }
    let source = shelf[harm.source].map { " \($0.publisher), \($0.year)." }
    return section(
      say("Ce qui tourne mal", "What goes wrong"),
      [.paragraph([.text(harm.text[language]), .muted(source ?? " (\(harm.source))")])])
  }
}
