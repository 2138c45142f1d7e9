import JalonModel
import Testing

@testable import JalonShell

/// What it would take, and the wait for it.
@Suite struct WhatIfTests {
  @Test(arguments: [
    (Language.fr, "Recherche arrêtée\u{202F}; rien n’est perdu.\n"),
    (.en, "The search was stopped; nothing is lost.\n"),
  ])
  func `a long search is stopped by Ctrl-C, and nothing is lost`(
    language: Language, sentence: String
  ) throws {
    let typed = try TypedSession(language)
    for line in TypedSession.bakery { try typed.shown(line) }
    let before = typed.session.playbook
    var asked = 0
    typed.session.hasToStop = {
      asked += 1
      return asked == 3
    }
    let shown = try typed.shown(":whatif mastodon")
    #expect(shown == sentence)
    #expect(asked == 3, "Ctrl-C is told once")
    #expect(typed.session.playbook == before)
    typed.session.hasToStop = { false }
    #expect(try typed.shown(":whatif mastodon") != shown)
  }
}
