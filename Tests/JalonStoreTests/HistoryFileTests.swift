import Glibc
import JalonStore
import Testing

struct HistoryFileTests {
  let scratch: Scratch

  init() throws {
    scratch = try Scratch()
    #expect(mkdir(scratch.path("playbooks"), 0o700) == 0)
  }

  private var history: HistoryFile { HistoryFile(of: scratch.playbooks) }
  private let file = "playbooks/.history"

  @Test func `commands are found again by the next session, oldest first`() throws {
    #expect(history.commands.isEmpty)
    #expect(try scratch.names(in: "playbooks").isEmpty)
    try history.append(":plan")
    try history.append(":expliquer tiktok « à côté »")
    #expect(history.commands == [":plan", ":expliquer tiktok « à côté »"])
    #expect(try scratch.mode(file) == 0o600)
  }

  @Test(arguments: ["", "a\nb", "\u{1B}[2J", "a\u{9B}b", String(repeating: "x", count: 4_097)])
  func `what a terminal would obey, and pasted text, is not kept`(command: String) throws {
    try history.append(":plan")
    try history.append(command)
    #expect(try scratch.text(file) == "jalon.history/1\n:plan\n")
  }

  @Test(arguments: ["_HiStOrY_V2_\nls\n", "rm -rf\n", "jalon.history/1", "\n", "jalon.history/2\n"])
  func `a file that is not ours stays as it is`(text: String) throws {
    try scratch.plant(file, text)
    let history = history
    #expect(history.isKeptInMemoryOnly)
    #expect(history.commands.isEmpty)
    try history.append(":plan")
    #expect(try scratch.text(file) == text)
  }

  @Test func `bytes that are not UTF-8 and planted links stay as they are`() throws {
    try writeFile(
      at: scratch.path(file), bytes("jalon.history/1\n") + [0xFF, 0x0A], overwriting: .always)
    #expect(history.isKeptInMemoryOnly)
    #expect(unlink(scratch.path(file)) == 0)
    try scratch.plant("victim", "jalon.history/1\nls\n")
    #expect(symlink(scratch.path("victim"), scratch.path(file)) == 0)
    #expect(history.isKeptInMemoryOnly)
    try history.append(":plan")
    #expect(try scratch.text("victim") == "jalon.history/1\nls\n")
  }

  @Test func `the file stays bounded and keeps the latest commands`() throws {
    let history = history
    let padding = String(repeating: "x", count: 1_000)
    for number in 0..<400 { try history.append("\(number) \(padding)") }
    let file = try readFile(at: scratch.path(file))
    #expect(file.stamp.size <= HistoryFile.byteLimit)
    let numbers = self.history.commands.compactMap {
      $0.split(separator: " ").first.flatMap { Int($0) }
    }
    #expect(numbers.last == 399)
    #expect(numbers == Array((400 - numbers.count)..<400))
    #expect(numbers.count >= 60)
    #expect(try scratch.names(in: "playbooks") == [".history"])
  }

  @Test func `parallel sessions lose no line`() throws {
    let words = ["ada", "bob", "eve"]
    let probes = try words.map { try Probe("remember", scratch.playbooks.path, "200", $0) }
    for probe in probes { #expect(try probe.wait() == 0) }
    let commands = history.commands
    #expect(commands.count == 600)
    for word in words {
      #expect(commands.filter { $0.hasPrefix(word) } == (0..<200).map { "\(word) \($0)" })
    }
  }
}
