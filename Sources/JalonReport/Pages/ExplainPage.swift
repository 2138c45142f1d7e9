import JalonCatalogue
import JalonModel

/// Why one network is in the plan or out of it, with its numbers, answers and evidence.
package struct ExplainPage {
  package let blocks: [Document.Block]

  /// - Parameters:
  ///   - advice: the whole advice.
  ///   - network: an id of the catalogue.
  ///   - catalogue: names.
  ///   - questionnaire: what answers are called.
  ///   - evidence: facts that reasons may cite.
  ///   - judgements: judgements that reasons may cite.
  package init(
    _ advice: Advice, network: String, catalogue: Catalogue, questionnaire: Questionnaire,
    evidence: [Evidence], judgements: [Judgement]
  ) {
    let language = advice.language
    let figures = Figures(language)
    let name = catalogue.network(network)?.name[language] ?? network
    func say(_ fr: String, _ en: String) -> String { Text(fr: fr, en: en)[language] }
    var blocks: [Document.Block] = [.heading(level: 2, [.text(name)])]
    var reasons: [Reason] = []
    if let planned = advice.plan.networks.first(where: { $0.id == network }) {
      reasons = planned.reasons
      let cadence = planned.cadence(catalogue, language)
      let time = figures.minutes(planned.minutesPerWeek)
      blocks.append(
        .paragraph([
          .good(say("Dans le plan", "In the plan")),
          .text(say(" : \(cadence), \(time) par semaine.", ": \(cadence), \(time) a week.")),
        ]))
      let voice =
        planned.voice == .person
        ? say(
          "C'est une personne qui parle, sous son nom.", "A person speaks, under their own name.")
        : say("C'est la maison qui parle, sous son enseigne.", "The firm speaks, as a firm.")
      blocks.append(.paragraph([.text(voice)]))
    } else if let rejection = advice.rejected.first(where: { $0.id == network }) {
      reasons = rejection.reasons
      blocks.append(
        .paragraph([
          .stop(say("Hors du plan", "Out of the plan")),
          .text(say(" : ", ": ") + PlanPage.cause(rejection.cause)[language] + "."),
        ]))
      for requirement in rejection.wouldTake ?? [] {
        // A firm that has the time already is kept out by something else.
        if case .integer(let minutes) = requirement.to, requirement.question == .minutes,
          minutes > advice.plan.budgetMinutes
        {
          let time = figures.minutes(minutes)
          blocks.append(
            .paragraph([
              .text(
                say(
                  "Il y entrerait à partir de \(time) par semaine.",
                  "It would come in from \(time) a week."))
            ]))
        }
      }
    }
    // Where no plan is published yet, the one that waits has its reasons too.
    if let waiting = advice.wouldBe?.plan.networks.first(where: { $0.id == network }) {
      let cadence = waiting.cadence(catalogue, language)
      let time = figures.minutes(waiting.minutesPerWeek)
      blocks.append(
        .paragraph([
          .text(
            say(
              "Dans le plan qui attend : \(cadence), \(time) par semaine.",
              "In the plan that waits: \(cadence), \(time) a week."))
        ]))
      reasons += waiting.reasons
    }
    blocks.append(.bullets(reasons.map { [.text($0.text[language])] }))
    let answers = Self.distinct(reasons.flatMap(\.answers))
      .map { questionnaire.name(of: $0, in: catalogue)[language] }
    if !answers.isEmpty {
      blocks.append(
        .paragraph([
          .muted(say("D'après vos réponses : ", "From your answers: ")),
          .text(answers.joined(separator: ", ")),
        ]))
    }
    blocks.append(
      .citations(
        Self.distinct(reasons.flatMap(\.evidence)),
        on: catalogue.shelf(evidence, asOf: advice.asOf), judgements: judgements, language))
    self.blocks = blocks
  }

  private static func distinct<Name: Hashable>(_ names: [Name]) -> [Name] {
    var seen: Set<Name> = []
    return names.filter { seen.insert($0).inserted }
  }
}
