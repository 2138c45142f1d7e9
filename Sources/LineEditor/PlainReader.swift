import CLibEdit
import Glibc

/// A terminal without an editor: for screen readers, dumb terminals and foreign character sets.
/// The terminal stays in its own line mode; nothing is redrawn and no escape sequence is sent.
package final class PlainReader: LineReading {
  private let prompts: Int32
  private let ownsSignals: Bool
  private var input: TerminalInput
  private var assembler = LineAssembler()
  private var isClosed = false

  /// - Parameters:
  ///   - input: the terminal.
  ///   - prompts: where prompts go: 1, or 2 when standard output is no terminal.
  package init(input: Int32 = 0, prompts: Int32 = 1) {
    self.prompts = prompts
    let signals = cle_signals_open()
    ownsSignals = signals >= 0
    self.input = TerminalInput(descriptor: input, signals: signals)
  }

  deinit { close() }

  package func close() {
    guard !isClosed else { return }
    isClosed = true
    input.close()
    if ownsSignals { cle_signals_close() }
  }

  package func hasToStop() -> Bool {
    guard input.takeInterruption() else { return input.isEnding }
    send("\n", to: prompts)
    return true
  }

  package func read(prompt: Prompt) -> LineEvent {
    cle_signals_begin_line(false)
    defer { cle_signals_end_line() }
    let text = (prompt.right.first.map { "[\($0)] " } ?? "") + prompt.plain
    send(text, to: prompts)
    while true {
      switch input.next() {
      case .byte(let byte):
        var bytes: ArraySlice<UInt8> = [byte]
        if let event = assembler.receive(&bytes) { return event }
      case .signal(SIGINT):
        // The terminal has thrown away what was typed; whether there was any is not known.
        input.discard()
        assembler.discard()
        send("\n", to: prompts)
        return .interrupted(pending: false)
      case .signal(SIGCONT):
        send(text, to: prompts)
      case .signal(let number) where TerminalInput.endings.contains(number):
        send("\n", to: prompts)
        return .terminated(signal: number)
      case .signal, .timeout:
        continue
      case .end:
        if let event = assembler.finishAtEnd() { return event }
        send("\n", to: prompts)
        return .ended
      case .failed(errno: EIO):
        // This terminal is gone; its signal may come later.
        return .terminated(signal: SIGHUP)
      case .failed(let code):
        let reason = LineFailure.Reason.unreadable(errno: code)
        return .failed(LineFailure(number: assembler.number + 1, reason: reason))
      }
    }
  }
}
