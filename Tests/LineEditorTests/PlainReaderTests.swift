import Glibc
import PtyRig
import Testing

@Suite(.serialized)
struct PlainReaderTests {
  @Test(arguments: ["dumb", "", "nosuchterm"], ["C", "C.UTF-8"])
  func `a terminal that cannot edit is read without one escape sequence`(
    terminal: String, locale: String
  ) throws {
    var environment = Probe.environment
    environment["TERM"] = terminal.isEmpty ? nil : terminal
    environment["LC_ALL"] = locale
    let pty = try Pty(Probe.path, environment: environment)
    try pty.readUntil("PLAIN terminal")
    try pty.readUntil("[partie · 3/12] jalon ➤ ")
    #expect(pty.isCooked)
    pty.write("café\n")
    try pty.readUntil("LINE 1 \"café\"")
    try pty.readUntil("➤ ")
    pty.write("\u{4}")
    try pty.readUntil("ENDED")
    #expect(pty.wait() == .exited(0))
    #expect(!pty.transcript.contains("\u{1B}"))
    #expect(!pty.transcript.contains("No entry"))
  }

  @Test(arguments: ["C", "C.UTF-8"])
  func `a terminal that can edit is edited in UTF-8 in either locale`(locale: String) throws {
    let environment = Probe.environment.merging(["LC_ALL": locale]) { $1 }
    let pty = try Pty(Probe.path, environment: environment)
    try pty.readUntil("➤ ")
    pty.write("cafés\u{7F}\r")
    try pty.readUntil("LINE 1 \"café\"")
  }

  @Test func `Ctrl-C drops the line, SIGTERM ends, bad bytes are named`() throws {
    let environment = Probe.environment.merging(["PROBE_PLAIN": "1"]) { $1 }
    let pty = try Pty(Probe.path, environment: environment)
    try pty.readUntil("➤ ")
    pty.write("abc\u{3}")
    try pty.readUntil("INTERRUPTED false")
    try pty.readUntil("➤ ")
    pty.write(Array("é".utf8) + [0xE9, 0x0A])
    try pty.readUntil("FAILED 1 invalidUTF8(column: 3)")
    try pty.readUntil("➤ ")
    pty.write("suite\n")
    try pty.readUntil("LINE 2 \"suite\"")
    try pty.readUntil("➤ ")
    pty.signal(SIGTERM)
    try pty.readUntil("TERMINATED 15")
    #expect(pty.wait() == .exited(143))
    #expect(pty.isCooked)
  }

  @Test func `with output in a file, prompts are seen and the file holds none`() throws {
    let file = try TemporaryFile("")
    let pty = try Pty(Probe.path, environment: Probe.environment, outputPath: file.path)
    try pty.readUntil("➤ ")
    pty.write("a\n")
    try pty.readUntil("➤ ")
    pty.write("\u{4}")
    #expect(pty.wait() == .exited(0))
    #expect(try file.text() == "PLAIN outputElsewhere\nLINE 1 \"a\"\nENDED\n")
  }
}
