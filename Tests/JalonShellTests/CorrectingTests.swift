import JalonInterview
import JalonModel
import JalonReport
import Testing

@testable import JalonShell

/// A correction shows its effect before it counts.
@Suite struct CorrectingTests {
  private func answered() throws -> TypedSession {
    let typed = try TypedSession()
    for line in TypedSession.bakery { try typed.shown(line) }
    return typed
  }

  private func minutes(_ typed: TypedSession) -> AnswerValue? {
    typed.session.playbook.answers[.minutes]?.value
  }

  private func number(of id: QuestionID, in typed: TypedSession) throws -> Int {
    try #require(typed.session.interview.reviewed().firstIndex(of: id)) + 1
  }

  @Test func `a correction by its number shows the effect and waits for a yes`() throws {
    let typed = try answered()
    let again = try typed.shown(":corriger \(try number(of: .minutes, in: typed))")
    #expect(again.contains("Réponse actuelle"))
    let effect = try typed.shown("10")
    #expect(effect.contains("pas maintenant"))
    #expect(effect.contains("Garder cette nouvelle réponse"))
    #expect(minutes(typed) == .integer(90))
    #expect(try typed.shown("oui").contains("Noté"))
    #expect(minutes(typed) == .integer(10))
  }

  @Test func `a no leaves the former answer and asks no more`() throws {
    let typed = try answered()
    try typed.shown(":edit resources.minutes")
    try typed.shown("10")
    try typed.shown("non")
    #expect(minutes(typed) == .integer(90))
    #expect(!typed.session.isAsking)
  }

  @Test(arguments: [("true", 10), ("vrai", 10), ("Y", 10), ("false", 90), ("faux", 90), ("N", 90)])
  func `yes and no have every name that the questions know`(word: String, left: Int) throws {
    let typed = try answered()
    try typed.shown(":edit resources.minutes")
    try typed.shown("10")
    try typed.shown(word)
    #expect(minutes(typed) == .integer(left))
    #expect(typed.session.proposal == nil)
  }

  @Test(arguments: [
    "?", ":aide", "nope", "non merci", "45", ":nimporte", "# oui", ":plan",
    ":et-si resources.minutes=20", "resources.months=12",
  ])
  func `what is neither a yes nor a no leaves the question open`(line: String) throws {
    let typed = try answered()
    try typed.shown(":edit resources.minutes")
    try typed.shown("10")
    #expect(try typed.shown(line).contains("Garder cette nouvelle réponse"))
    #expect(minutes(typed) == .integer(90))
    try typed.shown("oui")
    #expect(minutes(typed) == .integer(10))
  }

  @Test func `a contradiction that was mended by its key is asked no more`() throws {
    let typed = try answered()
    try typed.shown("resources.people=0")
    #expect(typed.session.interview.conflict != nil)
    try typed.shown("resources.months=12")
    #expect(typed.session.interview.conflict != nil)
    try typed.shown("resources.people=2")
    #expect(typed.session.interview.conflict == nil)
    #expect(!typed.session.isAsking)
  }

  @Test func `a correction without effect is accepted at once`() throws {
    let typed = try answered()
    try typed.shown(":edit business.name")
    #expect(try typed.shown("Maison Morel").contains("Maison Morel"))
    #expect(!typed.session.isAsking)
  }

  @Test func `leaving accepts what waits for a yes`() throws {
    let typed = try answered()
    try typed.shown(":edit resources.minutes")
    try typed.shown("10")
    #expect(try typed.session.acceptProposal() == nil)
    #expect(minutes(typed) == .integer(10))
  }

  @Test func `an answer that stands in the way says so at once`() throws {
    let typed = try TypedSession()
    for line in TypedSession.bakery.prefix(17) { try typed.shown(line) }
    try typed.shown("accept")
    try typed.shown("rules.dialogue=accept")
    let refused = try typed.shown("rules.dialogue=refuse")
    #expect(refused.contains("d’abord écouter"))
  }

  @Test func `an answer changed after the end shows what it changes`() throws {
    let typed = try answered()
    #expect(try typed.shown("resources.minutes=10").contains("pas maintenant"))
  }

  @Test(arguments: [Language.fr, .en])
  func `the first screen has four lines`(language: Language) {
    let document = Document(
      language: language, title: "",
      blocks: Phrases.welcome.map { .paragraph(.prose($0[language])) })
    let text = TerminalRenderer(width: 80, colour: false, plain: false)
      .render(document, packed: true)
    #expect(text.split(separator: "\n").count == 4)
  }

  @Test func `the right margin tells part, progress and time left`() throws {
    let typed = try TypedSession()
    #expect(typed.session.standing == "Votre maison · 0/30 · 15\u{202F}min")
    for line in TypedSession.bakery { try typed.shown(line) }
    #expect(typed.session.standing == "28/28")
  }
}
