import Glibc
import PtyRig
import Testing

/// The guided session on a terminal, typed as an owner types.
@Suite struct SessionTests {
  // MARK: Typed and piped

  @Test(arguments: ["xterm-256color", "dumb"])
  func `the same answers typed and piped make the same playbook`(terminal: String) throws {
    let typed = try Desk()
    let sitting = try typed.type(terminal: terminal)
    try sitting.lines(Firms.typedBakery)
    try sitting.line(":script \(typed.path)/a.script")
    try sitting.line(":save morel")
    #expect(sitting.leave(":quit") == .exited(0))

    let piped = try Desk()
    let run = try piped.pipe(Firms.typedBakery, ":script a.script", ":save morel")
    run.expect(stdout: run.output)
    let playbook = try #require(typed.playbook("morel"))
    #expect(playbook == piped.playbook("morel"))
    #expect(typed.text("a.script") == piped.text("a.script"))

    let rebuilt = try Desk()
    _ = try rebuilt.pipe(try #require(typed.text("a.script")), ":save morel")
    #expect(rebuilt.playbook("morel") == playbook)
  }

  @Test func `a wrong answer typed leaves no trace in the playbook`() throws {
    let typed = try Desk()
    let sitting = try typed.type()
    try sitting.line("Morel")
    #expect(try sitting.line("bakry").contains("bakery"))
    try sitting.line("bakery")
    try sitting.line(":save x")
    #expect(sitting.leave(":quit") == .exited(3))
    let piped = try Desk()
    _ = try piped.pipe("Morel", "bakery", ":save x")
    #expect(typed.playbook("x") == piped.playbook("x"))
  }

  @Test func `the whole plain session is as recorded`() throws {
    let desk = try Desk()
    let sitting = try desk.type(terminal: "dumb")
    try sitting.lines(Firms.typedBakery)
    #expect(sitting.leave(":quitter") == .exited(0))
    expectGolden(sitting.pty.transcript.replacing("\r\n", with: "\n"), "session.plain.fr.txt")
  }

  // MARK: Losing nothing

  @Test func `answers that were acknowledged outlive the kill of the program`() throws {
    let desk = try Desk()
    let cut = try desk.type()
    let answers = Firms.typedBakery.split(separator: "\n").prefix(9).map(String.init)
    for answer in answers { try cut.line(answer) }
    cut.pty.write("à moitié ta")
    cut.pty.signal(SIGKILL)
    #expect(cut.pty.wait() == .signalled(SIGKILL))

    let next = try desk.type()
    #expect(next.transcript.contains("9 réponses"))
    try next.line("oui")
    for line in Firms.typedBakery.split(separator: "\n").dropFirst(9) {
      try next.line(String(line))
    }
    try next.line(":save morel")
    #expect(next.leave(":quit") == .exited(0))

    let whole = try Desk()
    _ = try whole.pipe(Firms.typedBakery, ":save morel")
    #expect(desk.playbook("morel") == whole.playbook("morel"))
  }

  @Test func `an answer that the disk has no room for is refused, those around it are kept`() throws
  {
    let desk = try Desk()
    let cut = try desk.typeWithLittleRoom()
    try cut.line("Morel")
    let refusal = try cut.line("business.name=" + String(repeating: "é", count: 1_500))
    #expect(refusal.contains("a échoué"))
    #expect(try !cut.line(":review").contains("éé"))
    try cut.line("bakery")
    cut.pty.signal(SIGKILL)
    cut.pty.wait()

    let next = try desk.type()
    #expect(next.transcript.contains("2 réponses"))
    try next.line("oui")
    try next.line(":save x")
    #expect(try desk.answer("business.name", in: "x") == "\"Morel\"")
    #expect(try desk.answer("business.sector", in: "x") == "\"bakery\"")
    #expect(next.leave(":quit") == .exited(3))
  }

  @Test func `changes to an opened playbook are offered again after a kill`() throws {
    let desk = try Desk()
    _ = try desk.pipe(Firms.bakery, ":save morel")
    let cut = try desk.type()
    try cut.line(":open morel")
    try cut.line("resources.minutes=135")
    cut.pty.signal(SIGKILL)
    cut.pty.wait()
    #expect(try desk.answer("resources.minutes", in: "morel") == "60")
    let next = try desk.type()
    #expect(next.transcript.contains("morel"))
    try next.line("oui")
    try next.line(":save")
    #expect(next.leave(":quit") != .signalled(SIGKILL))
    #expect(try desk.answer("resources.minutes", in: "morel") == "135")
  }

  @Test func `a playbook opened after its offer was declined says what stands again`() throws {
    let desk = try Desk()
    _ = try desk.pipe(Firms.bakery, ":save morel")
    let cut = try desk.type()
    try cut.line(":open morel")
    try cut.line("resources.minutes=135")
    try cut.line("resources.months=9")
    cut.pty.signal(SIGKILL)
    cut.pty.wait()
    let declined = try desk.type()
    #expect(try declined.line("non").contains("Laissée de côté"))
    let opened = try declined.line(":ouvrir morel").split(whereSeparator: \.isWhitespace)
      .joined(separator: " ")
    #expect(opened.contains("temps par semaine, mois avant de juger."), "\(opened)")
    #expect(opened.contains(":annuler"))
    try declined.line(":annuler")
    try declined.line(":enregistrer")
    #expect(declined.leave(":quit") == .exited(0))
    #expect(try desk.answer("resources.minutes", in: "morel") == "135")
    #expect(try desk.answer("resources.months", in: "morel") == nil)
    let clean = try desk.type()
    #expect(!(try clean.line(":ouvrir morel").contains("session interrompue")))
    _ = clean.leave(":quit")
  }

  @Test func `an offer declined is not lost`() throws {
    let desk = try Desk()
    let cut = try desk.type()
    try cut.line("Morel")
    cut.pty.signal(SIGKILL)
    cut.pty.wait()
    let declined = try desk.type()
    #expect(try declined.line("non").contains("proposée de nouveau"))
    #expect(declined.leave(":quit") == .exited(3))
    #expect(try desk.type().transcript.contains("session interrompue"))
  }

  @Test func `an interrupted session is forgotten once that was confirmed`() throws {
    let desk = try Desk()
    let cut = try desk.type()
    try cut.line("Morel")
    cut.pty.signal(SIGKILL)
    cut.pty.wait()
    let offered = try desk.type()
    #expect(offered.transcript.contains("(oui, non ou oublier)"))
    #expect(try offered.line("?").contains("ses réponses."))
    #expect(try offered.line("quitter").contains(":quitter"))
    #expect(try offered.line("oublier").contains("L’oublier vraiment ?"))
    #expect(try offered.line("non").contains("La reprendre ?"))
    try offered.line("oublier")
    #expect(try offered.line("oui").contains("C’est oublié."))
    #expect(desk.files().allSatisfy { !$0.contains("unsaved-") })
    #expect(offered.leave(":quit") == .exited(3))
    #expect(try !desk.type().transcript.contains("session interrompue"))
  }

  @Test func `the second session on a playbook is told who has it`() throws {
    let desk = try Desk()
    _ = try desk.pipe(Firms.bakery, ":save morel")
    let first = try desk.type()
    try first.line(":open morel")
    let second = try desk.type()
    let refusal = try second.line(":open morel")
    #expect(refusal.contains("Le dossier « morel » est ouvert par testeur sur"))
    #expect(!refusal.contains(".journal"))
    #expect(first.leave(":quit") == .exited(0))
    #expect(try second.line(":open morel").contains("Ouvert"))
    _ = second.leave(":quit")
  }

  @Test func `a reading command sees the last save while a session has the playbook open`() throws {
    let desk = try Desk()
    _ = try desk.pipe(Firms.bakery, ":save morel")
    let sitting = try desk.type()
    try sitting.line(":open morel")
    try sitting.line("resources.minutes=300")
    let run = try desk.run(["replay", "morel"] + Desk.options)
    run.expect(stdout: run.output)
    #expect(run.output.plainSpaces.contains("1 h par semaine"))
  }

  @Test func `leaving before the end keeps the answers and says so`() throws {
    let desk = try Desk()
    let sitting = try desk.type()
    try sitting.line("Morel")
    #expect(sitting.leave(":quitter") == .exited(3))
    #expect(sitting.transcript.contains("Vos réponses sont gardées"))
    #expect(desk.files().contains { $0.contains(".journal/unsaved-") })
  }

  // MARK: Leaving

  @Test func `Ctrl-D leaves, with the status of an interview that is incomplete`() throws {
    let sitting = try Desk().type()
    sitting.pty.write("\u{4}")
    #expect(sitting.pty.wait() == .exited(3))
    #expect(sitting.pty.isCooked)
  }

  @Test func `one Ctrl-C is calm, two leave`() throws {
    let sitting = try Desk().type()
    #expect(!sitting.pty.isCooked)
    sitting.pty.write("\u{3}")
    try sitting.pty.readUntil("\u{1B}[?2004h")
    sitting.pty.write("\u{3}")
    #expect(sitting.pty.wait() == .exited(3))
    #expect(sitting.pty.isCooked)
  }

  @Test func `Ctrl-C over a line half typed drops the line alone`() throws {
    let desk = try Desk()
    let sitting = try desk.type()
    sitting.pty.write("Mor")
    try sitting.pty.readUntil("Mor")
    sitting.pty.write("\u{3}")
    try sitting.pty.readUntil("\u{1B}[?2004h")
    try sitting.line("Vasseur")
    try sitting.line(":save x")
    #expect(try desk.answer("business.name", in: "x") == "\"Vasseur\"")
    #expect(sitting.leave(":quit") == .exited(3))
  }

  @Test(arguments: [SIGTERM, SIGHUP])
  func `a signal ends the session with its status and the terminal as it was`(
    signal: Int32
  ) throws {
    let desk = try Desk()
    let sitting = try desk.type()
    try sitting.line("Morel")
    sitting.pty.signal(signal)
    #expect([.exited(128 + signal), .signalled(signal)].contains(sitting.pty.wait()))
    #expect(sitting.pty.isCooked)
    #expect(try desk.type().transcript.contains("session interrompue"))
  }

  @Test func `an interview that is complete ends with zero`() throws {
    let desk = try Desk()
    _ = try desk.pipe(Firms.bakery, ":save morel")
    let sitting = try desk.type()
    try sitting.line(":open morel")
    #expect(sitting.leave(":quit") == .exited(0))
  }

  // MARK: Plain

  @Test(arguments: [("dumb", []), ("xterm-256color", ["--plain"])])
  func `the plain session has no escape and no control`(
    terminal: String, options: [String]
  ) throws {
    let sitting = try Desk().type(options, terminal: terminal)
    try sitting.lines(Firms.typedBakery)
    try sitting.line(":explain facebook")
    try sitting.line(":review")
    #expect(sitting.leave(":quit") == .exited(0))
    expectCalm(sitting.pty.transcript.replacing("\r\n", with: "\n"))
  }

  @Test func `a table read aloud has no cell called empty`() throws {
    let sitting = try Desk().type(terminal: "dumb")
    try sitting.lines(Firms.typedBakery)
    #expect(!sitting.transcript.contains(": vide"))
    _ = sitting.leave(":quit")
  }

  @Test func `what was typed comes back with no control in it`() throws {
    let sitting = try Desk().type(terminal: "dumb")
    try sitting.line(#""a\u{1b}[31mb\u{9b}c\u{202e}d""#)
    _ = sitting.leave(":quit")
    // The terminal echoes what is typed; the name typed as escapes is all ASCII.
    expectCalm(sitting.pty.transcript.replacing("\r\n", with: "\n"))
  }

  @Test func `NO_COLOR leaves no colour, the editor apart`() throws {
    let desk = try Desk()
    let pty = try Pty(
      Program.path, Desk.options, environment: desk.environment.merging(["NO_COLOR": "1"]) { $1 })
    let sitting = try Sitting(pty, isPlain: false)
    try sitting.line("Morel")
    _ = sitting.leave(":quit")
    #expect(!sitting.pty.transcript.contains(/\u{1B}\[[0-9;]*m/))
  }

  @Test func `numbers agree with their nouns`() throws {
    let sitting = try Desk().type(terminal: "dumb")
    try sitting.line("resources.people=1")
    try sitting.line("resources.months=1")
    try sitting.line("resources.budget=0")
    #expect(!sitting.transcript.contains("1 personnes"))
    #expect(!sitting.transcript.contains("0 euros"))
    _ = sitting.leave(":quit")
  }
}
