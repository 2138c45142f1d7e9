import JalonAssessment
import JalonCatalogue
import JalonModel

/// The smallest set of answers that, changed together, bring about what is wished for.
///
/// Sets are tried by their number of questions; what cannot help is left out only where that is
/// sure, so that a set that is found is smallest, and none found means none exists.
package struct SmallestChange: Sendable {
  package enum Goal: Hashable, Sendable {
    /// The network is in the published plan.
    case bring(String)
    /// A plan is published without the network.
    case drop(String)
    case verdict(Verdict)
  }

  /// One answer changed.
  package struct Change: Hashable, Sendable {
    package let question: QuestionID
    package let to: AnswerValue

    package init(question: QuestionID, to: AnswerValue) {
      self.question = question
      self.to = to
    }
  }

  package enum Finding: Hashable, Sendable {
    /// It is so already.
    case already
    /// In questionnaire order; nothing smaller does.
    case found([Change])
    /// In questionnaire order; sets of at most so many questions do not, larger ones were not all
    /// tried.
    case sufficient([Change], noneUpTo: Int)
    /// Proven: no set of answers within the domains does.
    case impossible
    /// Proven, since these too would have to be answered otherwise: texts, dates and numbers that the
    /// client has to look up. Of the length of a list it is proven as of ``neverPays``.
    case needs([QuestionID])
    /// Proven: under no answers within the domains would the network bring its own price, but at most
    /// this coverage, 0…1. It could come in only to lift others over the least that social networks
    /// must bring.
    case neverPays(most: Double)
    /// Proven for sets of at most so many questions; larger ones were not all tried.
    case noneUpTo(questions: Int)
  }

  /// Trials after which the search ends.
  /// - Note: Judgement: some seconds; counted in trials and never in time.
  package static var ordinaryTrialLimit: Int { 4_000 }

  /// Combinations for one that has to be tried, the others being left out for sure.
  /// - Note: Judgement, from searches on the templates.
  private static let leftOut = 4

  let adviser: Adviser
  private(set) var domains: AnswerDomains
  let trialLimit: Int
  let present: Client
  let study: Study
  let bench: Trials

  /// - Parameters:
  ///   - adviser: the engine.
  ///   - answers: what the playbook holds.
  ///   - asOf: the day of the advice.
  ///   - domains: the values to try; what a firm could answer, when nil.
  ///   - trialLimit: trials after which a search ends.
  package init(
    _ adviser: Adviser, answers: [QuestionID: Answer], asOf: CivilDate,
    domains: AnswerDomains? = nil, trialLimit: Int = ordinaryTrialLimit
  ) {
    self.adviser = adviser
    self.domains =
      domains
      ?? AnswerDomains(
        of: answers, questionnaire: adviser.questionnaire, catalogue: adviser.catalogue)
    self.trialLimit = trialLimit
    var bench = Trials(adviser: adviser, answers: answers, asOf: asOf)
    present = bench.client(changing: [:])
    study = bench.study(of: present)
    self.bench = bench
  }

  /// Searches from the present answers.
  /// - Parameters:
  ///   - goal: what is wished for.
  ///   - isUnwanted: asked again and again; once true the search ends, as at its limit of trials.
  /// - Returns: what was found or proven by then.
  package func reaching(_ goal: Goal, unless isUnwanted: () -> Bool = { false }) -> Finding {
    var bench = bench
    let upshot = bench.upshot()
    if goal.isMet(by: upshot) { return .already }
    guard let musts = musts(for: goal, of: present) else { return .impossible }
    var search = self
    search.domains = domains.admitting(goal, from: present, verdict: upshot.verdict)
    let unlisted = musts.filter { must in
      !search.domains.all.contains { $0.question == must }
    }
    guard unlisted.isEmpty else {
      let questionnaire = adviser.questionnaire
      return .needs(
        unlisted.sorted {
          (questionnaire.place(of: $0) ?? 0, $0) < (questionnaire.place(of: $1) ?? 0, $1)
        })
    }
    guard !search.domains.all.isEmpty else { return .impossible }
    return search.searching(goal, needing: musts, &bench, unless: isUnwanted)
  }

  /// Goes through the sets by their size.  Once single answers do not do, a way that leads there is
  /// looked for first: it says how far the proof has to go.
  private func searching(
    _ goal: Goal, needing musts: Set<QuestionID>, _ bench: inout Trials,
    unless isUnwanted: () -> Bool
  ) -> Finding {
    // So many rules have to be accepted, whichever they are.
    let rules = goal.publishes ? reserved(present).count : 0
    let least = max(1, musts.count, rules)
    guard least <= domains.all.count else { return .impossible }
    var way: [Change]?
    for size in least...domains.all.count {
      if size == max(2, least) {
        let place = goal.brought.flatMap(adviser.catalogue.networkPlace)
        let price = place.flatMap { self.price(of: $0, &bench, unless: isUnwanted) }
        if let place, let price, price.paying.isEmpty { return unpaid(price, place, &bench) }
        way = self.way(to: goal, from: present, &bench, unless: isUnwanted)
        if way == nil, let price, !isUnwanted() {
          way = wayAround(to: goal, among: price.paying, from: present, &bench)
        }
      }
      if let way, way.count <= size { return .found(way) }
      let short =
        way.map { Finding.sufficient($0, noneUpTo: size - 1) } ?? .noneUpTo(questions: size - 1)
      let sets = sets(of: size, holding: musts, rules: rules)
      // What cannot be gone through to its end would prove nothing.
      let combinations = sets.reduce(0) { $0 + min(trials(in: $1), trialLimit * Self.leftOut) }
      guard size == 1 || combinations <= trialLimit * Self.leftOut else { return short }
      for set in sets {
        var changes: [QuestionID: AnswerValue] = [:]
        switch search(set[...], &changes, goal, &bench, unless: isUnwanted) {
        case .met:
          return .found(
            set.compactMap { place in
              let question = domains.all[place].question
              return changes[question].map { Change(question: question, to: $0) }
            })
        case .exhausted: return short
        case .not: continue
        }
      }
    }
    return .impossible
  }

  /// The sets of so many questions that hold what they must, those that an owner changes sooner and
  /// that have fewest values first.
  private func sets(of size: Int, holding musts: Set<QuestionID>, rules: Int) -> [[Int]] {
    let needed = domains.all.indices.filter { musts.contains(domains.all[$0].question) }
    let others = domains.all.indices.filter { !musts.contains(domains.all[$0].question) }
    return Self.subsets(of: others, count: size - needed.count)
      .map { ($0 + needed).sorted() }
      .filter { set in
        set.count { Self.rules.contains(domains.all[$0].question) } >= rules
      }
      .map { set in (set: set, ease: ease(of: set), trials: trials(in: set)) }
      .enumerated()
      .sorted {
        ($0.element.ease, $0.element.trials, $0.offset)
          < ($1.element.ease, $1.element.trials, $1.offset)
      }
      .map { $0.element.set }
  }

  private static let rules = Set(Rule.allCases.map(QuestionID.rule))

  private enum Search { case met, not, exhausted }

  /// Tries all values of the questions left, those that the plan depends on first.
  private func search(
    _ set: ArraySlice<Int>, _ changes: inout [QuestionID: AnswerValue], _ goal: Goal,
    _ bench: inout Trials, unless isUnwanted: () -> Bool
  ) -> Search {
    let ordered = set.filter { entersPlan($0) } + set.filter { !entersPlan($0) }
    return descend(ordered[...], &changes, goal, &bench, unless: isUnwanted)
  }

  private func descend(
    _ left: ArraySlice<Int>, _ changes: inout [QuestionID: AnswerValue], _ goal: Goal,
    _ bench: inout Trials, unless isUnwanted: () -> Bool
  ) -> Search {
    guard bench.count < trialLimit, !isUnwanted() else { return .exhausted }
    guard let place = left.first else {
      return goal.isMet(by: bench.upshot(changing: changes)) ? .met : .not
    }
    // What is left cannot move the choice of networks any more.
    if !entersPlan(place), let network = goal.network,
      bench.chooses(network, changing: changes) != goal.wantsIn
    {
      return .not
    }
    let domain = domains.all[place]
    for value in domain.values {
      changes[domain.question] = value
      let result = descend(left.dropFirst(), &changes, goal, &bench, unless: isUnwanted)
      if result != .not { return result }
    }
    changes[domain.question] = nil
    return .not
  }

  private func ease(of set: [Int]) -> Int { set.reduce(0) { $0 + domains.all[$1].ease } }

  private func trials(in set: [Int]) -> Int {
    set.reduce(1) { product, place in
      product.multipliedReportingOverflow(by: domains.all[place].values.count).overflow
        ? .max : product * domains.all[place].values.count
    }
  }

  private func entersPlan(_ place: Int) -> Bool {
    !Self.verdictAlone.contains(domains.all[place].question)
  }

  /// Questions that the choice of networks does not depend on, as ``Client/asSeenByPlan`` has it.
  private static let verdictAlone: Set<QuestionID> = Set(
    [.months, .people] + Rule.verdictAlone.map(QuestionID.rule))

  /// Every subset of so many items, in order.
  static func subsets(of items: [Int], count: Int) -> [[Int]] {
    guard count > 0 else { return count == 0 ? [[]] : [] }
    guard items.count >= count else { return [] }
    return items.indices.flatMap { place in
      subsets(of: Array(items[(place + 1)...]), count: count - 1).map { [items[place]] + $0 }
    }
  }
}

extension SmallestChange.Goal {
  func isMet(by upshot: Upshot) -> Bool {
    switch self {
    case .bring(let network): upshot.holds(network)
    case .drop(let network): upshot.verdict.publishesPlan && !upshot.holds(network)
    case .verdict(let verdict): upshot.verdict == verdict
    }
  }

  /// The network that it is about.
  package var network: String? {
    switch self {
    case .bring(let network), .drop(let network): network
    case .verdict: nil
    }
  }

  /// The network that is to come in.
  var brought: String? {
    if case .bring(let network) = self { network } else { nil }
  }

  var wantsIn: Bool { brought != nil }

  /// Whether it can hold only where a plan is published.
  var publishes: Bool { leastRank > Verdict.listenFirst.rank }

  /// The rank of the worst verdict under which it can hold.
  var leastRank: Int {
    switch self {
    case .bring, .drop: Verdict.goWithConditions.rank
    case .verdict(let verdict): verdict.rank
    }
  }
}

extension Trials {
  /// Whether the best plan holds the network, whatever the verdict says of it.
  mutating func chooses(_ network: String, changing changes: [QuestionID: AnswerValue]) -> Bool {
    let study = study(of: client(changing: changes))
    guard let place = adviser.catalogue.networkPlace(network) else { return false }
    return study.solution?.choice[place] != nil
  }
}
