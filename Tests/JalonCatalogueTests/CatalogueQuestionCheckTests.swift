import JalonCatalogue
import JalonModel
import Testing

/// Checks of questions, days and words.
@Suite struct CatalogueQuestionCheckTests {
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
      "dates-in-order", "2013/networks.json", "lastDay", value: "2005-12-31", at: "lastDay")
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
    #expect(
      try findings("anglicisms", in: broken).map(\.text.fr) == [
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
