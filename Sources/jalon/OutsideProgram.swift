import Glibc
import JalonShell

/// A program that the person named in the environment, to read long pages or to write long answers.
/// Nothing else is ever started.
struct OutsideProgram {
  private let words: [String]

  /// Nil for a variable that is not there or empty.
  /// - Parameter command: the program and its options, apart by blanks; no shell reads it.
  init?(_ command: String?) {
    words = (command ?? "").split(whereSeparator: \.isWhitespace).map(String.init)
    guard !words.isEmpty else { return nil }
  }

  /// Shows a text, which the program finds on its standard input.
  /// - Parameters:
  ///   - text: the page.
  ///   - colour: whether it holds colours, which less is told to show.
  /// - Returns: false when the program could not be started, which some starters tell by the
  ///   status 127; how it ended otherwise is its own affair.
  func show(_ text: String, colour: Bool) -> Bool {
    guard let file = Scratch(text) else { return false }
    defer { file.remove() }
    if getenv("LESS") == nil { setenv("LESS", colour ? "FRX" : "FX", 0) }
    guard let status = run(with: [], input: file.path) else { return false }
    return !Self.tellsOfNoStart(status)
  }

  /// Lets a text be changed in a file of its own.
  /// - Parameter text: what is there now.
  /// - Returns: the text as it was left, without the line end that editors add; or that the program
  ///   could not be started, as for a page.
  func change(_ text: String) -> Shell.Edited {
    guard let file = Scratch(text + "\n") else { return .left }
    defer { file.remove() }
    guard let status = run(with: [file.path], input: nil), !Self.tellsOfNoStart(status) else {
      return .unstarted(program: words[0])
    }
    guard status == 0, var changed = file.text else { return .left }
    if changed.hasSuffix("\n") { changed.removeLast() }
    return .changed(changed)
  }

  private static func tellsOfNoStart(_ status: Int32) -> Bool {
    let isExit = status & 0x7F == 0
    return isExit && status >> 8 & 0xFF == 127
  }

  /// Runs the program to its end, with the terminal its own.
  /// - Returns: its status; nil when it could not be started.
  private func run(with arguments: [String], input: String?) -> Int32? {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    if let input { posix_spawn_file_actions_addopen(&actions, 0, input, O_RDONLY, 0) }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var signals = sigset_t()
    sigfillset(&signals)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF))
    var command: [UnsafeMutablePointer<CChar>?] = (words + arguments).map { strdup($0) } + [nil]
    defer { for word in command { free(word) } }
    // Ctrl-C is the program's while it runs.
    let before = [SIGINT, SIGQUIT].map { ($0, signal($0, SIG_IGN)) }
    defer { for (number, handler) in before { signal(number, handler) } }
    // One that is killed leaves the terminal as it had made it.
    var settings = termios()
    let isKnown = tcgetattr(0, &settings) == 0
    defer { if isKnown { tcsetattr(0, TCSADRAIN, &settings) } }
    var process = pid_t()
    guard posix_spawnp(&process, words[0], &actions, &attributes, &command, environ) == 0 else {
      return nil
    }
    var code: Int32 = 0
    while waitpid(process, &code, 0) < 0 && errno == EINTR {}
    return code
  }

  /// A file of this run's own, readable by its owner only.
  private struct Scratch {
    let path: String

    init?(_ text: String) {
      let folder = Launch.variable("TMPDIR").flatMap { $0.hasPrefix("/") ? $0 : nil } ?? "/tmp"
      var name = Array("\(folder)/jalon-XXXXXX".utf8CString)
      let descriptor = mkstemp(&name)
      guard descriptor >= 0 else { return nil }
      path = String(decoding: name.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
      let bytes = Array(text.utf8)
      let isWritten = Glibc.write(descriptor, bytes, bytes.count) == bytes.count
      close(descriptor)
      guard isWritten else {
        unlink(path)
        return nil
      }
    }

    /// What it holds now; nil when that cannot be read or is longer than an answer may be.
    var text: String? {
      let descriptor = open(path, O_RDONLY | O_CLOEXEC)
      guard descriptor >= 0 else { return nil }
      defer { close(descriptor) }
      var bytes = [UInt8](repeating: 0, count: 65_536)
      let count = read(descriptor, &bytes, bytes.count)
      guard count >= 0, count < bytes.count else { return nil }
      return String(validating: bytes[..<count], as: UTF8.self)
    }

    func remove() { unlink(path) }
  }
}
