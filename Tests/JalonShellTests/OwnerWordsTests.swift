import JalonCatalogue
import JalonInterview
import JalonModel
import Testing

@testable import JalonShell

/// An owner reads labels: ids stand only where they are to be typed.
@Suite struct OwnerWordsTests {
  @Test(arguments: [Language.fr, .en])
  func `no page shows an id where a label is meant`(language: Language) throws {
    let typed = try TypedSession(language)
    let networks = try typed.session.knowledge.catalogue().networks.map(\.id)
      .filter { $0.contains("-") }
    var pages = typed.render(try #require(try typed.session.screen()).blocks(hasTab: true))
    for line in TypedSession.bakery + TypedSession.commands { pages += try typed.shown(line) }
    let words = pages.withoutTyped
    for id in networks + typed.session.interview.reviewed().map(\.name) {
      #expect(!words.contains(id), "\(id)")
    }
  }

  @Test(arguments: [Language.fr, .en])
  func `every apostrophe on a page is set`(language: Language) throws {
    let typed = try TypedSession(language)
    var pages = ""
    for line in TypedSession.bakery + TypedSession.commands + ["bakry", ":zut", ":help"] {
      pages += try typed.shown(line)
    }
    #expect(!pages.withoutTyped.contains("'"))
  }

  @Test func `a near miss is offered back with its id, then its label`() throws {
    let typed = try TypedSession()
    let unknown = try typed.shown("business.sectr=1")
    #expect(unknown.contains("vouliez-vous dire business.sector (métier)"))
    try typed.shown("Morel")
    #expect(try typed.shown("bakry").contains("vouliez-vous dire bakery (Boulangerie, pâtisserie)"))
    #expect(try typed.shown("ar").contains("peut vouloir dire farm ("))
  }

  @Test func `a plan that is provisional names what is missing in plain words`() throws {
    let typed = try TypedSession()
    let plan = try typed.shown(":plan").split(separator: "\n").first { $0.contains("Il manque") }
    #expect(try #require(plan).contains("métier, à qui vous vendez"))
  }

  @Test(arguments: [(Language.fr, "Noté : passé\n"), (.en, "Noted: passed over\n")])
  func `what is passed over without a value has no default`(
    language: Language, noted: String
  ) throws {
    let typed = try TypedSession(language)
    for line in TypedSession.bakery.prefix(9) { try typed.shown(line) }
    let shown = try typed.shown(":skip").replacing("\u{A0}", with: " ")
    #expect(shown.hasPrefix(noted), "\(shown)")
  }

  @Test(arguments: [(Language.fr, "--chercher"), (.en, "--search")])
  func `help names its search in the language of the session`(
    language: Language, option: String
  ) throws {
    let shown = try TypedSession(language).shown(":help")
    #expect(shown.contains("| \(option) ") && shown.contains(" \(option) t"))
  }
}
