import JalonCatalogue
import JalonInterview
import JalonModel
import JalonReport
import JalonStore
import LineEditor

/// The guided session on a terminal: shows a question, reads a line, shows what came of it.
package struct Shell {
  /// What the shell does to the world, made by the program.
  package struct Surroundings {
    /// Writes on standard output; false when that failed.
    package var write: (String) -> Bool
    /// Columns of the terminal now.
    package var columns: () -> Int
    /// Rows of the terminal now; pages longer than that are given to `page`.
    package var rows: () -> Int = { .max }
    /// Shows a long page in the pager that the person named; false when that failed. Nil without.
    package var page: ((String) -> Bool)?
    /// Lets a text be changed in the editor that the person named. Nil without.
    package var edit: ((String) -> Edited)?
    package var colour: Bool
    package var plain: Bool
    /// Whether the reader has keys of its own: Tab completes then.
    package var hasTab = false

    package init(
      write: @escaping (String) -> Bool, columns: @escaping () -> Int, colour: Bool, plain: Bool
    ) {
      self.write = write
      self.columns = columns
      self.colour = colour
      self.plain = plain
    }
  }

  /// What came of a text that was given to an editor.
  package enum Edited: Hashable, Sendable {
    case changed(String)
    /// It ended without a text to take.
    case left
    /// There is no such program, or it cannot be run here.
    case unstarted(program: String)
  }

  private var session: Session
  private let surroundings: Surroundings
  private var reader: any LineReading
  private let completer: Completer
  /// What is asked now.
  private var screen: QuestionScreen?

  /// - Parameters:
  ///   - session: what is asked and kept.
  ///   - reader: where lines come from.
  ///   - completer: what the reader's Tab asks; told before each line what may be typed.
  ///   - surroundings: what the shell does to the world.
  package init(
    _ session: Session, reader: any LineReading, completer: Completer, surroundings: Surroundings
  ) {
    self.session = session
    self.session.hasToStop = { reader.hasToStop() }
    self.reader = reader
    self.completer = completer
    self.surroundings = surroundings
  }

  /// Runs until the person leaves.
  /// - Returns: done when the interview is complete, incomplete when not, or the signal.
  /// - Throws: `CatalogueFault` only for a catalogue that was shipped broken.
  package mutating func run() throws(CatalogueFault) -> ExitStatus {
    defer { reader.close() }
    show(Phrases.welcome.map { .paragraph(.prose($0[session.language])) }, packed: true)
    if let status = try offerToResume() { return status }
    if let known = session.savedBefore { say(known) }
    try ask()
    while true {
      switch nextLine(prompt) {
      case .line(let text): if try take(text) { return leave() }
      case .end(let status): return status
      }
    }
  }

  /// What came of waiting for a line.
  private enum Arrival {
    case line(String)
    /// The session is over, with this exit status.
    case end(ExitStatus)
  }

  /// Waits for a line, whatever is asked: leaving and signals are the same everywhere.
  private mutating func nextLine(_ prompt: Prompt) -> Arrival {
    var interruptions = 0
    while true {
      switch reader.read(prompt: prompt) {
      case .line(let text, _): return .line(text)
      case .interrupted(let pending):
        interruptions = pending ? 0 : interruptions + 1
        if interruptions > 1 { return .end(leave()) }
        if !pending { say(Phrases.interrupted) }
      case .ended: return .end(leave())
      case .terminated(let signal):
        session.close()
        return .end(.signal(signal))
      case .failed(let failure):
        if case .unreadable = failure.reason {
          session.close()
          return .end(.failedTransfer)
        }
        complain(failure.text)
      }
    }
  }

  /// Takes one line; true when the person asked to leave.
  private mutating func take(_ text: String) throws(CatalogueFault) -> Bool {
    guard text.contains(where: { !$0.isWhitespace }) else {
      say(
        session.proposal != nil
          ? Phrases.keepOrNot
          : session.interview.revisited != nil
            ? Phrases.emptyLineRevisiting
            : session.isAsking ? Phrases.emptyLine : Phrases.noQuestion)
      return false
    }
    if !surroundings.hasTab, text.last == "\t" {
      list(completing: String(text.dropLast()))
      return false
    }
    keep(text)
    let reply = try session.take(text)
    // Ctrl-C that came too late to stop anything is not the first of two either.
    _ = reader.hasToStop()
    show(reply)
    if let fault = reply.fault {
      show([fault.block(after: text, session.language)])
      return false
    }
    if reply.leaves { return true }
    if !surroundings.hasTab, (try? Line(text)) == .help, let screen, screen.leavesOutList {
      showApart(screen.list(beginning: ""))
    }
    if reply.blocks.isEmpty, let edit = surroundings.edit, let present = session.longText {
      return try change(present, with: edit)
    }
    try ask()
    return false
  }

  /// Lets a long text be changed outside; one that comes back as it was is left, and where there is
  /// no editor it is asked for here.
  private mutating func change(
    _ present: String, with edit: (String) -> Edited
  ) throws(CatalogueFault) -> Bool {
    switch edit(present) {
    case .changed(let changed) where changed != present && !changed.allSatisfy(\.isWhitespace):
      return try take(AnswerValue.text(changed).line)
    case .changed, .left:
      session.keepAnswer()
      say(Phrases.keptAnswer)
    case .unstarted(let program):
      say(Phrases.noEditor(program.inert))
    }
    try ask()
    return false
  }

  /// Remembers a line for the Up key; only commands, never answers, outlive the session.
  private mutating func keep(_ text: String) {
    reader.remember(text)
    guard case .command(let word, _)? = try? Line(text), text.hasPrefix(":"),
      let command = Command(word: word), !command.carriesAnswers
    else { return }
    try? HistoryFile(of: session.folder).append(text)
  }

  private mutating func ask() throws(CatalogueFault) {
    screen = try session.screen()
    completer.prepare(for: session, options: screen?.options ?? [])
    guard let screen else { return }
    _ = surroundings.write("\n")
    show(screen.blocks(hasTab: surroundings.hasTab), packed: true)
  }

  /// Shows what may follow a line that was ended with a Tab, where no key completes it.
  private func list(completing line: String) {
    if let screen, !screen.options.isEmpty, !line.hasPrefix(":"), !line.contains("=") {
      show(screen.list(beginning: line))
    } else if let completion = completer.completion(of: line, at: line.endIndex) {
      show([.bullets(completion.candidates.map { [.text($0.label)] })])
    } else {
      say(Phrases.nothingToComplete)
    }
  }

  private var prompt: Prompt { Prompt("> ", right: session.isAsking ? standings : []) }

  /// Where the interview stands, the longest form first: without the part's name, then without the
  /// minutes.
  private var standings: [String] {
    let whole = session.standing
    let parts = whole.split(separator: " · ")
    guard parts.count > 2 else { return [whole] }
    return [whole, parts.dropFirst().joined(separator: " · "), String(parts[parts.count - 2])]
  }

  /// Offers the sessions that were cut off, the latest first, until one is taken up.
  /// - Returns: the exit status when the person left instead.
  private mutating func offerToResume() throws(CatalogueFault) -> ExitStatus? {
    for interrupted in try session.interrupted() {
      say(Phrases.resume(interrupted))
      var isForgetting = false
      answering: while true {
        let text: String
        switch nextLine(Prompt("> ")) {
        case .line(let typed): text = typed
        case .end(let status): return status
        }
        let line = try? Line(text)
        if case .command(let word, _)? = line, Command(word: word) == .quit { return leave() }
        if isForgetting {
          isForgetting = false
          guard ChoiceList.saysYes(text) == true else {
            say(Phrases.resume(interrupted))
            continue
          }
          if let fault = session.forget(interrupted) {
            complain(fault)
          } else {
            say(Phrases.forgotten)
          }
          break answering
        }
        switch ChoiceList.saysYes(text) {
        case true?:
          let reply = try session.resume(interrupted)
          show(reply)
          if let fault = reply.fault { complain(fault) }
          return nil
        case false?:
          say(Phrases.leftAside(interrupted))
          break answering
        case nil where Phrases.saysForget(text):
          isForgetting = true
          say(Phrases.reallyForget(interrupted))
        case nil where Session.asksToLeave(text): say(Phrases.leaving)
        case nil: say(Phrases.resumingHelp)
        }
      }
    }
    return nil
  }

  private mutating func leave() -> ExitStatus {
    if let fault = try? session.acceptProposal() { complain(fault) }
    let keeps = session.hasUnsavedSteps
    session.close()
    say(keeps ? Phrases.keptForLater : Phrases.goodbye)
    return session.isIncomplete() ? .incomplete : .done
  }

  private func show(_ reply: Reply) {
    if !show(reply.blocks, paged: true) { showApart(reply.recap) }
    showApart(reply.closing)
  }

  private func say(_ text: Text) { show([.paragraph(.prose(text[session.language]))]) }

  private func complain(_ fault: SessionFault) {
    show([fault.block(after: "", session.language)])
  }

  private func complain(_ text: Text) {
    show([.paragraph(.prose(text[session.language].sentence, .meaning(.stop)))])
  }

  /// The same after a blank line.
  private func showApart(_ blocks: [Document.Block]) {
    guard !blocks.isEmpty else { return }
    _ = surroundings.write("\n")
    show(blocks)
  }

  /// - Returns: whether all of it stands on the screen, or was read in the pager.
  @discardableResult
  private func show(
    _ blocks: [Document.Block], packed: Bool = false, paged: Bool = false
  ) -> Bool {
    guard !blocks.isEmpty else { return true }
    let renderer = TerminalRenderer(
      width: surroundings.columns(), colour: surroundings.colour, plain: surroundings.plain)
    let document = Document(language: session.language, title: "", blocks: blocks)
    let text = renderer.render(document, packed: packed)
    let fits = text.count(where: \.isNewline) < surroundings.rows()
    if paged, !fits, let page = surroundings.page, page(text) { return true }
    _ = surroundings.write(text)
    return fits
  }
}
