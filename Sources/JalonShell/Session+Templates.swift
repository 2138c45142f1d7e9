import JalonCatalogue
import JalonInterview
import JalonModel
import JalonReport

extension Session {
  /// Lists the templates, or starts from one.
  mutating func template(_ wanted: String) throws(CatalogueFault) -> Reply {
    let templates = try knowledge.templates()
    guard !wanted.isEmpty else { return Reply(blocks: listing(templates)) }
    let catalogue = try knowledge.catalogue()
    let choices = ChoiceList(
      options: templates.map { template in
        Option(
          id: template.name, label: Text(verbatim: template.title),
          aliases: catalogue.sector(template.sector)?.aliases[language] ?? [])
      })
    guard let meant = try? choices.option(meant: wanted, language: language),
      let template = templates.first(where: { $0.name == meant.id })
    else {
      let nearest = Folding.nearest(to: wanted, among: templates) { [$0.name, $0.title] }
      return .refused(
        .noTemplate(
          wanted, nearest: nearest.map { Option(id: $0.name, label: Text(verbatim: $0.title)) }))
    }
    guard isSaved else { return .refused(.unsaved) }
    start(from: template, at: clock.now())
    if let fault = keepSteps() { return .refused(fault) }
    return Reply(blocks: [.paragraph(.prose(started(template)))])
  }

  private func listing(_ templates: [Template]) -> [Document.Block] {
    let hint = Text(
      fr: "`:modele NOM` part de l'un d'eux et ne demande que ce qui manque.",
      en: "`:template NAME` starts from one of them and asks only what is missing.")
    return [
      .definitions(
        templates.map { Document.Definition([.key($0.name)], [.text($0.title)]) }),
      .paragraph(.prose(hint[language], .muted)),
    ]
  }

  private func started(_ template: Template) -> String {
    let missing = interview.guided().count { interview.answers[$0] == nil }
    let guesses = template.answers.count
    return Text(
      fr: """
        Modèle « \(template.title) » : \(Figures(.fr).count(
          guesses, one: "réponse supposée", many: "réponses supposées")), que :revoir montre ; il \
        reste \(Figures(.fr).count(missing, one: "question", many: "questions")).
        """,
      en: """
        Template “\(template.title)”: \(Figures(.en).count(
          guesses, one: "answer", many: "answers")) guessed, which :review shows; \
        \(Figures(.en).count(missing, one: "question is", many: "questions are")) left.
        """)[language]
  }
}
