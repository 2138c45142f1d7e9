import JalonAssessment
import JalonCatalogue
import JalonModel

/// Whether the rest of the interview could still change the advice.
///
/// It is sound, not complete: it says so only when a line of the verdict table stands whatever is
/// answered next, or when every way of answering was tried.
package struct EarlyStop: Hashable, Sendable {
  /// Why nothing can change any more.
  package enum Reason: Hashable, Sendable {
    /// An answer given has settled "not now", and no other answer lifts it.
    case settledBy(QuestionID)
    /// Every completion was tried.
    case tried(completions: Int)
    /// The verdict and the plan depend on no question that is left.
    case nothingLeft
  }

  package let reason: Reason
  /// The verdict that stands.
  package let verdict: Verdict

  /// Completions beyond which they are not tried.
  /// - Note: Judgement: a tenth of a second.
  package static var mostCompletions: Int { 256 }

  /// Nil when the rest may still matter.
  /// - Parameters:
  ///   - adviser: the engine.
  ///   - answers: what was answered so far.
  ///   - remaining: the questions still to be asked, whatever is answered on the way.
  ///   - asOf: the day of the advice.
  package init?(
    _ adviser: Adviser, answers: [QuestionID: Answer], remaining: [QuestionID], asOf: CivilDate
  ) {
    if let question = Self.settled(adviser, answers: answers, remaining: remaining, asOf: asOf) {
      self.init(reason: .settledBy(question), verdict: .notNow)
      return
    }
    let questions = adviser.questionnaire
    let open = remaining.filter { questions[$0].map(Self.enters) ?? true }
    var bench = Trials(adviser: adviser, answers: answers, asOf: asOf)
    let present = bench.upshot()
    if open.isEmpty {
      self.init(reason: .nothingLeft, verdict: present.verdict)
      return
    }
    // Whether another question comes up may depend on an open answer.
    guard
      !questions.questions.contains(where: { question in
        (question.when + question.guidedWhen).contains { open.contains($0.id) }
      })
    else { return nil }
    let domains = AnswerDomains(
      of: answers, questionnaire: questions, catalogue: adviser.catalogue)
    var completions: [[QuestionID: AnswerValue]] = [[:]]
    for id in open {
      // A number may be any: only lists of choices can be gone through whole.
      guard let question = questions[id], question.source == nil,
        question.kind == .choice || question.kind == .choices,
        let domain = domains.all.first(where: { $0.question == id }),
        completions.count * (domain.values.count + 1) <= Self.mostCompletions
      else { return nil }
      completions = completions.flatMap { completion in
        [completion] + domain.values.map { completion.merging([id: $0]) { $1 } }
      }
    }
    for completion in completions where bench.upshot(changing: completion) != present {
      return nil
    }
    self.init(reason: .tried(completions: completions.count), verdict: present.verdict)
  }

  private init(reason: Reason, verdict: Verdict) {
    self.reason = reason
    self.verdict = verdict
  }

  /// Whether the verdict or the plan depends on the question.
  private static func enters(_ question: Question) -> Bool {
    // Nobody to take charge of it is as good as refusing a named person.
    question.id == .people || question.enters.contains { $0 == "verdict" || $0 == "plan" }
  }

  /// An answer after which the verdict is "not now" whatever else is said: such a line stands above
  /// all others and reads nothing that is still to be asked.
  private static func settled(
    _ adviser: Adviser, answers: [QuestionID: Answer], remaining: [QuestionID], asOf: CivilDate
  ) -> QuestionID? {
    func isGiven(_ id: QuestionID) -> Bool { answers[id] != nil && !remaining.contains(id) }
    let client = Client(
      answers: answers, questionnaire: adviser.questionnaire, catalogue: adviser.catalogue)
    for rule: Rule in [.authenticity, .legality]
    where isGiven(.rule(rule)) && client.accepts(rule) == .refuse { return .rule(rule) }
    if isGiven(.minutes), client.minutes < adviser.catalogue.settings.whole(.leastMinutes) {
      return .minutes
    }
    let catalogue = adviser.catalogue
    if isGiven(.sector), !remaining.contains(.country),
      let trade = catalogue.trade(
        of: client.sector.id, in: client.country, on: catalogue.reckoningDay(asOf)),
      trade.effect != .regulated
    {
      return .sector
    }
    return nil
  }

  /// What to say of it.
  package var text: Text {
    let words = verdict.words
    switch reason {
    case .settledBy:
      return Text(
        fr: """
          Aucune des réponses qui restent ne changera cet avis : \(words.fr). Vous pouvez vous \
          arrêter ici (`:quitter`) ou continuer.
          """,
        en: """
          None of the answers that are left will change this advice: \(words.en). You may stop \
          here (`:quit`) or go on.
          """)
    case .tried, .nothingLeft:
      return Text(
        fr: """
          Ce qui reste à demander ne changera plus ni l'avis ni le plan : \(words.fr). Vous pouvez \
          vous arrêter ici (`:quitter`) ou continuer.
          """,
        en: """
          What is left to ask will change neither the advice nor the plan: \(words.en). You may \
          stop here (`:quit`) or go on.
          """)
    }
  }
}
