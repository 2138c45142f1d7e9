import Glibc

/// Starting a program as a shell would, and how it ended.
package enum Spawning {
  /// How a program ended.
  package enum Status: Hashable, Sendable {
    case exited(Int32)
    case signalled(Int32)

    /// Reads what wait(2) tells of a process that is no more.
    init(waited code: Int32) {
      self = code & 0x7F == 0 ? .exited(code >> 8 & 0xFF) : .signalled(code & 0x7F)
    }

    /// What a shell says of it: the exit status, or 128 + n for signal n.
    package var shellStatus: Int32 {
      switch self {
      case .exited(let status): status
      case .signalled(let signal): 128 + signal
      }
    }
  }

  /// Why a program did not start.
  package struct Failure: Error {
    package let errno: Int32
  }

  /// Starts a program with no signal blocked or ignored, whatever the tests have done to theirs.
  ///
  /// - Parameters:
  ///   - command: the program's path, then its arguments.
  ///   - environment: all of its environment.
  ///   - actions: what becomes of its descriptors.
  ///   - inNewSession: whether it leads a session, so that the first terminal it opens is its own.
  /// - Returns: the process.
  /// - Throws: `Failure` when posix_spawn(3) refuses.
  package static func start(
    _ command: [String], environment: [String: String],
    _ actions: inout posix_spawn_file_actions_t, inNewSession: Bool = false
  ) throws(Failure) -> pid_t {
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var signals = sigset_t()
    sigfillset(&signals)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    let flags = Int32(POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK)
    posix_spawnattr_setflags(&attributes, Int16(inNewSession ? flags | newSession : flags))
    var words: [UnsafeMutablePointer<CChar>?] = command.map { strdup($0) } + [nil]
    var pairs: [UnsafeMutablePointer<CChar>?] =
      environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for word in words + pairs { free(word) } }
    var process = pid_t()
    let code = posix_spawn(&process, command[0], &actions, &attributes, &words, &pairs)
    guard code == 0 else { throw Failure(errno: code) }
    return process
  }

  /// Waits for the end of a process that `start` returned.
  package static func wait(for process: pid_t) -> Status {
    var code: Int32 = 0
    while waitpid(process, &code, 0) < 0 && errno == EINTR {}
    return Status(waited: code)
  }

  /// POSIX_SPAWN_SETSID, a macro that Swift does not see.
  private static let newSession: Int32 = 0x80
}
