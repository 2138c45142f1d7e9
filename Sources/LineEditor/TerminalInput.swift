import CLibEdit
import Glibc

/// What arrived on a descriptor, or instead of it.
enum Arrival: Hashable {
  case byte(UInt8)
  case signal(Int32)
  case end
  case failed(errno: Int32)
  case timeout
}

/// The one place where a terminal is read: poll(2) on it and on the signals' pipe, read(2) in
/// blocks. What is left of a block when a line is finished stays for the next line.
struct TerminalInput {
  private let descriptor: Int32
  /// The same terminal opened for us alone, so that no read waits: Ctrl-C and Ctrl-\ throw away what
  /// was typed, perhaps after poll(2) announced it. Nil where it cannot be opened by its name.
  private let own: Int32?
  private let signals: Int32
  private var block = [UInt8](repeating: 0, count: 4096)
  private var start = 0
  private var end = 0
  /// Signals that were taken from their pipe before anybody waited for them, oldest first.
  private var noted: [Int32] = []
  /// Bytes that were typed while the terminal was in its own line mode, not yet read.
  private var typedAhead = 0

  /// - Parameters:
  ///   - descriptor: the terminal.
  ///   - signals: the reading end of the signals' pipe.
  init(descriptor: Int32, signals: Int32) {
    self.descriptor = descriptor
    self.signals = signals
    own = Self.opened(descriptor)
  }

  func close() {
    if let own { _ = Glibc.close(own) }
  }

  /// Whether all that was read has been used.
  var isEmpty: Bool { start == end }

  /// Forgets what was typed and not yet used, as the terminal itself does on Ctrl-C.
  mutating func discard() { start = end }

  /// Waits for a byte or a signal.
  ///
  /// - Parameter milliseconds: how long to wait at most, -1 for ever.
  /// - Returns: what came first; a signal before bytes not yet taken from the terminal.
  mutating func next(milliseconds: Int32 = -1) -> Arrival {
    if start < end {
      defer { start += 1 }
      return .byte(block[start])
    }
    while true {
      if !noted.isEmpty, let signal = pendingSignal() { return .signal(signal) }
      var sources = (
        pollfd(fd: signals, events: Int16(POLLIN), revents: 0),
        pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      )
      let ready = unsafe withUnsafeMutablePointer(to: &sources) {
        unsafe $0.withMemoryRebound(to: pollfd.self, capacity: 2) {
          unsafe poll($0, 2, milliseconds)
        }
      }
      if ready < 0 {
        if errno == EINTR { continue }
        return .failed(errno: errno)
      }
      if ready == 0 { return .timeout }
      if sources.0.revents != 0, let signal = pendingSignal() { return .signal(signal) }
      if sources.1.revents != 0, let arrival = take() { return arrival }
    }
  }

  /// Reads what was announced; nil when nothing is there after all.
  mutating func take() -> Arrival? {
    let count = unsafe block.withUnsafeMutableBytes {
      unsafe read(own ?? descriptor, $0.baseAddress, $0.count)
    }
    if count > 0 {
      start = 1
      end = count
      giveBackEndings()
      return .byte(block[0])
    }
    if count == 0 { return isHungUp ? .failed(errno: EIO) : .end }
    return errno == EINTR || errno == EAGAIN ? nil : .failed(errno: errno)
  }

  /// A terminal opened once more, without waiting: that way belongs to an opening, and the one that
  /// was given belongs to others too.
  private static func opened(_ descriptor: Int32) -> Int32? {
    var name = [CChar](repeating: 0, count: 64)
    guard unsafe ttyname_r(descriptor, &name, name.count) == 0 else { return nil }
    let own = unsafe open(name, O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC)
    guard own >= 0 else { return nil }
    var (given, found) = (stat(), stat())
    guard unsafe fstat(descriptor, &given) == 0, unsafe fstat(own, &found) == 0,
      given.st_dev == found.st_dev, given.st_ino == found.st_ino
    else {
      _ = Glibc.close(own)
      return nil
    }
    return own
  }

  /// Counts what was typed before the line editor took the terminal over.
  mutating func noteTypedAhead() {
    var count: Int32 = 0
    typedAhead = unsafe ioctl(descriptor, UInt(FIONREAD), &count) == 0 ? Int(count) : 0
  }

  /// Makes Ctrl-D of what was typed ahead: in the terminal's own line mode Linux keeps it as NUL.
  private mutating func giveBackEndings() {
    for place in 0..<min(typedAhead, end) where block[place] == 0 { block[place] = 0x04 }
    typedAhead = max(0, typedAhead - end)
  }

  /// Whether a terminal is there to be read; one whose window was closed is none.
  var isTerminal: Bool { isatty(descriptor) == 1 }

  /// Whether the window of the terminal was closed; an end of input can also be Ctrl-D, or the end
  /// of a pipe, which hangs up too.
  private var isHungUp: Bool {
    guard isTerminal else { return errno != ENOTTY }
    var source = pollfd(fd: descriptor, events: 0, revents: 0)
    return unsafe poll(&source, 1, 0) == 1 && source.revents & Int16(POLLHUP) != 0
  }

  /// A signal that came already, nil when none did.
  mutating func pendingSignal() -> Int32? {
    noted.isEmpty ? unreadSignal() : noted.removeFirst()
  }

  private func unreadSignal() -> Int32? {
    var number: UInt8 = 0
    return unsafe read(signals, &number, 1) == 1 ? Int32(number) : nil
  }

  /// Whether Ctrl-C came; it is then dealt with, and what was typed before it forgotten. Every other
  /// signal stays.
  mutating func takeInterruption() -> Bool {
    while let signal = unreadSignal() { noted.append(signal) }
    guard noted.contains(SIGINT) else { return false }
    noted.removeAll { $0 == SIGINT }
    discard()
    return true
  }

  /// Whether a signal that ends the session is among those that were noted.
  var isEnding: Bool { noted.contains(where: Self.endings.contains) }

  /// The signals that end the session.
  static let endings: Set<Int32> = [SIGTERM, SIGHUP, SIGQUIT]

  /// The first signal that ends the session among those that came already: of a terminal that is
  /// gone, a change of its width may be told first.
  mutating func pendingEnding() -> Int32? {
    while let signal = pendingSignal() {
      if Self.endings.contains(signal) { return signal }
    }
    return nil
  }
}

/// Writes all of a text to a descriptor; a terminal that is gone is noticed by the next read.
func send(_ text: String, to descriptor: Int32) {
  var rest = Array(text.utf8)[...]
  while !rest.isEmpty {
    let count = unsafe rest.withUnsafeBytes { unsafe write(descriptor, $0.baseAddress, $0.count) }
    if count > 0 {
      rest = rest.dropFirst(count)
    } else if errno != EINTR {
      return
    }
  }
}
