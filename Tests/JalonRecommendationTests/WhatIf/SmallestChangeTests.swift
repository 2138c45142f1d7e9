import ExactAllocator
import JalonAssessment
import JalonModel
import Testing

@testable import JalonRecommendation

/// The search against going through every combination, on a questionnaire reduced to a few answers.
@Suite struct SmallestChangeTests {
  private let adviser: Adviser

  init() throws {
    adviser = try Vintages.year2026.get()
  }

  /// Some questions of a firm, two or three values each.
  private func reduced(_ firm: FirmAnswers, _ random: inout SplitMix64) -> AnswerDomains {
    let whole = AnswerDomains(
      of: firm.answers, questionnaire: adviser.questionnaire, catalogue: adviser.catalogue)
    // What is refused comes in, so that sets of several questions are met too.
    let refused = whole.all.indices.filter {
      firm.values[whole.all[$0].question] == .choice("refuse")
    }
    let others = random.shuffled(whole.all.indices.filter { !refused.contains($0) })
    let chosen = (refused + others).prefix(4).sorted()
    return AnswerDomains(
      chosen.map { place in
        let domain = whole.all[place]
        return AnswerDomains.Domain(
          question: domain.question,
          values: domain.values.contains(.choice("accept"))
            ? [.choice("accept")]
            : Array(random.shuffled(domain.values).prefix(random.whole(1...2))),
          isDecision: domain.isDecision)
      })
  }

  /// One way to complete the questionnaire.
  private struct Completion {
    var changes: [QuestionID: AnswerValue] = [:]
    var upshot: Upshot
  }

  /// The least number of questions whose change reaches the goal; nil when no completion does.
  private func oracle(
    _ goal: SmallestChange.Goal, _ completions: [Completion], of domains: AnswerDomains
  ) -> Int? {
    var values: [QuestionID: [AnswerValue]] = [:]
    for domain in domains.all { values[domain.question] = domain.values }
    return completions.filter { completion in
      goal.isMet(by: completion.upshot)
        && completion.changes.allSatisfy { values[$0.key]?.contains($0.value) ?? false }
    }.map(\.changes.count).min()
  }

  private func completions(_ firm: FirmAnswers, _ domains: AnswerDomains) -> [Completion] {
    var all: [[QuestionID: AnswerValue]] = [[:]]
    for domain in domains.all {
      all += all.flatMap { changes in
        domain.values.map { changes.merging([domain.question: $0]) { $1 } }
      }
    }
    return all.map { changes in
      let other = changes.reduce(firm) { $0.with($1.key, $1.value) }
      return Completion(changes: changes, upshot: Upshot(other.advice(by: adviser)))
    }
  }

  @Test func `the search finds the smallest set, or proves that there is none`() {
    var random = SplitMix64(state: 61)
    var (found, larger, impossible) = (0, 0, 0)
    for number in 0..<6 {
      let firm =
        number == 0
        ? FirmAnswers.bakery.with(.rule(.dialogue), .choice("refuse"))
          .with(.rule(.legality), .choice("refuse"))
        : FirmAnswers(drawnFrom: &random, in: adviser.catalogue, willing: number % 2 == 0)
      let domains = reduced(firm, &random)
      let completions = completions(firm, domains)
      let search = SmallestChange(
        adviser, answers: firm.answers, asOf: Vintages.asOf, domains: domains)
      let verdict = firm.advice(by: adviser).verdict
      let networks = ["facebook", "instagram", "google-business", "linkedin", "newsletter"]
      let goals =
        networks.flatMap { [SmallestChange.Goal.bring($0), .drop($0)] }
        + Verdict.allCases.map { .verdict($0) }
      for goal in goals {
        let admitted = domains.admitting(
          goal, from: firm.client(of: adviser), verdict: verdict)
        let least = oracle(goal, completions, of: admitted)
        switch search.reaching(goal) {
        case .already: #expect(least == 0)
        case .found(let changes):
          #expect(changes.count == least, "\(goal) \(changes)")
          let other = changes.reduce(firm) { $0.with($1.question, $1.to) }
          #expect(goal.isMet(by: Upshot(other.advice(by: adviser))))
          found += 1
          larger += changes.count > 1 ? 1 : 0
        case .impossible, .needs:
          #expect(least == nil, "\(goal)")
          impossible += 1
        case .neverPays:
          // Of these firms none has a network that another one needs.
          #expect(least == nil, "\(goal)")
          impossible += 1
        case .noneUpTo, .sufficient: Issue.record("the domains are small enough to be gone through")
        }
      }
    }
    // The oracle is worth something only if every case was met.
    #expect(found > 0 && larger > 0 && impossible > 0)
  }

  @Test func `what never pays is in no plan, but to lift another over the least they must bring`() {
    var random = SplitMix64(state: 67)
    var (proven, tried, planned) = (0, 0, 0)
    for _ in 0..<max(4, Many.firms / 20) {
      let firm = FirmAnswers(drawnFrom: &random, in: adviser.catalogue)
      let search = SmallestChange(adviser, answers: firm.answers, asOf: Vintages.asOf)
      var bench = Trials(adviser: adviser, answers: firm.answers, asOf: Vintages.asOf)
      let hopeless = adviser.catalogue.networks.indices.filter {
        search.price(of: $0, &bench)?.paying.isEmpty ?? false
      }
      proven += hopeless.count
      for _ in 0..<20 {
        let changes = search.domains.all.reduce(into: [QuestionID: AnswerValue]()) {
          guard random.whole(0...2) == 0 else { return }
          $0[$1.question] = random.pick($1.values)
        }
        let study = bench.study(of: bench.client(changing: changes))
        guard let problem = study.problem?.allocation, let choice = study.solution?.choice else {
          continue
        }
        tried += 1
        planned += choice.contains { $0 != nil } ? 1 : 0
        for network in hopeless where choice[network] != nil {
          var without = choice
          without[network] = nil
          #expect(problem.limitsBroken(by: problem.evaluate(without)).contains(.worth))
        }
      }
    }
    #expect(proven > 0 && tried > 40 && planned > 10)
  }

  @Test func `what is asked for, or lives on a list, is not said never to pay`() {
    let asked = FirmAnswers.bakery.with(.required, .choices(["mastodon"]))
      .with(.rule(.dialogue), .choice("refuse")).with(.rule(.authenticity), .choice("refuse"))
    let search = SmallestChange(adviser, answers: asked.answers, asOf: Vintages.asOf)
    guard case .found(let changes) = search.reaching(.bring("mastodon")) else {
      Issue.record("what was required did not come in")
      return
    }
    let other = changes.reduce(asked) { $0.with($1.question, $1.to) }
    #expect(Upshot(other.advice(by: adviser)).holds("mastodon"))

    let listless = FirmAnswers.bakery.with(.addresses, .integer(0))
    let list = SmallestChange(adviser, answers: listless.answers, asOf: Vintages.asOf)
    #expect(list.reaching(.bring("newsletter")) == .needs([.addresses]))
    let customers = listless.client(of: adviser).customers
    let long = listless.with(.addresses, .integer(customers)).with(.minutes, .integer(600))
    #expect(Upshot(long.advice(by: adviser)).holds("newsletter"))
  }

  @Test func `a way around the facts leads there`() {
    let firm = FirmAnswers.bakery
    let search = SmallestChange(adviser, answers: firm.answers, asOf: Vintages.asOf)
    guard case .sufficient(let changes, let tried) = search.reaching(.bring("tiktok")) else {
      Issue.record("no way was found")
      return
    }
    #expect(changes.count > tried)
    let other = changes.reduce(firm) { $0.with($1.question, $1.to) }
    #expect(Upshot(other.advice(by: adviser)).holds("tiktok"))
  }

  @Test func `a search that is cut short claims only what it went through`() {
    let search = SmallestChange(
      adviser, answers: FirmAnswers.bakery.answers, asOf: Vintages.asOf, trialLimit: 20)
    #expect(search.reaching(.bring("discord")) == .noneUpTo(questions: 0))
  }

  @Test func `a search that is not wanted any more ends, and claims no more`() {
    let search = SmallestChange(adviser, answers: FirmAnswers.bakery.answers, asOf: Vintages.asOf)
    for patience in [0, 1, 20, 200] {
      var asked = 0
      let finding = search.reaching(.bring("discord")) {
        asked += 1
        return asked > patience
      }
      guard case .noneUpTo(let questions) = finding else {
        Issue.record("\(finding) after \(patience)")
        return
      }
      #expect(questions < 2)
      #expect(asked <= patience + 2, "once by the way that is looked for, once by the proof")
    }
  }

  @Test func `what only the client can tell is named`() {
    let search = SmallestChange(
      adviser, answers: FirmAnswers.bakery.answers, asOf: Vintages.asOf)
    #expect(
      search.reaching(.verdict(.go))
        == .needs([.benefit("proximity", .target), .benefit("proximity", .by)]))
  }

  @Test func `of nine conditions as many are lifted as the verdict asks for`() throws {
    let firm = Rule.allCases.reduce(FirmAnswers.bakery) {
      $0.with(.rule($1), .choice("conditions"))
    }
    let search = SmallestChange(adviser, answers: firm.answers, asOf: Vintages.asOf)
    guard case .found(let changes) = search.reaching(.bring("facebook")) else {
      Issue.record("no way was found")
      return
    }
    #expect(changes.count == 4)
    #expect(changes.allSatisfy { $0.to == .choice("accept") })
    let other = changes.reduce(firm) { $0.with($1.question, $1.to) }
    #expect(other.advice(by: adviser).plan.networks.contains { $0.id == "facebook" })
  }

  @Test func `nobody is told to refuse a rule, nor to unlearn, for a network's sake`() {
    let accepted: Set<AnswerValue> = [.choice("accept"), .choice("conditions")]
    var random = SplitMix64(state: 71)
    for _ in 0..<Many.firms / 4 {
      let firm = FirmAnswers(drawnFrom: &random, in: adviser.catalogue)
      let client = firm.client(of: adviser)
      let domains = AnswerDomains(
        of: firm.answers, questionnaire: adviser.questionnaire, catalogue: adviser.catalogue
      ).admitting(.bring("instagram"), from: client, verdict: .goWithConditions)
      for domain in domains.all {
        if domain.question.name.hasPrefix("rules.") {
          #expect(accepted.isSuperset(of: domain.values))
        }
        for case .choices(let skills) in domain.values where domain.question == .skills {
          #expect(client.skills.isSubset(of: skills))
        }
      }
    }
  }

  @Test func `a way of several answers holds nothing superfluous`() throws {
    let firm = Rule.allCases.reduce(FirmAnswers.bakery.with(.minutes, .integer(30))) {
      $0.with(.rule($1), .choice("conditions"))
    }
    let search = SmallestChange(adviser, answers: firm.answers, asOf: Vintages.asOf)
    var met = 0
    for network in ["facebook", "instagram", "whatsapp", "youtube", "pinterest"] {
      let changes: [SmallestChange.Change]
      switch search.reaching(.bring(network)) {
      case .found(let found), .sufficient(let found, _): changes = found
      default: continue
      }
      met += changes.count > 1 ? 1 : 0
      for left in changes.indices {
        let other = changes.enumerated().filter { changes.count == 1 || $0.offset != left }
          .reduce(firm) { $0.with($1.element.question, $1.element.to) }
        let isIn = Upshot(other.advice(by: adviser)).holds(network)
        #expect(isIn == (changes.count == 1), "\(network) \(changes)")
      }
    }
    #expect(met > 0)
  }

  @Test func `a network that closed comes in by no answer`() throws {
    let adviser = try Vintages.year2013.get()
    let last = try #require(adviser.catalogue.lastDay)
    let closed = adviser.catalogue.networks.first { $0.isClosed(on: last) }
    guard let closed else { return }
    let search = SmallestChange(
      adviser, answers: FirmAnswers.bakery.answers, asOf: Vintages.asOf)
    #expect(search.reaching(.bring(closed.id)) == .impossible)
  }
}
