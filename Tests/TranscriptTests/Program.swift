import Foundation
import Glibc
import PtyRig
import Testing

/// The executable with all of its surroundings stated, run with its streams piped.
struct Program {
  /// Where standard output goes.
  enum Output: Hashable {
    case gathered
    case closed
    case file(String)
  }

  /// What a program that could not be run died of.
  enum Failure: Error {
    case cannotStart(errno: Int32)
    case neverEnded(arguments: [String])
  }

  /// Beside the tests, where the build puts every executable.
  static let path: String = {
    var bytes = [CChar](repeating: 0, count: 4096)
    let count = max(0, readlink("/proc/self/exe", &bytes, bytes.count))
    let tests = String(decoding: bytes[..<count].map(UInt8.init(bitPattern:)), as: UTF8.self)
    let folder = tests.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    return (folder + ["jalon"]).joined(separator: "/")
  }()

  /// The only child of a process; nil when it has none.
  static func child(of process: pid_t) -> pid_t? {
    let path = "/proc/\(process)/task/\(process)/children"
    guard let bytes = FileManager.default.contents(atPath: path) else { return nil }
    return String(decoding: bytes, as: UTF8.self).split(separator: " ").first.flatMap { pid_t($0) }
  }

  /// All of its environment.
  var environment: [String: String]
  /// Its working folder.
  var folder: String

  /// Runs the program to its end.
  /// - Parameters:
  ///   - arguments: its arguments, without its name.
  ///   - input: what it finds on standard input; nil for a standard input that is closed.
  ///   - output: where its standard output goes.
  ///   - limit: how long it may take before it is killed.
  /// - Returns: what it wrote and how it ended.
  /// - Throws: `Failure`.
  func run(
    _ arguments: [String], input: [UInt8]? = [], output: Output = .gathered,
    within limit: Duration = .seconds(60)
  ) throws(Failure) -> Run {
    var streams = try Streams()
    defer { streams.close() }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    if input == nil {
      posix_spawn_file_actions_addclose(&actions, 0)
    } else {
      posix_spawn_file_actions_adddup2(&actions, streams.input.theirs, 0)
    }
    switch output {
    case .gathered: posix_spawn_file_actions_adddup2(&actions, streams.output.theirs, 1)
    case .closed: posix_spawn_file_actions_addclose(&actions, 1)
    case .file(let path): posix_spawn_file_actions_addopen(&actions, 1, path, O_WRONLY, 0)
    }
    posix_spawn_file_actions_adddup2(&actions, streams.errors.theirs, 2)
    // env(1) changes the folder and becomes the program; posix_spawn(3) cannot, seen from Swift.
    let command = ["/usr/bin/env", "-C", folder, Self.path] + arguments
    let process: pid_t
    do throws(Spawning.Failure) {
      process = try Spawning.start(command, environment: environment, &actions)
    } catch {
      throw .cannotStart(errno: error.errno)
    }
    streams.keepOwnEnds()
    let ended = streams.exchange(input ?? [], until: .now + limit)
    if !ended { kill(process, SIGKILL) }
    let status = Spawning.wait(for: process).shellStatus
    guard ended else { throw .neverEnded(arguments: arguments) }
    return Run(
      stdout: streams.output.bytes, stderr: streams.errors.bytes, status: status)
  }
}

/// What a program wrote and how it ended.
struct Run: Hashable {
  var stdout: [UInt8]
  var stderr: [UInt8]
  /// The exit status; 128 + n when a signal ended it.
  var status: Int32

  var output: String { String(decoding: stdout, as: UTF8.self) }
  var complaints: String { String(decoding: stderr, as: UTF8.self) }

  /// Compares all that came out; what is not stated must be empty, the status 0.
  func expect(
    stdout: String = "", stderr: String = "", status: Int32 = 0,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    if Array(stdout.utf8) != self.stdout {
      Issue.record(
        "standard output\n  wanted: \(stdout.debugDescription)\n  found:  \(output.debugDescription)",
        sourceLocation: sourceLocation)
    }
    if Array(stderr.utf8) != self.stderr {
      Issue.record(
        """
        standard error
          wanted: \(stderr.debugDescription)
          found:  \(complaints.debugDescription)
        """, sourceLocation: sourceLocation)
    }
    guard status != self.status else { return }
    Issue.record(
      "status \(self.status) instead of \(status); standard error: \(complaints)",
      sourceLocation: sourceLocation)
  }

  /// Expects a refusal: the status, nothing on standard output, and every text on standard error.
  func expectRefusal(
    _ status: Int32, _ texts: String..., sourceLocation: SourceLocation = #_sourceLocation
  ) {
    if !stdout.isEmpty {
      Issue.record(
        "standard output is not empty: \(output.debugDescription)", sourceLocation: sourceLocation)
    }
    for text in texts where !complaints.plainSpaces.contains(text) {
      Issue.record(
        "no \(text.debugDescription) in \(complaints.debugDescription)",
        sourceLocation: sourceLocation)
    }
    guard status != self.status else { return }
    Issue.record("status \(self.status) instead of \(status)", sourceLocation: sourceLocation)
  }
}

extension String {
  /// With every no-break space made plain: what a test states, a person can read.
  var plainSpaces: String {
    String(
      String.UnicodeScalarView(
        unicodeScalars.map { ["\u{A0}", "\u{202F}"].contains($0) ? " " : $0 }))
  }
}

/// The three streams of a program that runs, each a pair of sockets: unlike pipe(2) as Swift sees
/// it, they are made so that no program that another test starts meanwhile inherits them.
private struct Streams {
  struct Pair {
    var own: Int32 = -1
    var theirs: Int32 = -1
    var bytes: [UInt8] = []

    init() throws(Program.Failure) {
      var ends: [Int32] = [-1, -1]
      let kind = Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue)
      guard socketpair(AF_UNIX, kind, 0, &ends) == 0 else { throw .cannotStart(errno: errno) }
      own = ends[0]
      theirs = ends[1]
    }

    mutating func close(_ end: WritableKeyPath<Pair, Int32>) {
      if self[keyPath: end] >= 0 { Glibc.close(self[keyPath: end]) }
      self[keyPath: end] = -1
    }

    mutating func gather() {
      var block = [UInt8](repeating: 0, count: 65_536)
      let count = read(own, &block, block.count)
      if count > 0 { bytes += block[..<count] } else { close(\.own) }
    }
  }

  var input: Pair
  var output: Pair
  var errors: Pair

  init() throws(Program.Failure) {
    input = try Pair()
    output = try Pair()
    errors = try Pair()
  }

  mutating func keepOwnEnds() {
    input.close(\.theirs)
    output.close(\.theirs)
    errors.close(\.theirs)
  }

  mutating func close() {
    keepOwnEnds()
    input.close(\.own)
    output.close(\.own)
    errors.close(\.own)
  }

  /// Writes the input and gathers the output until the program closed both of its streams.
  /// - Returns: false when the time was up first.
  mutating func exchange(_ bytes: [UInt8], until deadline: ContinuousClock.Instant) -> Bool {
    var rest = bytes[...]
    if rest.isEmpty { input.close(\.own) }
    while output.own >= 0 || errors.own >= 0 {
      let left = deadline - .now
      guard left > .zero else { return false }
      var sources = [
        pollfd(fd: input.own, events: Int16(POLLOUT), revents: 0),
        pollfd(fd: output.own, events: Int16(POLLIN), revents: 0),
        pollfd(fd: errors.own, events: Int16(POLLIN), revents: 0),
      ]
      let milliseconds = left.components.seconds * 1000 + 1
      guard poll(&sources, 3, Int32(clamping: milliseconds)) > 0 else { continue }
      if sources[0].revents != 0 {
        // A program that ends without reading must not end the tests.
        let flags = Int32(MSG_NOSIGNAL | MSG_DONTWAIT)
        let count = rest.withUnsafeBytes { send(input.own, $0.baseAddress, $0.count, flags) }
        rest = count < 0 && errno != EAGAIN ? [] : rest.dropFirst(max(0, count))
        if rest.isEmpty { input.close(\.own) }
      }
      if sources[1].revents != 0 { output.gather() }
      if sources[2].revents != 0 { errors.gather() }
    }
    return true
  }
}
