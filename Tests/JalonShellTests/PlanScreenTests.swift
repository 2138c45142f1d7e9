import JalonCatalogue
import JalonInterview
import JalonModel
import JalonRecommendation
import JalonReport
import Testing

@testable import JalonShell

/// The plan as a screen: it fits, and says the same drawn and read aloud.
@Suite struct PlanScreenTests {
  private func page(_ language: Language = .fr) throws -> (Document, TypedSession) {
    let typed = try TypedSession(language)
    for line in TypedSession.bakery { try typed.shown(line) }
    return (try typed.session.planPage().document, typed)
  }

  private func lines(_ document: Document, width: Int, plain: Bool = false) -> [String] {
    TerminalRenderer(width: width, colour: false, plain: plain).render(document)
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  @Test(arguments: [Language.fr, .en])
  func `the plan of a bakery stands on one screen`(language: Language) throws {
    #expect(lines(try page(language).0, width: 80).count <= 40)
  }

  @Test(arguments: [40, 60, 80, 120, 200])
  func `no line of the plan or of its curve is wider than the screen`(width: Int) throws {
    let (document, typed) = try page()
    let frontier = try typed.session.take(":viser").blocks
    for line in lines(document, width: width)
      + lines(Document(language: .fr, title: "", blocks: frontier), width: width)
    {
      #expect(line.displayWidth <= width, "\(line)")
    }
  }

  @Test func `each network has its time, its moments and its part of the customers`() throws {
    let (document, typed) = try page()
    let plan = try typed.session.advice(.plan).plan
    let figures = Figures(.fr)
    for plain in [false, true] {
      let text = lines(document, width: 80, plain: plain).joined(separator: "\n")
      for network in plan.networks {
        #expect(text.contains(figures.minutes(network.minutesPerWeek)))
        #expect(text.contains("\(figures.decimal(network.reach * 100, places: 0)) sur 100"))
        for slot in network.slots { #expect(text.contains(figures.time(slot.time))) }
      }
    }
  }

  @Test func `the curve tells where networks come in and where it bends`() throws {
    let (_, typed) = try page()
    let advice = try typed.session.advice(.full)
    let catalogue = try typed.session.knowledge.catalogue()
    let curve = try #require(FrontierCurve(advice, catalogue: catalogue))
    let bend = Figures(.fr).minutes(curve.bend)
    let words = typed.render([curve.block])
    #expect(words.contains("- \(bend)"))
    #expect(words.contains("une heure de plus en ajoute"))
    #expect(words.contains("votre temps"))
    #expect(words.contains("Facebook entre"))
  }

  @Test func `the sources of the plan include its judgements`() throws {
    let (_, typed) = try page()
    let cited = Set(try typed.session.advice(.plan).cited)
    let judgements = try typed.session.knowledge.judgements().filter { cited.contains($0.id) }
    #expect(!judgements.isEmpty)
    let shown = try typed.shown(":sources")
    for judgement in judgements { #expect(shown.contains("[\(judgement.id)]")) }
  }

  @Test func `the sources of the plan say which facts are too old`() throws {
    let (_, typed) = try page()
    let session = typed.session
    let advice = try session.advice(.plan)
    let shelf = try session.knowledge.catalogue()
      .shelf(session.knowledge.evidence(), asOf: advice.asOf)
    let cited = advice.cited.compactMap { shelf[$0] }
    let old = shelf.stale(among: advice.cited)
    #expect(!old.isEmpty && old.count < Set(cited.map(\.id)).count)
    let lines = try typed.shown(":sources").split(separator: "\n").map(String.init)
    for fact in cited {
      let line = try #require(lines.first { $0.contains("[\(fact.id)]") })
      #expect(line.contains("Trop ancien") == old.contains { $0.id == fact.id }, "\(fact.id)")
    }
  }

  @Test(arguments: [
    (Language.fr, "Vos clients qui vous croisent", "cherchez à recruter, qui ne sont pas"),
    (.en, "Your customers who come across you", "you want to hire, who are not counted"),
  ])
  func `bars of customers say so where the plan is for others`(
    language: Language, heading: String, others: String
  ) throws {
    let (document, typed) = try page(language)
    let first = typed.render(document.blocks)
    #expect(first.contains(heading) && !first.contains(others))
    try typed.shown("benefits.ranked=recruiting")
    #expect(typed.render(try typed.session.planPage().document.blocks).contains(others))
  }

  @Test func `a target may be written as a bare number`() throws {
    let (_, typed) = try page()
    let bare = try typed.shown(":viser 20")
    #expect(bare.contains("20 personnes sur 100"))
    #expect(try typed.shown(":viser personnes=20") == bare)
    #expect(try typed.shown(":target coverage=20") == bare)
  }
}

extension PlanScreenTests {
  @Test(arguments: [Language.fr, .en])
  func `actions beyond the five are counted, and stand in the whole plan`(language: Language) throws
  {
    let (_, typed) = try page(language)
    for rule in [
      "dialogue", "letting-go", "regularity", "legality", "reply-time", "measurement",
      "named-person",
    ] {
      try typed.shown("rules.\(rule)=conditions")
      if typed.session.proposal != nil { try typed.shown("oui") }
    }
    let screen = typed.render(try typed.session.planPage().document.blocks)
      .replacing("\u{A0}", with: " ")
    let later = try typed.session.advice(.plan).prerequisites.flatMap(\.later)
    #expect(later.count > 1)
    #expect(
      screen.contains(
        language == .fr
          ? "Et \(later.count) autres ensuite : :plan les montre."
          : "And \(later.count) more after that: :plan shows them."))
    let whole = try typed.shown(":plan")
    for action in later {
      #expect(!screen.contains(action.text[language]))
      #expect(whole.contains(action.text[language]))
    }
    let listed = try typed.session.take("business.sector=b").fault?.text[language] ?? ""
    #expect(listed.contains(language == .fr ? "autres" : "more"), "\(listed)")
  }

  @Test(arguments: Language.allCases)
  func `the recap tells the answer and the first step in a few lines`(language: Language) throws {
    let (document, session) = try page(language)
    let recap = TerminalRenderer(width: 80, colour: false, plain: false).render(
      Document(language: language, title: "", blocks: try session.session.planPage().recap))
    #expect(recap.count(where: \.isNewline) <= 12)
    let whole = TerminalRenderer(width: 80, colour: false, plain: false).render(document)
    #expect(whole.count(where: \.isNewline) > 24, "else the recap would not be needed")
    #expect(recap.contains("Facebook"))
  }
}
