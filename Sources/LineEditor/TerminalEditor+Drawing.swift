import CLibEdit

/// What is drawn beside libedit's own drawing.
extension TerminalEditor {
  /// Rows between the start of the prompt and a place in the line.
  private func place(after count: Int) -> ScreenPlace {
    ScreenPlace().after(prompt.visible, width: columns)
      .after(lineScalars.prefix(count), width: columns)
  }

  /// Goes to the start of a fresh row below the line.
  ///
  /// - Parameter mark: what to leave at the cursor when it is at the end.
  func leaveRow(saying mark: String = "") {
    eraseHint()
    eraseRightPrompt()
    let below = place(after: lineLength).row - place(after: cursor).row
    if cursor == lineLength { write(mark) }
    write(String(repeating: "\r\n", count: below + 1))
    flush()
  }

  /// Draws prompt and line again: after the width changed, for terminals of today fold rows anew, so
  /// that the row of the cursor follows from the new width; and after libedit drew what it cannot.
  func redraw() {
    rightPrompt.shown = nil
    let row = place(after: cursor).row
    if row > 0 { write("\u{1B}[\(row)A") }
    write(TerminalSequence.clearBelow)
    unsafe el_resize(line)
    unsafe cle_redraw(line)
  }

  /// Whether prompt and line come near the last row of the screen. Beyond it libedit, which draws a
  /// character at the end of the line by itself, may lose count of the rows it has memory for.
  var fillsScreen: Bool {
    // No character takes more than eight columns.
    let most = 8 * (lineLength + prompt.visible.count + 2)
    return most >= columns * (rows - 2) && place(after: lineLength).row + 3 >= rows
  }

  /// Shows the candidates below the line, then the line again; all of it on one screen.
  func list(_ candidates: [Completion.Candidate]) {
    leaveRow()
    let ofLine = place(after: lineLength).row + 1
    let height = max(1, (TerminalEnvironment.rows(of: descriptor) ?? 24) - 2 * ofLine)
    var list = CandidateList(candidates, width: columns, height: height)
    if list.leftOut > 0 { list = CandidateList(candidates, width: columns, height: height - 1) }
    for row in list.rows { write(row + "\r\n") }
    if list.leftOut > 0 {
      let remark = configuration.leftOut(list.leftOut)
      write(CandidateList.row(of: remark, width: columns) + "\r\n")
    }
    unsafe cle_redraw(line)
  }

  /// Whether line and hint leave room for the right prompt that is shown and for one character more.
  var rightPromptHasRoom: Bool { rightPrompt.shown.map(hasRoom) ?? true }

  private func hasRoom(for form: RightPrompt.Form) -> Bool {
    guard lineLength < columns else { return false }
    let end = place(after: lineLength).after(shownHint.unicodeScalars, width: columns)
    return end.row == 0 && end.column + form.cells + 4 < columns
  }

  /// Shows the right prompt when it is not there. libedit's own would draw the whole row again
  /// for every character typed.
  func drawRightPrompt() {
    guard rightPrompt.shown == nil, search == nil,
      let form = rightPrompt.forms.first(where: hasRoom)
    else { return }
    rightPrompt.shown = form
    write("\u{1B}7\u{1B}[\(columns - form.cells)G\(form.text)\u{1B}8")
    flush()
  }

  /// Takes the right prompt away; libedit sends this with what it draws next.
  func eraseRightPrompt() {
    guard let form = rightPrompt.shown else { return }
    rightPrompt.shown = nil
    let blanks = String(repeating: " ", count: form.cells)
    write("\u{1B}7\u{1B}[\(columns - form.cells)G\(blanks)\u{1B}8")
  }

  /// Shows the rest of the word after the cursor, where all fits on one row, and makes the right
  /// prompt give way to it; writes nothing when it stands there already.
  func drawHint() {
    let hint = hint()
    guard hint != shownHint else { return }
    eraseHint()
    lastHint = ""
    shownHint = hint
    if !rightPromptHasRoom { eraseRightPrompt() }
    if !hint.isEmpty { write("\u{1B}7\u{1B}[2m\(hint)\u{1B}[0m\u{1B}8") }
    flush()
  }

  /// The rest of the word after the cursor; empty when none is to be shown.
  private func hint() -> String {
    guard let hint = configuration.hint, search == nil, !decoder.isAfterEscape else { return "" }
    let text = lineScalars
    guard !text.isEmpty, cursor == text.count, !text.contains("\t"),
      let rest = hint(Self.answer(from: text)), !rest.isEmpty,
      !rest.unicodeScalars.contains(where: \.isControl)
    else { return "" }
    let end = place(after: text.count).after(rest.unicodeScalars, width: columns)
    return end.row == 0 && end.column + 2 < columns ? rest : ""
  }

  /// Whether a byte types the first character of the hint: the rest then stays where it is.
  ///
  /// Not with vi keys, where a letter may be a command.
  func continuesHint(_ arrival: Arrival) -> Bool {
    guard case .byte(let byte) = arrival, 0x20..<0x7F ~= byte, shownHint.utf8.first == byte,
      search == nil, !decoder.hasViKeys
    else { return false }
    shownHint.removeFirst()
    return true
  }

  /// Takes the hint away; libedit sends this with what it draws next.
  func eraseHint() {
    guard !shownHint.isEmpty else { return }
    let cells = shownHint.unicodeScalars.reduce(0) { $0 + $1.cells }
    lastHint = shownHint
    shownHint = ""
    write("\u{1B}7\(String(repeating: " ", count: cells))\u{1B}8")
  }
}
