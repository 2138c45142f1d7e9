/// What the editor asks of the shell around it.
package struct EditorConfiguration {
  /// The name by which `~/.editrc` may speak of us.
  package var program = "jalon"
  /// The person's editrc; read only when it is theirs and nobody else may write it. Nil for none.
  package var editrc: String?
  /// Former lines, for Up and Ctrl-R.
  package var history = HistoryList()
  /// What Tab may put before the cursor; nil for nothing.
  package var complete: (_ line: String, _ cursor: String.Index) -> Completion? = { _, _ in nil }
  /// What stands below a list of candidates that does not fit on the screen.
  package var leftOut: (_ count: Int) -> String = { "… +\($0)" }
  /// The rest of the word being typed at the end of the line, shown faintly and taken with the
  /// Right key; nil for no hints at all.
  package var hint: ((_ line: String) -> String?)?
  /// What becomes of a pasted text before it enters the line.
  package var paste: (String) -> String = EditorConfiguration.oneAnswer
  /// The prompt of Ctrl-R.
  package var searchPrompt: (_ query: String, _ isFailing: Bool) -> String = { query, isFailing in
    "\(isFailing ? "∅" : "⌕") « \(query) » : "
  }

  package init() {}

  /// A paste is one answer: line ends become line feeds, shown as `⏎`, and those at the end are
  /// dropped.
  package static func oneAnswer(_ text: String) -> String {
    var result = ""
    for character in text {
      // CR LF is one character.
      result.append(character.isNewline ? "\n" : character)
    }
    while result.last == "\n" { result.removeLast() }
    return result
  }
}
