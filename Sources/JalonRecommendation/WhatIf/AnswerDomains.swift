import JalonAssessment
import JalonCatalogue
import JalonModel

/// The other answers that a firm could give: for each question that the verdict or the plan depends
/// on, a finite list of values.
///
/// Texts, dates, counts and sizes that have to be looked up are no choices and have no domain. Nor
/// have the trade and the country: with another of those it would be another firm.
package struct AnswerDomains: Hashable, Sendable {
  /// The values of one question.
  package struct Domain: Hashable, Sendable {
    package let question: QuestionID
    /// The nearest to the present answer first; the present answer is not among them.
    package let values: [AnswerValue]
    /// Whether the client can decide it; else it is a fact that may have been misjudged.
    package let isDecision: Bool

    package init(question: QuestionID, values: [AnswerValue], isDecision: Bool) {
      self.question = question
      self.values = values
      self.isDecision = isDecision
    }
  }

  /// In questionnaire order.
  package let all: [Domain]

  /// Domains of one's own, for a questionnaire that is reduced to a few answers.
  package init(_ domains: [Domain]) {
    all = domains
  }

  /// How many other values there are in all.
  package var count: Int { all.reduce(0) { $0 + $1.values.count } }
}

extension AnswerDomains {
  /// Quarters of an hour up to forty hours.
  /// - Note: Judgement, as the other ranges here: what a small firm may really choose from, and few
  ///   enough to try them all.
  static let minutes = MinuteBudget.all
  static let months = Array(1...24)
  static let people = Array(0...20)
  static let budgets = Array(stride(from: 0, through: 500, by: 50))
  /// - Note: Judgement: nobody knows the share of business in the turnover closer than by tenths.
  static let businessShares = Array(stride(from: 0, through: 100, by: 10))

  /// What a firm could answer instead.
  /// - Parameters:
  ///   - answers: what it answers now.
  ///   - questionnaire: the questions.
  ///   - catalogue: benefits and sectors.
  package init(
    of answers: [QuestionID: Answer], questionnaire: Questionnaire, catalogue: Catalogue
  ) {
    let scope = AnswerScope(
      answers: answers, questionnaire: questionnaire, sectors: catalogue.sectors)
    all = questionnaire.questions.compactMap { question in
      guard scope.applies(question) else { return nil }
      let present = answers[question.id]?.value ?? scope.standIn(for: question)
      let values = Self.values(of: question, present: present, scope: scope, catalogue: catalogue)
        .nearest(to: present)
      guard !values.isEmpty else { return nil }
      return Domain(
        question: question.id, values: values,
        isDecision: !Self.facts.contains(question.id))
    }
  }

  private static let facts: Set<QuestionID> = [
    .size, .market, .catchment, .ages, .functions, .businessShare, .contact,
  ]

  private static func values(
    of question: Question, present: AnswerValue?, scope: AnswerScope, catalogue: Catalogue
  ) -> [AnswerValue] {
    switch question.id {
    case .minutes: minutes.map { .integer($0) }
    case .months: months.map { .integer($0) }
    case .people: people.map { .integer($0) }
    case .budget: budgets.map { .integer($0) }
    case .businessShare: businessShares.map { .integer($0) }
    case .benefits: rankings(of: catalogue.benefits.map(\.id)).map { .choices($0) }
    case .skills: subsets(of: question.choices.map(\.id)).map { .choices($0) }
    case .ages, .functions:
      // The sector's own, for a firm that described its customers.
      [scope.answers[question.id] == nil ? nil : scope.standIn(for: question)].compactMap { $0 }
    case .excluded, .required:
      // A wish can be taken back; a new one would settle what is being asked.
      present?.ids.map { subsets(of: $0).map { .choices($0) } } ?? []
    case .fixed: remainders(of: present)
    case _ where question.kind == .choice && question.source == nil:
      question.enters.contains { $0 == "verdict" || $0 == "plan" }
        ? question.choices.map { .choice($0.id) } : []
    default: []
    }
  }

  /// What an owner changes sooner comes first: wishes, time, means, rules, hopes, and at last what
  /// only may have been misjudged.
  static func ease(of question: QuestionID) -> Int {
    switch question {
    case .excluded, .required, .fixed: 0
    case .minutes: 1
    case .skills: 2
    case .budget: 3
    case .months, .people: 4
    case .benefits, .recruitingProfile: 6
    case _ where facts.contains(question): 20
    default: 5
    }
  }

  /// The settled rhythms with some of them dropped.
  private static func remainders(of present: AnswerValue?) -> [AnswerValue] {
    guard case .text(let text) = present, let fixed = try? FixedCadence.list(text) else {
      return []
    }
    return subsets(of: fixed.map(\.line)).map { .text($0.joined(separator: ", ")) }
  }

  /// Every ranking of one to three of them.
  static func rankings(of ids: [String]) -> [[String]] {
    var rankings: [[String]] = []
    var layer: [[String]] = [[]]
    for _ in 0..<3 {
      layer = layer.flatMap { ranking in
        ids.filter { !ranking.contains($0) }.map { ranking + [$0] }
      }
      rankings += layer
    }
    return rankings
  }

  /// Every subset of the first twelve, the others kept, in their own order.
  static func subsets(of ids: [String]) -> [[String]] {
    let free = ids.prefix(12)
    return (0..<(1 << free.count)).map { (bits: Int) -> [String] in
      free.enumerated().filter { bits & (1 << $0.offset) != 0 }.map(\.element)
        + ids.dropFirst(12)
    }
  }
}

extension AnswerDomains.Domain {
  var ease: Int { AnswerDomains.ease(of: question) }
}

extension AnswerValue {
  /// How far two answers to one question lie apart; only compared with each other.
  fileprivate func distance(to other: AnswerValue?) -> Int {
    switch (self, other) {
    case (.integer(let one), .integer(let two)): return abs(one - two)
    case (.choices(let one), .choices(let two)):
      let moved = zip(one, two).count { $0 != $1 }
      return 16 * Set(one).symmetricDifference(two).count + moved
    default: return 0
    }
  }
}

extension [AnswerValue] {
  /// Without the present one, the nearest first; of two as near, as they come.
  fileprivate func nearest(to present: AnswerValue?) -> [AnswerValue] {
    filter { $0 != present }
      .enumerated().map {
        (offset: $0.offset, value: $0.element, far: $0.element.distance(to: present))
      }
      .sorted { ($0.far, $0.offset) < ($1.far, $1.offset) }
      .map(\.value)
  }
}
