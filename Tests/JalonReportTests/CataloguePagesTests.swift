import JalonCatalogue
import JalonModel
import Testing

@testable import JalonReport

/// A page of each kind, with the name of its golden.
private let topics: [(name: String, topic: CataloguePages.Topic)] = [
  ("networks", .networks), ("benefits", .benefits), ("questions", .questions),
  ("sectors", .sectors), ("templates", .templates), ("sources", .sources),
  ("judgements", .judgements), ("network", .show("facebook")), ("closed", .show("vine")),
  ("benefit", .show("image")), ("sector", .show("bakery")), ("law", .show("bread")),
  ("question", .show("business.market")), ("fact", .show("survey")),
  ("old-fact", .show("old-survey")), ("judgement", .show("guess")),
  ("template", .show("village-bakery")),
]

@Suite struct CataloguePagesTests {
  @Test(arguments: [Language.fr, .en])
  func `each page of the catalogue looks as agreed`(_ language: Language) throws {
    let pages = try SmallCatalogue.pages(language)
    let renderer = TerminalRenderer(width: 80, colour: false, plain: false)
    var text = ""
    for (name, topic) in topics {
      text += "=== \(name)\n" + renderer.render(try pages.document(for: topic)) + "\n"
    }
    expectGolden(text, "catalogue.\(language).80.txt")
  }

  @Test func `the same for programs is as agreed`() throws {
    let pages = try SmallCatalogue.pages(.en)
    var all: JSONObject = [:]
    for (name, topic) in topics { all[name] = try pages.json(for: topic) }
    let bytes = JSONValue.object(all).bytes(.pretty)
    expectGolden(String(decoding: bytes, as: UTF8.self), "catalogue.en.json")
  }

  @Test func `programs read the same ids and numbers in both languages`() throws {
    let french = try SmallCatalogue.pages(.fr).json(for: .show("facebook"))
    let english = try SmallCatalogue.pages(.en).json(for: .show("facebook"))
    #expect(french != english)
    for member in ["id", "usage", "ladder", "dealing", "reach"] {
      #expect(french[member] != nil && french[member] == english[member])
    }
  }

  @Test func `an id that nothing has is answered with all that there is`() throws {
    let pages = try SmallCatalogue.pages(.fr)
    let error = #expect(throws: UnknownCatalogueID.self) {
      try pages.document(for: .show("facebok"))
    }
    #expect(error == UnknownCatalogueID(id: "facebok", known: pages.known))
    #expect(pages.known.contains { $0.id == "facebook" && $0.names.contains("Facebook") })
  }

  @Test func `an alias, whatever its case, leads to its network`() throws {
    let pages = try SmallCatalogue.pages(.en)
    #expect(try pages.document(for: .show("FB")) == pages.document(for: .show("facebook")))
  }

  @Test(arguments: CatalogueLibrary.Vintage.allCases)
  func `every id of the real catalogue has a page, of the same shape in both languages`(
    _ vintage: CatalogueLibrary.Vintage
  ) throws {
    let day = try #require(CivilDate(iso: "2026-11-21"))
    let library = CatalogueLibrary()
    let french = try CataloguePages(library: library, vintage: vintage, asOf: day, language: .fr)
    let english = try CataloguePages(library: library, vintage: vintage, asOf: day, language: .en)
    #expect(french.known.count > 100)
    for id in french.known.map(\.id) {
      let page = try french.document(for: .show(id))
      #expect(page.blocks.count > 1, "\(id)")
      #expect(try page.shape == english.document(for: .show(id)).shape, "\(id)")
      #expect(try french.json(for: .show(id))["kind"] != nil, "\(id)")
    }
  }

  @Test func `judgements come in the order asked for, and none is lost`() throws {
    let library = CatalogueLibrary()
    let day = try #require(CivilDate(iso: "2026-11-21"))
    let all = try library.judgements().map(\.id)
    let last = try #require(all.last)
    let pages = try CataloguePages(
      library: library, vintage: .year2026, asOf: day, judgementOrder: [last, "nobody"],
      language: .en)
    #expect(pages.judgements.map(\.id) == [last] + all.dropLast())
  }

  @Test func `a number whose fact is stale says so to programs`() throws {
    let pages = try SmallCatalogue.pages(.en)
    #expect(try pages.json(for: .show("old-survey"))["stale"] == true)
    #expect(try pages.json(for: .show("facebook"))["reach"]?["stale"] == false)
  }
}

extension Document {
  /// What is on the page without its words.
  fileprivate var shape: [String] {
    blocks.map { block in
      switch block {
      case .heading(let level, _): "heading \(level)"
      case .paragraph: "paragraph"
      case .list(_, let items): "list of \(items.count)"
      case .table(let table): "table of \(table.rows.count)"
      case .bars(let bars): "bars \(bars.map(\.fraction))"
      case .definitions(let definitions): "\(definitions.count) definitions"
      default: "other"
      }
    }
  }
}
