import JalonCatalogue
import JalonInterview
import JalonModel
import Testing

@testable import JalonShell

/// A small bare number at the question of time may mean hours.
@Suite struct BareTimeTests {
  private func typed(_ language: Language = .fr) throws -> TypedSession {
    let typed = try TypedSession(language)
    for line in TypedSession.bakery.prefix(11) { try typed.shown(line) }
    #expect(typed.session.interview.current == .minutes)
    return typed
  }

  private func minutes(_ typed: TypedSession) -> AnswerValue? {
    typed.session.interview.answers[.minutes]?.value
  }

  @Test(arguments: [("h", 120), ("heures", 120), ("minutes", 2), ("2h", 120), ("45", 45)])
  func `two is asked about, and the word or another answer settles it`(
    word: String, expected: Int
  ) throws {
    let typed = try typed()
    let asked = try typed.shown("2")
    #expect(asked.contains("2\u{A0}minutes ou 2\u{A0}heures par semaine"))
    #expect(minutes(typed) == nil)
    try typed.shown(word)
    #expect(minutes(typed) == .integer(expected))
    #expect(typed.session.interview.current != .minutes)
    #expect(
      typed.session.interview.steps.last?.line == "resources.minutes=\(expected)",
      "the script rebuilds it")
  }

  @Test func `it is asked in English, and a command goes on as ever`() throws {
    let typed = try typed(.en)
    #expect(try typed.shown("1").contains("1\u{A0}minute or 1\u{A0}hour a week?"))
    try typed.shown(":back")
    #expect(typed.session.interview.current != .minutes)
    #expect(minutes(typed) == nil)
  }

  @Test func `what is no answer leaves the question open`() throws {
    let typed = try typed()
    try typed.shown("2")
    let shown = try typed.shown("quoi")
    #expect(shown.contains("Répondez minutes ou heures") && shown.contains("ou 2\u{A0}heures"))
    try typed.shown("heures")
    #expect(minutes(typed) == .integer(120))
  }

  @Test(arguments: [(Language.fr, "h pour 2\u{A0}heures"), (.en, "h for 2\u{A0}hours")])
  func `the same number again is told how to be meant`(language: Language, help: String) throws {
    let typed = try typed(language)
    #expect(!(try typed.shown("2").contains(help)))
    #expect(try typed.shown("2").contains(help))
    #expect(try typed.shown(" 2 ").contains(help))
    #expect(!(try typed.shown("3").contains(help)), "another number is another question")
    try typed.shown("h")
    #expect(minutes(typed) == .integer(180))
  }

  @Test(arguments: [("5", 5), ("0", 0), ("2 min", 2), ("resources.minutes=2", 2)])
  func `what says what it means is taken at once`(line: String, expected: Int) throws {
    let typed = try typed()
    try typed.shown(line)
    #expect(minutes(typed) == .integer(expected))
  }
}
