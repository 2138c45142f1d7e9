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

  /// What an owner reads first: a plan on one screen; without a plan, what is worth doing all the
  /// same.
  package var document: Document { document(.screen) }

  /// The same with every action, then what is worth doing in any case, what the advice rests on, and
  /// the curve where it was computed.
  package var whole: Document { document(.whole) }

  private enum Extent { case screen, whole }

  private func document(_ extent: Extent) -> Document {
    let heading = title.isEmpty ? say("Votre plan", "Your plan") : title
    let isWhole = extent == .whole
    var blocks: [Document.Block] = [.heading(level: 1, [.text(heading)])]
    // What is missing comes first: what follows rests on guesses.
    blocks += unanswered
    blocks += [
      .paragraph([Document.Span(advice.headline[language], .meaning(meaning))]), prerequisites,
    ]
    if !isWhole { blocks += doubt }
    let first = isWhole ? actions : actions + waiting
    let later = isWhole ? later : []
    if advice.plan.networks.isEmpty {
      blocks += first + wouldBe + later
    } else {
      blocks += time + week + start + first + later + people + (isWhole ? usefully : [])
    }
    blocks += next
    if isWhole || !advice.verdict.publishesPlan { blocks += always }
    if isWhole { blocks += caveats + curve }
    return Document(language: language, title: .text(heading), blocks: blocks)
  }

  var language: Language { advice.language }

  func say(_ fr: String, _ en: String) -> String { Text(fr: fr, en: en)[language] }

  var figures: Figures { Figures(language) }

  private var meaning: Document.Meaning {
    switch advice.verdict {
    case .go: .good
    case .goWithConditions, .listenFirst: .caution
    case .notNow: .stop
    }
  }

  // MARK: The three prerequisites

  private var prerequisites: Document.Block {
    .definitions(
      advice.prerequisites.map { prerequisite in
        let level = prerequisite.level.words[language]
        return Document.Definition(
          [.strong(prerequisite.kind.name[language])],
          [
            Document.Span(level, .meaning(Self.meaning(prerequisite.level))),
            .text(". " + (prerequisite.reasons.first?.text[language] ?? "") + others(prerequisite)),
          ])
      })
  }

  /// That rules come with more conditions than the one named.
  private func others(_ prerequisite: Prerequisite) -> String {
    let more = prerequisite.actions.count + prerequisite.later.count - 1
    guard prerequisite.kind == .rules, prerequisite.level == .partly, more > 0 else { return "" }
    if more == 1 {
      return say(" Une autre règle a aussi la sienne.", " One more rule comes with one too.")
    }
    let french = Figures(.fr).inWords(more).capitalised
    let english = Figures(.en).inWords(more).capitalised
    return say(
      " \(french) autres règles ont aussi la leur.", " \(english) more rules come with one too.")
  }

  static func meaning(_ level: Prerequisite.Level) -> Document.Meaning {
    switch level {
    case .met: .good
    case .partly: .caution
    case .unmet: .stop
    }
  }

  /// That the plan is weak, where the whole page says what would settle it.
  private var doubt: [Document.Block] {
    let doubtful = catalogue.settings[.confidenceDoubtful]
    let isWeak = advice.plan.networks.contains {
      catalogue.network($0.id)?.social ?? false && $0.confidence ?? 1 < doubtful
    }
    guard isWeak else { return [] }
    let text = say(
      "Ce plan est fragile : `:plan` dit pourquoi, et comment trancher.",
      "This plan is weak: `:plan` says why, and how to settle it.")
    return [.note(.caution, title: [], [.paragraph(.prose(text))])]
  }

  // MARK: Actions

  private var actions: [Document.Block] {
    let actions = advice.prerequisites.flatMap(\.actions)
    guard !actions.isEmpty else { return [] }
    let title =
      advice.verdict.publishesPlan
      ? say("À faire d'abord", "To do first")
      : say("Ce qui ouvrirait la voie", "What would open the way")
    return [.heading(level: 3, [.text(title)]), .steps(actions.map(dated))]
  }

  private func dated(_ action: Action) -> [Document.Span] {
    let day = figures.date(action.due, .long)
    return [.text(action.text[language]), .muted(say(" D'ici le \(day).", " By \(day)."))]
  }

  private var laterActions: [Action] { advice.prerequisites.flatMap(\.later) }

  /// How many more actions there are, and where they stand.
  private var waiting: [Document.Block] {
    let number = laterActions.count
    guard number > 0 else { return [] }
    let text =
      number == 1
      ? say(
        "Et une autre ensuite : `:plan` la montre.", "And one more after that: `:plan` shows it.")
      : say(
        "Et \(number) autres ensuite : `:plan` les montre.",
        "And \(number) more after that: `:plan` shows them.")
    return [.paragraph(.prose(text, .muted))]
  }

  /// The actions beyond the few to begin with.
  private var later: [Document.Block] {
    guard !laterActions.isEmpty else { return [] }
    return [
      .heading(level: 3, [.text(say("À faire ensuite", "To do after that"))]),
      .bullets(laterActions.map(dated)),
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
  private var leftOut: [Document.Definition] {
    guard advice.verdict.publishesPlan else { return [] }
    let familiar = advice.rejected.filter {
      $0.cause != .fit && $0.cause != .maturity && catalogue.network($0.id)?.social ?? false
    }
    let others = advice.rejected.count - familiar.prefix(3).count
    let names = familiar.prefix(3).map { rejection in
      "\(name(rejection.id)) (\(Self.cause(rejection.cause)[language]))"
    }
    guard !names.isEmpty else { return [] }
    let list = names.joined(separator: ", ")
    let rest =
      switch others {
      case 0: Text(verbatim: "")
      case 1: Text(fr: ", et un autre", en: ", and one other")
      default: Text(fr: ", et \(others) autres", en: ", and \(others) others")
      }
    return [
      Document.Definition(
        [.strong(say("Laissez de côté", "Leave aside"))],
        .prose(
          say(
            "\(list)\(rest.fr). `:expliquer RÉSEAU` dit pourquoi.",
            "\(list)\(rest.en). `:explain NETWORK` says why.")))
    ]
  }

  /// A cause of refusal in two or three words.
  package static func cause(_ cause: Rejection.Cause) -> Text {
    switch cause {
    case .closed: Text(fr: "pas ouvert à cette date", en: "not open on that day")
    case .law: Text(fr: "la loi du métier", en: "the trade's law")
    case .excluded: Text(fr: "à votre demande", en: "at your request")
    case .rules: Text(fr: "une règle non acceptée", en: "a rule not accepted")
    case .verdict: Text(fr: "pas avant les préalables", en: "not before the prerequisites")
    case .skills: Text(fr: "un savoir-faire à acquérir", en: "a skill to learn")
    case .budget: Text(fr: "le budget", en: "the budget")
    case .minutes: Text(fr: "le temps manque", en: "not enough time")
    case .maturity: Text(fr: "trop peu de vos clients", en: "too few of your customers")
    case .fit: Text(fr: "ne sert pas votre but", en: "does not serve your aim")
    case .stamina: Text(fr: "trop de publications", en: "too many publications")
    case .focusPrice: Text(fr: "n'en vaut pas le temps", en: "not worth the time")
    }
  }

  // MARK: What comes next

  /// The answer and the first step again, for a screen that the whole page has run off.
  package var recap: [Document.Block] {
    [
      .heading(level: 3, [.text(say("En bref", "In short"))]),
      .paragraph([Document.Span(advice.headline[language], .meaning(meaning))]),
      .definitions([firstStep]),
    ]
  }

  /// The first step and what to leave aside, then the day to ask again.
  private var next: [Document.Block] {
    let again = advice.always.first { $0.id == "ask-again" }?.text[language] ?? ""
    let then = Document.Definition(
      [.strong(say("Ensuite", "Then"))], [.text(again.uncapitalised)])
    return [.definitions([firstStep] + leftOut + (again.isEmpty ? [] : [then]))]
  }

  /// What is worth doing whatever the verdict; the day to ask again stands apart.
  private var always: [Document.Block] {
    let items = advice.always.filter { $0.id != "ask-again" }
    guard !items.isEmpty else { return [] }
    return [
      .heading(level: 3, [.text(say("Dans tous les cas", "In any case"))]),
      .bullets(items.map { [.text($0.text[language])] }),
    ]
  }

  /// What the advice rests on that nobody has confirmed, in the names of the questions.
  private var caveats: [Document.Block] {
    guard !advice.warnings.isEmpty else { return [] }
    return [
      .heading(level: 3, [.text(say("À savoir", "Good to know"))]),
      .bullets(advice.warnings.map { [.text(named($0[language]))] }),
    ]
  }

  /// A sentence in which ids of questions, between backticks, give way to what they are called.
  private func named(_ text: String) -> String {
    text.split(separator: "`", omittingEmptySubsequences: false).enumerated().map { place, part in
      let id = QuestionID(String(part))
      guard place % 2 == 1, questionnaire[id] != nil else { return String(part) }
      return questionnaire.name(of: id, in: catalogue)[language]
    }.joined().capitalised
  }

  private var firstStep: Document.Definition {
    let step = [Document.Span.text(advice.firstStep[language].uncapitalised.closed)]
    var first = Document.Definition([.strong(say("En attendant", "Meanwhile"))], step)
    if let slot = nextSlot {
      let day = figures.date(advice.asOf.adding(days: daysUntil(slot)))
      let time = figures.time(slot.time)
      first.term = [
        .strong(say("Premier geste, \(day) à \(time)", "First step, \(day) at \(time)"))
      ]
    }
    return first
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

  func name(_ network: String) -> String {
    catalogue.network(network)?.name[language] ?? network
  }
}
