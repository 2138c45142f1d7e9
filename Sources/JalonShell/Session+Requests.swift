import JalonCatalogue
import JalonInterview
import JalonModel
import JalonRecommendation
import JalonReport
import JalonStore

extension Session {
  /// Carries out what the interview asked for.
  mutating func perform(_ effect: Effect) throws(CatalogueFault) -> Reply {
    switch effect {
    case .none, .moved: return Reply()
    case .refused(let refusal): return .refused(.refusal(refusal))
    case .askedAgain(let id): return Reply(blocks: reask(id))
    case .restored(let ids):
      return Reply(blocks: [.paragraph([.muted(try restored(ids))])])
    case .accepted(let accepted): return Reply(blocks: try acknowledged(accepted))
    case .request(let command, let rest, let forced):
      return try perform(command, rest, forced: forced)
    }
  }

  /// Answers that may make the client's wishes impossible to keep.
  private static let wishes: Set<QuestionID> = [
    .required, .excluded, .fixed, .minutes, .budget,
  ]

  func say(_ fr: String, _ en: String) -> String { Text(fr: fr, en: en)[language] }

  /// The language that was just chosen, said in it; a question that waits says it by itself.
  private func spoken(in language: Language) -> Reply {
    guard !isScript, !isAsking else { return Reply() }
    return Reply(
      blocks: [.paragraph([.text(say("Jalon vous parle français.", "Jalon speaks English."))])])
  }

  private func reask(_ id: QuestionID) -> [Document.Block] {
    guard let text = interview.questionnaire[id]?.reask else { return [] }
    return [.note(.caution, title: [], [.paragraph([.text(text[language])])])]
  }

  private func restored(_ ids: [QuestionID]) throws(CatalogueFault) -> String {
    let names = try names(ids)
    return interview.changes.last?.why == "undo"
      ? say("Annulé : \(names).", "Undone: \(names).")
      : say("Refait : \(names).", "Redone: \(names).")
  }

  /// What questions are called, in a row.
  func names(_ ids: [QuestionID]) throws(CatalogueFault) -> String {
    let catalogue = try knowledge.catalogue()
    return ids.map { interview.questionnaire.name(of: $0, in: catalogue)[language] }
      .joined(separator: ", ")
  }

  /// The answers as understood, what will be asked again, and the result of a finished part.
  private func acknowledged(_ accepted: Accepted) throws(CatalogueFault) -> [Document.Block] {
    let catalogue = try knowledge.catalogue()
    let words = AnswerWords(interview: interview, catalogue: catalogue)
    var spans: [Document.Span] = []
    for id in accepted.answers {
      guard let value = interview.answers[id]?.value else { continue }
      if !spans.isEmpty { spans.append(.muted(say(" ; ", "; "))) }
      spans.append(.muted(say("Noté : ", "Noted: ")))
      spans.append(.text(words.phrase(value, for: id)))
      if accepted.source == .default, value != .unanswered {
        spans.append(.muted(say(" (valeur par défaut)", " (the default)")))
      }
    }
    var blocks: [Document.Block] = spans.isEmpty ? [] : [.paragraph(spans)]
    if !accepted.dropped.isEmpty {
      let names = try names(accepted.dropped)
      blocks.append(
        .paragraph([.muted(say("À redemander : \(names).", "To be asked again: \(names)."))]))
    }
    blocks += accepted.answers.compactMap(remark)
    if accepted.answers.contains(where: { Self.wishes.contains($0) }),
      let conflict = WishConflict(
        try knowledge.adviser(), answers: interview.answers, asOf: clock.asOf)
    {
      blocks.append(
        .note(.caution, title: [], [.paragraph([.text(conflict.text(in: catalogue)[language])])]))
    }
    for section in [Section.ID.hopes, .customers, .rules] where accepted.finished.contains(section)
    {
      blocks += try sentence(after: section)
    }
    return blocks
  }

  /// A word on an answer that is valid and may be a slip: a day that is past.
  private func remark(on id: QuestionID) -> Document.Block? {
    guard case .date(let day)? = interview.answers[id]?.value, day < clock.asOf else { return nil }
    let text = say(
      "Ce jour est déjà passé : l'avis compte cette date comme trop proche.",
      "That day is past already: the advice counts this date as too soon.")
    return .note(.caution, title: [], [.paragraph([.text(text)])])
  }

  /// One sentence of result after a prerequisite, so that leaving early still gives something.
  private func sentence(after section: Section.ID) throws(CatalogueFault) -> [Document.Block] {
    let kind: Prerequisite.Kind =
      switch section {
      case .hopes: .benefits
      case .customers: .maturity
      default: .rules
      }
    guard
      let prerequisite = try advice(.plan).prerequisites.first(where: { $0.kind == kind })
    else { return [] }
    let meaning: Document.Meaning =
      switch prerequisite.level {
      case .met: .good
      case .partly: .caution
      case .unmet: .stop
      }
    let level = prerequisite.level.words[language]
    let why = prerequisite.reasons.first?.text[language] ?? ""
    return [
      .paragraph([
        .strong(kind.name[language]), .text(say(" : ", ": ")),
        Document.Span(level, .meaning(meaning)), .text(". \(why)"),
      ])
    ]
  }

  /// A word when no answer that is left can change the advice; nil while one may.
  func earlyStop() throws(CatalogueFault) -> Document.Block? {
    let remaining = interview.guided().filter { interview.answers[$0] == nil }
    guard !remaining.isEmpty,
      let stop = EarlyStop(
        try knowledge.adviser(), answers: interview.answers, remaining: remaining,
        asOf: clock.asOf)
    else { return nil }
    return .note(.caution, title: [], [.paragraph([.text(stop.text[language])])])
  }

  // MARK: Commands

  private mutating func perform(
    _ command: Command, _ rest: String, forced: Bool
  ) throws(CatalogueFault) -> Reply {
    switch command {
    case .back, .keep, .skip, .undo, .redo: return Reply()
    case .edit, .fix, .exclude, .require: return .refused(.argument(command))
    case .target: return try target(rest)
    case .lang: return rest.isEmpty ? .refused(.argument(.lang)) : spoken(in: language)
    case .why: return try why(rest)
    case .plan: return Reply(blocks: try planPage().whole.blocks)
    case .explain: return try explain(rest)
    case .whatIf: return try whatIf(rest)
    case .review: return Reply(blocks: try ReviewPage(self).blocks)
    case .history: return try history(rest)
    case .replay: return try replay()
    case .compare: return try compare(rest)
    case .sources: return try sources()
    case .help: return try help(rest)
    case .list: return list()
    case .save: return try save(rest, forced: forced)
    case .open: return try open(rest)
    case .template: return try template(rest)
    case .source:
      return rest.isEmpty ? .refused(.argument(.source)) : try take(file: atHome(rest))
    case .script: return write(command, to: atHome(rest), try script())
    case .transcript: return write(command, to: atHome(rest), transcript)
    case .quit: return Reply(leaves: true)
    }
  }

  private func why(_ rest: String) throws(CatalogueFault) -> Reply {
    let catalogue = try knowledge.catalogue()
    let asked: QuestionID?
    do throws(Refusal) {
      asked =
        rest.isEmpty ? interview.current : try interview.question(meant: rest, knowing: catalogue)
    } catch {
      return .refused(.refusal(error))
    }
    guard let id = asked else { return .refused(.refusal(.nothingAsked)) }
    if id == .salesAim { return Reply(blocks: [.paragraph([.text(SalesAim.help[language])])]) }
    guard let question = interview.questionnaire[id] else {
      return .refused(.refusal(.unknownID(id.name, nearest: nil)))
    }
    let scope = interview.scope(catalogue)
    return Reply(
      blocks: WhyPage(question, wording: Wording(question, scope: scope), language: language)
        .blocks)
  }

  private func explain(_ rest: String) throws(CatalogueFault) -> Reply {
    guard !rest.isEmpty else { return .refused(.argument(.explain)) }
    let catalogue = try knowledge.catalogue()
    let network: Option
    do throws(AnswerProblem) {
      network = try ChoiceList(networksOf: catalogue).option(meant: rest, language: language)
    } catch {
      return .refused(.network(error.withoutNumbers))
    }
    let page = ExplainPage(
      try advice(.full), network: network.id, catalogue: catalogue,
      questionnaire: interview.questionnaire, evidence: try knowledge.evidence(),
      judgements: try knowledge.judgements())
    return Reply(blocks: page.blocks)
  }

  /// The least time to touch so many people in a hundred; without a number, what each hour brings.
  private func target(_ rest: String) throws(CatalogueFault) -> Reply {
    guard !rest.isEmpty else { return Reply(blocks: try frontier()) }
    let sides = rest.split(separator: "=", maxSplits: 1).map(String.init)
    guard let last = sides.last,
      sides.count == 1 || Self.aims.contains(Folding.fold(sides[0])),
      let number = WrittenNumber(last), number.unit.isEmpty || number.unit == "%",
      number.value > 0, number.value <= 100
    else { return .refused(.argument(.target)) }
    let catalogue = try knowledge.catalogue()
    let target = Target(
      coverage: number.value / 100, adviser: try knowledge.adviser(), answers: interview.answers,
      asOf: clock.asOf)
    var spans: [Document.Span] = [.text(target.text(in: catalogue)[language])]
    if !(try advice(.plan).verdict.publishesPlan) {
      spans += .prose(
        say(
          " Ce sera une fois la voie ouverte : `:plan` dit comment.",
          " That is once the way is open: `:plan` says how."), .muted)
    }
    return Reply(blocks: [.paragraph(spans)])
  }

  /// What may be aimed at, in either language.
  private static let aims: Set<String> = ["coverage", "couverture", "personnes", "people"]

  private func frontier() throws(CatalogueFault) -> [Document.Block] {
    guard
      let curve = FrontierCurve(try advice(.full), catalogue: try knowledge.catalogue())
    else {
      return [
        .paragraph([
          .text(
            say(
              "Avec ces réponses, aucun temps n'ouvrirait de plan : voyez :plan.",
              "With these answers no time would open a plan: see :plan."))
        ])
      ]
    }
    return [curve.block]
  }

  /// What changed in the advice since the last save.
  private func replay() throws(CatalogueFault) -> Reply {
    guard let last = playbook.decisions.last else {
      return Reply(
        blocks: [
          .paragraph([
            .text(say("Rien n'a encore été enregistré.", "Nothing was saved yet."))
          ])
        ])
    }
    let drift = Drift(
      since: last, advice: try advice(.plan), answersFingerprint: playbook.answersFingerprint)
    return Reply(blocks: drift.blocks(language, catalogue: try knowledge.catalogue()))
  }

  private func history(_ rest: String) throws(CatalogueFault) -> Reply {
    let catalogue = try knowledge.catalogue()
    let id: QuestionID?
    do throws(Refusal) {
      id = rest.isEmpty ? nil : try interview.question(meant: rest, knowing: catalogue)
    } catch {
      return .refused(.refusal(error))
    }
    let changes = playbook.history.filter { id == nil || $0.question == id }
    return Reply(blocks: try HistoryPage(changes, of: self).blocks)
  }

  private func sources() throws(CatalogueFault) -> Reply {
    let advice = try advice(.plan)
    let cited = Set(advice.cited)
    let evidence = try knowledge.evidence()
    let judgements = try knowledge.judgements()
    let ordered = (evidence.map(\.id) + judgements.map(\.id)).filter(cited.contains)
    let shelf = try knowledge.catalogue().shelf(evidence, asOf: advice.asOf)
    return Reply(blocks: [.citations(ordered, on: shelf, judgements: judgements, language)])
  }

  private func help(_ rest: String) throws(CatalogueFault) -> Reply {
    for option in ["--search", "--chercher"] where rest == option || rest.hasPrefix(option + " ") {
      let word = rest.dropFirst(option.count).drop(while: \.isWhitespace)
      guard !word.isEmpty else { return .refused(.argument(.help)) }
      return Reply(
        blocks: HelpPage(
          searching: String(word), interview: interview, catalogue: try knowledge.catalogue()
        ).blocks)
    }
    let word = rest.hasPrefix(":") ? String(rest.dropFirst()) : rest
    if !word.isEmpty, Command(word: word) == nil {
      return .refused(.refusal(.unknownCommand(word, nearest: Command.nearest(to: word))))
    }
    return Reply(
      blocks: HelpPage(Command(word: word), folder: folder.path, language: language).blocks)
  }

  /// The saved playbooks, those that this script saves among them.
  func list() -> Reply {
    do throws(StoreError) {
      var playbooks = try folder.list().map { (name: $0.name, modified: $0.modified) }
      for case .playbook(let name, _, _) in writings
      where !playbooks.contains(where: { $0.name == name }) {
        playbooks.append((name, clock.now().seconds))
      }
      guard !playbooks.isEmpty else {
        return Reply(
          blocks: [
            .paragraph([.text(say("Aucun dossier enregistré.", "No playbook saved."))])
          ])
      }
      return Reply(
        blocks: [
          .bullets(
            playbooks.sorted { $0.name < $1.name }.map { name, modified in
              [
                .strong(name.spelling),
                .muted(", " + Figures(language).date(Moment(seconds: modified).day, .long)),
              ]
            })
        ])
    } catch {
      return .refused(.store(error))
    }
  }

  // MARK: Files

  private mutating func save(_ rest: String, forced: Bool) throws(CatalogueFault) -> Reply {
    let target: PlaybookName
    do throws(PlaybookName.Fault) {
      guard let name = rest.isEmpty ? name : try PlaybookName(rest) else {
        return .refused(.argument(.save))
      }
      target = name
    } catch {
      return .refused(.name(error))
    }
    var saved = playbook
    if saved.title.isEmpty { saved.title = target.spelling }
    saved.decisions.append(Decision(try advice(.plan), answers: saved, at: clock.now()))
    saved.updated = max(saved.updated, clock.now())
    saved.catalogue = try knowledge.catalogue().reference
    if let fault = write(.playbook(target, saved.bytes, replacing: forced)) {
      return .refused(fault)
    }
    base = saved
    base.history = Array(saved.history.dropLast(interview.changes.count))
    name = target
    let path = folder.path(of: target)
    return Reply(
      blocks: [
        .paragraph([.good(say("Enregistré : ", "Saved: ")), .text(path)])
      ])
  }

  /// A path whose `~/` leads to the person's own folder, as a command shell would have it.
  private func atHome(_ path: String) -> String {
    guard path.hasPrefix("~/"), let homeFolder else { return path }
    return homeFolder + path.dropFirst()
  }

  private mutating func write(_ command: Command, to path: String, _ bytes: [UInt8]) -> Reply {
    guard !path.isEmpty else { return .refused(.argument(command)) }
    if let fault = write(.file(path: path, bytes)) { return .refused(fault) }
    return Reply(
      blocks: [.paragraph([.good(say("Écrit : ", "Written: ")), .text(path)])])
  }
}

extension Decision {
  init(_ advice: Advice, answers playbook: Playbook, at moment: Moment) {
    self.init(
      at: moment, asOf: advice.asOf, engine: advice.engine, catalogue: advice.catalogue,
      answersFingerprint: playbook.answersFingerprint, verdict: advice.verdict,
      networks: advice.plan.networks.map(\.id), coverage: advice.plan.coverage,
      minutesPerWeek: advice.plan.minutesPerWeek)
  }
}
