/// Where the next line of the session comes from: a terminal with an editor, a terminal without,
/// or a script.
package protocol LineReading {
  /// Waits for one line, or for whatever ends the wait.
  ///
  /// - Parameter prompt: what to show; scripts show nothing.
  /// - Returns: what happened. After `.terminated` and `.failed` the terminal is as it was found.
  mutating func read(prompt: Prompt) -> LineEvent

  /// Keeps a line for the Up key and the search; nothing where there is no editor.
  mutating func remember(_ line: String)

  /// Whether to stop what goes on between two lines: for Ctrl-C, which then has done its work and is
  /// not told again by `read`, or for a signal that ends the session, which `read` tells at once.
  func hasToStop() -> Bool

  /// Gives back terminal and signals; may be called more than once.
  mutating func close()
}

extension LineReading {
  package mutating func remember(_ line: String) {}
  package func hasToStop() -> Bool { false }
  package mutating func close() {}
}

/// What came of waiting for a line.
package enum LineEvent: Hashable, Sendable {
  /// A whole line without its end; a pasted answer may hold line feeds. Lines are numbered from 1.
  case line(String, number: Int)
  /// Ctrl-C. `pending` says that a text was being typed, which has been dropped; without one the
  /// person may want to leave.
  case interrupted(pending: Bool)
  /// Ctrl-D on an empty line, or the end of the file.
  case ended
  /// SIGTERM, SIGQUIT, which is Ctrl-\, or SIGHUP, which also stands for a terminal that is gone:
  /// save, then leave with status 128 + `signal`.
  case terminated(signal: Int32)
  /// A line that cannot be taken. The next call goes on with the line after it, except when the
  /// reason is `.unreadable`.
  case failed(LineFailure)
}

/// Why a line cannot be taken, as data; the sentence is the caller's.
package struct LineFailure: Error, Hashable, Sendable {
  package enum Reason: Hashable, Sendable {
    /// A NUL byte at this column, counted in bytes from 1.
    case nulByte(column: Int)
    /// A byte that is no UTF-8 at this column, counted in bytes from 1.
    case invalidUTF8(column: Int)
    /// More than `limit` bytes.
    case tooLong(limit: Int)
    /// read(2) or poll(2) failed with this errno.
    case unreadable(errno: Int32)
  }

  /// The line's number, from 1.
  package let number: Int
  package let reason: Reason

  package init(number: Int, reason: Reason) {
    self.number = number
    self.reason = reason
  }
}

/// The longest line taken, in bytes, from a script and from a terminal alike.
package let longestLine = 64 * 1024
