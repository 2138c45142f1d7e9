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
    let finding = try #require(
      CatalogueCheck.findings(in: broken).first { $0.check == "sector-references" })
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

  @Test func `a file that is not JSON, or is missing, is found`() {
    let cut = BrokenCatalogue.real.replacing("trades.json", with: Array("{\"trades\": [".utf8))
    let findings = CatalogueCheck.findings(in: cut).filter { $0.file == "trades.json" }
    #expect(findings.contains { $0.check == "strict-form" && $0.line == 1 })
    let less = CatalogueFiles(
      BrokenCatalogue.real.files.filter { $0.name != "fits.json" }.dropLast())
    #expect(CatalogueCheck.findings(in: less).contains { $0.check == "strict-form" })
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
    let findings = CatalogueCheck.findings(in: broken)
    #expect(findings.map(\.check) == ["shares-sum"])
    #expect(findings.allSatisfy { $0.file == file })
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

  // MARK: Tables

  @Test(
    arguments: [
      ("2026/reach.json", ["usage", "FR", "tiktok", "buyer"]),
      ("2026/reach.json", ["usage", "US", "x"]),
      ("2026/reach.json", ["population", "US", "shares", "15-24"]),
      ("2026/reach.json", ["dealing", "blog", "prescribers"]),
      ("2026/reach.json", ["listMaximum", "whatsapp"]),
      ("2026/fits.json", ["quarters", "b2c-national", "reddit"]),
      ("2026/fits.json", ["quarters", "b2b", "reddit", 10]),
      ("2026/fits.json", ["reasons", "b2b", "linkedin"]),
      ("2026/fits.json", ["recruitingByProfile", "facebook", "managers"]),
    ] as [(String, [JSONPath.Component])])
  func `a missing cell is found`(_ file: String, _ path: [JSONPath.Component]) throws {
    let check = try #require(CatalogueCheck.all.first { $0.id == "cells-filled" })
    let findings = check.findings(in: try BrokenCatalogue.with(file, path, nil))
    #expect(findings.map(\.file) == [file])
    #expect(check.findings(in: BrokenCatalogue.real).isEmpty)
  }

  @Test func `a setting that is missing, or that nothing reads, is found`() throws {
    try expectBites(
      "settings-present", "settings.json", "settings", "briefingMinutes", value: nil,
      at: "settings")
    try expectBites(
      "settings-present", "settings.json", "settings", "luck", value: [:], at: "settings.luck")
  }

  @Test func `a sector with too few relays is found`() throws {
    try expectBites(
      "sector-substance", "sectors.json", "sectors", 2, "relays", value: [],
      at: "sectors[2].relays")
  }

  @Test func `a sector without subjects, or with too few ideas, is found`() throws {
    try expectBites("subjects-of-sectors", "subjects.json", "subjects", 0, value: nil)
    try expectBites(
      "subjects-of-sectors", "subjects.json", "subjects", 0, "pillars", 0, "ideas", value: [],
      at: "subjects[0].pillars[0].ideas")
    try expectBites(
      "subjects-of-sectors", "subjects.json", "subjects", 0, "pillars", value: [],
      at: "subjects[0].pillars")
  }

  @Test func `a rung that asks no more than the one below is found`() throws {
    try expectBites(
      "growing-ladders", "2026/networks.json", "networks", 0, "ladder", 1, "pieces", "photo",
      value: 4, at: "networks[0].ladder[1]")
  }

  @Test func `a rung of more minutes that meets no more people is found`() throws {
    try expectBites(
      "growing-ladders", "2026/networks.json", "networks", 0, "reach", "value", value: 0,
      at: "networks[0].ladder")
  }

  @Test func `a ladder that does not begin at the least rung is found`() throws {
    try expectBites(
      "growing-ladders", "2026/networks.json", "networks", 0, "ladder", 0, "id", value: "light",
      at: "networks[0].ladder")
  }

  @Test func `a format that nobody makes is found`() throws {
    try expectBites(
      "known-formats", "2026/networks.json", "networks", 0, "ladder", 0, "pieces", "hologram",
      value: 1, at: "hologram")
    try expectBites(
      "known-formats", "sectors.json", "sectors", 0, "formats", 0, value: "hologram",
      at: "sectors[0].formats[0]")
  }

  // MARK: References

  @Test(
    arguments: [
      ("trades.json", ["trades", 0, "sectors", 0]),
      ("2026/fits.json", ["steps", 0, "sectors", 0]),
      ("2026/fits.json", ["only", 0, "sectors", 0]),
      ("2026/reach.json", ["dealingBySector", 0, "sectors", 0]),
    ] as [(String, [JSONPath.Component])])
  func `a sector that does not exist is found`(
    _ file: String, _ path: [JSONPath.Component]
  ) throws {
    let check = try #require(CatalogueCheck.all.first { $0.id == "sector-references" })
    let findings = check.findings(in: try BrokenCatalogue.with(file, path, "bakry"))
    #expect(findings.map(\.path) == [JSONPath(path)])
  }

  @Test func `a benefit that does not exist is found`() throws {
    try expectBites(
      "benefit-references", "2026/fits.json", "steps", 0, "benefits", 0, value: "fame",
      at: "steps[0].benefits[0]")
    try expectBites(
      "benefit-references", "trades.json", "trades", 0, "benefitsZero", 0, value: "fame",
      at: "trades[0]")
  }

  @Test(
    arguments: [
      ("2026/fits.json", ["steps", 0, "networks", 0]),
      ("2026/fits.json", ["only", 0, "network"]),
      ("2026/reach.json", ["dealingBySector", 0, "network"]),
      ("trades.json", ["trades", 6, "networksOut", 0]),
    ] as [(String, [JSONPath.Component])])
  func `a network that does not exist is found`(
    _ file: String, _ path: [JSONPath.Component]
  ) throws {
    let check = try #require(CatalogueCheck.all.first { $0.id == "network-references" })
    let findings = check.findings(in: try BrokenCatalogue.with(file, path, "instagarm"))
    #expect(findings.map(\.path) == [JSONPath(path)])
    #expect(findings.allSatisfy { $0.text.en.contains("did you mean `instagram`?") })
  }

  @Test func `a stand-in for a closed network that is itself unknown is found`() throws {
    try expectBites(
      "network-references", "closed.json", "closed", 0, "instead", 0, value: "vine",
      at: "closed[0].instead[0]")
  }

  @Test func `a row for a segment that does not exist is found`() throws {
    try expectBites(
      "network-references", "2026/reach.json", "usage", "FR", "facebook", "elders", value: [:],
      at: "elders")
  }

  @Test func `a sector whose law does not bind it is found`() throws {
    try expectBites(
      "trade-references", "sectors.json", "sectors", 0, "trade", value: "health",
      at: "sectors[0].trade")
    try expectBites(
      "trade-references", "sectors.json", "sectors", 5, "trade", value: .null, at: "sectors[5]")
  }

  // MARK: Questions

  @Test func `a question of an unknown pattern, or a pattern that is missing, is found`() throws {
    try expectBites(
      "question-patterns", "questionnaire.json", "questions", 0, "id", value: "benefits.*.mood",
      at: "questions[0].id")
    try expectBites(
      "question-patterns", "questionnaire.json", "questions", 11, "id", value: "benefits.sign",
      at: "questions")
  }

  @Test func `a question that enters nothing is found`() throws {
    try expectBites(
      "question-effects", "questionnaire.json", "questions", 4, "enters", value: [],
      at: "questions[4].enters")
    try expectBites(
      "question-effects", "questionnaire.json", "questions", 4, "enters", 0, value: "mood",
      at: "questions[4].enters[0]")
  }

  @Test func `a choice without choices, and a default that is none of them, are found`() throws {
    try expectBites(
      "question-choices", "questionnaire.json", "questions", 2, "choices", value: nil,
      at: "questions[2]")
    try expectBites(
      "question-choices", "questionnaire.json", "questions", 2, "default", value: "tiny",
      at: "questions[2].default")
  }

  @Test func `a condition on a question or an answer that does not exist is found`() throws {
    try expectBites(
      "question-conditions", "questionnaire.json", "questions", 6, "when", 0, "id",
      value: "business.mood", at: "questions[6].when[0].id")
    try expectBites(
      "question-conditions", "questionnaire.json", "questions", 6, "when", 0, "is", 0,
      value: "b2z", at: "questions[6].when[0].is[0]")
    try expectBites(
      "question-conditions", "questionnaire.json", "questions", 6, "when", 0, "id",
      value: "resources.people", at: "questions[6].when[0]")
  }

  @Test func `a rule without its scene, its action or its second asking is found`() throws {
    let questions = BrokenCatalogue.questionPlaces
    let legality = try #require(questions["rules.legality"])
    try expectBites(
      "rule-scenes", "questionnaire.json", "questions", .element(legality), "id",
      value: "rules.law", at: "questions")
    try expectBites(
      "rule-scenes", "questionnaire.json", "questions", .element(legality), "action", value: nil,
      at: "questions[\(legality)]")
    try expectBites(
      "rule-scenes", "questionnaire.json", "questions", .element(legality), "confirm",
      value: false, at: "questions[\(legality)]")
  }

  // MARK: Days

  @Test(
    arguments: [("weekday", 8), ("weekday", 0), ("time", "9:00"), ("time", "24:00")]
      as [(String, JSONValue)])
  func `a moment that no week has is found`(_ member: String, _ value: JSONValue) throws {
    try expectBites(
      "week-moments", "sectors.json", "sectors", 0, "quietMoments", 0, .member(member),
      value: value, at: "sectors[0].quietMoments[0]")
  }

  @Test func `what ends before it begins is found`() throws {
    try expectBites(
      "dates-in-order", "2026/networks.json", "lastDay", value: "2016-12-31", at: "lastDay")
    try expectBites(
      "dates-in-order", "2026/networks.json", "networks", 0, "closed", value: "2001-01-01",
      at: "networks[0].closed")
    try expectBites(
      "dates-in-order", "trades.json", "trades", 0, "until", value: "2020-01-01",
      at: "trades[0].until")
  }

  @Test func `a fact of a strange year, or that lives no time, is found`() throws {
    try expectBites(
      "dates-in-order", "2026/evidence.json", "evidence", 0, "year", value: 2203, at: "year")
    try expectBites(
      "dates-in-order", "2026/evidence.json", "evidence", 0, "lifeYears", value: 0,
      at: "lifeYears")
  }

  // MARK: Words

  @Test func `a sentence in one language only, or empty, is found`() throws {
    try expectBites(
      "both-languages", "sectors.json", "sectors", 0, "label", "en", value: nil,
      at: "sectors[0].label")
    try expectBites(
      "both-languages", "sectors.json", "sectors", 0, "label", "fr", value: " ",
      at: "sectors[0].label.fr")
  }

  @Test func `a straight quote in either language is found`() throws {
    try expectBites(
      "plain-typography", "sectors.json", "sectors", 0, "label", "fr", value: "L'étal",
      at: "sectors[0].label.fr")
    try expectBites(
      "plain-typography", "sectors.json", "sectors", 0, "label", "en", value: "The \"stall\"",
      at: "sectors[0].label.en")
  }

  @Test func `an anglicism is found, with the French for it`() throws {
    let broken = try BrokenCatalogue.with(
      "sectors.json", "sectors", 0, "label", "fr", value: "Le community manager écrit un post")
    let findings = CatalogueCheck.findings(in: broken)
    #expect(findings.map(\.check) == ["anglicisms", "anglicisms"])
    #expect(
      findings.map(\.text.fr) == [
        "« community manager » : dites plutôt « la personne qui anime »",
        "« post » : dites plutôt « publication »",
      ])
  }
}

extension BrokenCatalogue {
  /// Where each question stands in its file.
  static var questionPlaces: [String: Int] {
    guard let questionnaire = try? CatalogueLibrary().questionnaire() else { return [:] }
    var places: [String: Int] = [:]
    for (place, question) in questionnaire.questions.enumerated() {
      places[question.id.name] = place
    }
    return places
  }
}
