import Glibc

/// A program on a pseudo-terminal, typed at and listened to as a person would: wait for a text,
/// then type. Never sleeps.
package final class Pty {
  package typealias Status = Spawning.Status

  /// What a pseudo-terminal refused to do.
  package enum Failure: Error, CustomStringConvertible {
    case cannotStart(errno: Int32)
    case timedOut(waitingFor: String, output: String)
    case closed(waitingFor: String, output: String)

    package var description: String {
      switch self {
      case .cannotStart(let code): "cannot start: \(String(cString: strerror(code)))"
      case .timedOut(let text, let output):
        "no \(text.debugDescription) in \(output.debugDescription)"
      case .closed(let text, let output):
        "closed before \(text.debugDescription): \(output.debugDescription)"
      }
    }
  }

  /// The process that was started.
  package let process: pid_t
  /// The terminal's attributes before the program started.
  package let settingsBefore: TerminalSettings
  private var terminal: Int32
  private var status: Status?
  private var received: [UInt8] = []
  private var read = 0

  /// Starts a program with the pseudo-terminal as its three standard streams and its controlling
  /// terminal.
  ///
  /// - Parameters:
  ///   - command: the program's path.
  ///   - arguments: its arguments, without its name.
  ///   - environment: all of its environment.
  ///   - columns: the terminal's width.
  ///   - rows: the terminal's height.
  ///   - outputPath: a file for its standard output in place of the terminal.
  /// - Throws: `Failure.cannotStart`.
  package init(
    _ command: String, _ arguments: [String] = [], environment: [String: String],
    columns: Int = 80, rows: Int = 24, outputPath: String? = nil
  ) throws(Failure) {
    let pair = try TerminalPair()
    let main = pair.main
    // Held open here until the program has its own: a terminal nobody has opened has no size.
    defer { close(pair.side) }
    Self.setSize(main, columns: columns, rows: rows)
    settingsBefore = TerminalSettings(of: main)

    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    // Opened by the leader of a new session, it becomes the controlling terminal.
    posix_spawn_file_actions_addopen(&actions, 0, pair.path, O_RDWR, 0)
    posix_spawn_file_actions_adddup2(&actions, 0, 2)
    if let outputPath {
      posix_spawn_file_actions_addopen(
        &actions, 1, outputPath, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    } else {
      posix_spawn_file_actions_adddup2(&actions, 0, 1)
    }
    do throws(Spawning.Failure) {
      process = try Spawning.start(
        [command] + arguments, environment: environment, &actions, inNewSession: true)
    } catch {
      close(main)
      throw .cannotStart(errno: error.errno)
    }
    terminal = main
  }

  deinit {
    if status == nil {
      // A test that failed half-way leaves nothing behind.
      kill(process, SIGKILL)
      waitpid(process, nil, 0)
    }
    if terminal >= 0 { close(terminal) }
  }

  /// Types a text.
  package func write(_ text: String) { write(Array(text.utf8)) }

  /// Types bytes; takes what the program writes meanwhile, so that neither waits for the other.
  package func write(_ bytes: [UInt8]) {
    var rest = bytes[...]
    while !rest.isEmpty {
      var source = pollfd(fd: terminal, events: Int16(POLLIN | POLLOUT), revents: 0)
      guard poll(&source, 1, 10_000) > 0 else { return }
      if source.revents & Int16(POLLIN) != 0 { receive() }
      if source.revents & Int16(POLLHUP) != 0 { return }
      guard source.revents & Int16(POLLOUT) != 0 else { continue }
      let count = rest.prefix(512).withUnsafeBytes {
        Glibc.write(terminal, $0.baseAddress, $0.count)
      }
      if count > 0 { rest = rest.dropFirst(count) }
    }
  }

  /// Waits for a text in what has not been read yet, and reads up to its end.
  ///
  /// - Parameters:
  ///   - text: what to wait for.
  ///   - limit: how long to wait at most.
  /// - Returns: everything read, `text` included.
  /// - Throws: `Failure.timedOut` and `Failure.closed`.
  @discardableResult
  package func readUntil(
    _ text: String, within limit: Duration = .seconds(60)
  ) throws(Failure) -> String {
    let wanted = Array(text.utf8)
    let deadline = ContinuousClock.now + limit
    while true {
      if let end = Self.end(of: wanted, in: received[read...]) {
        defer { read = end }
        return String(decoding: received[read..<end], as: UTF8.self)
      }
      let output = String(decoding: received[read...], as: UTF8.self)
      let left = deadline - ContinuousClock.now
      guard left > .zero else { throw .timedOut(waitingFor: text, output: output) }
      let milliseconds = left.components.seconds * 1000 + 1
      var source = pollfd(fd: terminal, events: Int16(POLLIN), revents: 0)
      if poll(&source, 1, Int32(clamping: milliseconds)) > 0, !receive() {
        throw .closed(waitingFor: text, output: output)
      }
    }
  }

  /// All that the program wrote so far.
  package var transcript: String { String(decoding: received, as: UTF8.self) }

  /// Gives the terminal another size; the program gets SIGWINCH.
  package func resize(columns: Int, rows: Int) {
    Self.setSize(terminal, columns: columns, rows: rows)
  }

  /// Sends a signal to the program alone.
  package func signal(_ number: Int32) { kill(process, number) }

  /// Closes the terminal, as a window that is closed does; nothing can be read afterwards.
  package func hangUp() {
    close(terminal)
    terminal = -1
  }

  /// The terminal's attributes now.
  package var settings: TerminalSettings { TerminalSettings(of: terminal) }

  /// Whether the terminal gathers lines and echoes by itself, as a shell expects to find it.
  package var isCooked: Bool {
    var settings = termios()
    guard tcgetattr(terminal, &settings) == 0 else { return false }
    return settings.c_lflag & tcflag_t(ICANON) != 0 && settings.c_lflag & tcflag_t(ECHO) != 0
  }

  /// Reads what is left and waits for the end of the program.
  ///
  /// - Parameter limit: how long to wait at most before killing it.
  /// - Returns: how it ended.
  @discardableResult
  package func wait(within limit: Duration = .seconds(60)) -> Status {
    if let status { return status }
    let deadline = ContinuousClock.now + limit
    while terminal >= 0 && ContinuousClock.now < deadline {
      var source = pollfd(fd: terminal, events: Int16(POLLIN), revents: 0)
      if poll(&source, 1, 1000) > 0, !receive() { break }
    }
    if ContinuousClock.now >= deadline { kill(process, SIGKILL) }
    let ended = Spawning.wait(for: process)
    status = ended
    return ended
  }

  @discardableResult
  private func receive() -> Bool {
    var block = [UInt8](repeating: 0, count: 65_536)
    let count = Glibc.read(terminal, &block, block.count)
    guard count > 0 else { return count < 0 && errno == EINTR }
    received += block[..<count]
    return true
  }

  private static func end(of wanted: [UInt8], in bytes: ArraySlice<UInt8>) -> Int? {
    guard let first = wanted.first else { return bytes.startIndex }
    var rest = bytes
    while let start = rest.firstIndex(of: first) {
      rest = rest[start...]
      if rest.starts(with: wanted) { return start + wanted.count }
      rest = rest.dropFirst()
    }
    return nil
  }

  private static func setSize(_ terminal: Int32, columns: Int, rows: Int) {
    var size = winsize()
    size.ws_col = UInt16(clamping: columns)
    size.ws_row = UInt16(clamping: rows)
    _ = ioctl(terminal, UInt(TIOCSWINSZ), &size)
  }
}
