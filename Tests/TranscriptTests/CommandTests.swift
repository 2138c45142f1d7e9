import Testing

/// Commands, piped: all of them work in scripts as they do when typed.
@Suite struct CommandTests {
  // MARK: Files

  @Test func `a save writes one private file with a final newline`() throws {
    let desk = try Desk()
    let run = try desk.pipe(Firms.bakery, ":save Boulangerie Morel")
    run.expect(stdout: run.output)
    #expect(desk.files() == ["data/jalon/playbooks/Boulangerie Morel.json"])
    let text = try #require(desk.playbook("Boulangerie Morel"))
    #expect(text.hasSuffix("}\n"))
    expectGolden(text, "bakery.playbook.json")
  }

  @Test(arguments: [
    ["replay", "morel"], ["catalogue", "networks"], ["catalogue", "show", "facebook"],
  ]) func `each command that can print JSON prints one document`(command: [String]) throws {
    let desk = try Desk()
    _ = try desk.pipe(Firms.bakery, ":save morel")
    let output = try desk.run(command + ["--format", "json"]).output
    #expect(output.hasPrefix("{") || output.hasPrefix("["), "\(output.prefix(60))")
  }

  @Test func `another playbook is not replaced unless that is asked for`() throws {
    let desk = try Desk()
    _ = try desk.pipe(Firms.bakery, ":save morel")
    let before = desk.playbook("morel")
    let number = Firms.subcontractor.split(separator: "\n").count + 1
    try desk.pipe(Firms.subcontractor, ":save Morel").expectRefusal(
      73, "-:\(number): ", ":enregistrer!")
    #expect(desk.playbook("morel") == before)
    let run = try desk.pipe(Firms.subcontractor, ":save! morel")
    run.expect(stdout: run.output)
    #expect(try desk.answer("business.sector", in: "morel") == "\"industry\"")
  }

  @Test func `a playbook that was opened is saved again without force`() throws {
    let desk = try Desk()
    _ = try desk.pipe(Firms.bakery, ":save morel")
    let run = try desk.pipe(":open morel", "resources.minutes=90", ":save")
    run.expect(stdout: run.output)
    #expect(try desk.answer("resources.minutes", in: "morel") == "90")
    #expect(try desk.answer("business.sector", in: "morel") == "\"bakery\"")
  }

  @Test func `a playbook that is not there is no such input, and the nearest is offered`() throws {
    let desk = try Desk()
    _ = try desk.pipe(Firms.bakery, ":save morel")
    try desk.pipe(":open morl").expectRefusal(66, "-:1: ", "morel")
  }

  @Test func `what a script saves, its later lines find`() throws {
    let desk = try Desk()
    let run = try desk.pipe(Firms.bakery, ":save morel", "resources.minutes=90", ":save morel")
    run.expect(stdout: run.output)
    #expect(try desk.answer("resources.minutes", in: "morel") == "90")
  }

  @Test func `what a script saves, its later lines open, compare and list`() throws {
    let desk = try Desk()
    let run = try desk.pipe(
      Firms.bakery, ":save morel", "resources.minutes=120", ":save lent", ":list",
      ":compare morel", ":open Morel", "resources.months=9", ":save")
    run.expect(stdout: run.output)
    #expect(run.output.contains("lent") && run.output.contains("Ici"))
    #expect(try desk.answer("resources.minutes", in: "morel") == "60")
    #expect(try desk.answer("resources.months", in: "morel") == "9")
    #expect(try desk.answer("resources.minutes", in: "lent") == "120")
    #expect(desk.files().count == 2)
  }

  @Test func `a script does not drop answers to open another playbook`() throws {
    let desk = try Desk()
    _ = try desk.pipe(Firms.bakery, ":save morel")
    try desk.pipe("business.sector=hotel", ":open morel").expectRefusal(
      65, "-:2: ", ":enregistrer NOM", ":ouvrir")
    let run = try desk.pipe("business.sector=hotel", ":save hotel", ":open morel")
    run.expect(stdout: run.output)
  }

  @Test func `a playbook saved before another is replaced only with force, typed and piped`()
    throws
  {
    let lines = ["Morel", ":save a", "bakery", ":save b", "1"]
    let desk = try Desk()
    try desk.pipe(lines.joined(separator: "\n"), ":save a").expectRefusal(
      73, "-:6: ", ":enregistrer! a")
    #expect(desk.files() == [])
    let sitting = try desk.type()
    for line in lines { try sitting.line(line) }
    #expect(try sitting.line(":save a").contains(":enregistrer!"))
    try sitting.line(":save! a")
    #expect(sitting.leave(":quit") == .exited(3))
    let piped = try Desk()
    _ = try piped.pipe(lines.joined(separator: "\n"), ":save! a")
    #expect(piped.playbook("a") == desk.playbook("a"))
    #expect(piped.playbook("b") == desk.playbook("b"))
  }

  @Test func `a playbook of another vintage is compared as that vintage advises it`() throws {
    let desk = try Desk()
    _ = try desk.pipe(Firms.subcontractor, ":save old", options: ["--catalogue", "2013"])
    let run = try desk.pipe(Firms.subcontractor, ":compare old")
    run.expect(stdout: run.output)
    #expect(
      run.output.plainSpaces.contains("Le dossier « old » est conseillé avec les chiffres de 2013.")
    )
    #expect(run.output.contains("Ici"))
    let same = try desk.pipe(Firms.subcontractor, ":compare old", options: ["--catalogue", "2013"])
    #expect(!same.output.contains("est conseillé avec"))
    #expect(same.output.plainSpaces.contains("Aucune différence : l’avis est le même."))
  }

  @Test func `the list names every playbook`() throws {
    let desk = try Desk()
    _ = try desk.pipe(Firms.bakery, ":save morel", ":save vasseur")
    let output = try desk.pipe(":list").output
    #expect(output.contains("morel"))
    #expect(output.contains("vasseur"))
    try #expect(desk.pipe(":liste").output == output)
  }

  // MARK: Going back

  @Test func `undo and redo take back and give back`() throws {
    let desk = try Desk()
    _ = try desk.pipe("resources.minutes=60", "resources.minutes=90", ":undo", ":save undone")
    #expect(try desk.answer("resources.minutes", in: "undone") == "60")
    _ = try desk.pipe(
      "resources.minutes=60", "resources.minutes=90", ":annuler", ":refaire", ":save redone")
    #expect(try desk.answer("resources.minutes", in: "redone") == "90")
    let history = try #require(desk.playbook("undone"))
    #expect(history.contains("\"to\": 90"), "undo erases nothing")
  }

  @Test func `back and edit ask again, skip takes the default`() throws {
    let desk = try Desk()
    _ = try desk.pipe("Morel", "bakery", ":back", "restaurant", ":save back")
    #expect(try desk.answer("business.sector", in: "back") == "\"restaurant\"")
    _ = try desk.pipe("Morel", "bakery", ":edit business.name", "Vasseur", "micro", ":save edit")
    #expect(try desk.answer("business.name", in: "edit") == "\"Vasseur\"")
    #expect(try desk.answer("business.size", in: "edit") == "\"micro\"")
    _ = try desk.pipe("Morel", "bakery", ":corriger 1", "Vasseur", ":save number")
    #expect(try desk.answer("business.name", in: "number") == "\"Vasseur\"")
    _ = try desk.pipe("Morel", ":passer", ":skip resources.minutes", ":save skip")
    #expect(try desk.answer("business.sector", in: "skip") == "\"shop\"")
    #expect(try desk.answer("resources.minutes", in: "skip") == "60")
    #expect(desk.playbook("skip")?.contains("\"source\": \"default\"") == true)
  }

  @Test func `history tells what changed, from and to`() throws {
    let desk = try Desk()
    let output = try desk.pipe(
      "resources.minutes=60", "resources.months=6", "resources.minutes=90",
      ":history resources.minutes"
    ).output.plainSpaces
    #expect(output.contains("Samedi 21 novembre 2026\n"))
    #expect(output.contains("Temps par semaine : 1 h par semaine\n"))
    #expect(output.contains("Temps par semaine : 1 h par semaine → 1 h 30 par semaine"))
    #expect(!output.contains("Mois avant de juger"))
  }

  // MARK: Other plans

  @Test func `a network that is excluded is rejected as excluded`() throws {
    let desk = try Desk()
    let result = try Result(
      desk.pipe(Firms.bakery, ":exclude facebook", options: ["--format", "json"]))
    #expect(!result.networks.contains("facebook"))
    #expect(result.rejected.first { $0.id == "facebook" }?.cause == "excluded")
  }

  @Test func `a network that is required is in the plan`() throws {
    let desk = try Desk()
    let more = "resources.minutes=75"
    let before = try Result(desk.pipe(Firms.bakery, more, options: ["--format", "json"]))
    #expect(!before.networks.contains("instagram"))
    let after = try Result(
      desk.pipe(Firms.bakery, more, ":imposer instagram", options: ["--format", "json"]))
    #expect(after.networks.contains("instagram"))
  }

  @Test func `the smallest change that brings a network in is named, and tried`() throws {
    let desk = try Desk()
    let asked = try desk.pipe(Firms.bakery, ":et-si instagram").output
    #expect(asked.contains("Instagram entrerait dans le plan."))
    let line = try #require(asked.split(separator: "\n").first { $0.contains("Temps par semaine") })
    #expect(line.contains("1\u{202F}h par semaine → 2\u{202F}h par semaine"))
    let changed = try desk.pipe(Firms.bakery, "resources.minutes=2h", ":et-si instagram").output
    #expect(changed.contains("Instagram sortirait du plan."))
  }

  @Test func `a verdict is asked for by its name, in either language`() throws {
    let desk = try Desk()
    for name in ["pas maintenant", "not-now"] {
      let asked = try desk.pipe(Firms.bakery, ":et-si \(name)").output
      #expect(asked.hasPrefix("Une seule réponse y suffirait"))
    }
    #expect(
      try desk.pipe(Firms.bakery, ":et-si oui, à des conditions").output
        .contains("C’est déjà le cas."))
  }

  @Test(arguments: ["fr", "en"])
  func `what if names the verdicts when it is given none, and so does its help`(
    language: String
  ) throws {
    let desk = try Desk()
    let options = ["--lang", language]
    let verdicts = ["go-with-conditions", "listen-first", "not-now", "go ("]
    let run = try desk.pipe(":whatif zut", options: options)
    #expect(run.status == 65)
    for verdict in verdicts { #expect(run.complaints.contains(verdict), "\(run.complaints)") }
    let help = try desk.pipe(":help whatif", options: options).output
    for verdict in verdicts { #expect(help.contains(verdict)) }
    #expect(
      try desk.pipe(":whatif facebok", options: options).complaints.contains("facebook"))
  }

  @Test(arguments: [
    (":exclure tiktok x", "plan.excluded", #"["tiktok","x"]"#),
    (":exclude tiktok, x threads", "plan.excluded", #"["tiktok","x","threads"]"#),
    (":imposer fiche google", "plan.required", #"["google-business"]"#),
    (":require instagram facebook", "plan.required", #"["instagram","facebook"]"#),
  ]) func `networks may be named with blanks between them`(
    line: String, id: String, value: String
  ) throws {
    let desk = try Desk()
    _ = try desk.pipe(line, ":save x")
    #expect(try desk.answer(id, in: "x") == value)
    try desk.pipe(":exclure tiktok instgram").expectRefusal(65, "-:1: ", "instagram")
  }

  @Test func `what is not in the catalogue is told with what may have been meant`() throws {
    let desk = try Desk()
    for (typed, meant) in [
      ("facebok", "facebook"), ("boulangerie", "bakery"), ("Fiche", "google-business"),
      ("nonsense", "jalon catalogue networks"),
    ] {
      try desk.run(["catalogue", "show", typed] + Desk.options).expectRefusal(
        65, "« \(typed) » n’est rien de ce catalogue", meant)
    }
    try desk.run(["catalogue", "show", "bakry", "--lang", "en"]).expectRefusal(
      65, "did you mean `bakery`?")
  }

  @Test func `what if shows another plan and keeps nothing`() throws {
    let desk = try Desk()
    let run = try desk.pipe(Firms.bakery, ":et-si resources.minutes=180", ":save morel")
    run.expect(stdout: run.output)
    #expect(run.output.contains("Avant"))
    #expect(try desk.answer("resources.minutes", in: "morel") == "60")
    #expect(desk.playbook("morel")?.contains("180") == false)
  }

  @Test func `explain says why a network is in and why another is out`() throws {
    let desk = try Desk()
    let plan = try desk.pipe(Firms.bakery).output
    let inside = try desk.pipe(Firms.bakery, ":explain facebook").output
    let outside = try desk.pipe(Firms.bakery, ":expliquer tiktok").output
    #expect(inside.hasSuffix(plan))
    #expect(outside.hasSuffix(plan))
    expectGolden(String(inside.dropLast(plan.count)), "explain.facebook.fr.txt")
    expectGolden(String(outside.dropLast(plan.count)), "explain.tiktok.fr.txt")
  }

  /// The commands that scripts of other people rely on, English and French.
  private static let lasting = [
    "back", "retour", "skip", "passer", "undo", "annuler", "redo", "refaire", "review", "revoir",
    "edit", "corriger", "why", "pourquoi", "plan", "explain", "expliquer", "whatif", "et-si",
    "target", "viser", "fix", "fixer", "exclude", "exclure", "require", "imposer", "save",
    "enregistrer", "open", "ouvrir", "list", "liste", "template", "modele", "replay", "rejouer",
    "compare", "comparer", "sources", "history", "historique", "source", "lire", "script",
    "transcript", "lang", "langue", "help", "aide", "quit", "quitter",
  ]

  @Test func `every command that scripts rely on is known`() throws {
    let lines = Self.lasting.map { ":help \($0)" }.joined(separator: "\n")
    let run = try Desk().pipe(lines, options: ["--keep-going"])
    run.expect(stdout: run.output, status: 3)
  }

  @Test func `quit ends a script before its next line`() throws {
    let run = try Desk().pipe("business.sector=bakery", ":quit", "n'importe.quoi=1")
    run.expect(stdout: run.output, status: 3)
  }

  @Test func `the language changes what follows and is kept in the playbook`() throws {
    let desk = try Desk()
    let run = try desk.pipe(Firms.bakery, ":lang en", ":save morel")
    #expect(run.output.contains("Yes"))
    #expect(desk.playbook("morel")?.contains("\"language\": \"en\"") == true)
    #expect(
      try desk.run(["run", "-", "--as-of", "2026-11-21"], input: Array(":open morel".utf8)).output
        .contains("Yes"), "a playbook's own language wins over the locale's")
  }

  // MARK: Refusing what is not negotiable

  @Test func `authenticity refused on its screen is asked a second time`() throws {
    let desk = try Desk()
    let once = try desk.pipe(":edit rules.authenticity", "refuse", ":save once")
    #expect(once.status == 3)
    #expect(try desk.answer("rules.authenticity", in: "once") == nil)
    _ = try desk.pipe(":edit rules.authenticity", "refuse", "refuse", ":save twice")
    #expect(try desk.answer("rules.authenticity", in: "twice") == "\"refuse\"")
    _ = try desk.pipe(":edit rules.legality", "refuse", "accept", ":save mended")
    #expect(try desk.answer("rules.legality", in: "mended") == "\"accept\"")
  }

  @Test func `a refusal with its key counts at once`() throws {
    let desk = try Desk()
    _ = try desk.pipe("rules.authenticity=refuse", ":script a.script", ":save keyed")
    #expect(try desk.answer("rules.authenticity", in: "keyed") == "\"refuse\"")
    #expect(desk.text("a.script")?.contains("rules.authenticity=refuse\n") == true)
  }

  // MARK: Scripts out of sessions

  @Test func `a script written after a save still stands alone`() throws {
    let desk = try Desk()
    _ = try desk.pipe(Firms.typedBakery, ":save one", ":script a.script")
    #expect(desk.text("a.script")?.contains(":open") == false)
    let other = try Desk()
    _ = try other.pipe(try #require(desk.text("a.script")), ":save one")
    #expect(other.playbook("one") == desk.playbook("one"))
  }

  @Test func `the script of a session rebuilds its playbook byte for byte`() throws {
    let desk = try Desk()
    let script = [
      Firms.typedBakery, ":undo", ":redo", ":skip business.customers", ":exclure tiktok, x",
      "business.name=\"Chez \\\"Moi\\\" \\\\ à\\tcôté\\n\\u{1F956}\"", ":lang en",
      "resources.minutes=75", ":retour", "5",
    ].joined(separator: "\n")
    let run = try desk.pipe(script, ":script a.script", ":save one")
    run.expect(stdout: run.output)
    let again = try desk.pipe(try #require(desk.text("a.script")), ":script b.script", ":save two")
    again.expect(stdout: again.output)
    #expect(desk.playbook("one") == desk.playbook("two"))
    #expect(desk.text("a.script") == desk.text("b.script"))
  }

  @Test func `the script of a playbook that was opened stands alone`() throws {
    let desk = try Desk()
    _ = try desk.pipe(
      ":modele boulangerie", Firms.bakery, "resources.minutes=90", ":undo", ":skip maturity.ages",
      ":exclure tiktok", ":save morel")
    _ = try desk.pipe(":open morel", "resources.months=12", ":script a.script")
    let script = try #require(desk.text("a.script"))
    #expect(!script.contains(":open"))
    let fresh = try Desk()
    let run = try fresh.pipe(script, ":script b.script", ":save morel", options: ["--lang", "en"])
    run.expect(stdout: run.output)
    let again = try desk.pipe(":open morel", "resources.months=12", ":save morel")
    again.expect(stdout: again.output)
    let one = try #require(desk.playbook("morel"))
    let two = try #require(fresh.playbook("morel"))
    // Earlier saves are decisions of their own; all else is the same.
    func withoutDecisions(_ text: String) -> [Substring] {
      let lines = text.split(separator: "\n")
      let start = lines.firstIndex { $0.hasPrefix("  \"decisions\"") } ?? 0
      let end = lines[start...].firstIndex { $0 == "  ]," } ?? start
      return Array(lines[..<start] + lines[end...])
    }
    #expect(withoutDecisions(one) == withoutDecisions(two))
    #expect(script == fresh.text("b.script"))
  }

  @Test func `files that are there are not written over by a script`() throws {
    let desk = try Desk()
    try desk.put("à moi\n", "a.script")
    try desk.pipe(Firms.bakery, ":script a.script").expectRefusal(73, "a.script")
    #expect(desk.text("a.script") == "à moi\n")
  }

  @Test func `nothing is written when a later file cannot be`() throws {
    let desk = try Desk()
    try desk.put("à moi\n", "a.script")
    try desk.pipe(Firms.bakery, ":save morel", ":script a.script").expectRefusal(73, "a.script")
    #expect(desk.files() == ["a.script"])
  }

  @Test func `two lines that write one file are a wrong line`() throws {
    let desk = try Desk()
    let number = Firms.bakery.split(separator: "\n").count + 2
    for second in ["a.script", "./a.script", "\(desk.path)/a.script"] {
      try desk.pipe(Firms.bakery, ":script a.script", ":transcript \(second)").expectRefusal(
        73, "-:\(number): ", "a.script")
    }
    #expect(desk.files() == [])
  }

  @Test func `a file over a playbook of the same script is a wrong line`() throws {
    let desk = try Desk()
    let path = desk.playbooks + "/morel.json"
    try desk.pipe(":save morel", ":script \(path)").expectRefusal(73, "-:2: ", "morel.json")
    #expect(desk.files() == [])
  }

  @Test(arguments: ["nulle/part.script", String(repeating: "long", count: 70)])
  func `nothing is written when a file has no place`(path: String) throws {
    let desk = try Desk()
    try desk.pipe(Firms.bakery, ":save morel", ":script a.script", ":script \(path)")
      .expectRefusal(73, path)
    #expect(desk.files() == [])
  }

  @Test func `a script that fails half-way says what it wrote`() throws {
    let desk = try Desk()
    try desk.put(Firms.bakery + "\n:script a.script\n:save morel\n", "source.script")
    let shown = try desk.withLittleRoom(["run", "source.script"] + Desk.options)
    #expect(shown.contains("morel.json"))
    #expect(shown.contains("déjà écrit : a.script"))
    #expect(desk.files() == ["a.script", "source.script"])
  }
}
