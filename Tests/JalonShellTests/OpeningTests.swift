import Foundation
import JalonModel
import Testing

@testable import JalonShell

/// Opening what was saved.
@Suite struct OpeningTests {
  @Test(arguments: [":open morel", ":open Morel"])
  func `the playbook of this session is not held by somebody else`(line: String) throws {
    let typed = try TypedSession()
    for line in TypedSession.bakery { try typed.shown(line) }
    try typed.shown(":save morel")
    let reply = try typed.session.take(line)
    #expect(reply.fault == nil)
    #expect(typed.render(reply.blocks).contains("dossier de cette session"))
    try typed.shown("resources.minutes=60")
    #expect(try typed.session.take(line).fault == nil)
    #expect(typed.session.playbook.answers[.minutes]?.value == .integer(60))
  }

  @Test(arguments: [
    (Language.fr, "il reste 1\u{A0}question."), (.en, "1\u{A0}question is left."),
  ])
  func `one question left is one question`(language: Language, words: String) throws {
    let typed = try TypedSession(language)
    for line in TypedSession.bakery.dropLast() { try typed.shown(line) }
    try typed.shown(":save morel")
    try typed.shown(":save other")
    #expect(try typed.shown(":open morel").replacing("\n", with: " ").contains(words))
  }

  @Test func `a playbook kept with figures that are not at hand says so`() throws {
    let typed = try TypedSession()
    for line in TypedSession.bakery { try typed.shown(line) }
    try typed.shown(":save morel")
    try typed.shown(":save other")
    #expect(!(try typed.shown(":open morel").contains("tient aux chiffres")))
    try typed.shown(":open other")
    let path = typed.session.folder.path + "/morel.json"
    let text = try String(contentsOfFile: path, encoding: .utf8)
    let other = text.replacing(#""id": "2026""#, with: #""id": "2026+agency""#)
    #expect(other != text)
    try Data(other.utf8).write(to: URL(filePath: path))
    #expect(try typed.shown(":open morel").contains("2026+agency"))
  }

  @Test func `a path is told where playbooks are looked for`() throws {
    let typed = try TypedSession()
    let shown = try typed.shown(":open clients/morel.json")
    #expect(shown.contains("est un chemin") && shown.contains("--playbooks"))
  }
}
