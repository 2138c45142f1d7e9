import Glibc
import Testing

/// `StoreProbe` in a process of its own, beside the test executable.
final class Probe {
  private let process: pid_t
  private let channel: CInt
  private var isReaped = false

  init(_ arguments: String...) throws {
    var own = [CChar](repeating: 0, count: Int(PATH_MAX))
    let length = readlink("/proc/self/exe", &own, own.count)
    try #require(length > 0)
    let executable = String(
      decoding: own.prefix(length).map { UInt8(bitPattern: $0) }, as: UTF8.self)
    let folder = executable.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    let probe = folder.joined(separator: "/") + "/StoreProbe"

    // Close-on-exec from the start: a probe of another test must not hold this one's channel open.
    var ends: [CInt] = [0, 0]
    let kind = CInt(bitPattern: SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue)
    try #require(socketpair(AF_UNIX, kind, 0, &ends) == 0)
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, ends[1], STDIN_FILENO)
    posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO)
    var words = ([probe] + arguments).map { strdup($0) } + [nil]
    defer { words.forEach { free($0) } }
    var started: pid_t = 0
    let failure = posix_spawn(&started, probe, &actions, nil, &words, nil)
    close(ends[1])
    channel = ends[0]
    process = started
    try #require(failure == 0, "cannot start \(probe)")
  }

  deinit {
    close(channel)
    if !isReaped { _ = try? kill() }
  }

  func send(_ text: String) throws {
    try #require(Glibc.write(channel, text, text.utf8.count) == text.utf8.count)
  }

  func endInput() { shutdown(channel, CInt(SHUT_WR)) }

  /// The next line of its output, or what there is before the end.
  func line() -> String {
    var bytes: [UInt8] = []
    var byte: UInt8 = 0
    while read(channel, &byte, 1) == 1, byte != UInt8(ascii: "\n") { bytes.append(byte) }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Sends SIGKILL and waits until it is gone.
  func kill() throws {
    try #require(Glibc.kill(process, SIGKILL) == 0)
    _ = try reap()
  }

  /// Waits for its end by itself.
  /// - Returns: Its exit status.
  func wait() throws -> CInt {
    let status = try reap()
    try #require(status & 0x7F == 0, "killed by signal \(status & 0x7F)")
    return status >> 8 & 0xFF
  }

  private func reap() throws -> CInt {
    var status: CInt = 0
    try #require(waitpid(process, &status, 0) == process)
    isReaped = true
    return status
  }
}
