import JalonCatalogue
import JalonModel

/// Finds the value that counts for each question: the answer where the question applies and has
/// one, else its stated default.
struct AnswerResolver {
  let answers: [QuestionID: Answer]
  let questionnaire: Questionnaire
  let sector: Sector
  private let catalogue: Catalogue
  private let scope: AnswerScope
  /// Whether each question makes sense for this firm, in the questionnaire's order.
  private let applies: [Bool]

  init(answers: [QuestionID: Answer], questionnaire: Questionnaire, catalogue: Catalogue) {
    self.answers = answers
    self.questionnaire = questionnaire
    self.catalogue = catalogue
    scope = AnswerScope(
      answers: answers, questionnaire: questionnaire, sectors: catalogue.sectors)
    sector = scope.sector
    applies = questionnaire.questions.map(scope.applies)
  }

  /// The answer given by somebody, when the question applies.
  func given(_ id: QuestionID) -> AnswerValue? {
    guard let answer = answers[id], let place = questionnaire.place(of: id), applies[place]
    else { return nil }
    return answer.value
  }

  /// The answer given, else the default.
  func value(_ id: QuestionID) -> AnswerValue? {
    if let given = given(id) { return given }
    guard let question = questionnaire[id] else { return answers[id]?.value }
    return scope.standIn(for: question)
  }

  func choice<Value: RawRepresentable>(_ id: QuestionID, or fallback: Value) -> Value
  where Value.RawValue == String {
    value(id)?.text.flatMap(Value.init(rawValue:)) ?? fallback
  }

  /// How each ranked benefit is measured; the usual indicator and a promise to measure stand in.
  func measures(of ranked: [String]) -> [String: Client.Measure] {
    var measures: [String: Client.Measure] = [:]
    for benefit in ranked {
      func answer(_ measure: BenefitMeasure) -> AnswerValue? {
        answers[.benefit(benefit, measure)]?.value
      }
      var measure = Client.Measure()
      measure.indicator = answer(.indicator)?.text ?? usualIndicator(of: benefit)
      switch answer(.baseline) {
      case .number(let known): measure.baseline = .known(known)
      case .integer(let known): measure.baseline = .known(Double(known))
      default: measure.baseline = .toMeasure
      }
      switch answer(.target) {
      case .number(let target): measure.target = target
      case .integer(let target): measure.target = Double(target)
      default: measure.target = nil
      }
      if case .date(let by) = answer(.by) { measure.by = by }
      measures[benefit] = measure
    }
    return measures
  }

  private func usualIndicator(of benefit: String) -> String? {
    let business = value(.market) == .choice("b2b")
    return catalogue.benefit(benefit)?.indicators(forBusiness: business).first?.id
  }

  /// Questions that apply and rest on a default or on a template's guess.
  var assumed: Set<QuestionID> {
    var assumed: Set<QuestionID> = []
    assumed.reserveCapacity(questionnaire.questions.count)
    for (place, question) in questionnaire.questions.enumerated() where applies[place] {
      for id in scope.concreteIDs(of: question) {
        switch answers[id]?.source {
        case .client, .imported: continue
        case .default, .template, nil: assumed.insert(id)
        }
      }
    }
    return assumed
  }

  var missing: [QuestionID] {
    zip(questionnaire.questions, applies).compactMap { question, applies in
      question.required && applies && answers[question.id] == nil ? question.id : nil
    }
  }

  var ignored: [QuestionID] {
    answers.keys.filter { id in
      guard let place = questionnaire.place(of: id) else { return false }
      let question = questionnaire.questions[place]
      return !applies[place] || !scope.isConcrete(id, of: question)
    }.sorted()
  }
}
