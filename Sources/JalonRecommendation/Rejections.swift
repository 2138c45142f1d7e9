import ExactAllocator
import JalonAssessment
import JalonCatalogue
import JalonModel

/// Why each network that the plan leaves out is left out.
struct Rejections {
  let problem: PlanProblem
  let solution: Solution?
  let verdict: Verdict
  /// Why the verdict is that.
  let decision: Reason
  /// Of the plan, and of nothing at all.
  private let (reasons, lone): (NetworkReasons, NetworkReasons)
  /// What the plan comes to.
  private let base: Evaluation

  init(problem: PlanProblem, solution: Solution?, verdict: Verdict, decision: Reason) {
    self.problem = problem
    self.solution = solution
    self.verdict = verdict
    self.decision = decision
    let nothing = problem.allocation.nothing
    reasons = NetworkReasons(problem: problem, choice: solution?.choice ?? nothing)
    lone = NetworkReasons(problem: problem, choice: nothing)
    base = solution?.evaluation ?? problem.allocation.evaluate(nothing)
  }

  private var catalogue: Catalogue { problem.catalogue }
  private var allocation: AllocationProblem { problem.allocation }

  /// - Parameter frontier: the best plan for each budget, when it was computed; it says how many
  ///   minutes would bring a network in.
  /// - Returns: one refusal for each network that is not in the plan, in catalogue order.
  func all(frontier: [FrontierPoint]?) -> [Rejection] {
    catalogue.networks.indices.compactMap { index in
      if verdict.publishesPlan, solution?.choice[index] != nil { return nil }
      return rejection(index, frontier: frontier)
    }
  }

  private func rejection(_ index: Int, frontier: [FrontierPoint]?) -> Rejection {
    let network = catalogue.networks[index]
    if let barrier = problem.barriers[index] {
      return Rejection(
        id: network.id, cause: barrier.cause, reasons: barrier.reasons, wouldTake: nil)
    }
    guard verdict.publishesPlan else {
      return Rejection(
        id: network.id, cause: .verdict,
        reasons: [
          Reason(
            Text(
              fr: "Pas d'ouverture tant que les préalables ne sont pas réunis.",
              en: "Nothing is opened until the prerequisites are met."),
            answers: decision.answers,
            evidence: decision.evidence.isEmpty ? reasons.purpose(index) : decision.evidence)
        ], wouldTake: nil)
    }
    let addition = bestAddition(of: index, to: reasons.choice)
    let (cause, text, answers, grounds) = explained(addition, index)
    var requirement: [Rejection.Requirement]?
    let declared = problem.client.minutes
    if cause == .minutes, let frontier,
      let point = frontier.first(where: {
        $0.minutes > declared && $0.networks.contains(network.id)
      })
    {
      requirement = [
        Rejection.Requirement(
          question: .minutes, from: .integer(declared), to: .integer(point.minutes))
      ]
    }
    return Rejection(
      id: network.id, cause: cause,
      reasons: [
        Reason(text, answers: answers, evidence: grounds), reasons.people(index),
        reasons.fit(index),
      ] + (reasons.held(index).map { [$0] } ?? []), wouldTake: requirement)
  }

  /// The rung that would add most to the plan, limits apart.
  private struct Addition {
    var gain: Double
    var minutes: Double
    var net: Double
    var broken: [Limit]
    var needsSkill: Bool
    /// Whether a lighter rhythm fits the minutes and touches too few people.
    var isLighterTooFew = false
  }

  private func bestAddition(of index: Int, to choice: Choice) -> Addition? {
    var with = choice
    var best: Addition?
    var lightest: Addition?
    var isLighterTooFew = false
    for option in allocation.networks[index].options.indices {
      with[index] = option
      let evaluation = allocation.evaluate(with)
      let addition = Addition(
        gain: evaluation.coverage - base.coverage,
        minutes: Double(evaluation.quarterMinutes - base.quarterMinutes) / 4,
        net: Double(evaluation.nanoValue - base.nanoValue) / 1e9,
        broken: allocation.limitsBroken(by: evaluation),
        needsSkill: needsSkill(index, option))
      if addition.net > best?.net ?? -.infinity { best = addition }
      isLighterTooFew = isLighterTooFew || addition.broken == [.worth]
      if addition.net > 0, addition.broken == [.minutes],
        addition.minutes < lightest?.minutes ?? .infinity
      {
        lightest = addition
      }
    }
    // Where only time lacks, the least that would do says how much.
    lightest?.isLighterTooFew = isLighterTooFew
    return lightest ?? best
  }

  private func needsSkill(_ index: Int, _ option: Int) -> Bool {
    catalogue.pieces[index][problem.options[index][option].rung].contains {
      !problem.workload.masters[$0.format]
    }
  }

  private typealias Explanation = (
    cause: Rejection.Cause, text: Text, answers: [QuestionID], evidence: [String]
  )

  /// The cause of a refusal, with the answers and the numbers that decided it.
  private func explained(_ addition: Addition?, _ index: Int) -> Explanation {
    let network = catalogue.networks[index]
    let settings = catalogue.settings
    func citing(_ cited: Setting...) -> [String] {
      cited.flatMap { settings.numbers[$0]?.citations ?? [] }.firstOccurrences
    }
    // Less than a person in a million: what rounding leaves of nothing.
    guard let addition, addition.gain > 0.000_001 else {
      let name = network.mention.capitalised
      let text = Text(
        fr: "\(name.fr) ne sert pas ce que vous attendez.",
        en: "\(name.en) does not serve what you hope for.")
      return (.fit, text, [.benefits, .market], lone.purpose(index))
    }
    let gain = Points(addition.gain).text
    let time = Text.figures { $0.minutes(Int(addition.minutes.rounded(.up))) }
    let offer = Text(
      fr: """
        Ajouter \(network.mention.fr) apporterait \(gain.fr) pour \(time.fr) par \
        semaine
        """,
      en: "Adding \(network.mention.en) would bring \(gain.en) for \(time.en) a week")
    func because(_ fr: String, _ en: String) -> Text {
      Text(fr: "\(offer.fr) : \(fr)", en: "\(offer.en): \(en)")
    }
    if addition.net > 0 {
      if addition.broken.contains(.minutes) {
        let text =
          addition.isLighterTooFew
          ? because(
            "il manque du temps ; à un rythme plus léger, il toucherait trop peu de monde.",
            "there is not enough time; at a lighter rhythm it would reach too few people.")
          : because("il manque du temps.", "there is not enough time.")
        return (.minutes, text, [.minutes], lone.costAndEffect(index))
      }
      if addition.broken.contains(.money) {
        let text = because("le budget n'y suffit pas.", "the budget does not allow it.")
        return (.budget, text, [.budget, .skills], prices(network))
      }
      if addition.broken.contains(.stamina) {
        let text = because(
          "ce serait trop de publications pour votre équipe le premier trimestre.",
          "that would be too many publications for your team in the first quarter.")
        return (
          .stamina, text, [.size],
          citing(.staminaMicro, .staminaSmall)
        )
      }
      if addition.broken.contains(.newNetworks) {
        let text = because(
          "un seul réseau, tant que rien n'est mesuré.",
          "one network only, as long as nothing is measured.")
        return (.rules, text, [.rule(.measurement)], citing(.weightMeasurement))
      }
      if addition.broken.contains(.worth) {
        let text = because(
          "les réseaux sociaux toucheraient ensemble trop peu des personnes visées.",
          "social networks together would reach too few of the people you aim for.")
        let worth: Setting = problem.client.sellsToBusiness ? .worthBusiness : .worthConsumer
        return (.maturity, text, [.benefits, .counts], citing(worth))
      }
    }
    if addition.needsSkill, addition.gain > settings[.focusPrice] {
      let text = because(
        "personne chez vous ne sait encore faire ce format assez vite.",
        "nobody in the firm can make that format quickly enough yet.")
      return (.skills, text, [.skills, .budget], lone.costAndEffect(index))
    }
    if addition.gain <= settings[.focusPrice] {
      let text = because(
        "trop peu de vos clients y sont prêts à traiter avec vous.",
        "too few of your customers are ready to deal with you there.")
      return (.maturity, text, [.benefits, .counts], citing(.focusPrice))
    }
    let text = because(
      "c'est moins que ce que coûtent une page de plus et ce temps.",
      "that is less than one more page and that time cost.")
    return (.focusPrice, text, [.benefits], citing(.focusPrice, .timePricePerHour))
  }

  /// What the prices of a network's formats rest on.
  private func prices(_ network: Network) -> [String] {
    let formats = Set(network.ladder.flatMap { $0.pieces.map(\.format) })
    return catalogue.formats.filter { formats.contains($0.id) }
      .flatMap { $0.price?.citations ?? [] }.firstOccurrences
  }
}
