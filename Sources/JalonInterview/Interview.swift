import JalonCatalogue
import JalonModel

/// The interview as a value: what was answered, what is asked now, how to go back. A line goes in;
/// a new state and one requested effect come out.
package struct Interview: Sendable {
  /// An accepted step, in the one form that rebuilds it: a keyed answer or a command.
  package struct Step: Hashable, Sendable {
    package let line: String
    package let at: Moment
    /// All answers after an undoing or a redoing, which may go back to before a save; nil for any
    /// other step.
    package let restored: [QuestionID: Answer]?

    package init(line: String, at: Moment, restored: [QuestionID: Answer]? = nil) {
      self.line = line
      self.at = at
      self.restored = restored
    }
  }

  /// The most screens that any firm is shown.
  /// - Note: Judgement: a quarter of an hour at half a minute each.
  package static let mostScreens = 30

  package let questionnaire: Questionnaire
  package private(set) var answers: [QuestionID: Answer]
  /// Changes of this session, oldest first.
  package private(set) var changes: [Change] = []
  package private(set) var steps: [Step] = []
  package var language: Language
  /// The language in which it began.
  package let firstLanguage: Language
  /// A question that the person went back to; else the first unanswered one is asked.
  package private(set) var focus: QuestionID?
  /// An answered question that was gone back to by name or number, to be corrected.
  private var corrected: QuestionID?
  /// A rule that was refused on its screen once and waits for the second answer.
  package private(set) var confirming: QuestionID?
  /// Two answers that do not go together and wait for a decision.
  package private(set) var conflict: Conflict?
  /// The answers before each step, and after each one that was taken back; the latest last.
  private var done: [[QuestionID: Answer]] = []
  private var undone: [[QuestionID: Answer]] = []

  package init(
    questionnaire: Questionnaire, answers: [QuestionID: Answer] = [:], language: Language
  ) {
    self.questionnaire = questionnaire
    self.answers = answers
    self.language = language
    firstLanguage = language
  }

  /// The answers as they bear on the questionnaire; sectors are only needed for defaults.
  package func scope(_ catalogue: Catalogue? = nil) -> AnswerScope {
    AnswerScope(
      answers: answers, questionnaire: questionnaire, sectors: catalogue?.sectors ?? [])
  }

  /// The id asked now: the one gone back to, else the first guided question without an answer.
  package var current: QuestionID? {
    if conflict != nil { return nil }
    if salesChallenge, focus == nil { return .salesAim }
    return focus ?? firstUnanswered
  }

  /// The answered question that is being corrected; nil while anything else is asked.
  package var correcting: QuestionID? {
    conflict == nil && focus != nil && focus == corrected ? focus : nil
  }

  /// The answered question that was gone back to, in whatever way; nil while anything else is asked.
  package var revisited: QuestionID? {
    guard conflict == nil, let focus, answers[focus] != nil else { return nil }
    return focus
  }

  /// Leaves the question that is being corrected as it was answered.
  package mutating func keepAnswer() {
    focus = nil
    confirming = nil
    corrected = nil
  }

  private var firstUnanswered: QuestionID? {
    guided().first { answers[$0] == nil }
  }

  /// The country answered, else that in which the interview began.
  package var country: String {
    if case .choice(let code)? = answers[.country]?.value { code } else { questionnaire.home }
  }

  /// The ids that have a screen for this firm, in order; of the benefits only the first is measured.
  package func guided() -> [QuestionID] {
    let scope = scope()
    return questionnaire.questions.filter { scope.isGuided($0) }
      .flatMap { scope.concreteIDs(of: $0).prefix(1) }
  }

  /// Screens done, and the most that there may be: it can only shrink, so progress never falls.
  package var progress: (done: Int, most: Int) {
    let ids = guided()
    let done = ids.count { answers[$0] != nil }
    let scope = scope()
    let open = questionnaire.questions.count { question in
      question.guided && !scope.isGuided(question)
        && (question.when + question.guidedWhen).contains { answers[$0.id] == nil }
    }
    return (done, min(ids.count + open, Self.mostScreens))
  }

  // MARK: Receiving

  /// Takes one line and says what came of it.
  /// - Parameters:
  ///   - line: what was typed or read.
  ///   - moment: when; recorded with the answer.
  ///   - catalogue: sectors, networks and benefits, for choices and defaults.
  /// - Returns: what the shell is to do; the state has changed already.
  package mutating func receive(_ line: Line, at moment: Moment, knowing catalogue: Catalogue)
    -> Effect
  {
    switch line {
    case .ignored: return .none
    case .help: return .request(.why, "")
    case .answer(let typed): return answer(typed, at: moment, knowing: catalogue)
    case .keyed(let id, let typed):
      return keyed(QuestionID(id), typed, at: moment, knowing: catalogue)
    case .command(let word, let rest):
      return command(word, rest, at: moment, knowing: catalogue)
    }
  }

  /// Raises a contradiction: it is asked about before anything else.
  package mutating func raise(_ conflict: Conflict) {
    guard !kept.contains(conflict.id) else { return }
    self.conflict = conflict
  }

  private var kept: [String] {
    guard case .choices(let ids) = answers[.keptContradictions]?.value else { return [] }
    return ids
  }

  private mutating func answer(
    _ typed: Line.Typed, at moment: Moment, knowing catalogue: Catalogue
  ) -> Effect {
    if let conflict { return settle(conflict, typed, at: moment) }
    guard let id = current else { return .refused(.nothingAsked) }
    if id == .salesAim { return answerSalesAim(typed, at: moment) }
    guard let question = questionnaire[id] else { return .refused(.nothingAsked) }
    if question.kind == .text, let key = Self.shortKey(of: typed.text),
      let meant = questionnaire.questions.first(where: { $0.id.name.hasSuffix(".\(key)") })?.id
    {
      return .refused(.unknownID(key, nearest: option(named: meant, catalogue)))
    }
    if confirming == id, ChoiceList.saysYes(typed.text) == true {
      return accept([id: .choice(Acceptance.refuse.rawValue)], source: .client, at: moment)
    }
    let value: AnswerValue
    do throws(AnswerProblem) {
      value = try read(typed, for: id, question, on: moment.day, knowing: catalogue)
    } catch {
      return .refused(.answer(id, question.showsItsChoices ? error : error.withoutNumbers))
    }
    if question.confirm, value == .choice(Acceptance.refuse.rawValue), confirming != id {
      confirming = id
      return .askedAgain(id)
    }
    return accept([id: value], source: .client, at: moment)
  }

  /// The word before an equals sign, where a text begins with one: `sector=bakery` is an answer to
  /// another question, and no name.
  private static func shortKey(of text: String) -> String? {
    guard let sign = text.firstIndex(of: "=") else { return nil }
    let key = text[..<sign].filter { !$0.isWhitespace }
    return key.isEmpty || key.contains { !$0.isLetter && $0 != "-" } ? nil : key
  }

  private mutating func keyed(
    _ id: QuestionID, _ typed: Line.Typed, at moment: Moment, knowing catalogue: Catalogue
  ) -> Effect {
    guard let question = questionnaire[id], isKnown(id, catalogue) else {
      return .refused(.unknownID(id.name, nearest: nearestID(to: id.name, catalogue)))
    }
    do throws(AnswerProblem) {
      let value = try read(typed, for: id, question, on: moment.day, knowing: catalogue)
      return accept([id: value], source: .client, at: moment)
    } catch {
      return .refused(.answer(id, error.withoutNumbers))
    }
  }

  private func read(
    _ typed: Line.Typed, for id: QuestionID, _ question: Question, on day: CivilDate,
    knowing catalogue: Catalogue
  ) throws(AnswerProblem) -> AnswerValue {
    let choices = choices(of: question, id: id, knowing: catalogue)
    if id == .fixed {
      return try FixedRhythms(choices: choices, catalogue: catalogue, language: language)
        .value(typed.text)
    }
    return try AnswerReader(
      question, choices: choices, language: language, today: day, unit: unit(of: id, in: catalogue)
    ).value(typed)
  }

  /// What the number of a measured benefit counts, and over which time: the unit of the sign that
  /// was chosen; nil for any other question, and for a sign in the client's own words.
  package func unit(of id: QuestionID, in catalogue: Catalogue) -> Text? {
    guard let measured = id.benefitMeasure, [.baseline, .target].contains(measured.measure),
      let benefit = catalogue.benefit(measured.benefit)
    else { return nil }
    let signs = benefit.indicators(forBusiness: answers[.market]?.value == .choice("b2b"))
    guard case .text(let chosen)? = answers[.benefit(measured.benefit, .indicator)]?.value else {
      return signs.first?.unit
    }
    return signs.first { $0.id == chosen }?.unit
  }

  /// The answers offered to a question, as numbered on the screen.
  package func choices(
    of question: Question, id: QuestionID, knowing catalogue: Catalogue
  ) -> ChoiceList {
    let scope = scope(catalogue)
    return ChoiceList(
      question, id: id, wording: Wording(question, scope: scope), catalogue: catalogue,
      business: answers[.market]?.value == .choice("b2b"))
  }

  private func isKnown(_ id: QuestionID, _ catalogue: Catalogue) -> Bool {
    guard let measured = id.benefitMeasure else { return !id.name.contains("*") }
    return catalogue.benefit(measured.benefit) != nil
  }

  private func nearestID(to name: String, _ catalogue: Catalogue) -> Option? {
    let ids = questionnaire.questions.flatMap { question -> [QuestionID] in
      guard let measured = question.id.benefitMeasure, measured.benefit == "*" else {
        return [question.id]
      }
      return catalogue.benefits.map { .benefit($0.id, measured.measure) }
    }
    return Folding.nearest(to: name, among: ids) { [$0.name] }.map { option(named: $0, catalogue) }
  }

  private func option(named id: QuestionID, _ catalogue: Catalogue) -> Option {
    Option(id: id.name, label: questionnaire.name(of: id, in: catalogue))
  }

  // MARK: Starting from a template

  /// Starts from a template: its answers are guesses, and only the others are asked. What was
  /// answered before is forgotten; undoing forgets the template.
  /// - Parameters:
  ///   - template: its name, for the step that rebuilds this.
  ///   - guesses: its answers.
  ///   - moment: when; recorded with each answer.
  package mutating func start(
    from template: String, _ guesses: [QuestionID: Answer], at moment: Moment
  ) {
    if !answers.isEmpty {
      self = Interview(questionnaire: questionnaire, language: language)
      steps.append(Step(line: ":lang \(language.rawValue)", at: moment))
    }
    done.append(answers)
    undone = []
    for (id, guess) in guesses.sorted(by: { $0.key < $1.key }) {
      change(id, to: Answer(value: guess.value, source: .template, at: moment), at: moment)
    }
    steps.append(Step(line: ":template \(template)", at: moment))
    focus = nil
    confirming = nil
    conflict = nil
  }

  // MARK: Changing answers

  /// Records answers as one step, with the answers that depended on the old ones dropped.
  private mutating func accept(
    _ values: [QuestionID: AnswerValue], source: AnswerSource, at moment: Moment,
    step: String? = nil
  ) -> Effect {
    let before = answers
    let complete = completeSections()
    done.append(before)
    undone = []
    for (id, value) in values.sorted(by: { $0.key < $1.key }) {
      change(id, to: Answer(value: value, source: source, at: moment), at: moment)
      steps.append(Step(line: step ?? "\(id)=\(value.line)", at: moment))
    }
    var dropped: [QuestionID] = []
    for id in values.keys.sorted() {
      // What rests on an answer is asked again only when there was another one before.
      guard let former = before[id]?.value, former != values[id] else { continue }
      dropped += drop(dependentsOf: id, at: moment)
    }
    focus = nil
    confirming = nil
    // What still does not go together is raised again.
    conflict = nil
    return .accepted(
      Accepted(
        answers: values.keys.sorted(), source: source, dropped: dropped,
        finished: completeSections().subtracting(complete)))
  }

  private mutating func change(
    _ id: QuestionID, to answer: Answer?, at moment: Moment, why: String? = nil
  ) {
    changes.append(
      Change(
        at: moment, question: id, from: answers[id]?.value, to: answer?.value,
        source: answer?.source ?? .client, why: why))
    answers[id] = answer
  }

  /// Forgets answers that made sense only with the old value: defaults that came from it, and the
  /// measures of an indicator that is no longer the same.
  private mutating func drop(dependentsOf id: QuestionID, at moment: Moment) -> [QuestionID] {
    var dropped: [QuestionID] = []
    for (other, answer) in answers.sorted(by: { $0.key < $1.key }) where other != id {
      guard let question = questionnaire[other] else { continue }
      let followed = depends(question, other, on: id, isDefault: answer.source == .default)
      guard followed else { continue }
      change(other, to: nil, at: moment, why: id.name)
      dropped.append(other)
    }
    return dropped
  }

  private func depends(
    _ question: Question, _ id: QuestionID, on changed: QuestionID, isDefault: Bool
  ) -> Bool {
    if let measured = id.benefitMeasure, measured.measure != .indicator,
      changed == .benefit(measured.benefit, .indicator)
    {
      return true
    }
    guard isDefault else { return false }
    switch question.standsIn {
    case .sector: return changed == .sector || changed == .size
    default: return question.when.contains { $0.id == changed }
    }
  }

  /// Sections whose screens are all done.
  private func completeSections() -> Set<Section.ID> {
    let scope = scope()
    var complete = Set(Section.ID.allCases)
    for question in questionnaire.questions where scope.isGuided(question) {
      for id in scope.concreteIDs(of: question).prefix(1) where answers[id] == nil {
        complete.remove(question.section)
      }
    }
    return complete
  }

  // MARK: Commands of the machine

  private mutating func command(
    _ word: String, _ rest: String, at moment: Moment, knowing catalogue: Catalogue
  ) -> Effect {
    let forced = word.hasSuffix("!")
    guard let command = Command(word: forced ? String(word.dropLast()) : word),
      !forced || command == .save
    else { return .refused(.unknownCommand(word, nearest: Command.nearest(to: word))) }
    switch command {
    case .back: return goBack()
    case .keep: return leaveAsIs()
    case .skip: return skip(rest, at: moment, knowing: catalogue)
    case .undo: return undo(at: moment)
    case .redo: return redo(at: moment)
    case .edit: return edit(rest, knowing: catalogue)
    case .lang:
      guard !rest.isEmpty else { return .request(.lang, rest) }
      guard let language = Language(rawValue: Folding.fold(rest)) else {
        return .refused(.unknownLanguage(rest))
      }
      self.language = language
      steps.append(Step(line: ":lang \(language.rawValue)", at: moment))
      return .request(.lang, language.rawValue)
    case .exclude: return wish(.excluded, rest, at: moment, knowing: catalogue)
    case .require: return wish(.required, rest, at: moment, knowing: catalogue)
    case .fix: return fix(rest, at: moment, knowing: catalogue)
    default: return .request(command, rest, forced: forced)
    }
  }

  private mutating func goBack() -> Effect {
    confirming = nil
    corrected = nil
    if conflict != nil {
      conflict = nil
      return .moved
    }
    if current == .salesAim {
      focus = .benefits
      return .moved
    }
    let ids = guided()
    let from = current.flatMap { ids.firstIndex(of: $0) } ?? ids.count
    guard from > 0 else { return .refused(.nothingBefore) }
    focus = ids[from - 1]
    return .moved
  }

  /// Leaves the question that was gone back to as it is answered.
  private mutating func leaveAsIs() -> Effect {
    guard revisited != nil else { return .refused(.nothingToKeep) }
    keepAnswer()
    return .moved
  }

  private mutating func skip(
    _ rest: String, at moment: Moment, knowing catalogue: Catalogue
  ) -> Effect {
    if rest.isEmpty, let conflict {
      return settle(conflict, Line.Typed("keep"), at: moment)
    }
    if rest.isEmpty, current == .salesAim {
      return answerSalesAim(Line.Typed("year"), at: moment)
    }
    guard let id = rest.isEmpty ? current : QuestionID(rest) else {
      return .refused(.nothingAsked)
    }
    guard let question = questionnaire[id], isKnown(id, catalogue) else {
      return .refused(.unknownID(id.name, nearest: nearestID(to: id.name, catalogue)))
    }
    // Without a stated value, skipping records that the question was passed over.
    let value = standIn(for: id, question, knowing: catalogue) ?? .unanswered
    return accept([id: value], source: .default, at: moment, step: ":skip \(id)")
  }

  /// The stated default of a question under its own id.
  package func standIn(
    for id: QuestionID, _ question: Question, knowing catalogue: Catalogue
  ) -> AnswerValue? {
    if let measured = id.benefitMeasure, measured.measure == .indicator {
      let business = answers[.market]?.value == .choice("b2b")
      return catalogue.benefit(measured.benefit)?.indicators(forBusiness: business).first
        .map { .text($0.id) }
    }
    return scope(catalogue).standIn(for: question)
  }

  private mutating func undo(at moment: Moment) -> Effect {
    guard let former = done.popLast() else { return .refused(.nothingToUndo) }
    undone.append(answers)
    return restore(former, at: moment, why: "undo")
  }

  private mutating func redo(at moment: Moment) -> Effect {
    guard let former = undone.popLast() else { return .refused(.nothingToRedo) }
    done.append(answers)
    return restore(former, at: moment, why: "redo")
  }

  private mutating func restore(
    _ former: [QuestionID: Answer], at moment: Moment, why: String
  ) -> Effect {
    var touched: [QuestionID] = []
    for id in Set(answers.keys).union(former.keys).sorted() where answers[id] != former[id] {
      change(id, to: former[id], at: moment, why: why)
      touched.append(id)
    }
    focus = nil
    confirming = nil
    conflict = nil
    steps.append(Step(line: ":\(why)", at: moment, restored: former))
    return .restored(touched)
  }

  /// Undoes or redoes again what was done before this interview began, as the step tells it.
  package mutating func restore(_ step: Step) {
    guard let former = step.restored else { return }
    let why = String(step.line.dropFirst())
    if why == "undo" { undone.append(answers) } else { done.append(answers) }
    _ = restore(former, at: step.at, why: why)
  }

  private mutating func edit(_ rest: String, knowing catalogue: Catalogue) -> Effect {
    guard !rest.isEmpty else { return .request(.edit, rest) }
    let id: QuestionID
    do throws(Refusal) {
      id = try question(meant: rest, knowing: catalogue)
    } catch {
      return .refused(error)
    }
    conflict = nil
    confirming = nil
    focus = id
    corrected = answers[id] == nil ? nil : id
    return .moved
  }

  /// The question meant by a number of the review, a name or an id.
  /// - Throws: `Refusal` for a number that the review does not show, and for what is no question.
  package func question(
    meant typed: String, knowing catalogue: Catalogue
  ) throws(Refusal) -> QuestionID {
    let listed = reviewed()
    if let number = Int(typed) {
      guard listed.indices.contains(number - 1) else {
        throw .noSuchNumber(typed, most: listed.count)
      }
      return listed[number - 1]
    }
    let id = named(typed, among: listed, catalogue) ?? QuestionID(typed)
    guard questionnaire[id] != nil, isKnown(id, catalogue) else {
      throw .unknownID(id.name, nearest: nearestID(to: id.name, catalogue))
    }
    return id
  }

  /// The only question whose name, in either language, is or begins with what was typed, or holds
  /// it as a word.
  private func named(
    _ typed: String, among ids: [QuestionID], _ catalogue: Catalogue
  ) -> QuestionID? {
    guard questionnaire[QuestionID(typed)] == nil else { return nil }
    let choices = ChoiceList(
      options: ids.map { Option(id: $0.name, label: questionnaire.name(of: $0, in: catalogue)) })
    return (try? choices.option(meant: typed, language: language)).map { QuestionID($0.id) }
  }

  /// Every question that applies, in order, as the review numbers them.
  package func reviewed() -> [QuestionID] {
    let scope = scope()
    return questionnaire.questions.filter { scope.applies($0) }
      .flatMap { scope.concreteIDs(of: $0) }
  }

  private mutating func wish(
    _ id: QuestionID, _ rest: String, at moment: Moment, knowing catalogue: Catalogue
  ) -> Effect {
    guard !rest.isEmpty else { return .request(id == .excluded ? .exclude : .require, rest) }
    guard let question = questionnaire[id] else { return .refused(.nothingAsked) }
    do throws(AnswerProblem) {
      let choices = choices(of: question, id: id, knowing: catalogue)
      let value = try read(
        Line.Typed(choices.separated(rest, language)), for: id, question, on: moment.day,
        knowing: catalogue)
      return accept(
        [id: value].merging(withdrawn(by: value, of: id)) { $1 }, source: .client, at: moment)
    } catch {
      return .refused(.answer(id, error.withoutNumbers))
    }
  }

  /// The contrary wishes without the networks that a wish names: the last word counts.
  private func withdrawn(by value: AnswerValue, of id: QuestionID) -> [QuestionID: AnswerValue] {
    let named: [String]
    switch value {
    case .choices(let networks): named = networks
    case .text(let rhythms): named = ((try? FixedCadence.list(rhythms)) ?? []).map(\.network)
    default: named = []
    }
    var left: [QuestionID: AnswerValue] = [:]
    let contrary: QuestionID = id == .excluded ? .required : .excluded
    if case .choices(let held)? = answers[contrary]?.value, held.contains(where: named.contains) {
      left[contrary] = .choices(held.filter { !named.contains($0) })
    }
    if id == .excluded, case .text(let rhythms)? = answers[.fixed]?.value,
      let held = try? FixedCadence.list(rhythms),
      held.contains(where: { named.contains($0.network) })
    {
      let kept = held.filter { !named.contains($0.network) }
      left[.fixed] = .text(kept.map(\.line).joined(separator: ", "))
    }
    return left
  }

  /// Settles the rhythm of one network beside those that are settled already.
  private mutating func fix(
    _ rest: String, at moment: Moment, knowing catalogue: Catalogue
  ) -> Effect {
    guard let question = questionnaire[.fixed] else { return .refused(.nothingAsked) }
    guard !rest.isEmpty else { return .request(.fix, rest) }
    do throws(AnswerProblem) {
      let reader = FixedRhythms(
        choices: choices(of: question, id: .fixed, knowing: catalogue), catalogue: catalogue,
        language: language)
      let value = try reader.value(rest, besides: answers[.fixed]?.value)
      return accept(
        [.fixed: value].merging(withdrawn(by: value, of: .fixed)) { $1 }, source: .client,
        at: moment)
    } catch {
      return .refused(.answer(.fixed, error.withoutNumbers))
    }
  }

  // MARK: Two answers that do not go together

  private mutating func settle(
    _ conflict: Conflict, _ typed: Line.Typed, at moment: Moment
  ) -> Effect {
    do throws(AnswerProblem) {
      let option = try conflict.choices.option(meant: typed.text, language: language)
      self.conflict = nil
      if option.id == Conflict.keep {
        return accept(
          [.keptContradictions: .choices((kept + [conflict.id]).sorted())], source: .client,
          at: moment)
      }
      focus = QuestionID(option.id)
      return .moved
    } catch {
      return .refused(.answer(.keptContradictions, error))
    }
  }

  // MARK: Sales come first

  /// Whether sales were put first and nothing was said yet of when they are to come.
  private var salesChallenge: Bool {
    guard case .choices(let ranked) = answers[.benefits]?.value else { return false }
    return ranked.first == "sales" && answers[.benefit("sales", .by)] == nil
  }

  private mutating func answerSalesAim(_ typed: Line.Typed, at moment: Moment) -> Effect {
    guard case .choices(let ranked) = answers[.benefits]?.value else {
      return .refused(.nothingAsked)
    }
    do throws(AnswerProblem) {
      switch try SalesAim.choices.option(meant: typed.text, language: language).id {
      case SalesAim.draw.rawValue:
        let led = ["traffic"] + ranked.dropFirst().filter { $0 != "traffic" }
        return accept([.benefits: .choices(led)], source: .client, at: moment)
      case SalesAim.year.rawValue:
        return accept(
          [.benefit("sales", .by): .date(moment.day.adding(months: 12))], source: .client,
          at: moment)
      default:
        return accept(
          [.benefit("sales", .by): .date(moment.day.adding(months: 1))], source: .client,
          at: moment)
      }
    } catch {
      return .refused(.answer(.salesAim, error))
    }
  }
}

extension Question {
  /// Whether its screen numbers what may be answered: the sectors and the countries would fill it.
  package var showsItsChoices: Bool {
    kind != .shares && kind != .counts && source != .countries && source != .sectors
  }
}

extension ChoiceList {
  /// Choices that were written with blanks between them, with commas: `tiktok x` as `tiktok, x`.
  /// Words that do not name as many choices stay as they are: a name may be of several words.
  fileprivate func separated(_ typed: String, _ language: Language) -> String {
    let words = typed.split { $0 == "," || $0.isWhitespace }.map(String.init)
    var named: [String] = []
    for word in words {
      if let option = try? option(meant: word, language: language) {
        named.append(option.id)
      } else if !isSlip(word) {
        return typed
      }
    }
    return Set(named).count == named.count ? words.joined(separator: ", ") : typed
  }

  /// Whether a word is nearly a name: alone it is refused with what may have been meant, instead of
  /// being lost beside one that is right.
  private func isSlip(_ word: String) -> Bool {
    word.count >= 4
      && Folding.nearest(to: word, among: options) {
        [$0.id, $0.label.fr, $0.label.en] + $0.aliases
      } != nil
  }
}
