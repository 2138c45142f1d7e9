import Foundation
import PtyRig
import Testing

/// A folder of one test's own, with the playbooks in it; gone with its value.
final class Desk {
  let path: String

  init() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "jalon-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
    path = folder.path(percentEncoded: false)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// The day on which every transcript is set.
  static let options = ["--as-of", "2026-11-21", "--lang", "fr"]

  var environment: [String: String] {
    [
      "TERM": "xterm-256color", "LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin", "HOME": path,
      "XDG_DATA_HOME": path + "/data", "USER": "testeur",
    ]
  }

  var playbooks: String { path + "/data/jalon/playbooks" }

  // MARK: Running

  func run(
    _ arguments: [String], input: [UInt8]? = [], output: Program.Output = .gathered,
    with extra: [String: String] = [:]
  ) throws -> Run {
    try Program(environment: environment.merging(extra) { $1 }, folder: path)
      .run(arguments, input: input, output: output)
  }

  /// Pipes lines through `jalon run`; options given later win.
  func pipe(
    _ lines: String..., options: [String] = [], sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> Run {
    let text = lines.map { $0.hasSuffix("\n") ? $0 : $0 + "\n" }.joined()
    return try run(["run"] + Desk.merging(options), input: Array(text.utf8))
  }

  /// The fixed options, without those that are given otherwise.
  private static func merging(_ given: [String]) -> [String] {
    given.contains("--lang") ? ["--as-of", "2026-11-21"] + given : options + given
  }

  /// The program in a terminal, at its first prompt.
  func type(_ options: [String] = [], terminal: String = "xterm-256color") throws -> Sitting {
    try Sitting(
      Pty(
        Program.path, Self.merging(options),
        environment: environment.merging(["TERM": terminal]) { $1 }),
      isPlain: terminal == "dumb" || options.contains("--plain"))
  }

  // MARK: Files

  func put(_ text: String, _ name: String) throws { try put(Array(text.utf8), name) }

  func put(_ bytes: [UInt8], _ name: String) throws {
    try Data(bytes).write(to: URL(filePath: path).appending(path: name))
  }

  /// Moves a file, making way for it.
  func move(_ name: String, _ other: String) throws {
    try FileManager.default.moveItem(atPath: path + "/" + name, toPath: path + "/" + other)
  }

  /// The text of a file; nil when there is none.
  func text(_ name: String) -> String? {
    FileManager.default.contents(atPath: path + "/" + name).map {
      String(decoding: $0, as: UTF8.self)
    }
  }

  /// The text of a playbook; nil when there is none.
  func playbook(_ name: String) -> String? { text("data/jalon/playbooks/\(name).json") }

  /// Everything below the folder, sorted, folders left out.
  func files() -> [String] {
    let found = FileManager.default.enumerator(atPath: path)
    return (found?.allObjects ?? []).compactMap { $0 as? String }.filter { name in
      var isFolder: ObjCBool = false
      return FileManager.default.fileExists(atPath: path + "/" + name, isDirectory: &isFolder)
        && !isFolder.boolValue
    }.sorted()
  }

  /// A stored answer's value, as compact JSON with sorted keys; nil when the question has none.
  func answer(_ id: String, in name: String) throws -> String? {
    guard let text = playbook(name) else { return nil }
    let playbook = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
    let answers = playbook?["answers"] as? [String: [String: Any]]
    guard let value = answers?[id]?["value"] else { return nil }
    let bytes = try JSONSerialization.data(
      withJSONObject: value, options: [.fragmentsAllowed, .sortedKeys, .withoutEscapingSlashes])
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension Desk {
  /// The program in a terminal of some surroundings, at its first prompt.
  func type(in place: Surroundings, _ extra: [String: String] = [:]) throws -> Sitting {
    let variables = place.environment(environment).merging(extra) { $1 }
    return try Sitting(
      Pty(Program.path, Self.options, environment: variables), isPlain: !place.hasEditor)
  }
}

extension Desk {
  /// A shell line under which no file grows past 2 KiB, as on a medium that is full.
  private static let littleRoom = #"trap "" XFSZ; ulimit -f 4; exec "$0" "$@""#

  /// The program in a terminal with little room to write, at its first prompt.
  func typeWithLittleRoom() throws -> Sitting {
    try Sitting(
      Pty(
        "/bin/sh", ["-c", Self.littleRoom, Program.path] + Self.options, environment: environment),
      isPlain: false)
  }

  /// Runs the program with little room to write.
  /// - Returns: all that it showed.
  func withLittleRoom(_ arguments: [String]) throws -> String {
    let command = ["-C", path, "/bin/sh", "-c", Self.littleRoom, Program.path] + arguments
    let pty = try Pty("/usr/bin/env", command, environment: environment, columns: 500)
    pty.wait()
    return pty.transcript.plainSpaces
  }
}

/// A session typed on a terminal, one line at a time: waits for the prompt before each.
struct Sitting {
  let pty: Pty
  private let prompt: String
  private let enter: String

  init(_ pty: Pty, isPlain: Bool) throws {
    self.pty = pty
    // The editor turns bracketed paste on once a prompt; the plain reader writes the prompt alone.
    prompt = isPlain ? "> " : "\u{1B}[?2004h"
    enter = isPlain ? "\n" : "\r"
    try pty.readUntil(prompt)
  }

  /// Types a line and waits until it was dealt with and the next prompt is there.
  @discardableResult
  func line(_ text: String) throws -> String {
    pty.write(text + enter)
    return try pty.readUntil(prompt).plainSpaces
  }

  /// Types every line of a script.
  func lines(_ script: String) throws {
    for text in script.split(separator: "\n") { try line(String(text)) }
  }

  /// Types the last line of a session.
  /// - Returns: how the program ended.
  func leave(_ text: String) -> Pty.Status {
    pty.write(text + enter)
    return pty.wait()
  }

  /// Types keys and waits for the prompt after them; Ctrl-C is one.
  @discardableResult
  func keys(_ text: String) throws -> String {
    pty.write(text)
    return try pty.readUntil(prompt).plainSpaces
  }

  /// Types the last keys of a session, then expects its end: the status stated, and the terminal
  /// as it was found.
  func expectEnd(
    _ status: Pty.Status, after keys: String = "", sourceLocation: SourceLocation = #_sourceLocation
  ) {
    pty.write(keys)
    let ended = pty.wait()
    if ended != status {
      Issue.record("\(ended) instead of \(status): \(transcript)", sourceLocation: sourceLocation)
    }
    guard pty.settings != pty.settingsBefore else { return }
    Issue.record("the terminal is not as it was found", sourceLocation: sourceLocation)
  }

  var transcript: String { pty.transcript.plainSpaces }
}
