import Glibc
import PtyRig
import Testing

/// Every way to end a session, wherever it runs: the status, the terminal as it was found, and no
/// answer lost.
@Suite struct EndingTests {
  /// A session that has one answer.
  private func begun(_ desk: Desk, in place: Surroundings) throws -> Sitting {
    let sitting = try desk.type(in: place)
    #expect((sitting.pty.settings == sitting.pty.settingsBefore) == !place.hasEditor)
    try sitting.line("Crêperie Zoé")
    return sitting
  }

  /// Expects that the next session offers the answer of the one before.
  private func expectOffer(_ desk: Desk, in place: Surroundings) throws {
    #expect(try desk.type(in: place).transcript.contains("(« Crêperie Zoé »)"))
  }

  @Test(arguments: Surroundings.all)
  func `Ctrl-D leaves and keeps the answers`(place: Surroundings) throws {
    let desk = try Desk()
    let sitting = try begun(desk, in: place)
    sitting.expectEnd(.exited(3), after: "\u{4}")
    try expectOffer(desk, in: place)
  }

  @Test(arguments: Surroundings.all)
  func `Ctrl-C is calm once, and twice leaves`(place: Surroundings) throws {
    let desk = try Desk()
    let sitting = try begun(desk, in: place)
    #expect(try sitting.keys("\u{3}").contains("Ctrl-C encore une fois"))
    try sitting.line("boulang")
    #expect(try sitting.keys("\u{3}").contains("Ctrl-C encore une fois"))
    sitting.expectEnd(.exited(3), after: "\u{3}")
    try expectOffer(desk, in: place)
  }

  /// A session at work on a line: on what it would take, for some seconds, if nothing else is said.
  private func working(
    _ desk: Desk, on line: String = ":et-si mastodon"
  ) throws -> Sitting {
    let sitting = try desk.type()
    try sitting.lines(Firms.bakery)
    sitting.pty.write(line + "\r")
    try sitting.pty.readUntil("\u{1B}[?2004l")
    return sitting
  }

  @Test func `Ctrl-C stops a long search and is not the first of two`() throws {
    let desk = try Desk()
    let sitting = try working(desk)
    #expect(try sitting.keys("\u{3}").contains("^C\r\nRecherche arrêtée"))
    #expect(try sitting.keys("\u{3}").contains("Ctrl-C encore une fois"))
    sitting.expectEnd(.exited(0), after: "\u{3}")
    withExtendedLifetime(desk) {}
  }

  @Test func `Ctrl-C while a page is made is not the first of two either`() throws {
    let desk = try Desk()
    let sitting = try working(desk, on: ":viser")
    #expect(try sitting.keys("\u{3}").contains("par semaine"))
    #expect(try sitting.keys("\u{3}").contains("Ctrl-C encore une fois"))
    sitting.expectEnd(.exited(0), after: "\u{3}")
    withExtendedLifetime(desk) {}
  }

  @Test func `a long search does not hold up a signal that ends the session`() throws {
    let desk = try Desk()
    let sitting = try working(desk)
    sitting.pty.signal(SIGTERM)
    sitting.expectEnd(.exited(128 + SIGTERM))
    #expect(sitting.transcript.contains("Recherche arrêtée"))
    withExtendedLifetime(desk) {}
  }

  @Test(arguments: Surroundings.all)
  func `Ctrl-backslash ends with its status`(place: Surroundings) throws {
    let desk = try Desk()
    let sitting = try begun(desk, in: place)
    sitting.expectEnd(.exited(128 + SIGQUIT), after: "\u{1C}")
    try expectOffer(desk, in: place)
  }

  @Test(arguments: Surroundings.all, [SIGTERM, SIGHUP, SIGQUIT])
  func `a signal over a line half typed ends with its status`(
    place: Surroundings, signal: Int32
  ) throws {
    let desk = try Desk()
    let sitting = try begun(desk, in: place)
    sitting.pty.write("à moitié")
    try sitting.pty.readUntil("moitié")
    sitting.pty.signal(signal)
    sitting.expectEnd(.exited(128 + signal))
    try expectOffer(desk, in: place)
  }

  @Test(arguments: Surroundings.all)
  func `a terminal that is closed ends with the status of its signal`(place: Surroundings) throws {
    let desk = try Desk()
    let sitting = try begun(desk, in: place)
    sitting.pty.hangUp()
    #expect(sitting.pty.wait() == .exited(128 + SIGHUP))
    try expectOffer(desk, in: place)
  }

  @Test(arguments: Surroundings.all)
  func `a terminal that is closed while a page is made ends in the same way`(
    place: Surroundings
  ) throws {
    let desk = try Desk()
    // Under a shell that outlives it, no signal tells the program; it must see by itself.
    let script = "trap : HUP; \"$0\" \"$@\"; s=$?; cd; echo $s > status"
    let pty = try Pty(
      "/bin/sh", ["-c", script, Program.path] + Desk.options,
      environment: place.environment(desk.environment))
    let sitting = try Sitting(pty, isPlain: !place.hasEditor)
    try sitting.line("Crêperie Zoé")
    pty.write(":plan" + (place.hasEditor ? "\r" : "\n"))
    try pty.readUntil(place.hasEditor ? "\u{1B}[?2004l" : ":plan")
    pty.hangUp()
    pty.wait()
    #expect(desk.text("status") == "\(128 + SIGHUP)\n")
    try expectOffer(desk, in: place)
  }

  @Test(arguments: Surroundings.all)
  func `a kill loses no answer`(place: Surroundings) throws {
    let desk = try Desk()
    let sitting = try begun(desk, in: place)
    sitting.pty.signal(SIGKILL)
    #expect(sitting.pty.wait() == .signalled(SIGKILL))
    try expectOffer(desk, in: place)
  }

  @Test(arguments: [
    ("\u{4}", Int32(3)), ("\u{3}\u{3}", 3), (":quit\r", 3), ("\u{1C}", 128 + SIGQUIT),
  ])
  func `the offer to go on can be left as any question can`(keys: String, status: Int32) throws {
    for place in Surroundings.all where place.locale == "C.UTF-8" {
      let desk = try Desk()
      try begun(desk, in: place).expectEnd(.exited(3), after: "\u{4}")
      let offer = try desk.type(in: place)
      for key in keys.dropLast() where key == "\u{3}" { try offer.keys(String(key)) }
      offer.expectEnd(.exited(status), after: keys.hasPrefix("\u{3}") ? "\u{3}" : keys)
      try expectOffer(desk, in: place)
    }
  }

  @Test(arguments: Surroundings.all, [SIGTERM, SIGHUP])
  func `a signal at the offer to go on ends the session`(
    place: Surroundings, signal: Int32
  ) throws {
    let desk = try Desk()
    try begun(desk, in: place).expectEnd(.exited(3), after: "\u{4}")
    let offer = try desk.type(in: place)
    offer.pty.signal(signal)
    offer.expectEnd(.exited(128 + signal))
    try expectOffer(desk, in: place)
  }

  @Test(arguments: [SIGKILL, SIGTERM])
  func `a pager that dies leaves neither the session nor the terminal behind`(
    signal: Int32
  ) throws {
    let desk = try Desk()
    try desk.put("stty raw -echo </dev/tty\necho PAGE\nkill -\(signal) $$\n", "pager")
    let sitting = try Sitting(
      Pty(
        Program.path, Desk.options,
        environment: desk.environment.merging(["PAGER": "/bin/sh \(desk.path)/pager"]) { $1 },
        rows: 24), isPlain: false)
    let shown = try sitting.line(":aide")
    let after = try #require(shown.split(separator: "PAGE\n").last)
    // A line feed alone would begin the next line where this one ends.
    #expect(after.contains("\r\n") && !after.contains { $0 == "\n" })
    try sitting.line("Crêperie Zoé")
    sitting.expectEnd(.exited(3), after: "\u{4}")
  }

  @Test func `a signal while the pager runs counts once it has ended`() throws {
    let desk = try Desk()
    try desk.put("echo PAGE\nread line </dev/tty\n", "pager")
    let sitting = try Sitting(
      Pty(
        Program.path, Desk.options,
        environment: desk.environment.merging(["PAGER": "/bin/sh \(desk.path)/pager"]) { $1 },
        rows: 24), isPlain: false)
    sitting.pty.write(":aide\r")
    try sitting.pty.readUntil("PAGE")
    sitting.pty.signal(SIGTERM)
    sitting.expectEnd(.exited(128 + SIGTERM), after: "\n")
  }

  @Test func `with output elsewhere the session speaks on standard error and ends as it should`()
    throws
  {
    for (keys, status) in [("\u{4}", Int32(3)), ("\u{1C}", 128 + SIGQUIT)] {
      let desk = try Desk()
      let pty = try Pty(
        Program.path, Desk.options, environment: desk.environment,
        outputPath: desk.path + "/out")
      let sitting = try Sitting(pty, isPlain: true)
      try sitting.line("Crêperie Zoé")
      sitting.expectEnd(.exited(status), after: keys)
      #expect(desk.text("out") == "")
    }
  }
}
