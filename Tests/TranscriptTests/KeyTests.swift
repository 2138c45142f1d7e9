import Glibc
import PtyRig
import Testing

/// What is typed arrives as it was meant, wherever the session runs. How keys change a line is
/// shown at the editor's own level; here is what the whole program makes of it.
@Suite struct KeyTests {
  /// Saves, leaves, and gives the firm's name as it was kept.
  private func name(_ sitting: Sitting, _ desk: Desk) throws -> String? {
    try sitting.line(":save x")
    sitting.expectEnd(.exited(3), after: "\u{4}")
    return try desk.answer("business.name", in: "x")
  }

  // MARK: In all surroundings

  @Test(arguments: Surroundings.all)
  func `accents and wide characters arrive whole`(place: Surroundings) throws {
    let desk = try Desk()
    let sitting = try desk.type(in: place)
    try sitting.line("Crêperie Zoé ☃ 日本")
    #expect(try name(sitting, desk) == "\"Crêperie Zoé ☃ 日本\"")
    #expect(!sitting.transcript.contains("nosuchterm"))
    guard !place.hasEditor else { return }
    let lines = sitting.pty.transcript.replacing("\r\n", with: "\n")
    expectCalm(lines.replacing("^D\u{8}\u{8}", with: ""))
  }

  @Test(arguments: Surroundings.all)
  func `a resize over a line half typed keeps the line`(place: Surroundings) throws {
    let desk = try Desk()
    let sitting = try desk.type(in: place)
    sitting.pty.write("Crêperie ")
    try sitting.pty.readUntil("Crêperie ")
    for columns in [40, 12, 200] { sitting.pty.resize(columns: columns, rows: 24) }
    try sitting.line("Zoé")
    #expect(try name(sitting, desk) == "\"Crêperie Zoé\"")
  }

  @Test(arguments: Surroundings.all)
  func `a stop that no shell would undo keeps the session`(place: Surroundings) throws {
    let desk = try Desk()
    let sitting = try desk.type(in: place)
    if place.hasEditor {
      sitting.pty.write("Crêperie ")
      try sitting.pty.readUntil("Crêperie ")
      sitting.pty.write("\u{1A}")
      try sitting.pty.readUntil("Crêperie ")
    } else {
      // The terminal itself drops what was half typed.
      sitting.pty.write("\u{1A}")
      try sitting.pty.readUntil("^Z")
      sitting.pty.write("Crêperie ")
    }
    try sitting.line("Zoé")
    #expect(try name(sitting, desk) == "\"Crêperie Zoé\"")
  }

  @Test(arguments: Surroundings.all)
  func `bytes that are no text never enter an answer`(place: Surroundings) throws {
    let desk = try Desk()
    let sitting = try desk.type(in: place)
    sitting.pty.write([0x5A, 0xFF, 0xC3, 0x6F])
    let answer = try sitting.line("")
    if !place.hasEditor {
      #expect(answer.contains("UTF-8"))
      try sitting.line("Zo")
    }
    #expect(try name(sitting, desk) == "\"Zo\"")
  }

  @Test(arguments: Surroundings.all)
  func `a line longer than any answer is refused and the session goes on`(
    place: Surroundings
  ) throws {
    let desk = try Desk()
    let sitting = try desk.type(in: place)
    if place.hasEditor {
      sitting.pty.write("\u{1B}[200~" + String(repeating: "a", count: 70_000) + "\u{1B}[201~")
      try sitting.pty.readUntil("65")
      try sitting.keys("")
    }
    // The longest that a terminal in its own line mode takes is 4,095 bytes.
    sitting.pty.write(String(repeating: "b", count: 4000) + "\u{15}")
    try sitting.line("Zoé")
    #expect(try name(sitting, desk) == "\"Zoé\"")
  }

  @Test func `a script is the same with a terminal at hand and without`() throws {
    let desk = try Desk()
    let piped = try desk.pipe("business.name=Zoé")
    let script = """
      cd; printf business.name=Zoé | "$0" run "$@" > out 2> err
      echo STATUS $?
      """
    let pty = try Pty(
      "/bin/sh",
      ["-c", script, Program.path] + Desk.options,
      environment: desk.environment.merging(["LC_ALL": "C"]) { $1 })
    try pty.readUntil("STATUS 3")
    #expect(desk.text("out") == piped.output)
    #expect(desk.text("err") == "")
    #expect(!piped.stdout.contains(0x1B))
  }

  // MARK: In an editor

  @Test(
    arguments: Surroundings.editing,
    [
      ("Cafe\u{301}\u{7F}é Zoé", "Café Zoé"),
      ("Zoé👩‍💻\u{7F}", "Zoé"),
      ("Zé\u{1B}[Do", "Zoé"),
      ("oé\u{1B}[1;5DZ", "Zoé"),
      ("Café Zoé\u{1B}[H\u{1B}[3~C", "Café Zoé"),
    ])
  func `keys do what they say`(place: Surroundings, typed: (keys: String, name: String)) throws {
    let desk = try Desk()
    let sitting = try desk.type(in: place)
    try sitting.line(typed.keys)
    #expect(try name(sitting, desk) == "\"\(typed.name)\"")
  }

  @Test(arguments: Surroundings.editing)
  func `a paste of fifty lines is one answer and runs nothing`(place: Surroundings) throws {
    let desk = try Desk()
    let sitting = try desk.type(in: place)
    let lines = (1...50).map { "ligne \($0)\tmot" } + [":quit"]
    sitting.pty.write("\u{1B}[200~" + lines.joined(separator: "\r") + "\u{1B}[201~")
    try sitting.line("")
    let kept = try #require(try name(sitting, desk))
    #expect(kept == "\"" + lines.joined(separator: "\\n").replacing("\t", with: "\\t") + "\"")
  }

  @Test(arguments: Surroundings.editing)
  func `Ctrl-R finds a command of an earlier session`(place: Surroundings) throws {
    let desk = try Desk()
    let first = try desk.type(in: place)
    try first.line(":save crêperie-zoé")
    try first.line(":liste")
    first.expectEnd(.exited(3), after: "\u{4}")
    let second = try desk.type(in: place)
    second.pty.write("\u{12}rie-z")
    try second.pty.readUntil(":save crêperie-zoé")
    #expect(try second.line("!\u{8}").contains("crêperie-zoé"))
    second.expectEnd(.exited(3), after: "\u{4}")
  }

  @Test(arguments: Surroundings.editing)
  func `answers are found with Up in their own session and in no other`(
    place: Surroundings
  ) throws {
    let desk = try Desk()
    let first = try desk.type(in: place)
    try first.line("Zoé")
    try first.line(":et-si business.name=Canari")
    try first.line(":exclure tiktok")
    try first.line("business.name=Morel")
    try first.line("\u{1B}[A\u{1B}[A\u{1B}[A\u{1B}[A\u{1B}[Hbusiness.name=")
    #expect(try name(first, desk) == "\"Zoé\"")
    let history = desk.text("data/jalon/playbooks/.history") ?? ""
    for answer in ["Zoé", "Canari", "tiktok"] { #expect(!history.contains(answer)) }
  }

  @Test(arguments: Surroundings.editing)
  func `a history file of somebody else stays as it is`(place: Surroundings) throws {
    let desk = try Desk()
    _ = try desk.pipe(Firms.bakery, ":save morel")
    let foreign = "_HiStOrY_V2_\n:quit\\040now\n"
    try desk.put(foreign, "data/jalon/playbooks/.history")
    let sitting = try desk.type(in: place)
    try sitting.line(":liste")
    sitting.expectEnd(.exited(3), after: "\u{4}")
    #expect(desk.text("data/jalon/playbooks/.history") == foreign)
  }

  @Test(arguments: Surroundings.editing)
  func `vi keys come from the editrc of the person`(place: Surroundings) throws {
    let desk = try Desk()
    try desk.put("bind -v\njalon:bind ^I ed-insert\n", ".editrc")
    let sitting = try desk.type(in: place)
    sitting.pty.write("oé\u{1B}")
    // The Escape is a key of its own once the cursor has gone back for it.
    try sitting.pty.readUntil("\u{8}")
    try sitting.line("0iZ")
    try sitting.line("boul\t")
    try sitting.line(":save x")
    #expect(try desk.answer("business.sector", in: "x") == "\"bakery\"")
    #expect(try name(sitting, desk) == "\"Zoé\"")
  }

  @Test(arguments: Surroundings.editing)
  func `Tab completes choices, commands, networks and playbooks`(place: Surroundings) throws {
    let desk = try Desk()
    _ = try desk.pipe(Firms.bakery, ":save morel")
    let sitting = try desk.type(in: place)
    try sitting.line("Zoé")
    sitting.pty.write("BOUL\t")
    try sitting.pty.readUntil("Boulangerie, pâtisserie")
    try sitting.line("")
    #expect(try sitting.line("business.size=de 10\t").contains("De 10 à 49 personnes"))
    #expect(try sitting.line(":expl\t faceb\t").contains("Facebook"))
    sitting.pty.write(":re\t")
    try sitting.pty.readUntil(":retour")
    try sitting.pty.readUntil(":revoir")
    try sitting.line("v\t")
    #expect(try sitting.line(":ouv\t mor\t").contains("Ouvert : morel"))
    sitting.expectEnd(.exited(0), after: "\u{4}")
  }

  @Test(arguments: Surroundings.editing)
  func `Tab completes the path of a file`(place: Surroundings) throws {
    let desk = try Desk()
    try desk.put("business.name=Zoé\n", "mes réponses.txt")
    let sitting = try desk.type(in: place)
    try sitting.line(":lire ~/mes\t")
    #expect(try name(sitting, desk) == "\"Zoé\"")
  }

  @Test(arguments: Surroundings.plain)
  func `without a Tab key the list comes with a mark, and its numbers are answers`(
    place: Surroundings
  ) throws {
    let desk = try Desk()
    let sitting = try desk.type(in: place)
    #expect(!(try sitting.line("Zoé").contains("Tab")))
    let some = try sitting.line("tab\t")
    #expect(some.contains("21 : Tabac, vapotage") && !some.contains("Pharmacie"))
    #expect(try sitting.line("?").contains("19 : Pharmacie"))
    #expect(try sitting.line("19").contains("Noté : Pharmacie"))
    #expect(try sitting.line(":expli\t").contains(":expliquer"))
  }

  @Test func `progress is shown in the form that has room`() throws {
    let desk = try Desk()
    let pty = try Pty(Program.path, Desk.options, environment: desk.environment, columns: 40)
    try pty.readUntil("Votre maison · 0/30")
    for (typed, form) in [("Boulangerie", "0/30 · 15"), (" du Canal sur", "0/30\u{1B}8")] {
      pty.write(typed)
      try pty.readUntil(form)
    }
  }

  @Test(arguments: Surroundings.editing)
  func `Ctrl-C over a line half typed drops the line alone`(place: Surroundings) throws {
    let desk = try Desk()
    let sitting = try desk.type(in: place)
    for _ in 1...3 {
      sitting.pty.write("Mor")
      try sitting.pty.readUntil("Mor")
      #expect(!(try sitting.keys("\u{3}").contains("Ctrl-C encore")))
    }
    try sitting.line("Zoé")
    #expect(try name(sitting, desk) == "\"Zoé\"")
  }
}
