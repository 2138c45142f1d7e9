import JalonCatalogue
import JalonModel

/// The advice on one screen: the verdict, the three prerequisites, the week, what to do first and
/// what to leave alone. Read by an owner, so it speaks no jargon.
package struct PlanPage {
  let advice: Advice
  let catalogue: Catalogue
  let questionnaire: Questionnaire
  let title: String

  /// - Parameters:
  ///   - advice: what to show.
  ///   - catalogue: names of networks and formats.
  ///   - questionnaire: what answers are called.
  ///   - title: the firm's name, empty when it is not known.
  package init(
    _ advice: Advice, catalogue: Catalogue, questionnaire: Questionnaire, title: String
  ) {
    self.advice = advice
    self.catalogue = catalogue
    self.questionnaire = questionnaire
    self.title = title
  }

  package var document: Document {
    let heading = title.isEmpty ? say("Votre plan", "Your plan") : title
    var blocks: [Document.Block] = [
      .heading(level: 1, [.text(heading)]),
      .paragraph([Document.Span(advice.headline[language], .meaning(meaning))]),
    ]
    blocks += prerequisites
    if !advice.plan.networks.isEmpty {
      blocks += week(advice.plan)
      blocks.append(.paragraph([.text(reach(advice.plan))]))
    }
    blocks += actions
    if advice.plan.networks.isEmpty { blocks += wouldBe }
    blocks += leftOut
    blocks += first
    blocks += unanswered
    return Document(language: language, title: .text(heading), blocks: blocks)
  }

  private var language: Language { advice.language }

  private func say(_ fr: String, _ en: String) -> String { Text(fr: fr, en: en)[language] }

  private var figures: Figures { Figures(language) }

  private var meaning: Document.Meaning {
    switch advice.verdict {
    case .go: .good
    case .goWithConditions, .listenFirst: .caution
    case .notNow: .stop
    }
  }

  // MARK: The three prerequisites

  private var prerequisites: [Document.Block] {
    [
      .definitions(
        advice.prerequisites.map { prerequisite in
          let level = Self.level(prerequisite.level)[language]
          let why = prerequisite.reasons.first?.text[language] ?? ""
          return Document.Definition(
            [.strong(Self.name(prerequisite.kind)[language])],
            [Document.Span(level, .meaning(Self.meaning(prerequisite.level))), .text(". \(why)")])
        })
    ]
  }

  /// What a prerequisite is called on an owner's screen.
  package static func name(_ kind: Prerequisite.Kind) -> Text {
    switch kind {
    case .benefits: Text(fr: "Ce que vous en attendez", en: "What you hope for")
    case .maturity: Text(fr: "Vos clients", en: "Your customers")
    case .rules: Text(fr: "Les règles du jeu", en: "The rules of the game")
    }
  }

  /// How far a prerequisite is met, in plain words.
  package static func level(_ level: Prerequisite.Level) -> Text {
    switch level {
    case .met: Text(fr: "oui", en: "yes")
    case .partly: Text(fr: "en partie", en: "partly")
    case .unmet: Text(fr: "pas encore", en: "not yet")
    }
  }

  static func meaning(_ level: Prerequisite.Level) -> Document.Meaning {
    switch level {
    case .met: .good
    case .partly: .caution
    case .unmet: .stop
    }
  }

  // MARK: The week

  private func week(_ plan: Plan) -> [Document.Block] {
    let spare =
      plan.spareMinutes > 0
      ? say(
        ", \(Figures(.fr).minutes(plan.spareMinutes)) restent libres",
        ", \(Figures(.en).minutes(plan.spareMinutes)) stay free") : ""
    let total = figures.minutes(plan.minutesPerWeek)
    let overhead = figures.minutes(plan.overheadMinutes)
    let rows: [[[Document.Span]]] = plan.networks.map { network in
      [
        [.strong(name(network.id)), .muted(voice(network))], [.text(pieces(network))],
        [.text(moments(network))],
        [.text(figures.minutes(network.minutesPerWeek))],
      ]
    }
    return [
      .heading(
        level: 2,
        [.text(say("Votre semaine : \(total)\(spare)", "Your week: \(total)\(spare)"))]),
      .table(
        Document.Table(
          [
            Document.Column([.text(say("Où", "Where"))]),
            Document.Column([.text(say("Quoi", "What"))]),
            Document.Column([.text(say("Quand", "When"))], priority: 2),
            Document.Column([.text(say("Temps", "Time"))], .trailing),
          ], rows: rows)),
      .paragraph([
        .muted(
          say(
            "Le reste, \(overhead), va à préparer, écouter et mesurer.",
            "The rest, \(overhead), goes into preparing, listening and measuring."))
      ]),
    ]
  }

  /// Who speaks, where it is not the firm's page.
  private func voice(_ network: PlannedNetwork) -> String {
    network.voice == .person ? say(", sous votre nom", ", under your name") : ""
  }

  private func pieces(_ network: PlannedNetwork) -> String {
    network.formats.map { format in
      let label = catalogue.format(format.id)
      let cadence = figures.cadence(piecesPerFourWeeks: format.perFourWeeks)
      let name = label?.label[language] ?? format.id
      return format.sharedWith.isEmpty || format.minutesEach > 6
        ? "\(name), \(cadence)"
        : say("\(name), \(cadence) (reprise)", "\(name), \(cadence) (copied)")
    }.joined(separator: " · ")
  }

  private func moments(_ network: PlannedNetwork) -> String {
    network.slots.map { slot in
      let day = figures.weekdayShort(slot.weekday)
      let time = figures.time(slot.time)
      switch slot.every {
      case 1: return "\(day)\u{A0}\(time)"
      case 2: return say("un \(day) sur deux, \(time)", "every other \(day), \(time)")
      default: return say("un \(day) sur quatre, \(time)", "one \(day) in four, \(time)")
      }
    }.joined(separator: ", ")
  }

  private func reach(_ plan: Plan) -> String {
    let all = Int((plan.reach * 100).rounded())
    let social = plan.networks.filter { catalogue.network($0.id)?.social ?? false }
      .max { $0.reach < $1.reach }
    var sentence = say(
      "Dans un mois ordinaire, environ \(all) de vos clients sur 100 tomberont sur vous",
      "In an ordinary month about \(all) of your customers in 100 will come across you")
    if let social {
      let part = Int((social.reach * 100).rounded())
      sentence += say(
        ", dont \(part) par \(name(social.id))", ", \(part) of them through \(name(social.id))")
    }
    let share = Int((catalogue.settings[.firstQuarterShare] * 100).rounded())
    return sentence
      + say(
        ". Comptez six mois pour y arriver ; le premier trimestre, environ \(share) % de cela.",
        ". Allow six months to get there; in the first quarter about \(share)% of that.")
  }

  // MARK: Actions

  private var actions: [Document.Block] {
    let actions = advice.prerequisites.flatMap(\.actions)
    guard !actions.isEmpty else { return [] }
    let title =
      advice.verdict.publishesPlan
      ? say("À faire d'abord", "To do first")
      : say("Ce qui ouvrirait la voie", "What would open the way")
    return [
      .heading(level: 2, [.text(title)]),
      .steps(
        actions.map { action in
          let day = figures.date(action.due, .long)
          return [
            .text(action.text[language]),
            .muted(say(" (avant le \(day))", " (by \(day))")),
          ]
        }),
    ]
  }

  private var wouldBe: [Document.Block] {
    guard let wouldBe = advice.wouldBe else { return [] }
    let names = wouldBe.plan.networks.map { name($0.id) }
    let time = figures.minutes(wouldBe.plan.minutesPerWeek)
    guard wouldBe.plan.minutesPerWeek <= advice.plan.budgetMinutes else {
      return [
        .paragraph([
          .text(
            say(
              "Et avec \(time) par semaine, le plan serait : \(Figures(.fr).list(names)).",
              "And with \(time) a week the plan would be: \(Figures(.en).list(names))."))
        ])
      ]
    }
    return [
      .paragraph([
        .text(
          say(
            "Le plan serait alors : \(Figures(.fr).list(names)), \(time) par semaine.",
            "The plan would then be: \(Figures(.en).list(names)), \(time) a week."))
      ])
    ]
  }

  /// The refusals that teach most: those that serve what is hoped for, and yet are left out.
  private var leftOut: [Document.Block] {
    guard advice.verdict.publishesPlan else { return [] }
    let familiar = advice.rejected.filter {
      $0.cause != .fit && $0.cause != .maturity && catalogue.network($0.id)?.social ?? false
    }
    let others = advice.rejected.count - familiar.prefix(3).count
    var spans: [Document.Span] = [.strong(say("Laissez de côté", "Leave aside"))]
    let names = familiar.prefix(3).map { rejection in
      "\(name(rejection.id)) (\(Self.cause(rejection.cause)[language]))"
    }
    guard !names.isEmpty else { return [] }
    spans.append(
      .text(
        say(
          """
           : \(names.joined(separator: ", ")), et \(others) autres. `:expliquer RÉSEAU` dit \
          pourquoi.
          """,
          """
          : \(names.joined(separator: ", ")), and \(others) others. `:explain NETWORK` says \
          why.
          """)))
    return [.paragraph(spans)]
  }

  /// A cause of refusal in two or three words.
  package static func cause(_ cause: Rejection.Cause) -> Text {
    switch cause {
    case .closed: Text(fr: "fermé", en: "closed")
    case .law: Text(fr: "la loi du métier", en: "the trade's law")
    case .excluded: Text(fr: "à votre demande", en: "at your request")
    case .rules: Text(fr: "une règle non acceptée", en: "a rule not accepted")
    case .verdict: Text(fr: "pas avant les préalables", en: "not before the prerequisites")
    case .skills: Text(fr: "un savoir-faire à acquérir", en: "a skill to learn")
    case .budget: Text(fr: "le budget", en: "the budget")
    case .minutes: Text(fr: "le temps manque", en: "not time enough")
    case .maturity: Text(fr: "trop peu de vos clients", en: "too few of your customers")
    case .fit: Text(fr: "ne sert pas votre but", en: "does not serve your aim")
    case .stamina: Text(fr: "trop de publications", en: "too many pieces")
    case .focusPrice: Text(fr: "n'en vaut pas le temps", en: "not worth the time")
    }
  }

  // MARK: The first step

  private var first: [Document.Block] {
    let step = advice.firstStep[language]
    let again = advice.always.first { $0.id == "ask-again" }?.text[language] ?? ""
    guard let slot = nextSlot else {
      return [
        .paragraph([.strong(say("En attendant", "Meanwhile")), .text(say(" : ", ": ") + step)]),
        .paragraph([.text(again)]),
      ]
    }
    let day = figures.date(advice.asOf.adding(days: daysUntil(slot)))
    let time = figures.time(slot.time)
    return [
      .paragraph([
        .strong(say("Premier geste, \(day) à \(time)", "First step, \(day) at \(time)")),
        .text(say(" : ", ": ") + step),
      ]),
      .paragraph([.text(again)]),
    ]
  }

  /// The first moment of the plan after the day of the advice.
  private var nextSlot: Slot? {
    advice.plan.networks.flatMap(\.slots).min {
      (daysUntil($0), $0.time) < (daysUntil($1), $1.time)
    }
  }

  private func daysUntil(_ slot: Slot) -> Int {
    let days = (slot.weekday - advice.asOf.weekday + 7) % 7
    return days == 0 ? 7 : days
  }

  private var unanswered: [Document.Block] {
    guard !advice.missing.isEmpty else { return [] }
    let names = advice.missing
      .map { questionnaire.name(of: $0, in: catalogue)[language] }.joined(separator: ", ")
    return [
      .note(
        .caution, title: [.text(say("Résultat provisoire", "Provisional result"))],
        [.paragraph([.text(say("Il manque : \(names).", "Missing: \(names)."))])])
    ]
  }

  private func name(_ network: String) -> String {
    catalogue.network(network)?.name[language] ?? network
  }
}
