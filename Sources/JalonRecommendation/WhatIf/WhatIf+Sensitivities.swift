import JalonCatalogue
import JalonModel

extension WhatIf {
  /// The most changes that are told.
  /// - Note: Judgement: twelve are what a page holds and an eye takes in.
  static let mostSensitivities = 12
  /// The most of them that move the verdict.
  /// - Note: Judgement: half of the page, so that networks are spoken of beside the verdict.
  static let mostVerdictChanges = 6
  /// The most of them that make the advice worse.
  /// - Note: Judgement: who refuses a rule knows that it counts; a few examples show how much.
  static let mostWorsenings = 3
  /// The most of them for the same question.
  /// - Note: Judgement: one question must not fill the page.
  static let mostForOneQuestion = 2

  /// The changes of one answer that would change the advice, most telling first: those that better
  /// the verdict, by how far; those that bring a network in or out, by the coverage they move; those
  /// that worsen the verdict; then those that change rhythms, by the minutes they move. Of several values with the same
  /// effect the nearest to the present one is told.
  package var sensitivities: [Sensitivity] {
    var told: [Sensitivity] = []
    var verdictChanges: [Effect.Kind: Int] = [:]
    var byQuestion: [QuestionID: Int] = [:]
    for effect in effects.sorted(by: { $0.isMoreTelling(than: $1) }) {
      guard told.count < Self.mostSensitivities else { break }
      let trial = trials[effect.place]
      guard byQuestion[trial.question, default: 0] < Self.mostForOneQuestion else { continue }
      if let most = effect.kind.most {
        guard verdictChanges[effect.kind, default: 0] < most else { continue }
        verdictChanges[effect.kind, default: 0] += 1
      }
      byQuestion[trial.question, default: 0] += 1
      told.append(
        Sensitivity(
          question: trial.question, from: answers[trial.question]?.value, to: trial.value,
          change: ChangeWording(self).sentence(trial)))
    }
    return told
  }

  /// The single decisions that would bring a network into the plan: the nearest value of the first
  /// question that does, time and means before rules, rules before hopes.
  /// - Parameter network: an id.
  /// - Returns: nil when no single decision does, which is proven by trying all of them.
  package func wouldTake(toBring network: String) -> [Rejection.Requirement]? {
    trials.filter { $0.isDecision && $0.upshot.holds(network) }
      .min { AnswerDomains.ease(of: $0.question) < AnswerDomains.ease(of: $1.question) }
      .map { trial in
        [
          Rejection.Requirement(
            question: trial.question, from: answers[trial.question]?.value, to: trial.value)
        ]
      }
  }

  /// A refusal with what would bring the network in, where it does not say so yet.
  func completing(_ rejection: Rejection) -> Rejection {
    guard rejection.wouldTake == nil else { return rejection }
    var rejection = rejection
    rejection.wouldTake = wouldTake(toBring: rejection.id)
    return rejection
  }

  /// One way in which single changes move the advice.
  private struct Effect {
    enum Kind: Int, Comparable {
      case betterVerdict, networks, worseVerdict, minutes

      /// How many of the kind are told at most; nil where the page alone limits them.
      var most: Int? {
        switch self {
        case .betterVerdict: mostVerdictChanges
        case .worseVerdict: mostWorsenings
        case .networks, .minutes: nil
        }
      }

      static func < (left: Kind, right: Kind) -> Bool { left.rawValue < right.rawValue }
    }

    let kind: Kind
    /// How far it goes, in steps of the verdict, coverage or minutes.
    let size: Double
    let isDecision: Bool
    /// Index of the trial.
    let place: Int

    func isMoreTelling(than other: Effect) -> Bool {
      if kind != other.kind { return kind < other.kind }
      if size != other.size { return size > other.size }
      if isDecision != other.isDecision { return isDecision }
      return place < other.place
    }
  }

  /// What tells two effects of one question apart.
  private struct Signature: Hashable {
    let question: QuestionID
    let verdict: Verdict
    /// Empty where the verdict moves: what it publishes is told by the verdict.
    let networks: Set<String>
  }

  /// One effect for each signature, by its nearest value.
  private var effects: [Effect] {
    var seen: Set<Signature> = []
    return trials.indices.compactMap { place in
      let trial = trials[place]
      let upshot = trial.upshot
      guard upshot != present else { return nil }
      let moves = upshot.verdict != present.verdict
      let signature = Signature(
        question: trial.question, verdict: upshot.verdict,
        networks: moves ? [] : Set(upshot.rungs.keys))
      guard seen.insert(signature).inserted else { return nil }
      let kind: Effect.Kind
      let size: Double
      if moves {
        kind = upshot.verdict.rank > present.verdict.rank ? .betterVerdict : .worseVerdict
        size = Double(abs(upshot.verdict.rank - present.verdict.rank))
      } else if Set(upshot.rungs.keys) != Set(present.rungs.keys) {
        kind = .networks
        size = abs(upshot.coverage - present.coverage)
      } else {
        kind = .minutes
        size = Double(abs(upshot.minutesPerWeek - present.minutesPerWeek))
        guard upshot.rungs != present.rungs else { return nil }
      }
      return Effect(
        kind: kind, size: size, isDecision: trial.isDecision, place: place)
    }
  }
}
