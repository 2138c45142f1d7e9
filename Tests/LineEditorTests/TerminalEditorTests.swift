import Glibc
import PtyRig
import Testing

/// The editor as a person meets it: the probe on a pseudo-terminal.
@Suite(.serialized)
struct TerminalEditorTests {
  private let prompt = "jalon\u{1B}[0m ➤ "

  private func probe(_ variables: [String: String] = [:], columns: Int = 80) throws -> Pty {
    let environment = Probe.environment.merging(variables) { $1 }
    let pty = try Pty(Probe.path, environment: environment, columns: columns)
    try pty.readUntil("➤ ")
    return pty
  }

  /// Types keys at the prompt and returns the answer that Enter gives.
  private func answer(
    to keys: String, _ variables: [String: String] = [:]
  ) throws -> String {
    let pty = try probe(variables)
    pty.write(keys + "\r")
    try pty.readUntil("LINE 1 ")
    return try pty.readUntil("\r\n")
  }

  private func quoted(_ text: String) -> String { text.debugDescription + "\r\n" }

  @Test(arguments: [
    ("café ☃ 日本", "café ☃ 日本"),
    ("e\u{301}t\u{7F}x", "e\u{301}x"),
    ("ae\u{301}\u{7F}b", "ab"),
    ("e\u{301}\u{1B}[DX", "Xe\u{301}"),
    ("a👩‍💻\u{7F}b", "ab"),
    ("a👩‍💻\u{1B}[D\u{1B}[3~b", "ab"),
    ("\u{1B}[1;5Dx\u{1B}[1;3Cy", "xy"),
    ("un deux\u{1B}[1;5DX", "un Xdeux"),
    ("un deux\u{1B}[HX\u{1B}[FY", "Xun deuxY"),
    ("\u{1B}[15~\u{1B}[Z\u{1B}[Iabc", "abc"),
    ("ab\u{4}c", "abc"),
    ("ab\u{2}\u{4}c", "ac"),
    ("un deux\u{15}trois", "trois"),
    ("un\u{B}\u{1}\u{6}x", "uxn"),
    ("a\u{16}\u{1B}[Db", "ba"),
    ("\u{1B}[A", "salon de thé"),
    ("\u{1B}[A\u{1B}[A\u{1B}[B!", "salon de thé!"),
    ("bou\u{1B}p", "boulangerie du port"),
    ("\u{12}caf\r", "café crème"),
    ("\u{12}e\u{12}\u{13}\r", "salon de thé"),
    ("tex\u{12}port\u{7}te", "texte"),
    ("\u{12}e\u{12}\u{1B}[H>", ">café crème"),
    ("bou\t!", "boulangerie !"),
    ("àâäçéèêëîïôöùûüÿøñßÀÉ÷", "àâäçéèêëîïôöùûüÿøñßÀÉ÷"),
    ("un deux\u{1B}bX\u{1B}x \u{1B}uY", "un X DEUXY"),
  ])
  func `keys give the answer that a person expects`(keys: String, expected: String) throws {
    #expect(try answer(to: keys) == quoted(expected))
  }

  @Test func `bytes that are no UTF-8 are dropped and the line goes on`() throws {
    let pty = try probe()
    pty.write([0xFF, 0xC3] + Array("ab".utf8) + [0xE9] + Array("c\r".utf8))
    try pty.readUntil("LINE 1 \"abc\"")
  }

  @Test func `the prompt's colour ends before the text, without a stray marker`() throws {
    let pty = try probe()
    #expect(pty.transcript.contains("\u{1B}[1mj"))
    #expect(!pty.transcript.contains("\u{1}"))
    #expect(!pty.isCooked)
    pty.write("\r")
    try pty.readUntil("3/12")
  }

  @Test func `Ctrl-C clears the line, twice on an empty one offers to leave`() throws {
    let pty = try probe()
    pty.write("abc")
    try pty.readUntil("abc")
    pty.write("\u{3}")
    try pty.readUntil("^C")
    try pty.readUntil("INTERRUPTED true")
    try pty.readUntil("➤ ")
    pty.write("\u{3}")
    try pty.readUntil("INTERRUPTED false")
    try pty.readUntil("➤ ")
    pty.write("\u{3}")
    try pty.readUntil("LEAVE?")
    try pty.readUntil("➤ ")
    pty.write("suite\r")
    try pty.readUntil("LINE 1 \"suite\"")
  }

  // Keys sent together with Ctrl-C may be dropped by the terminal before anybody reads them; only
  // those whose effect is seen first are tried.
  @Test(arguments: ["\u{12}ca"])
  func `Ctrl-C ends a search`(keys: String) throws {
    let pty = try probe()
    pty.write("x")
    try pty.readUntil("x")
    pty.write(keys)
    if keys.hasPrefix("\u{12}") { try pty.readUntil("crème") }
    pty.write("\u{3}")
    try pty.readUntil("INTERRUPTED true")
    try pty.readUntil("➤ ")
    pty.write("y\r")
    try pty.readUntil("LINE 1 \"y\"")
  }

  @Test func `Ctrl-D on an empty line ends, and the terminal is as before`() throws {
    let pty = try probe()
    pty.write("\u{4}")
    try pty.readUntil("ENDED")
    #expect(pty.wait() == .exited(0))
    #expect(pty.isCooked)
    #expect(pty.transcript.contains("\u{1B}[?2004l"))
  }

  @Test func `Ctrl-D typed before the line was ready ends all the same`() throws {
    let pty = try Pty(Probe.path, environment: Probe.environment)
    pty.write("\u{4}")
    try pty.readUntil("ENDED")
    #expect(pty.wait() == .exited(0))
  }

  @Test(arguments: [SIGTERM, SIGHUP, SIGQUIT])
  func `a signal to end gives the terminal back and says its number`(signal: Int32) throws {
    let pty = try probe()
    pty.write("à moitié")
    try pty.readUntil("moitié")
    #expect(!pty.isCooked)
    pty.signal(signal)
    try pty.readUntil("TERMINATED \(signal)")
    #expect(pty.wait() == .exited(128 + signal))
    #expect(pty.isCooked)
  }

  @Test func `a paste of fifty lines with tabs is one answer and fires nothing`() throws {
    let pty = try probe()
    let lines = (1...50).map { "ligne \($0)\tbou\taj\t:quit" }
    pty.write("\u{1B}[200~" + lines.joined(separator: "\r") + "\r\u{1B}[201~")
    try pty.readUntil("⏎")
    pty.write("\r")
    try pty.readUntil("LINE 1 ")
    #expect(try pty.readUntil("\r\n") == quoted(lines.joined(separator: "\n")))
    #expect(!pty.transcript.contains("ajouter"))
    try pty.readUntil("➤ ")
    pty.write("\u{1B}[A\r")
    try pty.readUntil("LINE 2 ")
    #expect(try pty.readUntil("\r\n") == quoted(lines.joined(separator: "\n")))
  }

  @Test func `a paste has one line end where its source had one, whatever its kind`() throws {
    #expect(
      try answer(to: "\u{1B}[200~a\r\nb\nc\rd\r\n\u{1B}[201~") == quoted("a\nb\nc\nd"))
  }

  @Test func `a paste keeps no control characters`() throws {
    #expect(
      try answer(to: "\u{1B}[200~a\u{1B}[31mb\u{0}\u{7F}\u{9B}c\u{1B}[201~") == quoted("a[31mbc"))
  }

  @Test func `a paste that is too long is refused, and what was typed comes back`() throws {
    let pty = try probe()
    pty.write("début \u{1B}[200~" + String(repeating: "x", count: 70_000) + "\u{1B}[201~")
    try pty.readUntil("FAILED 1 tooLong(limit: 65536)")
    try pty.readUntil("début ")
    pty.write("fin\r")
    try pty.readUntil("LINE 2 \"début fin\"")
  }

  @Test func `lines sent in one write are all read, in order`() throws {
    let pty = try probe()
    let count = 2000
    let text = (1...count).map { "réponse \($0)\r" }.joined()
    pty.write(text)
    for number in stride(from: 100, through: count, by: 100) {
      try pty.readUntil("LINE \(number) \"réponse \(number)\"", within: .seconds(30))
    }
  }

  @Test func `a resize keeps the line and draws it in the new width`() throws {
    let pty = try probe()
    let text = String(repeating: "mot ", count: 25)
    pty.write(text)
    try pty.readUntil("mot mot mot mot mot mot")
    pty.resize(columns: 40, rows: 24)
    try pty.readUntil("\u{1B}[J")
    try pty.readUntil("mot mot")
    pty.write("fin\r")
    try pty.readUntil("LINE 1 ")
    #expect(try pty.readUntil("\r\n") == quoted(text + "fin"))
  }

  @Test func `Tab lists what may stand there, then draws the line again`() throws {
    let pty = try probe(columns: 30)
    pty.write("a\t")
    try pty.readUntil("aide")
    try pty.readUntil("ajouter")
    try pty.readUntil("ajuster")
    try pty.readUntil("➤ a")
    pty.write("j\t")
    try pty.readUntil("➤ aj")
    pty.write("u\t\r")
    try pty.readUntil("LINE 1 \"ajuster \"")
  }

  @Test(arguments: [40, 80])
  func `a list stays on one screen`(columns: Int) throws {
    let pty = try probe(columns: columns)
    pty.write("liste \t")
    try pty.readUntil("1e mot ")
    let list = try pty.readUntil("➤ liste ")
    #expect(list.count { $0 == "\r\n" } <= 22)
    #expect(!list.contains("sens"))
    // Wide enough for all, or it says how many are missing.
    #expect(list.contains("60e mot") == !list.contains("… +"))
  }

  @Test func `an accent that is typed apart is put on its letter`() throws {
    let pty = try probe()
    pty.write("e\u{301}")
    try pty.readUntil("\u{E9}")
    pty.write("\u{1B}[200~Zoe\u{301}\u{1B}[201~")
    try pty.readUntil("Zo\u{E9}")
    pty.write("\r")
    try pty.readUntil("LINE 1 ")
    let answer = try pty.readUntil("\r\n")
    #expect(
      answer.unicodeScalars.map(\.value) == "\"\u{E9}Zo\u{E9}\"\r\n".unicodeScalars.map(\.value))
  }

  @Test(arguments: ["日本語", "👍🏽 oui", "a日b"])
  func `before wide characters the whole line is drawn anew`(text: String) throws {
    let pty = try probe()
    pty.write(text)
    try pty.readUntil(text)
    pty.write("\u{1B}[Hx")
    try pty.readUntil("jalon")
    try pty.readUntil("➤ x\(text)")
    // A key of libedit's own.
    pty.write("\u{6}\u{2}\u{15}")
    try pty.readUntil("jalon")
    pty.write("\r")
    try pty.readUntil("LINE 1 ")
  }

  @Test func `a right prompt without room gives way to its shorter form`() throws {
    let pty = try probe(columns: 30)
    try pty.readUntil("partie · 3/12")
    pty.write("abcdefghij")
    try pty.readUntil("j")
    try pty.readUntil("3/12")
    let narrow = try probe(columns: 24)
    try narrow.readUntil("3/12")
    #expect(!narrow.transcript.contains("partie"))
  }

  @Test func `a right prompt gives way to a hint`() throws {
    let pty = try probe(["PROBE_HINTS": "1"], columns: 30)
    try pty.readUntil("partie · 3/12")
    pty.write("bou")
    try pty.readUntil("langerie")
    try pty.readUntil("3/12")
    pty.write("\u{1B}[C\r")
    try pty.readUntil("LINE 1 \"boulangerie\"")
  }

  @Test func `a lone Escape ends a search at once`() throws {
    let pty = try probe()
    pty.write("\u{12}crè")
    try pty.readUntil("è")
    try pty.readUntil("è")
    pty.write("\u{1B}")
    try pty.readUntil("➤")
    pty.write("b\r")
    try pty.readUntil("LINE 1 \"café crèmeb\"")
  }

  @Test func `a hint shows the rest of the word, and the Right key takes it`() throws {
    let pty = try probe(["PROBE_HINTS": "1"])
    pty.write("bou")
    try pty.readUntil("\u{1B}7\u{1B}[2mlangerie\u{1B}[0m\u{1B}8")
    pty.write("\u{1B}[C\r")
    try pty.readUntil("LINE 1 \"boulangerie\"")
    try pty.readUntil("➤ ")
    pty.write("bou")
    try pty.readUntil("langerie")
    pty.write("\r")
    try pty.readUntil("LINE 2 \"bou\"")
  }

  @Test func `a draft is a line begun`() throws {
    let pty = try probe(["PROBE_DRAFT": "déjà là"])
    try pty.readUntil("déjà là")
    pty.write("!\r")
    try pty.readUntil("LINE 1 \"déjà là!\"")
  }

  @Test func `Ctrl-Z and fg under a shell keep the line and the terminal`() throws {
    let environment = Probe.environment.merging(["PS1": "shell> "]) { $1 }
    let pty = try Pty("/bin/bash", ["--norc", "-i"], environment: environment)
    try pty.readUntil("shell> ")
    pty.write("\(Probe.path)\r")
    try pty.readUntil("➤ ")
    pty.write("gardé")
    try pty.readUntil("gardé")
    pty.write("\u{1A}")
    try pty.readUntil("Stopped")
    try pty.readUntil("shell> ")
    pty.write("fg\r")
    try pty.readUntil("gardé")
    // Stopped by someone else, who gives no time to put the terminal back.
    kill(try #require(try Probe.child(of: pty.process)), SIGSTOP)
    try pty.readUntil("shell> ")
    pty.write("fg\r")
    try pty.readUntil("gardé")
    pty.write(" ici\r")
    try pty.readUntil("LINE 1 \"gardé ici\"")
    try pty.readUntil("➤ ")
    pty.write("\u{4}")
    try pty.readUntil("ENDED")
    try pty.readUntil("shell> ")
    pty.write("stty -a | grep -o -w -- '-*echo'; exit\r")
    try pty.readUntil("\recho\r\n")
    pty.wait()
    #expect(pty.isCooked)
  }

  @Test func `a terminal that is hung up ends the program`() throws {
    let pty = try probe()
    pty.hangUp()
    #expect(pty.wait() == .exited(128 + SIGHUP))
  }

  @Test func `a stop that nobody can undo leaves the line as it was`() throws {
    let pty = try probe()
    pty.write("abc")
    try pty.readUntil("abc")
    pty.write("\u{1A}")
    try pty.readUntil("abc")
    pty.write("d\r")
    try pty.readUntil("LINE 1 \"abcd\"")
  }

  @Test func `a signal to us alone does not reach the parent`() throws {
    // In the foreground, so that both are in one process group and no signal is ignored.
    let script = "trap 'echo PARENT SIGNALLED' INT TERM; \"$0\"; echo STATUS $?"
    let pty = try Pty("/bin/bash", ["-c", script, Probe.path], environment: Probe.environment)
    try pty.readUntil("➤ ")
    let child = try #require(try Probe.child(of: pty.process))
    kill(child, SIGINT)
    try pty.readUntil("INTERRUPTED false")
    try pty.readUntil("➤ ")
    kill(child, SIGTERM)
    try pty.readUntil("STATUS 143")
    pty.wait()
    #expect(!pty.transcript.contains("PARENT SIGNALLED"))
  }

  @Test func `vi keys come from an editrc that is ours alone, and our keys stay`() throws {
    let file = try TemporaryFile("bind -v\nbind ^I ed-insert\nedit off\n")
    let keys = "bou\tx\u{1B}[D\u{7F}y"
    #expect(try answer(to: keys, ["PROBE_EDITRC": file.path]) == quoted("boulangerieyx"))
    let pty = try probe(["PROBE_EDITRC": file.path])
    pty.write("abc")
    try pty.readUntil("abc")
    pty.write("\u{1B}")
    try pty.readUntil("\u{8}")
    pty.write("0iX\r")
    try pty.readUntil("LINE 1 \"Xabc\"")
  }

  @Test func `a line that fills a small screen is written on and replaced in without harm`() throws
  {
    let file = try TemporaryFile("bind -v\n")
    let pty = try probe(["PROBE_EDITRC": file.path])
    pty.resize(columns: 40, rows: 3)
    // Prompt and line end with the last column of the second row.
    let text = String(repeating: "x", count: 72)
    pty.write(text)
    try pty.readUntil("x")
    pty.write("\u{1B}")
    try pty.readUntil("\u{1B}[A")
    pty.write("rbA" + text + "\r")
    try pty.readUntil("LINE 1 \"" + text + text)
  }

  @Test func `a motion of vi on an empty line loses nothing of what is typed next`() throws {
    let file = try TemporaryFile("bind -v\n")
    let pty = try probe(["PROBE_EDITRC": file.path])
    for motion in ["d$", "c$", "y$", "d0"] {
      pty.write("\u{1B}\u{1B}\(motion)\u{1B}\u{1B}iXY\r")
      try pty.readUntil("LINE ")
      try #expect(pty.readUntil("\r\n").hasSuffix(quoted("XY")), "after \(motion)")
      try pty.readUntil("➤ ")
    }
  }

  @Test func `the person's own bindings stay, Tab alone is always ours`() throws {
    let file = try TemporaryFile(
      """
      bind ^F ed-prev-char
      bind ^P ed-move-to-beg
      bind "^[[15~" ed-move-to-beg
      bind ^I ed-insert
      bind "^[[200~" ed-insert

      """)
    let own = ["PROBE_EDITRC": file.path]
    #expect(try answer(to: "ab\u{6}X", own) == quoted("aXb"))
    #expect(try answer(to: "ab\u{10}X", own) == quoted("Xab"))
    #expect(try answer(to: "ab\u{1B}[15~X", own) == quoted("Xab"))
    #expect(try answer(to: "bou\t", own) == quoted("boulangerie "))
    #expect(try answer(to: "\u{1B}[200~a\tb\u{1B}[201~\u{1B}[DX", own) == quoted("a\tXb"))
    let vi = try TemporaryFile("bind -v\nbind ^F ed-prev-char\nbind -a j ed-move-to-beg\n")
    #expect(try answer(to: "ab\u{6}X", ["PROBE_EDITRC": vi.path]) == quoted("aXb"))
  }

  @Test func `a command of vi that clears the row leaves the right prompt on it`() throws {
    let file = try TemporaryFile("bind -v\n")
    let pty = try probe(["PROBE_EDITRC": file.path])
    try pty.readUntil("3/12")
    pty.write("abc")
    try pty.readUntil("abc")
    pty.write("\u{1B}")
    try pty.readUntil("\u{8}")
    try pty.readUntil("3/12")
    pty.write("x")
    try pty.readUntil("3/12")
    pty.write("\r")
    try pty.readUntil("LINE 1 \"ab\"")
  }

  @Test func `an editrc that others may write is not read`() throws {
    let file = try TemporaryFile("bind a ed-delete-prev-char\n", mode: 0o666)
    #expect(try answer(to: "xa", ["PROBE_EDITRC": file.path]) == quoted("xa"))
    let trusted = try TemporaryFile("bind a ed-delete-prev-char\n", mode: 0o600)
    #expect(try answer(to: "xa", ["PROBE_EDITRC": trusted.path]) == quoted(""))
  }

  @Test func `a line longer than the screen is read whole`() throws {
    let text = String(repeating: "abcdefghij", count: 1000)
    #expect(try answer(to: text) == quoted(text))
  }
}
