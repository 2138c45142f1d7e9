import JalonCatalogue
import JalonModel
import Testing

@Suite struct CatalogueCheckTests {
  @Test func `the catalogue that we ship passes every check`() {
    for finding in CatalogueCheck.findings(in: BrokenCatalogue.real) {
      Issue.record("\(finding.place): \(finding.text.en) (\(finding.check))")
    }
  }

  @Test func `no two checks share an id`() {
    #expect(Set(CatalogueCheck.all.map(\.id)).count == CatalogueCheck.all.count)
  }

  @Test func `a check that does not bite is reported`() {
    withKnownIssue {
      try expectBites("week-moments", "settings.json", "settings", value: [:])
    }
  }

  @Test func `a finding says the file, the line, the way and the nearest id`() throws {
    let broken = try BrokenCatalogue.with("subjects.json", "subjects", 0, "sector", value: "bakry")
    let finding = try #require(try findings("sector-references", in: broken).first)
    #expect(finding.check == "sector-references")
    #expect(finding.place.hasPrefix("subjects.json:"))
    #expect(finding.place.hasSuffix(", subjects[0].sector"))
    #expect(finding.line > 1)
    #expect(
      finding.text.en == "“bakry” is not a sector of this catalogue; did you mean `bakery`?")
    #expect(
      finding.text.fr
        == "« bakry » n’est pas un secteur de ce catalogue ; vouliez-vous dire `bakery` ?")
  }

  // MARK: Form

  @Test func `a member that the decoder does not know is found`() throws {
    try expectBites("strict-form", "sectors.json", "sectors", 0, "colour", value: "red")
  }

  @Test func `a file that is not JSON, or is missing, is found`() throws {
    let cut = BrokenCatalogue.real.replacing("trades.json", with: Array("{\"trades\": [".utf8))
    let unread = try findings("strict-form", in: cut)
    #expect(unread.map(\.file) == ["trades.json"])
    #expect(unread.map(\.line) == [1])
    let less = CatalogueFiles(BrokenCatalogue.real.files.filter { $0.name != "2026/fits.json" })
    #expect(try findings("strict-form", in: less).map(\.file) == ["2026/fits.json"])
  }

  @Test func `an id given twice is found`() throws {
    try expectBites(
      "duplicate-ids", "sectors.json", "sectors", 1, "id", value: "bakery", at: "sectors[1].id")
  }

  // MARK: Numbers

  @Test func `a number outside its range is found`() throws {
    try expectBites(
      "numbers-in-range", "2026/reach.json", "usage", "FR", "facebook", "65+", "high", value: 1,
      at: "usage.FR.facebook")
  }

  @Test func `a judgement without a range is found`() throws {
    let certain: JSONValue = [
      "value": 7, "low": 7, "high": 7, "basis": "judged", "reason": "stamina",
    ]
    try expectBites(
      "uncertain-judgements", "settings.json", "settings", "staminaMicro", value: certain,
      at: "settings.staminaMicro")
  }

  @Test(arguments: [("low", 3), ("high", 3)] as [(String, JSONValue)])
  func `a judgement at an end of its range is found`(_ end: String, _ value: JSONValue) throws {
    try expectBites(
      "uncertain-judgements", "settings.json", "settings", "staminaMicro", .member(end),
      value: value, at: "settings.staminaMicro")
  }

  @Test func `a sourced number without a fact is found`() throws {
    try expectBites(
      "stated-basis", "2026/reach.json", "usage", "FR", "facebook", "15-24", "evidence", value: [],
      at: "usage.FR.facebook")
  }

  @Test func `a judged number without a reason is found`() throws {
    try expectBites(
      "stated-basis", "settings.json", "settings", "worthConsumer", "reason", value: nil,
      at: "settings.worthConsumer")
  }

  @Test func `a share above a hundred percent is found`() throws {
    try expectBites(
      "percentages", "2026/networks.json", "networks", 0, "reach", "high", value: 101,
      at: "networks[0].reach")
  }

  @Test(
    arguments: [
      ("sectors.json", ["sectors", 0, "ages", "65+"]),
      ("sectors.json", ["sectors", 0, "functions", "owner"]),
      ("benefits.json", ["benefits", 0, "publics", 0, "share"]),
      ("subjects.json", ["subjects", 0, "pillars", 0, "share"]),
      ("2026/reach.json", ["population", "FR", "shares", "65+"]),
    ] as [(String, [JSONPath.Component])])
  func `parts that do not sum to a hundred are found`(
    _ file: String, _ path: [JSONPath.Component]
  ) throws {
    let broken = try BrokenCatalogue.with(file, path, 99.5)
    #expect(try findings("shares-sum", in: broken).map(\.file) == [file])
  }

  @Test func `a fit of five quarters is found`() throws {
    try expectBites(
      "fit-quarters", "2026/fits.json", "quarters", "b2b", "facebook", 3, value: 5,
      at: "facebook[3]")
  }

  @Test func `a step whose floor is above its cap is found`() throws {
    try expectBites(
      "fit-quarters", "2026/fits.json", "steps", 0, "cap", value: -1, at: "steps[0]")
  }

  // MARK: Citations

  @Test func `a fact that does not exist is found`() throws {
    try expectBites(
      "dangling-citations", "2026/reach.json", "prospectFactor", "evidence", 0,
      value: "ls25-strat", at: "prospectFactor.evidence[0]")
  }

  @Test func `a reason that does not exist is found`() throws {
    try expectBites(
      "dangling-citations", "settings.json", "settings", "focusPrice", "reason",
      value: "because", at: "settings.focusPrice.reason")
  }

  @Test func `an argument whose source does not exist is found`() throws {
    try expectBites(
      "dangling-citations", "benefits.json", "benefits", 0, "for", 0, "source", value: "hearsay",
      at: "benefits[0]")
  }

  @Test func `a reason that nothing cites is found`() throws {
    try expectBites(
      "unused-citations", "judgements.json", "judgements", 0, "id", value: "forgotten",
      at: "judgements[0]")
  }

  @Test func `a fact that nothing cites is found`() throws {
    try expectBites(
      "unused-citations", "2026/evidence.json", "evidence", 3, "id", value: "forgotten",
      at: "evidence[3]")
  }

  @Test func `a fact without publisher, and an address that opens nothing, are found`() throws {
    try expectBites(
      "evidence-addresses", "2026/evidence.json", "evidence", 0, "publisher", value: "",
      at: "publisher")
    try expectBites(
      "evidence-addresses", "2026/evidence.json", "evidence", 0, "address", value: "www.lsa.fr",
      at: "address")
  }

  @Test func `a fact that two vintages tell differently is found`() throws {
    try expectBites(
      "same-facts", "2026/evidence.json", "evidence", 0, "year", value: 2009, at: "evidence[0]")
  }
}
