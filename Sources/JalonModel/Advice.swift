/// The whole advice for one client on one day: verdict, prerequisites, plan and what it rests on.
///
/// It is a value that carries its reasons: renderers read it and never compute again.
package struct Advice: Hashable, Sendable {
  package static let schema = "jalon.result/1"

  package var engine: String
  package var catalogue: CatalogueReference
  package var language: Language
  package var asOf: CivilDate
  /// True while a required question has no answer.
  package var provisional: Bool
  /// The advice in one sentence.
  package var headline: Text
  package var verdict: Verdict
  /// Benefits, maturity, rules: always three, in that order.
  package var prerequisites: [Prerequisite]
  package var plan: Plan
  /// Every network of the vintage that the plan leaves out, in catalogue order.
  package var rejected: [Rejection]
  /// What to do whatever the verdict.
  package var always: [AlwaysDo]
  /// The best plan for each quarter of an hour; nil when it was not asked for.
  package var frontier: [FrontierPoint]?
  /// What would change the plan or the verdict; nil when it was not asked for.
  package var sensitivity: [Sensitivity]?
  package var missing: [QuestionID]
  package var warnings: [Text]
  /// What the plan would be once the conditions hold, when none is published.
  package var wouldBe: WouldBe?
  /// The first thing to do, for people; it repeats what the plan says.
  package var firstStep: Text

  package init(
    engine: String, catalogue: CatalogueReference, language: Language, asOf: CivilDate,
    provisional: Bool, headline: Text, verdict: Verdict, prerequisites: [Prerequisite],
    plan: Plan, rejected: [Rejection], always: [AlwaysDo], frontier: [FrontierPoint]?,
    sensitivity: [Sensitivity]?, missing: [QuestionID], warnings: [Text], wouldBe: WouldBe?,
    firstStep: Text = Text(verbatim: "")
  ) {
    self.engine = engine
    self.catalogue = catalogue
    self.language = language
    self.asOf = asOf
    self.provisional = provisional
    self.headline = headline
    self.verdict = verdict
    self.prerequisites = prerequisites
    self.plan = plan
    self.rejected = rejected
    self.always = always
    self.frontier = frontier
    self.sensitivity = sensitivity
    self.missing = missing
    self.warnings = warnings
    self.wouldBe = wouldBe
    self.firstStep = firstStep
  }
}

/// A sentence with the answers and the evidence behind it.
package struct Reason: Hashable, Sendable {
  package var text: Text
  package var answers: [QuestionID]
  /// Ids of evidence or judgements in the catalogue.
  package var evidence: [String]

  package init(_ text: Text, answers: [QuestionID] = [], evidence: [String] = []) {
    self.text = text
    self.answers = answers
    self.evidence = evidence
  }
}

/// Something to do by a day.
package struct Action: Hashable, Sendable {
  package var id: String
  package var text: Text
  package var due: CivilDate

  package init(id: String, text: Text, due: CivilDate) {
    self.id = id
    self.text = text
    self.due = due
  }
}

/// One of the three points that decide.
package struct Prerequisite: Hashable, Sendable {
  package enum Kind: String, Sendable, Hashable, CaseIterable {
    case benefits, maturity, rules
  }

  package enum Level: String, Sendable, Hashable, CaseIterable {
    case unmet, partly, met
  }

  package var kind: Kind
  package var level: Level
  /// 0…1, for display only: it decides nothing.
  package var score: Double
  package var reasons: [Reason]
  package var actions: [Action]
  /// What would help besides, once the actions asked for are done; for people only.
  package var later: [Action]

  package init(
    kind: Kind, level: Level, score: Double, reasons: [Reason], actions: [Action] = [],
    later: [Action] = []
  ) {
    self.kind = kind
    self.level = level
    self.score = score
    self.reasons = reasons
    self.actions = actions
    self.later = later
  }
}

/// Why a network is left out, and what would bring it in.
package struct Rejection: Hashable, Sendable {
  package enum Cause: String, Sendable, Hashable, CaseIterable {
    case closed, law, excluded, rules, verdict, skills, budget, minutes, maturity, fit, stamina
    case focusPrice = "focus-price"
  }

  package struct Requirement: Hashable, Sendable {
    package var question: QuestionID
    package var from: AnswerValue?
    package var to: AnswerValue

    package init(question: QuestionID, from: AnswerValue?, to: AnswerValue) {
      self.question = question
      self.from = from
      self.to = to
    }
  }

  package var id: String
  package var cause: Cause
  package var reasons: [Reason]
  /// Nil when no change of an answer is known to bring it in.
  package var wouldTake: [Requirement]?

  package init(id: String, cause: Cause, reasons: [Reason], wouldTake: [Requirement]?) {
    self.id = id
    self.cause = cause
    self.reasons = reasons
    self.wouldTake = wouldTake
  }
}

/// Something to do whatever the verdict.
package struct AlwaysDo: Hashable, Sendable {
  package var id: String
  package var text: Text

  package init(id: String, text: Text) {
    self.id = id
    self.text = text
  }
}

/// The best plan for one number of minutes.
package struct FrontierPoint: Hashable, Sendable {
  package var minutes: Int
  package var coverage: Double
  package var value: Double
  package var networks: [String]

  package init(minutes: Int, coverage: Double, value: Double, networks: [String]) {
    self.minutes = minutes
    self.coverage = coverage
    self.value = value
    self.networks = networks
  }
}

/// An answer that, changed, would change the advice.
package struct Sensitivity: Hashable, Sendable {
  package var question: QuestionID
  package var from: AnswerValue?
  package var to: AnswerValue
  package var change: Text

  package init(question: QuestionID, from: AnswerValue?, to: AnswerValue, change: Text) {
    self.question = question
    self.from = from
    self.to = to
    self.change = change
  }
}

/// The plan that waits behind conditions.
package struct WouldBe: Hashable, Sendable {
  /// Ids of the actions that would open it.
  package var conditions: [String]
  package var plan: Plan

  package init(conditions: [String], plan: Plan) {
    self.conditions = conditions
    self.plan = plan
  }
}
