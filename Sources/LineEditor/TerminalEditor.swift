import CLibEdit
import Glibc

/// The line editor: libedit on a terminal that can edit, with our own keys, completion, paste,
/// search and signals. One a process, on the thread that made it.
@safe package final class TerminalEditor: LineReading {
  var configuration: EditorConfiguration
  var terminal = unsafe cle_editor()
  var input: TerminalInput
  let descriptor: Int32

  // What the present line needs.
  var decoder = KeyDecoder()
  var queue: [Key] = []
  /// The rest of what libedit is given for one key.
  var passing: [Unicode.Scalar] = []
  /// Whether the line is to be drawn anew after what libedit does now.
  var isToRedraw = false
  var prompt = DrawnPrompt()
  var rightPrompt = RightPrompt()
  /// Whether a letter that comes next is given to libedit as it is; nil until that is found out.
  var takesLetters: Bool?
  /// Whether the last key was a letter that was.
  var isLetter = false
  var columns = 80
  var rows = 24
  var search: HistorySearch?
  var walk = HistoryWalk()
  var pasted = ""
  /// The hint on the screen, and the one that was there when the present key was pressed.
  var shownHint = ""
  var lastHint = ""
  /// The prompt outside a search.
  private(set) var usualPrompt: [Unicode.Scalar] = []
  /// What ended the line other than the Enter key.
  var outcome: LineEvent?
  private var number = 0
  private var isClosed = false

  /// A text with which the next line begins, to be changed by the person; used once.
  package var draft = ""

  /// Opens the terminal; nil when there is an editor already, or no memory or descriptor for one.
  /// The locale must be a UTF-8 one: see `TerminalEnvironment.current`.
  ///
  /// - Parameters:
  ///   - configuration: completion, history and the like.
  ///   - input: the terminal to read.
  ///   - output: the terminal to write.
  package init?(_ configuration: EditorConfiguration, input: Int32 = 0, output: Int32 = 1) {
    self.configuration = configuration
    descriptor = output
    let signals = cle_signals_open()
    self.input = TerminalInput(descriptor: input, signals: signals)
    guard signals >= 0 else {
      isClosed = true
      self.input.close()
      return nil
    }
    guard unsafe cle_open(&terminal, configuration.program, input, output) else {
      cle_signals_close()
      isClosed = true
      self.input.close()
      return nil
    }
    unsafe cle_set_owner(line, Unmanaged.passUnretained(self).toOpaque())
    connect()
    chooseKeys()
  }

  deinit { close() }

  package func close() {
    guard !isClosed else { return }
    isClosed = true
    unsafe cle_close(&terminal)
    input.close()
    cle_signals_close()
  }

  package func remember(_ line: String) { configuration.history.remember(line) }

  package func hasToStop() -> Bool {
    guard input.takeInterruption() else { return input.isEnding }
    // The terminal, in its own mode now, has written `^C`.
    write("\n")
    flush()
    return true
  }

  package func read(prompt: Prompt) -> LineEvent {
    guard !isClosed else { return .ended }
    begin(prompt)
    cle_signals_begin_line(true)
    // Before the prompt is seen: what is typed at once must not be echoed by the terminal.
    unsafe cle_set_raw(line, true)
    input.noteTypedAhead()
    write(TerminalSequence.pasteOn)
    var count: Int32 = 0
    let text = unsafe el_wgets(line, &count)
    write(TerminalSequence.pasteOff)
    flush()
    cle_signals_end_line()
    if let outcome {
      if case .failed = outcome { number += 1 }
      return outcome
    }
    guard let text = unsafe text, count > 0 else {
      // libedit gives up before it reads anything when the modes of the terminal cannot be set.
      return input.isTerminal ? .ended : .terminated(signal: input.pendingEnding() ?? SIGHUP)
    }
    number += 1
    let typed = unsafe UnsafeBufferPointer(start: text, count: Int(count) - 1)
    return .line(unsafe Self.answer(from: typed.compactMap(\.scalar)), number: number)
  }

  /// libedit's handle.
  var line: OpaquePointer? { unsafe terminal.line }

  /// The number of the line being typed, from 1.
  var presentNumber: Int { number + 1 }

  private func begin(_ prompt: Prompt) {
    usualPrompt = prompt.marked
    self.prompt.show(usualPrompt)
    rightPrompt = RightPrompt(prompt.right)
    search = nil
    walk = HistoryWalk()
    outcome = nil
    passing = []
    isToRedraw = false
    isLetter = false
    shownHint = ""
    lastHint = ""
    measure()
  }

  /// Takes the terminal's size as it is now.
  func measure() {
    columns = TerminalEnvironment.columns(of: descriptor) ?? 80
    rows = TerminalEnvironment.rows(of: descriptor) ?? 24
  }

  /// Puts text in libedit's stream, to be sent with what libedit draws next.
  func write(_ text: String) { unsafe fputs(text, terminal.output) }

  func flush() { unsafe fflush(terminal.output) }

  private func connect() {
    unsafe cle_set_prompt(
      line, { unsafe TerminalEditor.owner(of: $0)?.prompt.start }, Prompt.marker.wide)
    unsafe cle_set_reader(line) { line, result in
      guard let editor = unsafe TerminalEditor.owner(of: line), let result = unsafe result,
        let scalar = editor.nextScalar()
      else { return -1 }
      unsafe result.pointee = scalar.wide
      return 1
    }
    unsafe cle_add_command(line) { line, character in
      guard let editor = unsafe TerminalEditor.owner(of: line) else { return UInt8(CC_ERROR) }
      return editor.perform(Command(character: character) ?? .refuse)
    }
  }

  /// Emacs keys, or those of vi when the editrc says so; over them ours, the editrc's own, and
  /// last the keys without which nothing works: Tab, and what a paste and the arrows travel as.
  ///
  /// A change to emacs or vi keys forgets what was bound, so it comes first.
  private func chooseKeys() {
    let editrc = configuration.editrc.flatMap { Editrc(path: $0, program: configuration.program) }
    unsafe cle_use_emacs_keys(line)
    for line in editrc?.modes ?? [] { unsafe cle_configure(self.line, line) }
    decoder.hasViKeys = unsafe cle_has_vi_keys(line)
    bind(Command.controlKeys.compactMap { Unicode.Scalar($0.key) })
    if decoder.hasViKeys {
      for key in Command.viCommandKeys.compactMap({ Unicode.Scalar($0.key) }) {
        unsafe cle_bind(line, key.wide, true)
      }
    }
    for line in editrc?.others ?? [] { unsafe cle_configure(self.line, line) }
    unsafe cle_enable_editing(line)
    bind(["\t"] + Command.allCases.map(\.scalar))
    decoder.passedOn = (editrc?.sequences ?? []).subtracting([TerminalSequence.pasteStart])
  }

  private func bind(_ keys: [Unicode.Scalar]) {
    for key in keys {
      unsafe cle_bind(line, key.wide, false)
      if decoder.hasViKeys { unsafe cle_bind(line, key.wide, true) }
    }
  }

  private static func owner(of line: OpaquePointer?) -> TerminalEditor? {
    guard let owner = unsafe cle_owner(line) else { return nil }
    return unsafe Unmanaged<TerminalEditor>.fromOpaque(owner).takeUnretainedValue()
  }
}

/// The few sequences that libedit does not send by itself.
enum TerminalSequence {
  static let pasteOn = "\u{1B}[?2004h"
  static let pasteOff = "\u{1B}[?2004l"
  static let pasteStart = Array("\u{1B}[200~".utf8)
  static let pasteEnd = Array("\u{1B}[201~".utf8)
  static let clearBelow = "\r\u{1B}[J"
}
