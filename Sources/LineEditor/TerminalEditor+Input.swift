import CLibEdit
import Glibc

/// What libedit is given to read: keys, after signals and pastes have been dealt with.
extension TerminalEditor {
  /// The next character for libedit; nil ends the line, for the reason left in `outcome`.
  func nextScalar() -> Unicode.Scalar? {
    lastHint = ""
    let isEchoing = isLetter
    isLetter = false
    // After `d$` of vi on an empty line, libedit would write before the line's memory.
    if decoder.hasViKeys { _ = cursor }
    if !passing.isEmpty { return passing.removeFirst() }
    if isToRedraw {
      isToRedraw = false
      redraw()
    }
    if !draft.isEmpty {
      pasted = draft
      draft = ""
      return Command.paste.scalar
    }
    while outcome == nil {
      if !queue.isEmpty {
        if let scalar = scalar(for: queue.removeFirst()) { return scalar }
        continue
      }
      let arrival = nextArrival(isEchoing: isEchoing)
      if !continuesHint(arrival) { eraseHint() }
      if case .byte(let byte) = arrival, 0x20..<0x7F ~= byte, takesLetters ?? isReadyForLetters {
        isLetter = true
        return Unicode.Scalar(byte)
      }
      switch arrival {
      case .byte(let byte):
        guard let key = decoder.receive(byte) else { continue }
        if let scalar = scalar(for: key) { return scalar }
      case .timeout:
        if let scalar = scalar(for: decoder.endEscape()) { return scalar }
      case .signal(let number):
        react(to: number)
      case .end, .failed(errno: EIO):
        // In raw mode Ctrl-D is a key, so this terminal is gone; its signal may come later.
        outcome = .terminated(signal: SIGHUP)
      case .failed(let code):
        outcome = failure(.unreadable(errno: code))
      }
    }
    return nil
  }

  /// How long what stands beside the line waits for the next letter.
  /// - Note: Judgement: more than a terminal takes to show a letter, less than anybody sees.
  private static let echoMilliseconds: Int32 = 2

  /// Waits for a key or a signal. What stands beside the line is drawn meanwhile.
  ///
  /// - Parameter isEchoing: whether the last key was a letter: its echo then reaches the terminal
  ///   before anything else is worked out, and letters typed at once share one hint.
  /// - Returns: what came first.
  private func nextArrival(isEchoing: Bool) -> Arrival {
    takesLetters = nil
    if isEchoing {
      let arrival = input.next(milliseconds: Self.echoMilliseconds)
      if arrival != .timeout { return arrival }
    }
    if input.isEmpty {
      drawHint()
      drawRightPrompt()
    }
    takesLetters = isReadyForLetters
    // With vi keys and in a search a lone Escape is a key; terminals send the rest of a sequence
    // at once.
    let isKey = decoder.isAfterEscape && (decoder.hasViKeys || search != nil)
    return input.next(milliseconds: isKey ? 50 : -1)
  }

  /// Whether the next letter can be libedit's as it is, and nothing beside the line gives way to it:
  /// the usual case, found out while the key is awaited, not between it and its echo.
  private var isReadyForLetters: Bool {
    let length = lineLength
    return decoder.isAtRest && !decoder.hasViKeys && search == nil && length < longestLine / 4
      && cursor == length && !fillsScreen && rightPromptHasRoom
  }

  /// The character that stands for a key, nil when it is dealt with already.
  private func scalar(for key: Key) -> Unicode.Scalar? {
    if case .scalar(let scalar) = key, !scalar.isControl, rightPromptHasRoom {
      // It stays where it is.
    } else {
      eraseRightPrompt()
    }
    if search != nil { return searchScalar(for: key) }
    switch key {
    case .scalar(let scalar):
      // Far above any answer, and few enough for 64 KiB at four bytes each.
      if !scalar.isControl && lineLength >= longestLine / 4 { return Command.refuse.scalar }
      return typed(scalar)
    case .meta(let scalar):
      passing = [scalar]
      isToRedraw = isUneven(from: 0)
      return "\u{1B}"
    case .sequence(let bytes):
      passing = bytes.dropFirst().map { Unicode.Scalar($0) }
      isToRedraw = isUneven(from: 0)
      return bytes.first.map { Unicode.Scalar($0) }
    case .command(.paste):
      return receivePaste() ? Command.paste.scalar : nil
    case .command(let command):
      return command.scalar
    case .ignored:
      return nil
    }
  }

  /// What libedit is given for a character.
  ///
  /// Letters at the end of the line, the usual case, it draws itself. An accent is put on its letter;
  /// before characters that are not one column wide, the line is drawn anew.
  private func typed(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    if Composition.isMark(scalar), cursor > 0,
      let letter = Composition.letter(lineScalars[cursor - 1], with: scalar)
    {
      pasted = String(letter)
      return Command.compose.scalar
    }
    let place = cursor
    if place == lineLength, !scalar.isControl {
      // At the end vi takes a character as one too, but for the first.
      guard place > 0, fillsScreen else { return scalar }
      pasted = String(scalar)
      return Command.paste.scalar
    }
    // So vi draws what it replaces at the end, too.
    if decoder.hasViKeys, place + 1 == lineLength, ["r", "R", "~"].contains(scalar), fillsScreen {
      return Command.refuse.scalar
    }
    // A letter may be a command of vi, which clears the rest of the row.
    if decoder.hasViKeys { eraseRightPrompt() }
    guard scalar.isControl ? isUneven(from: 0) : scalar.cells != 1 || isUneven(from: place) else {
      return scalar
    }
    eraseRightPrompt()
    if scalar.isControl || decoder.hasViKeys {
      // Libedit's own work, or a command of vi.
      isToRedraw = scalar != "\r" && scalar != "\n"
      return scalar
    }
    pasted = String(scalar)
    return Command.paste.scalar
  }

  private func searchScalar(for key: Key) -> Unicode.Scalar? {
    switch search?.receive(key, in: configuration.history) {
    case .accepted:
      // A lone Escape has done its work; to libedit's emacs keys it would be half of another.
      if decoder.hasViKeys || key != .scalar("\u{1B}") { queue.insert(key, at: 0) }
      endSearch()
    case .cancelled:
      if let former = search?.formerLine { replaceLine(with: former) }
      endSearch()
    case .searching, nil:
      break
    }
    return Command.showSearch.scalar
  }

  /// Reads what follows `ESC [ 200 ~` up to `ESC [ 201 ~`. Nothing in it is a key.
  ///
  /// - Returns: whether `pasted` is to be put in the line.
  private func receivePaste() -> Bool {
    var bytes: [UInt8] = []
    let end = TerminalSequence.pasteEnd
    var isTooLong = false
    while bytes.suffix(end.count) != end[...] {
      switch input.next() {
      case .byte(let byte):
        // libedit's terminal mode exchanges CR and LF.
        bytes.append(byte == 0x0A ? 0x0D : byte == 0x0D ? 0x0A : byte)
        guard bytes.count > longestLine + end.count else { continue }
        isTooLong = true
        bytes.removeFirst(bytes.count - end.count)
      case .signal(let number):
        react(to: number)
        if outcome != nil { return false }
      case .end, .failed, .timeout:
        outcome = .terminated(signal: SIGHUP)
        return false
      }
    }
    bytes.removeLast(end.count)
    let text = Composition.composed(configuration.paste(String(decoding: bytes, as: UTF8.self)))
    pasted = String(String.UnicodeScalarView(text.unicodeScalars.filter(Self.isTakenFromPaste)))
    if isTooLong || pasted.utf8.count + lineText.utf8.count > longestLine {
      leaveRow()
      draft = lineText
      outcome = failure(.tooLong(limit: longestLine))
      return false
    }
    return true
  }

  /// Line feeds and tabs stay; other controls, and what stands for bytes that are no UTF-8, go.
  private static func isTakenFromPaste(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "\n" || scalar == "\t" || !(scalar.isControl || scalar == "\u{FFFD}")
  }

  private func failure(_ reason: LineFailure.Reason) -> LineEvent {
    .failed(LineFailure(number: presentNumber, reason: reason))
  }

  /// Does what a signal asks for, between two keys.
  private func react(to signal: Int32) {
    switch signal {
    case SIGINT:
      let pending = lineLength > 0
      leaveRow(saying: "^C")
      input.discard()
      decoder = KeyDecoder(hasViKeys: decoder.hasViKeys, passedOn: decoder.passedOn)
      queue = []
      outcome = .interrupted(pending: pending)
    case SIGTERM, SIGHUP, SIGQUIT:
      leaveRow()
      outcome = .terminated(signal: signal)
    case SIGWINCH:
      measure()
      redraw()
    case SIGTSTP:
      leaveRow()
      write(TerminalSequence.pasteOff)
      flush()
      unsafe cle_set_raw(line, false)
      cle_stop()
      resume()
    case SIGCONT:
      // Stopped by someone else: the terminal may have been changed meanwhile.
      unsafe cle_set_raw(line, false)
      resume()
    default:
      break
    }
  }

  private func resume() {
    // What ends the line is not overruled by what came after it, which waits for the next line.
    while outcome == nil, let signal = input.pendingSignal() {
      // Ours has been answered by waking up.
      if signal != SIGCONT && signal != SIGTSTP { react(to: signal) }
    }
    guard outcome == nil else { return }
    unsafe cle_set_raw(line, true)
    write(TerminalSequence.pasteOn)
    measure()
    unsafe el_resize(line)
    unsafe cle_redraw(line)
  }
}
