import JalonAssessment
import JalonCatalogue
import JalonInterview
import JalonModel
import JalonRecommendation
import JalonReport
import JalonStore

/// One sitting with one playbook: takes lines, typed or piped alike, and says what came of each.
///
/// The interview decides; the session carries out what it asks for. A script's writing waits until
/// every line was right; a typed line is carried out at once.
package struct Session {
  /// Something to write once it is known that nothing is wrong.
  package enum Writing: Hashable, Sendable {
    case playbook(PlaybookName, [UInt8], replacing: Bool)
    case file(path: String, [UInt8])
  }

  private(set) var knowledge: Knowledge
  let clock: Clock
  let folder: PlaybookFolder
  /// Whether writing waits for the end.
  let isScript: Bool
  /// Where `~/` leads in names of files; nil where that is not known.
  package var homeFolder: String?
  /// Whether a long search has to end, since whoever waits for it has pressed Ctrl-C; told once.
  var hasToStop: () -> Bool = { false }
  /// Whether the lines after a wrong one in a file are tried too, for their faults.
  var keepsGoing = false
  /// Whether the language was asked for; else an opened playbook brings its own.
  let keepsLanguage: Bool
  var interview: Interview
  /// The playbook as it was last opened or saved, or a new one.
  var base: Playbook
  /// The playbook that this session started from, which a script of the session tells first.
  private(set) var origin: Playbook?
  var name: PlaybookName?
  /// The versions of playbooks that were opened or saved here, by their names: saving replaces those
  /// alone.
  var stamps: [PlaybookName: FileStamp] = [:]
  /// Nil in scripts, and until the first answer of a session without a name.
  var journal: Journal?
  /// How many steps of the interview the journal holds.
  var journaled = 0
  /// What a script has put off so far.
  var writings: [Writing] = []
  /// What was asked, typed and shown, for `:transcript`.
  var spoken: [Document.Block] = []
  /// The question that was written there last.
  var spokenQuestion: [Document.Block] = []
  /// The files that are being read, the outermost first.
  private(set) var nested: [String] = []
  /// A correction whose effect was shown and that waits for a yes or a no.
  var proposal: Proposal?
  /// A bare number that may mean minutes or hours and waits for a word.
  var bareTime: BareTime?
  /// Whether it was said that the rest can change nothing any more.
  private var saidSettled = false

  package init(
    knowledge: Knowledge, clock: Clock, folder: PlaybookFolder, language: Language,
    keepsLanguage: Bool = false, isScript: Bool
  ) throws(CatalogueFault) {
    self.keepsLanguage = keepsLanguage
    self.knowledge = knowledge
    self.clock = clock
    self.folder = folder
    self.isScript = isScript
    interview = Interview(questionnaire: try knowledge.questionnaire(), language: language)
    base = Playbook(
      created: clock.now(), language: language,
      catalogue: CatalogueReference(id: knowledge.catalogueID))
  }

  package var language: Language { interview.language }

  /// Whether a question waits for an answer.
  package var isAsking: Bool {
    proposal != nil || bareTime != nil || interview.current != nil || interview.conflict != nil
  }

  /// Whether a required answer is missing.
  package func isIncomplete() -> Bool {
    let scope = interview.scope()
    return interview.questionnaire.questions.contains {
      $0.required && scope.applies($0) && interview.answers[$0.id] == nil
    }
  }

  /// Takes one line.
  /// - Throws: `CatalogueFault` only for a catalogue that was shipped broken.
  package mutating func take(_ text: String) throws(CatalogueFault) -> Reply {
    let question = try question(standingBefore: text)
    let reply = try respond(to: text)
    speak(question, text, reply)
    return reply
  }

  private mutating func respond(to text: String) throws(CatalogueFault) -> Reply {
    if let proposal { return try settle(proposal, text) }
    if let bareTime { return try settle(bareTime, text) }
    return try take(text, settled: false)
  }

  /// Takes one line; a correction whose effect was seen is accepted without asking again.
  mutating func take(_ text: String, settled: Bool) throws(CatalogueFault) -> Reply {
    let line: Line
    do throws(LineProblem) {
      line = try Line(text, bareCommands: !isScript && !isAsking)
    } catch {
      return .refused(.refusal(.line(error)))
    }
    if line == .ignored { return Reply() }
    if wonders(about: line) { return Reply() }
    if !settled, let reply = try propose(text, line) { return reply }
    let wasAsking = isAsking
    let former = interview
    let catalogue = try knowledge.catalogue()
    let effect = interview.receive(line, at: clock.now(), knowing: catalogue)
    if let fault = keepSteps() {
      interview = former
      return .refused(fault)
    }
    var reply = try perform(effect)
    if case .accepted(let accepted) = effect {
      try raiseConflicts()
      // A script speaks of its result, not of each answer.
      if isScript {
        reply.blocks = []
      } else if isAsking, !saidSettled, let stop = try earlyStop() {
        saidSettled = true
        reply.blocks.append(stop)
      } else if !settled {
        reply.blocks += try consequence(since: former)
      }
      reply.blocks += remark(onAnswer: line, accepted)
    }
    // A file's last line leaves it to the line that reads the file.
    let isComplete =
      wasAsking && !isAsking && nested.isEmpty && !reply.leaves && reply.fault == nil
    if isComplete, !isScript { try conclude(&reply) }
    return reply
  }

  /// Adds the plan, once nothing is asked any more.
  func conclude(_ reply: inout Reply) throws(CatalogueFault) {
    let page = try planPage()
    reply.blocks += page.document.blocks
    reply.recap = page.recap
    reply.closing = [.paragraph(.prose(Phrases.afterPlan[language]))]
  }

  /// Answers from a file, as if its lines were typed here: up to the first wrong one, or all.
  mutating func take(file path: String) throws(CatalogueFault) -> Reply {
    guard !nested.contains(path), nested.count < 16 else {
      return .refused(.playbook(path, Phrases.sourceLoop))
    }
    let bytes: [UInt8]
    do throws(StoreError) {
      bytes = try readFile(at: path, limit: playbookByteLimit, followingLinks: true).bytes
    } catch {
      return .refused(.store(error))
    }
    nested.append(path)
    defer { nested.removeLast() }
    var reply = Reply()
    var script = Script(bytes: bytes)
    while !reply.leaves, keepsGoing || reply.faults.isEmpty, let event = script.next() {
      switch event {
      case .line(let text, let number):
        let line = try respond(to: text)
        reply.faults += line.faults.map { .sourced(file: path, line: number, $0) }
        reply.blocks += line.blocks
        reply.leaves = line.leaves
      case .fault(let text, let number):
        reply.faults.append(.sourced(file: path, line: number, .unreadable(text)))
      }
    }
    return reply
  }

  /// Starts over from a playbook that was read, from its file if it has a stamp.
  mutating func start(from playbook: Playbook, named name: PlaybookName?, stamp: FileStamp?) {
    knowledge = knowledge.following(playbook)
    base = playbook
    self.name = name
    if let name, let stamp { stamps[name] = stamp }
    origin = playbook
    var questionnaire = interview.questionnaire
    questionnaire.home = knowledge.home
    interview = Interview(
      questionnaire: questionnaire, answers: playbook.answers,
      language: keepsLanguage ? language : playbook.language)
    journaled = 0
  }

  /// Starts over from a template. An untouched session goes on; one that was saved makes way, and
  /// the caller closes it once the first step of the new one is kept.
  mutating func start(from template: Template, at moment: Moment) {
    if name != nil || !interview.answers.isEmpty {
      base = Playbook(
        created: moment, language: language,
        catalogue: CatalogueReference(id: knowledge.catalogueID))
      (name, origin, journal) = (nil, nil, nil)
      journaled = 0
    }
    interview.start(from: template.name, template.answers, at: moment)
  }

  // MARK: What is known now

  /// The playbook as it stands, changes of this session included.
  package var playbook: Playbook {
    var playbook = base
    playbook.answers = interview.answers
    // What stood in here would be another country on another computer.
    let isToSay = knowledge.home != Country.france && playbook.answers[.country] == nil
    if isToSay, !playbook.answers.isEmpty {
      playbook.answers[.country] = Answer(
        value: .choice(knowledge.home), source: .default, at: base.created)
    }
    playbook.history += interview.changes
    playbook.language = interview.language
    playbook.updated = interview.changes.last.map { max($0.at, base.updated) } ?? base.updated
    if playbook.title.isEmpty, case .text(let firm) = interview.answers[.businessName]?.value {
      playbook.title = firm
    }
    if playbook.title.isEmpty, let name { playbook.title = name.spelling }
    return playbook
  }

  /// The advice for the answers so far.
  package func advice(_ depth: Adviser.Depth) throws(CatalogueFault) -> Advice {
    try knowledge.adviser().advise(
      interview.answers, language: language, asOf: clock.asOf, depth: depth)
  }

  /// The page of the plan for the answers so far, headed by the playbook's title; provisional while
  /// required answers are missing.
  /// - Throws: `CatalogueFault` only for a catalogue that was shipped broken.
  package func planPage() throws(CatalogueFault) -> PlanPage {
    PlanPage(
      try advice(.sure), catalogue: try knowledge.catalogue(),
      questionnaire: interview.questionnaire, title: playbook.title
    )
  }

  /// The question asked now, as a screen.
  package func screen() throws(CatalogueFault) -> QuestionScreen? {
    if let proposal { return QuestionScreen(screen(proposal)) }
    if let bareTime { return QuestionScreen(screen(bareTime)) }
    if let conflict = interview.conflict { return QuestionScreen(conflict, language: language) }
    guard let id = interview.current else { return nil }
    return try QuestionScreen(id, interview: interview, knowledge: knowledge)
  }

  package var progress: (done: Int, most: Int) { interview.progress }

  /// Where the interview stands, for the right margin: part, screens done, minutes left.
  /// - Note: Judgement: half a minute a screen, a quarter of an hour for thirty.
  package var standing: String {
    let (done, most) = progress
    let minutes = Figures(language).minutes(max(1, (most - done + 1) / 2))
    guard let id = interview.current,
      let section = interview.questionnaire[id]?.section ?? (id == .salesAim ? .hopes : nil),
      let title = interview.questionnaire.sections.first(where: { $0.id == section })?.title
    else { return "\(done)/\(most)" }
    return "\(title[language]) · \(done)/\(most) · \(minutes)"
  }

  mutating func raiseConflicts() throws(CatalogueFault) {
    guard interview.current == nil else { return }
    let catalogue = try knowledge.catalogue()
    let questionnaire = interview.questionnaire
    let client = Client(
      answers: interview.answers, questionnaire: questionnaire, catalogue: catalogue)
    for found in Contradiction.all(
      in: client, answers: interview.answers, catalogue: catalogue)
    {
      interview.raise(
        Conflict(id: found.id, questions: found.questions, text: found.text) {
          questionnaire.name(of: $0, in: catalogue)
        })
      if interview.conflict != nil { return }
    }
  }
}
