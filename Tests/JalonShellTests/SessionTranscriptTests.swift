import Foundation
import JalonModel
import Testing

@testable import JalonShell

/// `:transcript`: the session as it read on the screen.
@Suite struct SessionTranscriptTests {
  private func transcript(_ typed: TypedSession) -> String {
    String(decoding: typed.session.transcript, as: UTF8.self)
  }

  /// The places of several texts, which must follow one another.
  private func places(of texts: [String], in whole: String) -> [Int] {
    texts.map { text in
      whole.range(of: text).map { whole.distance(from: whole.startIndex, to: $0.lowerBound) } ?? -1
    }
  }

  @Test(arguments: [Language.fr, .en])
  func `each answer stands under its question, and a wrong one above the reason`(
    language: Language
  ) throws {
    let typed = try TypedSession(language)
    let name = try #require(typed.session.interview.questionnaire["business.name"])
      .prompt[language]
    let sector = try #require(typed.session.interview.questionnaire["business.sector"])
      .prompt[language]
    for line in ["Morel", "zzzzz", "?", "bakery", "?"] { try typed.shown(line) }
    let whole = transcript(typed)
    let found = places(
      of: [
        name, "> Morel", sector, "> zzzzz",
        language == .fr ? "n’est pas dans la liste" : "is not in the list", "> bakery",
      ], in: whole)
    #expect(!found.contains(-1) && found == found.sorted(), "\(found) \(whole)")
    #expect(whole.split(separator: sector).count == 2, "a question that stays is written once")
  }

  @Test func `a yes to a correction is there with what it was a yes to`() throws {
    let typed = try TypedSession()
    for line in TypedSession.bakery { try typed.shown(line) }
    for line in [":corriger resources.minutes", "10", "oui"] { try typed.shown(line) }
    let whole = transcript(typed)
    let found = places(
      of: ["`> 10`", "Garder cette nouvelle réponse", "`> oui`"], in: whole)
    #expect(!found.contains(-1) && found == found.sorted(), "\(whole.suffix(900))")
  }

  @Test func `a file that is read is one line, as on the screen`() throws {
    let typed = try TypedSession()
    try typed.shown(":lire /nulle/part.txt")
    #expect(transcript(typed).contains("n’existe pas"))
  }
}
