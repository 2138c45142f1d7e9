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

  package init(
    kind: Kind, level: Level, score: Double, reasons: [Reason], actions: [Action] = []
  ) {
    self.kind = kind
    self.level = level
    self.score = score
    self.reasons = reasons
    self.actions = actions
  }
}

/// A rung or none for each network, within the minutes declared.
package struct Plan: Hashable, Sendable {
  /// Networks' minutes and overhead together.
  package var minutesPerWeek: Int
  package var overheadMinutes: Int
  package var budgetMinutes: Int
  package var spareMinutes: Int
  /// Expected share of the people the benefits are for that is effectively touched, 0…1.
  package var coverage: Double
  /// Coverage less the price of focus and time.
  package var value: Double
  /// Share of the customers who come across the firm in an ordinary month, 0…1.
  package var reach: Double
  package var optimality: Optimality
  package var networks: [PlannedNetwork]
  package var phases: [Phase]
  /// The four weeks that the plan repeats; empty when it opens nothing.
  package var weeks: [PlanWeek]

  package init(
    minutesPerWeek: Int, overheadMinutes: Int, budgetMinutes: Int, spareMinutes: Int,
    coverage: Double, value: Double, reach: Double, optimality: Optimality,
    networks: [PlannedNetwork], phases: [Phase], weeks: [PlanWeek] = []
  ) {
    self.minutesPerWeek = minutesPerWeek
    self.overheadMinutes = overheadMinutes
    self.budgetMinutes = budgetMinutes
    self.spareMinutes = spareMinutes
    self.coverage = coverage
    self.value = value
    self.reach = reach
    self.optimality = optimality
    self.networks = networks
    self.phases = phases
    self.weeks = weeks
  }

  /// The plan that opens nothing.
  package static func empty(budgetMinutes: Int) -> Plan {
    Plan(
      minutesPerWeek: 0, overheadMinutes: 0, budgetMinutes: budgetMinutes,
      spareMinutes: budgetMinutes, coverage: 0, value: 0, reach: 0,
      optimality: Optimality(proven: true, gap: 0, nodes: 0), networks: [], phases: [])
  }
}

/// Whether the plan is proven to be the best.
package struct Optimality: Hashable, Sendable {
  package var proven: Bool
  /// How much better the unknown best could be, in value; 0 when proven.
  package var gap: Double
  package var nodes: Int

  package init(proven: Bool, gap: Double, nodes: Int) {
    self.proven = proven
    self.gap = gap
    self.nodes = nodes
  }
}

/// Who speaks on a network: a person under his or her name, or the firm's page.
package enum Voice: String, Sendable, Hashable { case person, page }

/// One network of the plan with its cadence and what it brings.
package struct PlannedNetwork: Hashable, Sendable {
  package var id: String
  package var rung: String
  package var postsPerWeek: Double
  package var formats: [PlannedFormat]
  package var minutesPerWeek: Int
  /// Coverage lost if this network alone is dropped, 0…1; gains do not sum.
  package var coverageGain: Double
  /// Share of the customers who come across the firm on this network alone, 0…1.
  package var reach: Double
  /// Share of the draws whose best plan holds this network; nil when not computed.
  package var confidence: Double?
  package var phase: Int
  package var voice: Voice
  package var reasons: [Reason]
  package var slots: [Slot]

  package init(
    id: String, rung: String, postsPerWeek: Double, formats: [PlannedFormat],
    minutesPerWeek: Int, coverageGain: Double, reach: Double, confidence: Double?, phase: Int,
    voice: Voice, reasons: [Reason], slots: [Slot]
  ) {
    self.id = id
    self.rung = rung
    self.postsPerWeek = postsPerWeek
    self.formats = formats
    self.minutesPerWeek = minutesPerWeek
    self.coverageGain = coverageGain
    self.reach = reach
    self.confidence = confidence
    self.phase = phase
    self.voice = voice
    self.reasons = reasons
    self.slots = slots
  }
}

/// How often one format is published on one network, and what one piece takes.
package struct PlannedFormat: Hashable, Sendable {
  package var id: String
  package var perFourWeeks: Int
  package var minutesEach: Int
  /// Other networks of the plan that publish the same piece.
  package var sharedWith: [String]
  /// Whether another network makes the piece and this one takes it over.
  package var isCopy: Bool

  package init(
    id: String, perFourWeeks: Int, minutesEach: Int, sharedWith: [String], isCopy: Bool = false
  ) {
    self.id = id
    self.perFourWeeks = perFourWeeks
    self.minutesEach = minutesEach
    self.sharedWith = sharedWith
    self.isCopy = isCopy
  }
}

/// A recurring moment for one piece.
package struct Slot: Hashable, Sendable {
  /// 1 (Monday) … 7.
  package var weekday: Int
  /// `HH:MM`, local time.
  package var time: String
  package var format: String
  /// Every how many weeks: 1, 2 or 4.
  package var every: Int
  /// The first week of the cycle it falls in, 1…4.
  package var week: Int

  package init(weekday: Int, time: String, format: String, every: Int, week: Int) {
    self.weekday = weekday
    self.time = time
    self.format = format
    self.every = every
    self.week = week
  }
}

/// One of the four weeks that a plan repeats.
package struct PlanWeek: Hashable, Sendable {
  /// Time given to making pieces of one format.
  package struct Block: Hashable, Sendable {
    package var format: String
    package var minutes: Int
    /// Whether the piece is finished, and published, that week.
    package var isLast: Bool

    package init(format: String, minutes: Int, isLast: Bool) {
      self.format = format
      self.minutes = minutes
      self.isLast = isLast
    }
  }

  /// 1…4.
  package var week: Int
  /// All that the week asks for, overhead included; never more than was declared.
  package var minutes: Int
  package var making: [Block]

  package init(week: Int, minutes: Int, making: [Block]) {
    self.week = week
    self.minutes = minutes
    self.making = making
  }
}

/// A step on the way to the plan.
package struct Phase: Hashable, Sendable {
  package struct Network: Hashable, Sendable {
    package var id: String
    package var rung: String
    package var postsPerWeek: Double

    package init(id: String, rung: String, postsPerWeek: Double) {
      self.id = id
      self.rung = rung
      self.postsPerWeek = postsPerWeek
    }
  }

  package var number: Int
  /// The Monday when its pages are set up.
  package var from: CivilDate
  /// The Monday of its first pieces, once setting up has had its minutes.
  package var piecesFrom: CivilDate
  /// Ids of the networks whose page it opens.
  package var opens: [String]
  /// Minutes to open and fill in its new pages, paid once.
  package var setUpMinutes: Int
  /// True when it begins after the months that the client gave.
  package var later: Bool
  package var minutesPerWeek: Int
  package var networks: [Network]

  package init(
    number: Int, from: CivilDate, piecesFrom: CivilDate, opens: [String], setUpMinutes: Int,
    later: Bool, minutesPerWeek: Int, networks: [Network]
  ) {
    self.number = number
    self.from = from
    self.piecesFrom = piecesFrom
    self.opens = opens
    self.setUpMinutes = setUpMinutes
    self.later = later
    self.minutesPerWeek = minutesPerWeek
    self.networks = networks
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
