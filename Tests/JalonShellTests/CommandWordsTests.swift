import JalonModel
import Testing

@testable import JalonShell

/// Words of commands where an answer stands, and commands with a slip.
@Suite struct CommandWordsTests {
  /// What the shell says of a line that is refused.
  private func refusal(_ line: String, _ typed: TypedSession) throws -> String {
    let reply = try typed.session.take(line)
    return typed.render(reply.faults.map { $0.block(after: line, typed.session.language) })
      .replacing("\n", with: " ").replacing("\u{202F}", with: " ").replacing("\u{A0}", with: " ")
  }

  @Test(arguments: [
    (Language.fr, "quitter", ":quitter"), (.fr, "je veux arrêter !", ":quitter"),
    (.fr, "exit", ":quitter"), (.en, "quit", ":quit"), (.en, "Bye.", ":quit"),
    (.en, "stop", ":quit"),
  ])
  func `who wants to leave at a choice is told how`(
    language: Language, line: String, told: String
  ) throws {
    let typed = try TypedSession(language)
    try typed.shown("Morel")
    #expect(try refusal(line, typed).contains(told))
    #expect(typed.session.playbook.answers.count == 1)
  }

  @Test(arguments: [
    (Language.fr, "aide", ":aide"), (.fr, "quitter", ":quitter"), (.en, "help", ":help"),
    (.en, "exit", ":quit"),
  ])
  func `a name that reads like a command is kept and remarked on`(
    language: Language, line: String, command: String
  ) throws {
    let typed = try TypedSession(language)
    #expect(try typed.shown(line).contains(command))
    #expect(typed.session.playbook.answers[.businessName]?.value == .text(line))
  }

  @Test func `a literal, another answer and a file are not remarked on`() throws {
    let typed = try TypedSession()
    #expect(try !typed.shown("\"aide\"").contains("C’est noté"))
    #expect(try !typed.shown("business.name=aide").contains("C’est noté"))
    #expect(try TypedSession().shown("aide").contains("C’est noté"))
  }

  @Test(arguments: [
    (":historique 99", "99"), (":historique foo", "« foo » n’est pas une question"),
    (":why 99", "numérotées dans :revoir"), (":imposer", "Écrivez :imposer RÉSEAU"),
    (":exclude", "Écrivez :exclure RÉSEAU"), (":fixer facebook", "facebook=1/semaine"),
    (":corriger", "Écrivez :corriger N° ou ID"), (":corriger zorglub", ":revoir"),
    (":langue", ":langue fr|en"),
  ])
  func `a command with a slip says what to write`(line: String, told: String) throws {
    let typed = try TypedSession()
    #expect(try refusal(line, typed).contains(told))
  }

  @Test func `the language is said where no question would show it`() throws {
    let typed = try TypedSession()
    #expect(try typed.session.take(":lang en").blocks.isEmpty)
    for line in TypedSession.bakery { try typed.shown(line) }
    #expect(try typed.shown(":lang fr").contains("Jalon vous parle français."))
    #expect(try typed.shown(":lang en").contains("Jalon speaks English."))
  }

  @Test(arguments: [
    (Language.fr, "supprimer", ":annuler"), (.fr, "imprimer", ":transcript"),
    (.fr, "sauvegarder", ":enregistrer"), (.fr, "recommencer", ":modele"), (.en, "delete", ":list"),
    (.en, "print", ":transcript"), (.en, "restart", ":template"), (.en, "remove", ":exclude"),
  ])
  func `help is found by other words than the commands' own`(
    language: Language, word: String, command: String
  ) throws {
    #expect(try TypedSession(language).shown(":help --search \(word)").contains(command))
  }

  @Test func `help on a command tells its other form and its folder`() throws {
    let typed = try TypedSession()
    let save = try typed.shown(":aide enregistrer")
    #expect(save.contains(":enregistrer! NOM"))
    #expect(save.contains(typed.session.folder.path))
    #expect(try typed.shown(":aide exclure").contains("virgules ou des blancs"))
    #expect(try typed.shown(":aide script").contains("n’est pas remplacé"))
  }
}
