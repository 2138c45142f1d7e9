import JalonModel
import Testing

@testable import JalonShell

/// What an answer means for the advice, said as soon as it is known.
@Suite struct ConsequenceTests {
  /// What is shown after each of the nine rules.
  private func shown(_ language: Language, _ rules: [String]) throws -> [String] {
    let typed = try TypedSession(language)
    for line in TypedSession.bakery.prefix(17) { try typed.shown(line) }
    return try rules.map(typed.shown)
  }

  @Test(arguments: [
    (
      Language.fr, "l’avis serait «\u{202F}d’abord écouter\u{202F}»",
      "toutes les règles qui suivent"
    ),
    (.en, "the advice would be “listen first”", "all the rules that follow"),
  ])
  func `the rules that follow are spoken of while some do`(
    language: Language, warning: String, following: String
  ) throws {
    let (held, accepted) = ("conditions", "accept")
    let early = try shown(language, Array(repeating: held, count: 6))
    #expect(early[5].contains(following))
    let late = try shown(
      language, Array(repeating: accepted, count: 3) + Array(repeating: held, count: 6))
    #expect(late[8].contains(warning))
    #expect(!late[8].contains(following))
  }
}
