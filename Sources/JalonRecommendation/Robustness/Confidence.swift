import JalonAssessment
import JalonCatalogue
import JalonModel

/// What an advice says of its own sureness: a sentence for each network of the plan, the spread of
/// the result, and for a weak plan the measurement that would settle it.
struct Confidence {
  let study: Study
  let tally: Robustness.Tally
  let crew: Robustness.Crew

  /// Draws all versions for a firm; nil when there is no plan to be sure of.
  /// - Parameters:
  ///   - study: the firm.
  ///   - crew: who solves the draws.
  ///   - draws: how many.
  init?(of study: Study, by crew: Robustness.Crew, draws: Int = Robustness.draws) {
    guard !study.isEmpty, let robustness = study.robustness else { return nil }
    self.study = study
    self.crew = crew
    tally = robustness.tally(first: draws, by: crew)
  }

  private var catalogue: Catalogue { study.catalogue }

  /// The plan with each network's confidence, said among its reasons.
  func stated(in plan: Plan) -> Plan {
    var plan = plan
    for place in plan.networks.indices {
      guard let index = catalogue.networkPlace(plan.networks[place].id) else { continue }
      plan.networks[place].confidence = tally.confidence(index)
      // What the client asked for stays because it was asked for.
      guard case .free = study.problem?.allocation.networks[index].standing else { continue }
      plan.networks[place].reasons.append(
        Reason(
          sentence(index), answers: study.client.counts.isEmpty ? [] : [.counts],
          evidence: drawn(index)))
    }
    return plan
  }

  /// What the ranges that were drawn rest on, for one network.
  private func drawn(_ index: Int) -> [String] {
    guard let problem = study.problem, let choice = study.solution?.choice else { return [] }
    let reasons = NetworkReasons(problem: problem, choice: choice)
    return (reasons.evidence(index) + reasons.costAndEffect(index)).firstOccurrences
  }

  /// In how many versions of what nobody knows a network stays.
  private func sentence(_ index: Int) -> Text {
    let name = catalogue.networks[index].name
    let versions = hundredths(tally.confidence(index))
    guard versions < 100 else {
      return Text(
        fr: "Dans toutes les versions de ce que nous ignorons, \(name.fr) reste.",
        en: "In every version of what we do not know, \(name.en) stays.")
    }
    return Text(
      fr: "Dans \(versions) versions sur 100 de ce que nous ignorons, \(name.fr) reste.",
      en: "In \(versions) of 100 versions of what we do not know, \(name.en) stays.")
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

  /// The social network of the plan that the fewest versions keep, where they are too few.
  private var weakest: Int? {
    let held = study.solution?.choice ?? []
    let social = held.indices.filter { held[$0] != nil && catalogue.networks[$0].social }
    let weakest = social.min { tally.confidence($0) < tally.confidence($1) }
    return weakest.flatMap {
      tally.confidence($0) < catalogue.settings[.confidenceDoubtful] ? $0 : nil
    }
  }

  private func weakness(_ index: Int) -> Text {
    let name = catalogue.networks[index].name
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
  var robustness: Robustness? {
    guard let problem, let solution else { return nil }
    return Robustness(problem: problem, choice: solution.choice)
  }
}
