import JalonAssessment
import JalonCatalogue
import JalonInterview
import JalonModel
import JalonRecommendation
import JalonReport

/// What an answer means for the advice, said as soon as it is known.
extension Session {
  /// What differs in a plan that was there already, or a word when the answer alone stands in the
  /// way; nothing for most answers.
  /// - Parameter former: the interview before the answer.
  /// - Returns: what to show.
  /// - Throws: `CatalogueFault` only for a catalogue that was shipped broken.
  func consequence(since former: Interview) throws(CatalogueFault) -> [Document.Block] {
    let catalogue = try knowledge.catalogue()
    guard former.current != nil || former.conflict != nil else {
      let page = DifferencePage(
        from: try advise(former.answers), to: try advice(.plan), catalogue: catalogue,
        language: language)
      return page.isEmpty ? [] : page.blocks
    }
    let verdict = try advise(favourable(interview.answers)).verdict
    guard !verdict.publishesPlan, verdict != (try advise(favourable(former.answers)).verdict)
    else { return [] }
    let name = verdict.words
    let isLast = Rule.allCases.allSatisfy { interview.answers[.rule($0)] != nil }
    let even = Text(
      fr: isLast ? "" : ", même si vous acceptez toutes les règles qui suivent",
      en: isLast ? "" : ", even if you accept all the rules that follow")
    let text = Text(
      fr: """
        Avec cette réponse, l'avis serait « \(name.fr) »\(even.fr). `:retour` permet de la changer.
        """,
      en: """
        With this answer the advice would be “\(name.en)”\(even.en). `:back` lets you change it.
        """)
    return [.note(.caution, title: [], [.paragraph(.prose(text[language]))])]
  }

  private func advise(_ answers: [QuestionID: Answer]) throws(CatalogueFault) -> Advice {
    try knowledge.adviser().advise(answers, language: language, asOf: clock.asOf, depth: .plan)
  }

  /// The answers with the best that may still come: every rule not answered yet accepted.
  private func favourable(_ answers: [QuestionID: Answer]) -> [QuestionID: Answer] {
    var answers = answers
    for rule in Rule.allCases where answers[.rule(rule)] == nil {
      answers[.rule(rule)] = Answer(
        value: .choice(Acceptance.accept.rawValue), source: .default, at: clock.now())
    }
    return answers
  }
}
