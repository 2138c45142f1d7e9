import ExactAllocator
import JalonAssessment
import JalonCatalogue
import JalonModel

/// A set of answers that reaches a goal, found quickly and not by going through all: it need not be
/// smallest, but nothing in it is superfluous and each answer is the nearest that does.
extension SmallestChange {
  /// Changes that a way may hold beside those that every way must.
  /// - Note: Judgement: more at once is no advice.
  private static let mostSteps = 3
  /// Ways followed side by side.
  /// - Note: Judgement: a first step that seems second best often leads there.
  private static let beam = 4
  /// Circumstances that are tried where no decision leads there.
  /// - Note: Judgement: those with fewest other facts come first.
  private static let around = 12
  /// Minutes a week that are tried there: those declared, and more.
  /// - Note: Judgement: half a day, a day, more than one person has.
  private static let generousMinutes = [nil, 300, 600, 1_200]

  private typealias Changes = [QuestionID: AnswerValue]

  /// Follows, step by step, the decisions that bring a network nearest to the best plan, or nearest
  /// to out of it.
  /// - Returns: in questionnaire order; nil for a verdict, and when no way was found by the time that
  ///   none is wanted any more.
  func way(
    to goal: Goal, from present: Client, _ bench: inout Trials, unless isUnwanted: () -> Bool
  ) -> [Change]? {
    guard let network = goal.network.flatMap(adviser.catalogue.networkPlace),
      let start = settlingMusts(of: goal, from: present, &bench)
    else { return nil }
    var ways = [start]
    for step in 0...Self.mostSteps {
      if let way = ways.first(where: { goal.isMet(by: bench.upshot(changing: $0)) }) {
        return shortened(way, goal, &bench)
      }
      guard step < Self.mostSteps else { return nil }
      var next: [(way: Changes, lead: Int64)] = []
      for way in ways {
        for domain in domains.all where domain.isDecision && way[domain.question] == nil {
          for value in domain.values where domain.isWorthTrying(value, from: present) {
            guard !isUnwanted() else { return nil }
            var longer = way
            longer[domain.question] = value
            guard let lead = bench.lead(of: network, wantsIn: goal.wantsIn, changing: longer) else {
              continue
            }
            next.append((longer, lead))
          }
        }
      }
      // Of equals the first, so that the same answers lead the same way.
      ways = next.enumerated()
        .sorted { ($1.element.lead, $0.offset) < ($0.element.lead, $1.offset) }
        .prefix(Self.beam).map(\.element.way)
    }
    return nil
  }

  /// A way through circumstances in which the network would be worth its price, for what was taken
  /// as a fact may have been misjudged.
  /// - Returns: in questionnaire order; nil when none of the first few leads there.
  func wayAround(
    to goal: Goal, among circumstances: [[QuestionID: AnswerValue]], from present: Client,
    _ bench: inout Trials
  ) -> [Change]? {
    guard let musts = settlingMusts(of: goal, from: present, &bench) else { return nil }
    let skills = domains.all.first { $0.question == .skills }?.values
      .max { $0.ids?.count ?? 0 < $1.ids?.count ?? 0 }
    for circumstances in circumstances.prefix(Self.around) {
      for minutes in Self.generousMinutes {
        var way = musts.merging(circumstances) { $1 }
        way[.skills] = skills
        way[.minutes] = minutes.map { .integer($0) } ?? way[.minutes]
        way = way.filter { change in
          domains.all.contains {
            $0.question == change.key && $0.values.contains(change.value)
          }
        }
        if goal.isMet(by: bench.upshot(changing: way)) { return shortened(way, goal, &bench) }
      }
    }
    return nil
  }

  /// The nearest answers that leave nothing that must be changed; nil when some leave it so.
  private func settlingMusts(
    of goal: Goal, from present: Client, _ bench: inout Trials
  ) -> Changes? {
    var changes: Changes = [:]
    while let must = musts(for: goal, of: bench.client(changing: changes))?.sorted().first {
      guard changes[must] == nil, let domain = domains.all.first(where: { $0.question == must }),
        let value = domain.values.first(where: { value in
          let client = bench.client(changing: changes.merging([must: value]) { $1 })
          return musts(for: goal, of: client).map { !$0.contains(must) } ?? false
        })
      else { return nil }
      changes[must] = value
    }
    // Of the rules it matters how many are accepted, not which.
    while goal.publishes, let rule = reserved(bench.client(changing: changes)).first {
      guard changes[.rule(rule)] == nil,
        domains.all.contains(where: {
          $0.question == .rule(rule) && $0.values.contains(.choice(Acceptance.accept.rawValue))
        })
      else { return nil }
      changes[.rule(rule)] = .choice(Acceptance.accept.rawValue)
    }
    return changes
  }

  /// Rules of which more than the verdict allows are refused, or not accepted, those that it allows
  /// not counted; the refused first.
  func reserved(_ client: Client) -> [Rule] {
    let refused = Rule.allCases.filter { client.accepts($0) == .refuse }
    let conditional = Rule.allCases.filter { client.accepts($0) == .conditions }
    let most = adviser.catalogue.settings.whole(.rulesMostNotAccepted)
    let tooMany = max(refused.count - 1, refused.count + conditional.count - most)
    return Array((refused + conditional).prefix(max(0, tooMany)))
  }

  /// The same without what is not needed, each answer as near to the present one as does.
  private func shortened(_ way: Changes, _ goal: Goal, _ bench: inout Trials) -> [Change] {
    var way = way
    // Decisions rather stay than facts that would have to be otherwise.
    let facts = Set(domains.all.filter { !$0.isDecision }.map(\.question))
    let order = way.keys.sorted {
      (facts.contains($0) ? 0 : 1, $0) < (facts.contains($1) ? 0 : 1, $1)
    }
    for question in order {
      var shorter = way
      shorter[question] = nil
      if goal.isMet(by: bench.upshot(changing: shorter)) { way = shorter }
    }
    for domain in domains.all {
      guard let found = way[domain.question] else { continue }
      way[domain.question] = domain.values.first { value in
        value == found
          || goal.isMet(by: bench.upshot(changing: way.merging([domain.question: value]) { $1 }))
      }
    }
    return domains.all.compactMap { domain in
      way[domain.question].map { Change(question: domain.question, to: $0) }
    }
  }
}

extension AnswerDomains {
  /// Without the values under which a goal is surely not reached, and without those that nobody
  /// would advise for its sake: for better advice or another plan no rule is accepted less, and
  /// nothing is unlearnt.
  func admitting(
    _ goal: SmallestChange.Goal, from present: Client, verdict: Verdict
  ) -> AnswerDomains {
    if case .verdict(let wanted) = goal, wanted.rank < verdict.rank { return self }
    return AnswerDomains(
      all.compactMap { domain in
        let values = domain.values.filter {
          $0.isAdvisable(for: domain.question, goal: goal, from: present)
        }
        guard !values.isEmpty else { return nil }
        return Domain(question: domain.question, values: values, isDecision: domain.isDecision)
      })
  }
}

extension AnswerValue {
  fileprivate func isAdvisable(
    for question: QuestionID, goal: SmallestChange.Goal, from present: Client
  ) -> Bool {
    switch self {
    case .choice(let choice):
      guard let rule = Rule.allCases.first(where: { .rule($0) == question }) else { return true }
      if goal == .verdict(.go) { return choice == Acceptance.accept.rawValue }
      return choice == Acceptance.accept.rawValue
        || choice == Acceptance.conditions.rawValue && present.accepts(rule) == .refuse
    case .choices(let skills) where question == .skills: return present.skills.isSubset(of: skills)
    default: return true
    }
  }
}

extension AnswerDomains.Domain {
  /// Whether a way may go through a value: time up to ten hours, hopes that are one or that add one,
  /// some money, rules accepted. The nearest that does is looked for at the end.
  fileprivate func isWorthTrying(_ value: AnswerValue, from present: Client) -> Bool {
    switch (question, value) {
    case (.minutes, .integer(let minutes)):
      minutes <= 600 && minutes % (minutes > 300 ? 60 : 30) == 0
    case (.benefits, .choices(let ranked)):
      ranked.count == 1 || ranked.dropFirst() == present.ranked.prefix(2)
        || ranked.dropLast() == present.ranked[...]
    case (.budget, .integer(let euros)): euros % 100 == 0
    case (.months, _), (.people, _): false
    case (_, .choice(let choice)) where Rule.allCases.map(QuestionID.rule).contains(question):
      choice == Acceptance.accept.rawValue
    default: true
    }
  }
}

extension Trials {
  /// How much less value the best plan with a network has than the best plan, in 10⁻⁹; or the best
  /// without it. None less, and it is in, or out.
  /// - Returns: at most 0; nil when no plan holds it, or none does without.
  mutating func lead(
    of network: Int, wantsIn: Bool, changing changes: [QuestionID: AnswerValue]
  ) -> Int64? {
    let study = study(of: client(changing: changes))
    guard let problem = study.problem?.allocation, let best = study.solution,
      (best.choice[network] != nil) != wantsIn
    else { return study.solution.map { _ in 0 } }
    return problem.settling(network, as: wantsIn ? .required : .excluded)?.solved().solution
      .map { $0.evaluation.nanoValue - best.evaluation.nanoValue }
  }
}
