import CLibEdit
import Glibc

/// What the process finds around it, as far as the choice of a reader and of colours goes.
package struct TerminalEnvironment: Hashable, Sendable {
  package var inputIsTerminal: Bool
  package var outputIsTerminal: Bool
  /// The variable TERM.
  package var terminalName: String?
  /// Whether terminfo knows that terminal and how to edit a row on it.
  package var terminalCanEdit: Bool
  /// The character set of the person's locale, as nl_langinfo(3) names it.
  package var codeset: String
  /// Whether C.UTF-8 could take the place of a locale that names no character set.
  package var hasPlainUTF8: Bool
  /// Whether `--plain` or `ACCESSIBLE=1` asks for text without redrawing.
  package var wantsPlain: Bool
  /// Whether `NO_COLOR` is there and not empty.
  package var refusesColour: Bool

  package init(
    inputIsTerminal: Bool, outputIsTerminal: Bool, terminalName: String?, terminalCanEdit: Bool,
    codeset: String, hasPlainUTF8: Bool, wantsPlain: Bool, refusesColour: Bool
  ) {
    self.inputIsTerminal = inputIsTerminal
    self.outputIsTerminal = outputIsTerminal
    self.terminalName = terminalName
    self.terminalCanEdit = terminalCanEdit
    self.codeset = codeset
    self.hasPlainUTF8 = hasPlainUTF8
    self.wantsPlain = wantsPlain
    self.refusesColour = refusesColour
  }
}

/// Which reader suits, with the descriptor for prompts.
package enum ReaderChoice: Hashable, Sendable {
  case editor
  case plain(prompts: Int32, PlainReason)
  case script

  /// Why there is no editor, so that the person can be told once.
  package enum PlainReason: Hashable, Sendable {
    case asked
    case outputElsewhere
    case terminalUnnamed
    case terminalDumb
    case terminalUnknown
    case codeset(String)
  }
}

extension TerminalEnvironment {
  /// The reader that suits.
  package var reader: ReaderChoice {
    guard inputIsTerminal else { return .script }
    guard outputIsTerminal else { return .plain(prompts: 2, .outputElsewhere) }
    if wantsPlain { return .plain(prompts: 1, .asked) }
    guard let terminalName, !terminalName.isEmpty else {
      return .plain(prompts: 1, .terminalUnnamed)
    }
    if terminalName == "dumb" { return .plain(prompts: 1, .terminalDumb) }
    guard terminalCanEdit else { return .plain(prompts: 1, .terminalUnknown) }
    // The C locale says nothing of the terminal; ISO 8859-1 says that it is no UTF-8 terminal.
    guard codeset == "UTF-8" || (namesNoCharacterSet && hasPlainUTF8) else {
      return .plain(prompts: 1, .codeset(codeset))
    }
    return .editor
  }

  /// Whether output may be coloured where nothing else was asked for: not on a terminal that nobody
  /// knows.
  package var mayColour: Bool {
    outputIsTerminal && !refusesColour && terminalCanEdit && terminalName != "dumb"
  }

  private var namesNoCharacterSet: Bool {
    ["ANSI_X3.4-1968", "US-ASCII", "ASCII", ""].contains(codeset)
  }

  /// Looks around, and sets LC_CTYPE as the editor needs it: the person's own locale, or C.UTF-8
  /// in place of the C locale.
  ///
  /// - Parameters:
  ///   - plain: whether `--plain` was given.
  ///   - variable: the environment, one variable at a time.
  /// - Returns: what was found.
  package static func current(
    plain: Bool, variable: (String) -> String?
  ) -> TerminalEnvironment {
    var found = TerminalEnvironment(
      inputIsTerminal: isatty(0) == 1, outputIsTerminal: isatty(1) == 1,
      terminalName: variable("TERM"), terminalCanEdit: false,
      codeset: unsafe String(cString: cle_user_codeset()), hasPlainUTF8: false,
      wantsPlain: plain || variable("ACCESSIBLE") == "1",
      refusesColour: variable("NO_COLOR").map { !$0.isEmpty } ?? false)
    if found.outputIsTerminal, let name = found.terminalName {
      found.terminalCanEdit = unsafe cle_terminal_can_edit(name)
    }
    if found.namesNoCharacterSet { found.hasPlainUTF8 = cle_use_plain_utf8() }
    return found
  }

  /// Rows of the terminal on a descriptor; nil where it is none or does not say.
  package static func rows(of descriptor: Int32) -> Int? {
    let rows = cle_rows(descriptor)
    return rows > 0 ? Int(rows) : nil
  }

  /// Columns of the terminal on a descriptor; nil where it is none or does not say.
  package static func columns(of descriptor: Int32) -> Int? {
    let columns = cle_columns(descriptor)
    return columns > 0 ? Int(columns) : nil
  }
}
