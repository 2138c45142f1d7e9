import Testing

/// Values in every form that the line language knows, as a playbook stores them.
@Suite struct ValueTests {
  /// A question, what is typed, and what is stored, as compact JSON.
  private typealias Written = (id: String, typed: String, stored: String)

  /// Whole numbers: groups of three, units.
  private static let numbers: [Written] = [
    ("business.customers", "1500", "1500"), ("business.customers", "1 500", "1500"),
    ("business.customers", "1\u{A0}500", "1500"), ("business.customers", "1\u{202F}500", "1500"),
    ("business.customers", "1 234\u{202F}567", "1234567"),
    ("business.customers", "1500 clients", "1500"),
    ("resources.budget", "100 €", "100"), ("resources.budget", "30 euros", "30"),
    ("resources.months", "12 mois", "12"), ("resources.months", "1", "1"),
    ("resources.months", "120", "120"), ("resources.people", "0", "0"),
    ("resources.people", "999", "999"), ("maturity.b2b-share", "30 %", "30"),
  ]

  /// Minutes, in hours too.
  private static let lengths: [Written] = [
    ("resources.minutes", "60", "60"), ("resources.minutes", "5h", "300"),
    ("resources.minutes", "5 h", "300"), ("resources.minutes", "1h30", "90"),
    ("resources.minutes", "1 h 30", "90"), ("resources.minutes", "1H30", "90"),
    ("resources.minutes", "90 min", "90"), ("resources.minutes", "90 minutes", "90"),
    ("resources.minutes", "3 créneaux", "60"), ("resources.minutes", "0", "0"),
  ]

  /// Decimals.
  private static let decimals: [Written] = [
    ("benefits.image.target", "12.5", "12.5"), ("benefits.image.target", "12,5", "12.5"),
    ("benefits.image.target", "8", "8"), ("benefits.image.baseline", "0", "0"),
    ("benefits.image.baseline", "measure", "\"measure\""),
    ("benefits.image.baseline", "mesurer", "\"measure\""),
    ("benefits.image.baseline", "1 200,5", "1200.5"),
  ]

  /// Yes and no.
  private static let yesAndNo: [Written] = [
    ("business.sells-online", "yes", "true"), ("business.sells-online", "y", "true"),
    ("business.sells-online", "oui", "true"), ("business.sells-online", "o", "true"),
    ("business.sells-online", "TRUE", "true"), ("business.sells-online", "no", "false"),
    ("business.sells-online", "n", "false"), ("business.sells-online", "non", "false"),
    ("business.sells-online", "false", "false"), ("business.sells-online", "Non", "false"),
  ]

  /// One choice: number, id, label in either language, prefix; case and accents ignored.
  private static let choices: [Written] = [
    ("business.size", "1", "\"micro\""), ("business.size", "micro", "\"micro\""),
    ("business.size", "MICRO", "\"micro\""), ("business.size", "mic", "\"micro\""),
    ("business.market", "Des particuliers", "\"b2c\""),
    ("business.market", "les deux", "\"both\""),
    ("business.market", "b2b", "\"b2b\""),
    ("business.sector", "boulangerie", "\"bakery\""),
    ("business.sector", "Boulangerie, pâtisserie", "\"bakery\""),
    ("business.sector", "BOULANGERIE, PATISSERIE", "\"bakery\""),
    ("business.sector", "Bakery, pastry shop", "\"bakery\""),
    ("business.sector", "bakery", "\"bakery\""), ("business.sector", "bake", "\"bakery\""),
    ("business.sector", "\"bakery\"", "\"bakery\""),
    ("business.country", "FR", "\"FR\""), ("business.country", "belgique", "\"BE\""),
    ("business.country", "Switzerland", "\"CH\""),
    ("maturity.contact", "parfois", "\"sometimes\""),
    ("maturity.contact", "Weekly", "\"weekly\""),
    ("rules.dialogue", "accept", "\"accept\""),
    ("rules.dialogue", "conditions", "\"conditions\""),
  ]

  /// Several, rankings, none.
  private static let lists: [Written] = [
    ("business.presence", "facebook, instagram", "[\"facebook\",\"instagram\"]"),
    ("business.presence", "Fiche Google", "[\"google-business\"]"),
    ("business.presence", "none", "[]"), ("business.presence", "aucun", "[]"),
    ("business.presence", "Aucun", "[]"), ("business.presence", "unknown", "\"unknown\""),
    ("resources.skills", "photo,writing", "[\"photo\",\"writing\"]"),
    ("resources.skills", "aucun", "[]"), ("resources.skills", "1, 2", "[\"writing\",\"photo\"]"),
    ("benefits.ranked", "image > traffic", "[\"image\",\"traffic\"]"),
    ("benefits.ranked", "traffic, image", "[\"traffic\",\"image\"]"),
    ("benefits.ranked", "3>1>2", "[\"traffic\",\"image\",\"proximity\"]"),
    ("benefits.ranked", "Nous vendons plus.", "[\"sales\"]"),
  ]

  /// Shares.
  private static let shares: [Written] = [
    (
      "maturity.ages", "1 2 3 3 1",
      "{\"15-24\":10,\"25-34\":20,\"35-49\":30,\"50-64\":30,\"65+\":10}"
    ),
    (
      "maturity.ages", "15-24: 10, 25-34: 20, 35-49: 70",
      "{\"15-24\":10,\"25-34\":20,\"35-49\":70}"
    ),
    ("maturity.ages", "65+: 100 %", "{\"65+\":100}"),
    ("maturity.ages", "15-24: 49.5, 65+: 50.5", "{\"15-24\":49.5,\"65+\":50.5}"),
    ("maturity.ages", "15-24: 50, 65+: 49", "{\"15-24\":50.5051,\"65+\":49.4949}"),
    (
      "maturity.ages", "15-24: 33, 25-34: 33, 35-49: 33",
      "{\"15-24\":33.3333,\"25-34\":33.3333,\"35-49\":33.3333}"
    ),
    (
      "maturity.functions", "owner: 50, buyer: 50", "{\"buyer\":50,\"owner\":50}"
    ),
  ]

  /// Counts.
  private static let counts: [Written] = [
    ("maturity.counts", "facebook: 11/20", "{\"facebook\":\"11/20\"}"),
    (
      "maturity.counts", "facebook: 11/20, instagram: 0/0",
      "{\"facebook\":\"11/20\",\"instagram\":\"0/0\"}"
    ),
    ("maturity.counts", "Facebook : 11 sur 20", "{\"facebook\":\"11/20\"}"),
    ("maturity.counts", "linkedin: 20/20", "{\"linkedin\":\"20/20\"}"),
    ("maturity.counts", "aucun", "{}"),
  ]

  /// Dates.
  private static let dates: [Written] = [
    ("benefits.image.by", "2027-06-30", "\"2027-06-30\""),
    ("benefits.image.by", "30/06/2027", "\"2027-06-30\""),
    ("benefits.image.by", "2028-02-29", "\"2028-02-29\""),
    ("benefits.image.by", "2020-01-01", "\"2020-01-01\""),
  ]

  /// Text and literals.
  private static let texts: [Written] = [
    ("business.name", "Chez = Moi # ici", "\"Chez = Moi # ici\""),
    ("business.name", "  bords  ", "\"bords\""),
    ("business.name", "\"  bords  \"", "\"  bords  \""),
    ("business.name", #""a\"b\\c\nd\te\u{E9}\u{1F956}""#, #""a\"b\\c\nd\teé🥖""#),
    ("business.name", "L’Été à Noël", "\"L’Été à Noël\""),
    ("benefits.image.indicator", "nos mots à nous", "\"nos mots à nous\""),
  ]

  private static let table = [
    numbers, lengths, decimals, yesAndNo, choices, lists, shares, counts, dates, texts,
  ]

  @Test(arguments: table.indices)
  func `a value is stored as it was meant, and written down as it was stored`(kind: Int) throws {
    let desk = try Desk()
    let table = Self.table[kind]
    let lines = table.indices.map { "\(table[$0].id)=\(table[$0].typed)\n:save \($0)" }
    let run = try desk.pipe(lines.joined(separator: "\n"))
    try #require(run.status == 3, "\(run.complaints)")
    let bare = table.map { "\($0.id)=\($0.typed)" }.joined(separator: "\n")
    _ = try desk.pipe(bare, ":script a.script")
    // A remark and the language come first.
    let steps = try #require(desk.text("a.script")).split(separator: "\n").dropFirst(2)
    let again = zip(steps, table.indices).map { "\($0)\n:save again \($1)" }
    _ = try desk.pipe(again.joined(separator: "\n"))
    for (place, value) in table.enumerated() {
      #expect(try desk.answer(value.id, in: "\(place)") == value.stored, "\(value.typed)")
      #expect(try desk.answer(value.id, in: "again \(place)") == value.stored, "\(value.typed)")
    }
  }

  @Test(arguments: [
    ("benefits.image.by", "30/06/2027"), ("benefits.image.by", "06/30/2027"),
  ])
  func `in English a date has one form`(id: String, typed: String) throws {
    try Desk().pipe("\(id)=\(typed)", options: ["--lang", "en"]).expectRefusal(65, "-:1: ")
  }

  @Test func `inside a list a comma ends an item, never a whole number`() throws {
    try Desk().pipe("maturity.ages=15-24: 49,5, 65+: 50,5").expectRefusal(65, "-:1: ")
  }

  @Test func `an English session takes French labels, and the other way round`() throws {
    let desk = try Desk()
    _ = try desk.pipe("business.sector=boulangerie", ":save x", options: ["--lang", "en"])
    #expect(try desk.answer("business.sector", in: "x") == "\"bakery\"")
  }

  @Test func `remarks and empty lines are nothing, a hash within a line is text`() throws {
    let desk = try Desk()
    _ = try desk.pipe("# rien", "", "   ", "  # rien", "business.name=Chez # Moi", ":save x")
    #expect(try desk.answer("business.name", in: "x") == "\"Chez # Moi\"")
  }

  @Test func `what looks like a key or a command may be an answer between quotation marks`() throws
  {
    let desk = try Desk()
    _ = try desk.pipe("\":save y\"", ":save x")
    #expect(try desk.answer("business.name", in: "x") == "\":save y\"")
    #expect(desk.playbook("y") == nil)
    _ = try desk.pipe("\"a.b=c\"", ":save z")
    #expect(try desk.answer("business.name", in: "z") == "\"a.b=c\"")
  }

  @Test func `an answer without a dotted id is an answer, equals sign or not`() throws {
    let desk = try Desk()
    _ = try desk.pipe("Morel = fils", ":save x")
    #expect(try desk.answer("business.name", in: "x") == "\"Morel = fils\"")
  }
}
