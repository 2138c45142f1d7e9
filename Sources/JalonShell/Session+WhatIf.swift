import JalonAssessment
import JalonCatalogue
import JalonInterview
import JalonModel
import JalonRecommendation
import JalonReport

/// What would be otherwise, and what it would take.
extension Session {
  /// Another answer tried without keeping it; or, for a network or a verdict, the smallest change of
  /// answers that would bring it about.
  func whatIf(_ rest: String) throws(CatalogueFault) -> Reply {
    guard let line = try? Line(rest), case .keyed = line else { return try reaching(rest) }
    var other = interview
    let catalogue = try knowledge.catalogue()
    if case .refused(let refusal) = other.receive(line, at: clock.now(), knowing: catalogue) {
      return .refused(.refusal(refusal))
    }
    let changed = try knowledge.adviser().advise(
      other.answers, language: language, asOf: clock.asOf, depth: .plan)
    return Reply(
      blocks: DifferencePage(
        from: try advice(.plan), to: changed, catalogue: catalogue, language: language
      ).blocks)
  }

  private func reaching(_ rest: String) throws(CatalogueFault) -> Reply {
    guard !rest.isEmpty else { return .refused(.argument(.whatIf)) }
    let catalogue = try knowledge.catalogue()
    let goal: SmallestChange.Goal
    do throws(AnswerProblem) {
      goal = try self.goal(rest, in: catalogue)
    } catch {
      return .refused(.goal(rest, error))
    }
    let search = SmallestChange(
      try knowledge.adviser(), answers: interview.answers, asOf: clock.asOf)
    var isStopped = false
    let finding = search.reaching(goal) {
      isStopped = isStopped || hasToStop()
      return isStopped
    }
    guard !isStopped else {
      return Reply(blocks: [.paragraph(.prose(Phrases.searchStopped[language]))])
    }
    return Reply(
      blocks: SmallestChangePage(
        goal: goal, finding: finding,
        words: AnswerWords(interview: interview, catalogue: catalogue)
      ).blocks)
  }

  /// The verdicts by every name that they go by.
  static let verdicts = Verdict.allCases.map {
    Option(id: $0.rawValue, label: $0.words)
  }

  /// A verdict, or a network: in when it is out, out when it is in.
  private func goal(
    _ typed: String, in catalogue: Catalogue
  ) throws(AnswerProblem) -> SmallestChange.Goal {
    let verdicts = ChoiceList(options: Self.verdicts, takesWords: false)
    if Int(typed) == nil, let named = try? verdicts.option(meant: typed, language: language),
      let verdict = Verdict(rawValue: named.id)
    {
      return .verdict(verdict)
    }
    let network = try ChoiceList(networksOf: catalogue).option(meant: typed, language: language).id
    let isIn = (try? advice(.plan).plan.networks.contains { $0.id == network }) ?? false
    return isIn ? .drop(network) : .bring(network)
  }
}
