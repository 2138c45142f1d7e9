import JalonCatalogue
import JalonModel

/// What answers may hold, worked out once for many playbooks: whether all of one's answers are of
/// the catalogue and in range, or a proof-reader is needed to say which are not.
package struct AnswerLimits: Sendable {
  /// Characters that one text may hold.
  static let longestText = 10_000
  /// Percent by which shares may miss 100: people round each one.
  static let shareTolerance = 1.0
  /// What a sum of decimals may be off by.
  static let rounding = 1e-9

  /// Whether shares in percent make a whole.
  static func isWhole(_ total: Double) -> Bool {
    abs(total - 100) <= shareTolerance + rounding
  }

  private let questionnaire: Questionnaire
  /// The ids that each question takes; none where it takes any.
  private let ids: [QuestionID: Set<String>]

  package init(questionnaire: Questionnaire, catalogue: Catalogue) {
    self.questionnaire = questionnaire
    let scope = AnswerScope(
      answers: [:], questionnaire: questionnaire, sectors: catalogue.sectors)
    ids = Dictionary(
      uniqueKeysWithValues: questionnaire.questions.map { question in
        let options = ChoiceList(
          question, id: question.id, wording: Wording(question, scope: scope),
          catalogue: catalogue, business: false
        ).options
        return (question.id, Set(options.map(\.id)))
      })
  }

  /// Whether nothing in the answers is beyond what their questions take.
  package func allow(_ answers: [QuestionID: Answer]) -> Bool {
    answers.allSatisfy { id, answer in
      questionnaire[id].map { allow(answer.value, id, $0) } ?? true
    }
  }

  private func allow(_ value: AnswerValue, _ id: QuestionID, _ question: Question) -> Bool {
    switch value {
    case .text(let text): text.utf8.count <= Self.longestText || text.count <= Self.longestText
    case .choice("measure") where question.kind == .decimalOrMeasure:
      id.benefitMeasure?.measure == .baseline
    case .choice(let choice): takes(choice, question)
    case .choices(let chosen):
      chosen.allSatisfy { takes($0, question) } && Set(chosen).count == chosen.count
        && chosen.count <= question.atMost ?? .max
    case .integer(let number): isInRange(Double(number), question)
    case .number(let number): isInRange(number, question)
    case .shares(let shares):
      shares.allSatisfy { takes($0.segment, question) && (0...100).contains($0.percent) }
        && Self.isWhole(shares.reduce(0) { $0 + $1.percent })
    case .counts(let counts): counts.allSatisfy { takes($0.network, question) }
    case .flag, .date, .unanswered: true
    }
  }

  private func takes(_ id: String, _ question: Question) -> Bool {
    guard let known = ids[question.id], !known.isEmpty else { return true }
    return known.contains(id)
  }

  private func isInRange(_ number: Double, _ question: Question) -> Bool {
    number >= Double(question.minimum ?? .min) && number <= Double(question.maximum ?? .max)
  }
}
