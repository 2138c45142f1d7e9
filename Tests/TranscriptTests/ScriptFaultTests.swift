import Testing

/// Scripts that are wrong somewhere: told with their place, exit 65, and nothing done.
@Suite struct ScriptFaultTests {
  @Test func `a wrong line is told with its file and number, and nothing is written`() throws {
    let desk = try Desk()
    try desk.put(Firms.bakery + "\n:save morel\nbusiness.size=minuscule\n", "a.script")
    let run = try desk.run(["run", "a.script"] + Desk.options)
    run.expectRefusal(65, "a.script:17: ", "« minuscule »")
    #expect(run.complaints.split(separator: "\n").count == 1)
    #expect(desk.files() == ["a.script"])
  }

  @Test func `a script on standard input goes by the name of a hyphen`() throws {
    try Desk().pipe("business.sector=bakery", "bonjour.monde=1").expectRefusal(65, "-:2: ")
  }

  @Test func `only the first wrong line is told, unless all are asked for`() throws {
    let desk = try Desk()
    let lines = "business.sektor=bakery\nbusiness.market=b2c\nresources.minutes=beaucoup\n:sauver x"
    let first = try desk.pipe(lines)
    first.expectRefusal(65, "-:1: ")
    #expect(first.complaints.split(separator: "\n").count == 1)
    let all = try desk.pipe(lines, ":save x", options: ["--keep-going"])
    all.expectRefusal(65, "-:1: ", "-:3: ", "-:4: ")
    #expect(all.complaints.split(separator: "\n").count == 3)
    #expect(desk.files() == [])
  }

  /// What is typed, and what is offered.
  private static let misspelt: [(line: String, nearest: String)] = [
    ("maturity.counts=instagarm: 1/20", "instagram"),
    ("business.sector=boulangrie", "bakery (Boulangerie, pâtisserie)"),
    ("business.sector=bakry", "bakery"),
    ("business.sektor=bakery", "business.sector"),
    ("resources.minute=60", "resources.minutes"),
    ("benefits.recruting.target=3", "benefits.recruiting.target"),
    (":explain instagarm", "instagram"),
    (":exclude linkdin", "linkedin"),
    (":expliqer facebook", ":expliquer"),
    (":enregitrer x", ":enregistrer"),
  ]

  @Test func `what is misspelt is offered as it is spelt`() throws {
    let lines = Self.misspelt.map(\.line).joined(separator: "\n")
    let run = try Desk().pipe(lines, options: ["--keep-going"])
    run.expectRefusal(65)
    let complaints = run.complaints.plainSpaces.split(separator: "\n")
    #expect(complaints.count == Self.misspelt.count)
    for (number, (wrong, complaint)) in zip(Self.misspelt, complaints).enumerated() {
      #expect(complaint.hasPrefix("-:\(number + 1): "))
      #expect(complaint.contains(wrong.nearest))
    }
  }

  @Test func `the refusal of a network asked about does not name a question that was not asked`()
    throws
  {
    let run = try Desk().pipe(":explain instagarm")
    #expect(!run.complaints.contains("business.presence"))
  }

  /// Lines that mean nothing, each for a reason of its own.
  private static let senseless = [
    "business.sector=", "resources.minutes=1h75", "resources.minutes=-5", "resources.months=0",
    "resources.months=121", "resources.people=1000", "resources.budget=-1",
    "resources.minutes=1 50",
    "resources.minutes=60,5", "maturity.counts=facebook: 21/20", "maturity.counts=facebook: 5",
    "maturity.counts=facebook: 1/2, facebook: 1/3", "maturity.ages=15-24: 10, 25-34: 20",
    "maturity.ages=1 2 3 3 2", "maturity.ages=15-24: 50, 15-24: 50", "maturity.ages=16-24: 100",
    "benefits.ranked=image > image", "benefits.ranked=image, traffic, sales, listening",
    "benefits.image.by=2026-02-30", "benefits.image.by=31/04/2027", "benefits.image.by=demain",
    "business.sells-online=peut-être", "rules.dialogue=jamais de la vie",
    "business.presence=minitel",
    "benefits.image.target=beaucoup", "benefits.luck.target=3", "benefits.*.target=3",
    "resources.skills=photo, photo", "\"ouvert", "\"fermé\" trop tôt", "business.name=\"a\\x\"",
    "business.name=\"\\u{110000}\"", "business.name=\"\\u{D800}\"", ":edit nulle.part", ":edit 99",
    ":nimporte", ":exclude", ":whatif", ":whatif zzzz", ":lang de", ":undo", ":redo", ":back",
    ":save ../a", ":save .a", ":save", ":source", ":script",
  ]

  @Test func `a line that means nothing is refused, and changes nothing`() throws {
    let desk = try Desk()
    let lines = Self.senseless.joined(separator: "\n")
    let run = try desk.pipe(lines, options: ["--keep-going"])
    run.expectRefusal(65)
    let places = run.complaints.split(separator: "\n").map { $0.prefix { $0 != " " } }
    #expect(places == Self.senseless.indices.map { "-:\($0 + 1):" })
    #expect(desk.files() == [])
  }

  @Test func `a refusal says what is expected after what is wrong`() throws {
    let lines = [
      "business.sells-online=peut-être", "maturity.counts=facebook: 1/2, facebook: 1/3",
      "benefits.ranked=image > image", "benefits.ranked=image, traffic, sales, listening",
      "business.sector=", "benefits.image.target=beaucoup",
    ]
    let run = try Desk().pipe(lines.joined(separator: "\n"), options: ["--keep-going"])
    for complaint in run.complaints.plainSpaces.split(separator: "\n") {
      #expect(complaint.contains(" ; "))
    }
  }

  @Test func `an answer when nothing is asked is an error`() throws {
    let number = Firms.typedBakery.split(separator: "\n").count + 1
    try Desk().pipe(Firms.typedBakery, "bonjour").expectRefusal(65, "-:\(number): ")
  }

  @Test func `an English refusal is English`() throws {
    try Desk().pipe("business.sector=bakry", options: ["--lang", "en"])
      .expectRefusal(65, "-:1: ", "did you mean bakery")
  }

  // MARK: Nested files

  @Test func `a wrong line in a file that is read is told with both places`() throws {
    let desk = try Desk()
    try desk.put("# milieu\n:source dedans.script\n", "milieu.script")
    try desk.put("business.sector=bakery\n\nbusiness.market=b2x\n", "dedans.script")
    try desk.put("# dehors\n:lire milieu.script\n", "dehors.script")
    let run = try desk.run(["run", "dehors.script"] + Desk.options)
    run.expectRefusal(65, "dehors.script:2: ", "milieu.script:2: ", "dedans.script:3: ")
  }

  @Test func `every wrong line of the files that are read is told when all are asked for`() throws {
    let desk = try Desk()
    try desk.put("business.size=minuscule\n:lire dedans.script\n", "milieu.script")
    try desk.put("business.sector=bakery\n:nimporte\nbusiness.market=b2x\n", "dedans.script")
    let run = try desk.pipe(":lire milieu.script", "rules.x=1", options: ["--keep-going"])
    run.expectRefusal(65)
    let places = run.complaints.split(separator: "\n").map { complaint in
      complaint.split(separator: " ").filter { $0.hasSuffix(":") && $0.contains(/:\d+:$/) }
        .joined(separator: " ")
    }
    #expect(
      places == [
        "-:1: milieu.script:1:", "-:1: milieu.script:2: dedans.script:2:",
        "-:1: milieu.script:2: dedans.script:3:", "-:2:",
      ])
    let first = try desk.pipe(":lire milieu.script")
    #expect(first.complaints.split(separator: "\n").count == 1)
  }

  @Test func `a file that reads itself is refused`() throws {
    let desk = try Desk()
    try desk.put(":source a.script\n", "a.script")
    try desk.run(["run", "a.script"] + Desk.options).expectRefusal(65, "a.script:1: ")
  }

  @Test func `a file to be read that is not there is no such input`() throws {
    try Desk().pipe(":source nulle-part.script").expectRefusal(66, "-:1: ", "nulle-part.script")
  }

  @Test func `what a file says counts as if it stood there`() throws {
    let desk = try Desk()
    try desk.put(Firms.bakery + "\n", "firme.script")
    let sourced = try desk.pipe(":source firme.script", "resources.minutes=90")
    #expect(sourced == (try desk.pipe(Firms.bakery, "resources.minutes=90")))
  }
}
