import JalonAssessment
import JalonCatalogue
import JalonModel

/// What every set of answers that reaches a goal must hold.
extension SmallestChange {
  /// Questions without a change of which the goal cannot be reached; nil when it cannot be at all.
  func musts(for goal: Goal, of present: Client) -> Set<QuestionID>? {
    var musts: Set<QuestionID> = []
    let isSameFirm = !domains.all.contains { $0.question == .sector || $0.question == .country }
    if goal.leastRank > Verdict.notNow.rank {
      for rule: Rule in [.authenticity, .legality] where present.accepts(rule) == .refuse {
        musts.insert(.rule(rule))
      }
      if present.minutes < adviser.catalogue.settings.whole(.leastMinutes) {
        musts.insert(.minutes)
      }
      if isSameFirm, let trade = study.trade, trade.effect != .regulated { return nil }
    }
    if goal.leastRank > Verdict.listenFirst.rank {
      for rule: Rule in [.dialogue, .regularity, .namedPerson]
      where present.accepts(rule) == .refuse { musts.insert(.rule(rule)) }
      if present.people == 0 { musts.insert(.people) }
      if present.months < adviser.catalogue.settings.whole(.fewMonths) { musts.insert(.months) }
    }
    if goal.leastRank > Verdict.goWithConditions.rank {
      // A whole yes leaves nothing to be done.
      if isSameFirm, study.trade != nil { return nil }
      musts.formUnion(Rule.allCases.filter { present.accepts($0) != .accept }.map(QuestionID.rule))
      if present.months < adviser.catalogue.settings.whole(.fullMonths) { musts.insert(.months) }
      musts.formUnion(unmeasured(present))
    }
    if case .bring(let network) = goal {
      guard let place = adviser.catalogue.networkPlace(network) else { return nil }
      if let barrier = study.problem?.barriers[place] {
        switch barrier.cause {
        case .closed: return nil
        case .law: if isSameFirm { return nil }
        case .excluded: musts.insert(.excluded)
        default: musts.formUnion(barrier.reasons.flatMap(\.answers))
        }
      }
    }
    return musts
  }

  /// What is lacking to see the first benefit come; none where another benefit lacks nothing and
  /// could be put first.
  private func unmeasured(_ present: Client) -> [QuestionID] {
    func lacking(_ benefit: String) -> [QuestionID] {
      let measure = bench.client(changing: [.benefits: .choices([benefit])]).measures[benefit]
      return BenefitMeasure.allCases.filter { !(measure?.holds($0) ?? false) }
        .map { .benefit(benefit, $0) }
    }
    guard let first = present.ranked.first,
      adviser.catalogue.benefits.allSatisfy({ !lacking($0.id).isEmpty })
    else { return [] }
    return lacking(first)
  }
}

extension Client.Measure {
  /// Whether a part of it is known, or stands as a stated default.
  fileprivate func holds(_ part: BenefitMeasure) -> Bool {
    switch part {
    case .indicator: indicator != nil
    case .baseline: true
    case .target: target != nil
    case .by: by != nil
    }
  }
}
