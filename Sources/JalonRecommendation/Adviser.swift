import ExactAllocator
import JalonAssessment
import JalonCatalogue
import JalonModel

/// The advice engine: answers in, the whole advice with its reasons out. The same input always
/// gives the same output, whatever the computer and the hour.
package struct Adviser: Sendable {
  /// The version written into results and decisions.
  package static let engine = "jalon 1.0.0"

  /// How much to compute.
  package enum Depth: Sendable, Hashable {
    /// Verdict, prerequisites, plan and refusals.
    case plan
    /// How sure the plan is besides.
    case sure
    /// The best plan for every quarter of an hour, and what would change it, besides.
    case full
  }

  package let catalogue: Catalogue
  package let questionnaire: Questionnaire
  /// The facts whose age an advice tells; none when nobody gave them.
  package let shelf: EvidenceShelf?
  /// Who solves the draws of a full advice.
  package let crew: Robustness.Crew

  package init(
    catalogue: Catalogue, questionnaire: Questionnaire, shelf: EvidenceShelf? = nil,
    crew: Robustness.Crew = .alone
  ) {
    self.shelf = shelf
    self.catalogue = catalogue
    self.questionnaire = questionnaire
    self.crew = crew
  }

  /// Advises one firm.
  /// - Parameters:
  ///   - answers: what the playbook holds; what is missing is assumed and said.
  ///   - language: recorded in the result; texts are made in both.
  ///   - asOf: the day of the advice.
  ///   - depth: how much to compute.
  /// - Returns: the advice; without a plan where the verdict publishes none.
  package func advise(
    _ answers: [QuestionID: Answer], language: Language, asOf: CivilDate, depth: Depth = .full
  ) -> Advice {
    work(answers, language: language, asOf: asOf, depth: depth).advice
  }

  /// The same, with the assessment that it rests on.
  func work(
    _ answers: [QuestionID: Answer], language: Language, asOf: CivilDate, depth: Depth
  ) -> (advice: Advice, assessment: Assessment) {
    let client = Client(answers: answers, questionnaire: questionnaire, catalogue: catalogue)
    let trade = catalogue.trade(
      of: client.sector.id, in: client.country, on: catalogue.reckoningDay(asOf))
    let study = Study(client: client, catalogue: catalogue, trade: trade, asOf: asOf)
    let readiness = study.readiness
    var assessment = Assessment(
      Circumstances(
        client: client, questionnaire: questionnaire, catalogue: catalogue, asOf: asOf,
        trade: trade, readiness: readiness, prospect: study.prospect(reasoned: true)))
    let published = assessment.verdict.publishesPlan
    let reckoned = shelf?.reckoned(on: catalogue.reckoningDay(asOf))
    let confidence =
      depth != .plan && published
      ? Confidence(of: study, on: reckoned, by: crew) : nil
    let stated = published ? study.plan : .empty(budgetMinutes: client.minutes)
    if let first = stated.phases.first, !first.opens.isEmpty {
      assessment = assessment.publishing(from: first.piecesFrom, asOf: asOf)
    }
    let plan = confidence?.stated(in: stated) ?? stated
    let frontier =
      depth == .full
      ? study.frontier { varied in
        let circumstances = Circumstances(
          client: varied.client, questionnaire: questionnaire, catalogue: catalogue, asOf: asOf,
          trade: trade, readiness: readiness, prospect: varied.prospect(reasoned: false))
        return Assessment.verdict(of: circumstances).publishesPlan
      } : nil
    let wouldBe =
      published ? nil : WouldBePlan(study: study, assessment: assessment).wouldBe
    let whatIf = depth == .full ? WhatIf(self, answers: answers, asOf: asOf) : nil
    let conclusion = Conclusion(
      client: client, catalogue: catalogue, questionnaire: questionnaire, asOf: asOf,
      trade: trade, assessment: assessment, plan: plan, wouldBe: wouldBe?.plan,
      borrowed: study.borrowed, answers: answers)
    let rejected = study.rejections(
      verdict: assessment.verdict, decision: assessment.reason, frontier: frontier
    ).map { whatIf?.completing($0) ?? $0 }
    let staleness = reckoned.map {
      Staleness($0, readiness: readiness.evidence, plan: plan, rejected: rejected)
    }
    var advice = Advice(
      engine: Self.engine, catalogue: catalogue.reference, language: language, asOf: asOf,
      provisional: !client.missing.isEmpty, headline: conclusion.headline,
      verdict: assessment.verdict,
      prerequisites: staleness?.marking(assessment.prerequisites) ?? assessment.prerequisites,
      plan: plan, rejected: rejected, always: conclusion.always, frontier: frontier,
      sensitivity: whatIf?.sensitivities, missing: client.missing,
      warnings: conclusion.warnings
        + (published ? study.scantHopes : [])
        + [study.wishCost, staleness?.warning].compactMap(\.self)
        + (confidence?.warnings ?? []),
      wouldBe: wouldBe,
      firstStep: conclusion.firstStep)
    if let shelf, !shelf.later.isEmpty { advice.forget(shelf.later) }
    return (advice, assessment)
  }
}
