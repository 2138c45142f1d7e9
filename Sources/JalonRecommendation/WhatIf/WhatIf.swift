import JalonCatalogue
import JalonModel

/// Every single change of an answer, tried out: what the advice would come to.
///
/// The domains are finite and each value is tried, so what is not found here does not exist.
package struct WhatIf: Sendable {
  /// One answer changed.
  package struct Trial: Hashable, Sendable {
    package let question: QuestionID
    package let value: AnswerValue
    /// Whether the client can decide it; else it is a fact that may have been misjudged.
    package let isDecision: Bool
    package let upshot: Upshot
  }

  package let catalogue: Catalogue
  package let questionnaire: Questionnaire
  package let answers: [QuestionID: Answer]
  package let domains: AnswerDomains
  /// What the advice comes to now.
  package let present: Upshot
  /// Every value of every domain, in questionnaire order, the nearest to the present one first.
  package let trials: [Trial]

  /// Tries every single change.
  /// - Parameters:
  ///   - adviser: the engine.
  ///   - answers: what the playbook holds.
  ///   - asOf: the day of the advice.
  ///   - domains: the values to try; what a firm could answer, when nil.
  package init(
    _ adviser: Adviser, answers: [QuestionID: Answer], asOf: CivilDate,
    domains: AnswerDomains? = nil
  ) {
    var bench = Trials(adviser: adviser, answers: answers, asOf: asOf)
    self.init(&bench, domains: domains)
  }

  init(_ bench: inout Trials, domains: AnswerDomains? = nil) {
    catalogue = bench.adviser.catalogue
    questionnaire = bench.adviser.questionnaire
    answers = bench.answers
    let domains =
      domains
      ?? AnswerDomains(of: answers, questionnaire: questionnaire, catalogue: catalogue)
    self.domains = domains
    present = bench.upshot()
    var trials: [Trial] = []
    trials.reserveCapacity(domains.count)
    for domain in domains.all {
      for value in domain.values {
        trials.append(
          Trial(
            question: domain.question, value: value, isDecision: domain.isDecision,
            upshot: bench.upshot(changing: [domain.question: value])))
      }
    }
    self.trials = trials
  }
}
