import JalonCatalogue
import JalonModel

/// What the rules read off the circumstances, in their own words.
extension Circumstances {
  var settings: Settings { catalogue.settings }

  /// The benefit hoped for most.
  var firstBenefit: Benefit? { client.ranked.first.flatMap(catalogue.benefit) }

  /// How the benefit hoped for most will be checked.
  var firstMeasure: Client.Measure {
    client.ranked.first.flatMap { client.measures[$0] } ?? Client.Measure()
  }

  /// The sign of the first benefit when it comes from the catalogue; nil when the client put it in
  /// words of his own, which carry neither a unit nor a mark of vanity.
  var firstIndicator: Benefit.Indicator? {
    guard let firstBenefit, let chosen = firstMeasure.indicator else { return nil }
    return (firstBenefit.indicators + firstBenefit.businessIndicators).first { $0.id == chosen }
  }

  /// How far a rule is accepted; a named person cannot be promised where nobody is available.
  func acceptance(of rule: Rule) -> Acceptance {
    rule == .namedPerson && client.people == 0 ? .refuse : client.accepts(rule)
  }

  func refuses(_ rule: Rule) -> Bool { acceptance(of: rule) == .refuse }

  var judgesBusiness: Bool { client.judgesBusiness }

  /// What does the same as the benefit hoped for most, sooner or cheaper.
  var cheaperWay: Text? { firstBenefit.map(client.cheaperWay(to:)) }

  /// The day that comes some months from now.
  func day(inMonths months: Int) -> CivilDate { asOf.adding(months: months) }

  /// Whether sales are expected before the months under which no network brings any.
  var expectsSalesAtOnce: Bool {
    guard let by = client.measures["sales"]?.by else { return false }
    return by < day(inMonths: settings.whole(.salesLeastMonths))
  }

  /// The question on a rule in the wording meant for this client.
  func wording(of rule: Rule) -> (action: Text?, harm: Question.Harm?, evidence: [String]) {
    guard let question = questionnaire[.rule(rule)] else { return (nil, nil, []) }
    let variant = question.variants.first { $0.when.allSatisfy { holds($0) } }
    return (variant?.action ?? question.action, variant?.harm ?? question.harm, question.evidence)
  }

  private func holds(_ condition: Question.Condition) -> Bool {
    let ids: [String]
    switch condition.id {
    case .market: ids = [client.market.rawValue]
    case .sector: ids = [client.sector.id]
    case .size: ids = [client.size.rawValue]
    case .catchment: ids = [client.catchment.rawValue]
    case .benefits: ids = client.ranked
    default: ids = []
    }
    switch condition.test {
    case .isOne(let wanted), .has(let wanted): return ids.contains(where: wanted.contains)
    case .first(let wanted): return ids.first.map(wanted.contains) ?? false
    }
  }
}

extension Circumstances {
  /// A reason that says when the answers behind it are only supposed.
  /// - Parameters:
  ///   - text: one sentence.
  ///   - answers: the questions it rests on.
  ///   - evidence: ids of facts or judgements.
  ///   - settings: thresholds it rests on, whose evidence or judgement is cited too.
  /// - Returns: the reason, its citations in order and without repetition.
  func reason(
    _ text: Text, answers: [QuestionID], evidence: [String] = [], settings: [Setting] = []
  ) -> Reason {
    let thresholds = settings.flatMap { self.settings.numbers[$0]?.citations ?? [] }
    return Reason(
      marked(text, answers: answers), answers: answers,
      evidence: (evidence + thresholds).firstOccurrences)
  }

  /// Why nothing keeps all that the client wishes; nil when something does.
  var wishConflict: Reason? {
    prospect.wishConflict.map { conflict in
      let wishes = [QuestionID.required, .fixed].filter { !client.assumed.contains($0) }
      return reason(conflict, answers: wishes + [.minutes], settings: [.overheadShare])
    }
  }

  /// Something to do a number of days from now.
  func action(_ id: String, _ text: Text, due delay: Delay) -> Action {
    Action(id: id, text: text, due: asOf.adding(days: delay.rawValue))
  }

  private func marked(_ text: Text, answers: [QuestionID]) -> Text {
    // A sign, a date or a count that nobody gave is lacking, not supposed.
    let telling = answers.filter {
      $0.benefitMeasure == nil && ($0 != .counts || !client.assumed.contains($0))
    }
    let supposed = telling.filter(client.assumed.contains)
    guard !supposed.isEmpty else { return text }
    let mark =
      supposed.count == telling.count
      ? Text(fr: "supposé, faute de réponse", en: "assumed, for want of an answer")
      : Text(fr: "en partie supposé", en: "partly assumed")
    return Text(
      fr: "\(text.fr.withoutFullStop) (\(mark.fr)).",
      en: "\(text.en.withoutFullStop) (\(mark.en)).")
  }
}

/// Days from now by which an action is due.
/// - Note: Judgement: opening waits two weeks for its conditions; twenty customers are counted over
///   three weekends, a starting point over four weeks; a refusal is thought over for a quarter.
enum Delay: Int {
  case opening = 14
  case counting = 21
  case measuring = 28
  case thinking = 91
}
