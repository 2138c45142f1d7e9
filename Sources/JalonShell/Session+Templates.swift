import JalonCatalogue
import JalonInterview
import JalonModel
import JalonReport

extension Session {
  /// Lists the templates, or starts from one.
  mutating func template(_ wanted: String) throws(CatalogueFault) -> Reply {
    let templates = try knowledge.templates()
    let catalogue = try knowledge.catalogue()
    guard !wanted.isEmpty else { return Reply(blocks: listing(templates, catalogue)) }
    let choices = ChoiceList(
      options: templates.map { template in
        Option(
          id: template.name, label: template.label(in: catalogue),
          aliases: catalogue.sector(template.sector)?.aliases[language] ?? [])
      })
    guard let meant = try? choices.option(meant: wanted, language: language),
      let template = templates.first(where: { $0.name == meant.id })
    else {
      let nearest = Folding.nearest(to: wanted, among: templates) { [$0.name, $0.title] }
      return .refused(
        .noTemplate(
          wanted, nearest: nearest.map { Option(id: $0.name, label: $0.label(in: catalogue)) }))
    }
    guard isSaved else { return .refused(.unsaved(.template)) }
    var former = self
    start(from: template, at: clock.now())
    if let fault = keepSteps() {
      self = former
      return .refused(fault)
    }
    if former.journal !== journal { former.close() }
    return Reply(blocks: [.paragraph(.prose(started(template, catalogue)))])
  }

  private func listing(_ templates: [Template], _ catalogue: Catalogue) -> [Document.Block] {
    let hint = Text(
      fr: "`:modele NOM` part de l'un d'eux et ne demande que ce qui manque.",
      en: "`:template NAME` starts from one of them and asks only what is missing.")
    return [
      .definitions(
        templates.map {
          Document.Definition([.key($0.name)], [.text($0.label(in: catalogue)[language])])
        }),
      .paragraph(.prose(hint[language], .muted)),
    ]
  }

  private func started(_ template: Template, _ catalogue: Catalogue) -> String {
    let label = template.label(in: catalogue)
    let missing = interview.guided().count { interview.answers[$0] == nil }
    let guesses = template.answers.count
    return Text(
      fr: """
        Modèle « \(label.fr) » : \(Figures(.fr).count(
          guesses, one: "réponse supposée", many: "réponses supposées")), que :revoir montre ; il \
        reste \(Figures(.fr).count(missing, one: "question", many: "questions")).
        """,
      en: """
        Template “\(label.en)”: \(Figures(.en).count(
          guesses, one: "answer", many: "answers")) guessed, which :review shows; \
        \(Figures(.en).count(missing, one: "question is", many: "questions are")) left.
        """)[language]
  }
}
