import JalonModel

/// What the answers so far make of the questionnaire: which questions apply, and what stands in
/// where there is no answer.
package struct AnswerScope: Sendable {
  package let answers: [QuestionID: Answer]
  package let questionnaire: Questionnaire
  /// The firm's sector, or the one that stands in.
  package let sector: Sector

  package init(answers: [QuestionID: Answer], questionnaire: Questionnaire, sectors: [Sector]) {
    self.answers = answers
    self.questionnaire = questionnaire
    let standIn = questionnaire[.sector].flatMap { question -> String? in
      guard case .value(.string(let id)) = question.standsIn else { return nil }
      return id
    }
    let named = answers[.sector].flatMap { answer -> String? in
      guard case .choice(let id) = answer.value else { return nil }
      return id
    }
    sector =
      sectors.first { $0.id == named } ?? sectors.first { $0.id == standIn } ?? sectors.first
      ?? .unknown
  }

  /// Whether the question makes sense for this firm.
  package func applies(_ question: Question) -> Bool {
    question.when.allSatisfy { holds($0) }
  }

  /// Whether the question has a screen of its own for this firm.
  package func isGuided(_ question: Question) -> Bool {
    question.guided && applies(question) && question.guidedWhen.allSatisfy { holds($0) }
  }

  /// Whether a wording or a question made for some firms is meant for this one.
  package func holds(_ condition: Question.Condition) -> Bool {
    let value =
      answers[condition.id]?.value ?? questionnaire[condition.id].flatMap(standIn(for:))
    switch (condition.test, value) {
    case (.isOne(let ids), .choice(let id)): return ids.contains(id)
    case (.isOne(let ids), .flag(let flag)): return ids.contains(flag ? "yes" : "no")
    case (.first(let ids), .choices(let ranked)):
      return ranked.first.map(ids.contains) ?? false
    case (.has(let ids), .choices(let ranked)): return ranked.contains(where: ids.contains)
    default: return false
    }
  }

  /// The ids under which a question is answered: its own, or one for each ranked benefit.
  package func concreteIDs(of question: Question) -> [QuestionID] {
    guard let measure = question.measureOfEach else { return [question.id] }
    return rankedBenefits.map { .benefit($0, measure) }
  }

  /// Whether an id found for the question is one under which it is answered.
  package func isConcrete(_ id: QuestionID, of question: Question) -> Bool {
    question.measureOfEach == nil || concreteIDs(of: question).contains(id)
  }

  /// The benefits hoped for, the most wanted first.
  package var rankedBenefits: [String] {
    if case .choices(let ranked) = answers[.benefits]?.value { return ranked }
    if let question = questionnaire[.benefits],
      case .choices(let ranked) = standIn(for: question)
    {
      return ranked
    }
    return []
  }

  /// The stated default of a question; nil when it has none.
  package func standIn(for question: Question) -> AnswerValue? {
    switch question.standsIn {
    case .none: return nil
    case .value(let json): return AnswerValue(json: json, kind: question.kind)
    case .country: return .choice(questionnaire.home)
    case .sector("ages"): return .shares(Self.parts(sector.ages))
    case .sector("functions"): return .shares(Self.parts(sector.functions))
    case .sector("customers"): return .integer(sector.customersByHead * typicalHeads)
    case .sector("accounts"): return .integer(sector.accounts)
    case .sector: return nil
    }
  }

  /// Parts as an answer holds them: by name, and none of nothing.
  private static func parts(_ shares: [Share]) -> [Share] {
    shares.filter { $0.percent > 0 }.sorted { $0.segment < $1.segment }
  }

  /// People in a typical firm of this size, for the customers it serves.
  /// - Note: Judgement: about the geometric middle of each size class (1–9, 10–49, 50–249, 250+).
  private var typicalHeads: Int {
    guard case .choice(let size) = answers[.size]?.value else { return 3 }
    switch size {
    case "small": return 20
    case "medium": return 110
    case "large": return 400
    default: return 3
    }
  }
}

extension Sector {
  /// Stands in for a sector that the catalogue does not have.
  static let unknown = Sector(
    id: "", label: Text(verbatim: ""), aliases: [:], usualMarket: .b2c, ages: [], functions: [],
    customersByHead: 0, accounts: 0, quietMoments: [], lookMoments: [], formats: [],
    busyMonths: [], relays: [], risks: [], trade: nil, followsPerson: nil,
    exampleBusiness: Text(verbatim: ""), exampleSubject: Text(verbatim: ""))
}
