import JalonModel

extension Assessment {
  /// Weighs the three prerequisites, then goes down the verdict table to the first line that
  /// applies; when none does, the answer is yes.
  package init(_ circumstances: Circumstances) {
    self.init(circumstances, findings: Findings(in: circumstances))
  }

  /// The same where the first pages opened publish from some day on: what opening waits for is done
  /// by the eve.
  /// - Parameters:
  ///   - day: of the first publication.
  ///   - asOf: the day of the advice.
  /// - Returns: the same, some of its actions due sooner.
  package func publishing(from day: CivilDate, asOf: CivilDate) -> Assessment {
    let opening = asOf.adding(days: Delay.opening.rawValue)
    let eve = max(asOf, day.adding(days: -1))
    var assessment = self
    for place in assessment.prerequisites.indices {
      assessment.prerequisites[place].actions = prerequisites[place].actions.map { action in
        var action = action
        if action.due <= opening { action.due = min(action.due, eve) }
        return action
      }
    }
    return assessment
  }

  /// Whether there is no plan because wishes about networks do not fit the limits.
  package var isDecidedByWishes: Bool { decidedBy == VerdictRule.wishesDoNotFit.id }

  /// The verdict alone, for many firms in little time.
  package static func verdict(of circumstances: Circumstances) -> Verdict {
    let findings = Findings(in: circumstances)
    return VerdictRule.all.first { $0.applies(circumstances, findings) != nil }?.verdict ?? .go
  }

  /// The same from findings already made.
  init(_ circumstances: Circumstances, findings: Findings) {
    let line = VerdictRule.all.lazy
      .compactMap { rule in rule.applies(circumstances, findings).map { (rule, $0) } }
      .first
    verdict = line?.0.verdict ?? .go
    decidedBy = line?.0.id ?? "all-met"
    reason = line?.1 ?? circumstances.allMet
    let standing = verdict.publishesPlan ? findings : findings.standing(behind: reason)
    let (asked, waiting) = (standing.asked, standing.waiting)
    prerequisites = Prerequisite.Kind.allCases.map { kind in
      let level = findings.level(kind)
      let praise = level == .met ? [circumstances.praise(kind)] : []
      return Prerequisite(
        kind: kind, level: level, score: circumstances.score(kind),
        reasons: praise + findings.reasons(kind), actions: asked.actions(kind),
        later: waiting.actions(kind))
    }
  }
}

extension Circumstances {
  /// What a prerequisite is worth, 0…1: shown, and deciding nothing.
  fileprivate func score(_ kind: Prerequisite.Kind) -> Double {
    switch kind {
    case .benefits: benefitsScore
    case .maturity: maturityScore
    case .rules: rulesScore
    }
  }

  /// Why a prerequisite is met.
  fileprivate func praise(_ kind: Prerequisite.Kind) -> Reason {
    switch kind {
    case .benefits: benefitsPraise
    case .maturity: maturityReason
    case .rules: rulesPraise
    }
  }

  /// Why the answer is yes: what is said of each prerequisite.
  fileprivate var allMet: Reason {
    let reasons = Prerequisite.Kind.allCases.map(praise)
    return Reason(
      .allMet, answers: reasons.flatMap(\.answers).firstOccurrences,
      evidence: reasons.flatMap(\.evidence).firstOccurrences)
  }
}

extension Text {
  fileprivate static let allMet = Text(
    fr: "Les trois points qui décident sont réunis.", en: "All three points that decide are met.")
}
