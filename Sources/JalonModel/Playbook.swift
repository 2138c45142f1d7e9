/// Everything that is known about one client: the answers, how they changed, what was advised and
/// what came of it.
package struct Playbook: Hashable, Sendable {
  package static let schema = "jalon.playbook/1"

  package var title: String
  package var created: Moment
  package var updated: Moment
  package var language: Language
  package var catalogue: CatalogueReference
  package var answers: [QuestionID: Answer]
  /// Answers to questions that this version does not know; kept on rewrite.
  package var unknownAnswers: JSONObject
  /// Every change of an answer, oldest first; undoing appends and never erases.
  package var history: [Change]
  /// What was advised at each save, oldest first.
  package var decisions: [Decision]
  /// Results obtained, as the client noted them.
  package var logged: [LoggedPeriod]
  /// What a published case tells, for the backtest.
  package var expected: Expectation?
  /// Members that this version does not know; kept on rewrite.
  package var unknown: JSONObject

  package init(
    title: String = "", created: Moment, updated: Moment? = nil, language: Language,
    catalogue: CatalogueReference, answers: [QuestionID: Answer] = [:],
    unknownAnswers: JSONObject = JSONObject(), history: [Change] = [],
    decisions: [Decision] = [], logged: [LoggedPeriod] = [], expected: Expectation? = nil,
    unknown: JSONObject = JSONObject()
  ) {
    self.title = title
    self.created = created
    self.updated = updated ?? created
    self.language = language
    self.catalogue = catalogue
    self.answers = answers
    self.unknownAnswers = unknownAnswers
    self.history = history
    self.decisions = decisions
    self.logged = logged
    self.expected = expected
    self.unknown = unknown
  }
}

/// Which catalogue an advice rests on.
package struct CatalogueReference: Hashable, Sendable {
  /// The vintage, such as `2026`; `2026+agency` with a consultant's own figures.
  package var id: String
  /// A fingerprint of the catalogue's bytes; it shows drift, it does not resist an attacker.
  package var fingerprint: String?
  package var unknown: JSONObject

  package init(id: String, fingerprint: String? = nil, unknown: JSONObject = JSONObject()) {
    self.id = id
    self.fingerprint = fingerprint
    self.unknown = unknown
  }

  /// The vintage without what was laid over it.
  package var vintage: String { id.prefix { $0 != "+" }.description }
}

/// One change of one answer.
package struct Change: Hashable, Sendable {
  package var at: Moment
  package var question: QuestionID
  /// Nil when there was no answer, or the question had been passed over without a value: the file
  /// writes `null` for both.
  package var from: AnswerValue?
  package var to: AnswerValue?
  package var source: AnswerSource
  /// Why it changed when the client did not simply answer: `undo`, `redo`, or the answer it
  /// depended on.
  package var why: String?
  package var unknown: JSONObject

  package init(
    at: Moment, question: QuestionID, from: AnswerValue?, to: AnswerValue?, source: AnswerSource,
    why: String? = nil, unknown: JSONObject = JSONObject()
  ) {
    self.at = at
    self.question = question
    self.from = from == .unanswered ? nil : from
    self.to = to == .unanswered ? nil : to
    self.source = source
    self.why = why
    self.unknown = unknown
  }
}

/// What was advised at one save.
package struct Decision: Hashable, Sendable {
  package var at: Moment
  package var asOf: CivilDate
  package var engine: String
  package var catalogue: CatalogueReference
  package var answersFingerprint: String
  package var verdict: Verdict
  package var networks: [String]
  /// 0…1.
  package var coverage: Double
  package var minutesPerWeek: Int
  package var unknown: JSONObject

  package init(
    at: Moment, asOf: CivilDate, engine: String, catalogue: CatalogueReference,
    answersFingerprint: String, verdict: Verdict, networks: [String], coverage: Double,
    minutesPerWeek: Int, unknown: JSONObject = JSONObject()
  ) {
    self.at = at
    self.asOf = asOf
    self.engine = engine
    self.catalogue = catalogue
    self.answersFingerprint = answersFingerprint
    self.verdict = verdict
    self.networks = networks
    self.coverage = coverage
    self.minutesPerWeek = minutesPerWeek
    self.unknown = unknown
  }
}

/// What one network took and brought in one period.
package struct LoggedPeriod: Hashable, Sendable {
  /// An ISO week (`2026-W48`) or a month (`2026-11`).
  package var period: String
  package var network: String
  package var posts: Int
  package var minutes: Int
  package var contacts: Int
  package var note: String?
  package var unknown: JSONObject

  package init(
    period: String, network: String, posts: Int, minutes: Int, contacts: Int, note: String? = nil,
    unknown: JSONObject = JSONObject()
  ) {
    self.period = period
    self.network = network
    self.posts = posts
    self.minutes = minutes
    self.contacts = contacts
    self.note = note
    self.unknown = unknown
  }
}

/// What a published case tells about the verdict and the networks that worked.
package struct Expectation: Hashable, Sendable {
  package var verdict: Verdict?
  package var networks: [String]?
  package var source: String?
  package var unknown: JSONObject

  package init(
    verdict: Verdict?, networks: [String]?, source: String?, unknown: JSONObject = JSONObject()
  ) {
    self.verdict = verdict
    self.networks = networks
    self.source = source
    self.unknown = unknown
  }
}

/// The answer to "should we be on social networks at all?", from worst to best.
package enum Verdict: String, Sendable, Hashable, CaseIterable {
  case notNow = "not-now"
  case listenFirst = "listen-first"
  case goWithConditions = "go-with-conditions"
  case go

  /// Whether a plan is published with it.
  package var publishesPlan: Bool { self == .go || self == .goWithConditions }

  /// 0 (not now) … 3 (go): worse answers never raise it.
  package var rank: Int {
    switch self {
    case .notNow: 0
    case .listenFirst: 1
    case .goWithConditions: 2
    case .go: 3
    }
  }
}
