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
    /// The best plan for every quarter of an hour besides.
    case full
  }

  package let catalogue: Catalogue
  package let questionnaire: Questionnaire

  package init(catalogue: Catalogue, questionnaire: Questionnaire) {
    self.catalogue = catalogue
    self.questionnaire = questionnaire
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
    let client = Client(answers: answers, questionnaire: questionnaire, catalogue: catalogue)
    let trade = catalogue.trade(
      of: client.sector.id, in: client.country, on: catalogue.reckoningDay(asOf))
    let study = Study(client: client, catalogue: catalogue, trade: trade, asOf: asOf)
    let assessment = Assessment(
      Circumstances(
        client: client, questionnaire: questionnaire, catalogue: catalogue, asOf: asOf,
        trade: trade, readiness: study.readiness, prospect: study.prospect))
    let published = assessment.verdict.publishesPlan
    let plan = published ? study.plan : .empty(budgetMinutes: client.minutes)
    let frontier = depth == .full ? study.frontier(published: published) : nil
    let wouldBe =
      published ? nil : WouldBePlan(study: study, assessment: assessment).wouldBe
    let conclusion = Conclusion(
      client: client, catalogue: catalogue, questionnaire: questionnaire, asOf: asOf,
      trade: trade, assessment: assessment, plan: plan, answers: answers)
    return Advice(
      engine: Self.engine, catalogue: catalogue.reference, language: language, asOf: asOf,
      provisional: !client.missing.isEmpty, headline: conclusion.headline,
      verdict: assessment.verdict, prerequisites: assessment.prerequisites, plan: plan,
      rejected: study.rejections(verdict: assessment.verdict, frontier: frontier),
      always: conclusion.always, frontier: frontier, sensitivity: nil, missing: client.missing,
      warnings: conclusion.warnings, wouldBe: wouldBe)
  }
}
