import JalonAssessment
import JalonCatalogue
import JalonModel

/// What an advice says of its own sureness: a sentence for each network of the plan, the spread of
/// the result, and for a weak plan the measurement that would settle it.
struct Confidence {
  let study: Study
  /// The facts, with their age on the day of the advice; nil where nobody gave them.
  let shelf: EvidenceShelf?
  let tally: Robustness.Tally
  let crew: Robustness.Crew

  /// Draws all versions for a firm; nil when there is no plan to be sure of.
  /// - Parameters:
  ///   - study: the firm.
  ///   - shelf: the facts, with their age on the day of the advice.
  ///   - crew: who solves the draws.
  ///   - draws: how many.
  init?(
    of study: Study, on shelf: EvidenceShelf? = nil, by crew: Robustness.Crew,
    draws: Int = Robustness.draws
  ) {
    guard !study.isEmpty, let robustness = study.robustness(on: shelf) else { return nil }
    self.study = study
    self.shelf = shelf
    self.crew = crew
    tally = robustness.tally(first: draws, by: crew)
  }

  private var catalogue: Catalogue { study.catalogue }

  /// The share of the draws that keep a network, less what the age of its facts takes.
  private func confidence(_ index: Int) -> Double {
    ageing(index).lessening(tally.confidence(index))
  }

  private func ageing(_ index: Int) -> Ageing {
    let drawn = drawn(index)
    return Ageing(
      of: drawn.readiness + drawn.rest, renewed: isCounted(index) ? drawn.readiness : [],
      on: shelf, settings: catalogue.settings)
  }

  /// The plan with each network's confidence, said among its reasons.
  func stated(in plan: Plan) -> Plan {
    var plan = plan
    for place in plan.networks.indices {
      guard let index = catalogue.networkPlace(plan.networks[place].id) else { continue }
      plan.networks[place].confidence = confidence(index)
      // What the client asked for stays because it was asked for.
      guard case .free = study.problem?.allocation.networks[index].standing else { continue }
      let drawn = drawn(index)
      plan.networks[place].reasons.append(
        Reason(
          sentence(index), answers: study.client.counts.isEmpty ? [] : [.counts],
          evidence: drawn.readiness + drawn.rest))
    }
    return plan
  }

  /// What the ranges that were drawn rest on, for one network: how ready people are there, then
  /// what else there is.
  private func drawn(_ index: Int) -> (readiness: [String], rest: [String]) {
    guard let problem = study.problem, let choice = study.solution?.choice else { return ([], []) }
    let reasons = NetworkReasons(problem: problem, choice: choice)
    let readiness = reasons.evidence(index)
    return (readiness, reasons.costAndEffect(index).filter { !readiness.contains($0) })
  }

  /// In how many versions of what nobody knows a network stays, and how many of them count.
  private func sentence(_ index: Int) -> Text {
    let name = catalogue.networks[index].mention
    let versions = hundredths(tally.confidence(index))
    let stays =
      versions == 100
      ? Text(
        fr: "Dans toutes les versions de ce que nous ignorons, \(name.fr) reste",
        en: "In every version of what we do not know, \(name.en) stays")
      : Text(
        fr: "Dans \(versions) versions sur 100 de ce que nous ignorons, \(name.fr) reste",
        en: "In \(versions) of 100 versions of what we do not know, \(name.en) stays")
    let counted = hundredths(confidence(index))
    guard counted < versions else { return Text(fr: "\(stays.fr).", en: "\(stays.en).") }
    let old = old(ageing(index))
    let number = Text(
      fr: versions == 100 ? "\(counted) sur 100" : "\(counted)",
      en: versions == 100 ? "\(counted) in 100" : "\(counted)")
    return Text(
      fr: "\(stays.fr) ; nous n'en comptons que \(number.fr), car \(old.fr).",
      en: "\(stays.en); we count only \(number.en), because \(old.en).")
  }

  /// How many of the facts behind a network are past their life.
  private func old(_ ageing: Ageing) -> Text {
    guard ageing.stale < ageing.cited else {
      return Text(
        fr: "les faits derrière ces chiffres sont trop anciens",
        en: "the facts behind these figures are too old")
    }
    let (stale, cited) = (ageing.stale, ageing.cited)
    return Text(
      fr: """
        \(stale) des \(cited) faits derrière ces chiffres \
        \(stale == 1 ? "est trop ancien" : "sont trop anciens")
        """,
      en: """
        \(stale) of the \(cited) facts behind these figures \(stale == 1 ? "is" : "are") too old
        """)
  }

  /// A share in hundredths; only never and always are written 0 and 100.
  private func hundredths(_ share: Double) -> Int {
    let nearest = Int((share * 100).rounded())
    if share <= 0 || share >= 1 { return nearest }
    return min(max(nearest, 1), 99)
  }

  /// The spread of the plan's coverage, then what to measure where the plan is weak.
  var warnings: [Text] {
    [spread] + (weakest.map { [weakness($0)] } ?? [])
  }

  private var spread: Text {
    let (low, high) = (tally.coverage(at: 0.1) * 100, tally.coverage(at: 0.9) * 100)
    let least = Text.figures { $0.decimal(low, places: high < 10 ? 1 : 0) }
    let most = Text.figures { $0.decimal(high, places: high < 10 ? 1 : 0) }
    return Text(
      fr: """
        Huit fois sur dix, ce que nous ignorons laisse ce plan entre \(least.fr) et \(most.fr) \
        points sur 100.
        """,
      en: """
        Eight times in ten, what we do not know leaves this plan between \(least.en) and \
        \(most.en) points in 100.
        """)
  }

  /// The social network of the plan that the fewest versions keep, where they are too few; else the
  /// one that age leaves too few of.
  private var weakest: Int? {
    let held = study.solution?.choice ?? []
    let social = held.indices.filter { held[$0] != nil && catalogue.networks[$0].social }
    func weakest(_ confidence: (Int) -> Double) -> Int? {
      social.min { confidence($0) < confidence($1) }
        .flatMap { confidence($0) < catalogue.settings[.confidenceDoubtful] ? $0 : nil }
    }
    return weakest(tally.confidence) ?? weakest(confidence)
  }

  private func weakness(_ index: Int) -> Text {
    let name = catalogue.networks[index].name
    guard tally.confidence(index) < catalogue.settings[.confidenceDoubtful] else {
      return agedWeakness(index)
    }
    let versions = hundredths(tally.confidence(index))
    let doubt = Text(
      fr: "Ce plan est fragile : \(name.fr) n'y reste que dans \(versions) versions sur 100.",
      en: "This plan is weak: \(name.en) stays in only \(versions) versions of 100.")
    let remedy = Remedy.cheapest(settling: index, of: study, tally: tally, by: crew)
    let proposal =
      switch remedy {
      case .asking(let network, let customers):
        question(catalogue.networks[network].name, customers)
      case .timing: timing
      case .moreTime(let minutes, let confidence): moreTime(minutes, confidence)
      case nil: nothing
      }
    return Text(fr: "\(doubt.fr) \(proposal.fr)", en: "\(doubt.en) \(proposal.en)")
  }

  /// A network that would be sure enough, were the facts about it not too old.
  private func agedWeakness(_ index: Int) -> Text {
    let name = catalogue.networks[index].name
    let doubt = Text(
      fr: "Ce plan est fragile : trop de faits sur \(name.fr) sont anciens.",
      en: "This plan is weak: too many of the facts about \(name.en) are old.")
    let proposal =
      countable(index).map { question(name, $0) }
      ?? Text(
        fr: "Vérifiez-les, ou notez vos propres chiffres, avant de décider.",
        en: "Check them, or note figures of your own, before deciding.")
    return Text(fr: "\(doubt.fr) \(proposal.fr)", en: "\(doubt.en) \(proposal.en)")
  }

  /// How many people to ask about a network so that published figures weigh no more; nil where the
  /// firm has asked them or has not as many.
  private func countable(_ index: Int) -> Int? {
    let least = catalogue.settings.whole(.countLeast)
    let people =
      study.client.market == .b2b ? study.client.accounts : study.client.customers
    return isCounted(index) || people < least ? nil : least
  }

  /// Whether the firm has asked enough of its people about a network.
  private func isCounted(_ index: Int) -> Bool {
    let asked = study.client.counts[catalogue.networks[index].id]?.asked ?? 0
    return asked >= catalogue.settings.whole(.countLeast)
  }

  private func question(_ name: Text, _ count: Int) -> Text {
    if study.client.market == .b2b {
      return Text(
        fr: """
          Prenez \(count) de vos contacts et comptez ceux qui ont écrit, commenté ou partagé sur \
          \(name.fr) depuis trois mois : ce compte devrait suffire à trancher.
          """,
        en: """
          Take \(count) of your contacts and count those who wrote, commented or shared on \
          \(name.en) in the past three months: that count should be enough to settle it.
          """)
    }
    return Text(
      fr: """
        Demandez à \(count) clients à la suite si, le mois dernier, ils ont regardé, suivi ou \
        contacté une maison comme la vôtre sur \(name.fr) : leurs réponses devraient suffire à \
        trancher.
        """,
      en: """
        Ask \(count) customers in a row whether, last month, they looked up, followed or contacted \
        a business like yours on \(name.en): their answers should be enough to settle it.
        """)
  }

  private var timing: Text {
    Text(
      fr: """
        Ce doute tient à votre temps plus qu'à vos clients : notez pendant quatre semaines les \
        minutes que prend chaque publication ; cela devrait suffire à trancher.
        """,
      en: """
        The doubt is about your time more than your customers: note for four weeks the minutes that \
        each piece takes; that should be enough to settle it.
        """)
  }

  private func moreTime(_ minutes: Int, _ confidence: Double) -> Text {
    let time = Text.figures { $0.minutes(minutes) }
    let versions = hundredths(confidence)
    return Text(
      fr: """
        Le temps y est compté à la minute près : avec \(time.fr) de plus par semaine, il y \
        resterait dans \(versions) versions sur 100.
        """,
      en: """
        Its time is counted to the minute: with \(time.en) more a week it would stay in \
        \(versions) versions of 100.
        """)
  }

  private var nothing: Text {
    Text(
      fr: """
        Aucune mesure simple ne trancherait à elle seule : ouvrez-le en dernier, notez ce qu'il \
        demande et ce qu'il rapporte, et reposez la question.
        """,
      en: """
        No simple measurement would settle it by itself: open it last, note what it asks and what it \
        brings, and ask the question again.
        """)
  }
}

extension Study {
  /// The draws of this firm; nil when there is no plan to draw for.
  var robustness: Robustness? { robustness(on: nil) }

  /// The same, and what the plan may bring in ranges as wide as the age of their facts makes them.
  func robustness(on shelf: EvidenceShelf?) -> Robustness? {
    guard let problem, let solution else { return nil }
    return Robustness(
      problem: problem, choice: solution.choice, aged: shelf.flatMap { aged(by: $0) })
  }

  /// The problem with the ranges of published numbers widened by age; nil where all are fresh.
  private func aged(by shelf: EvidenceShelf) -> PlanProblem? {
    guard !shelf.stale.isEmpty else { return nil }
    let catalogue = catalogue.aged(by: shelf)
    return try? PlanProblem(
      client: client, catalogue: catalogue, maturity: maturity, asOf: asOf, trade: trade)
  }
}
