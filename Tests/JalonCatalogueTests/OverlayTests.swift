import JalonModel
import Testing

@testable import JalonCatalogue

@Suite struct OverlayTests {
  private let library = CatalogueLibrary()

  /// An overlay with the members given beside the heading.
  private func text(_ members: String) -> [UInt8] {
    Array(
      """
      {"schema": "jalon.overlay/1", "id": "agency", "title": {"fr": "À nous", "en": "Ours"},
       "base": "2026", "author": "Agence Martin",
       "evidence": [{"id": "our-survey", "claim": {"fr": "Vu.", "en": "Seen."}, "value": 30,
         "unit": "%", "population": "214", "country": "FR", "year": 2026, "publisher": "Martin",
         "title": "Enquête", "address": "", "confidence": "medium", "lifeYears": 2}],
       "judgements": [{"id": "our-view", "text": {"fr": "Vu.", "en": "Seen."}}]\(members)}
      """.utf8)
  }

  private func number(_ value: Double) -> String {
    """
    {"value": \(value), "low": \(value - 1), "high": \(value + 1), "basis": "sourced", \
    "evidence": ["our-survey"]}
    """
  }

  private func faults(_ members: String) -> [CatalogueFault.Problem] {
    library.overlayFaults(in: text(members), file: "own.json").map(\.problem)
  }

  @Test func `figures take the place of the vintage's and the rest stays`() throws {
    let base = try library.catalogue(.year2026)
    let overlay = try library.overlay(
      text(
        """
        , "networks": {"facebook": {"reach": \(number(30)), "setUp": \(number(45)),
            "upkeep": [\(number(5)), \(number(6)), \(number(7))]}},
        "formats": {"photo": {"minutes": \(number(10))}},
        "usage": {"FR": {"facebook": {"35-49": \(number(90))}}},
        "dealing": {"facebook": {"b2c-local": \(number(40))}},
        "dealingBySector": {"bakery": {"instagram": {"b2c-local": \(number(41))}}},
        "settings": {"leastMinutes": \(number(20))},
        "fits": {"b2c-local": {"facebook": {"quarters": {"recruiting": 4}, "reason": "our-view"}}}
        """), file: "own.json")
    let own = base.overlaid(with: overlay)
    let places: [NumberPlace: Double] = [
      .network("facebook", .reach): 30, .network("facebook", .setUp): 45,
      .upkeep("facebook", step: 0): 5, .upkeep("facebook", step: 1): 6,
      .upkeep("facebook", step: 2): 7, .format("photo", .minutes): 10,
      .usage(country: "FR", network: "facebook", segment: "35-49"): 90,
      .dealing(network: "facebook", .local): 40, .setting(.leastMinutes): 20,
    ]
    for (place, value) in places {
      #expect(own[place]?.value == value, "\(place)")
      #expect(own[place]?.evidence == ["our-survey"], "\(place)")
    }
    for place in base.numberPlaces where places[place] == nil {
      if case .dealingBySector = place { continue }
      #expect(own[place] == base[place], "\(place)")
    }
    func dealing(_ catalogue: Catalogue, _ sector: String) -> Number? {
      let reach = catalogue.reach
      return reach.dealing("instagram", .local, special: reach.special(to: sector))
    }
    #expect(dealing(own, "bakery")?.value == 41)
    #expect(dealing(own, "hotel") == dealing(base, "hotel"))
    func fit(_ catalogue: Catalogue) -> Int {
      catalogue.fits.quarters(
        network: "facebook", benefit: "recruiting", dealing: .local, sector: "consulting",
        profile: "none")
    }
    #expect(fit(own) == 4)
    #expect(own.fits.ground(of: "facebook", .local) == "our-view")
    #expect(own.fits.ground(of: "instagram", .local) == base.fits.ground(of: "instagram", .local))
  }

  @Test func `the catalogue says whose figures it holds`() throws {
    let base = try library.catalogue(.year2026)
    let one = base.overlaid(with: try library.overlay(text(""), file: "own.json"))
    #expect(one.id == "2026+agency")
    #expect(one.vintage == "2026")
    #expect(one.overlay?.author == "Agence Martin")
    #expect(one.fingerprint != base.fingerprint)
    let two = base.overlaid(with: try library.overlay(text(" "), file: "own.json"))
    #expect(two.fingerprint != one.fingerprint, "another text is another catalogue")
    #expect(CatalogueReference(id: "2013+agency").vintage == "2013")
    #expect(CatalogueReference(id: "2026").vintage == "2026")
  }

  @Test(arguments: [
    (#", "networks": {"facebok": {}}"#, "facebok", "facebook"),
    (#", "formats": {"foto": {}}"#, "foto", "photo"),
    (#", "formats": {"newsletter-issue": {"adapt": {}}}"#, "adapt", nil),
    (#", "usage": {"FRA": {}}"#, "FRA", "FR"),
    (#", "usage": {"FR": {"facebook": {"15-25": {}}}}"#, "15-25", "15-24"),
    (#", "dealing": {"facebook": {"b2c": {}}}"#, "b2c", "b2b"),
    (#", "dealingBySector": {"bakry": {}}"#, "bakry", "bakery"),
    (#", "settings": {"focusPric": {}}"#, "focusPric", "focusPrice"),
    (
      #", "fits": {"b2b": {"facebook": {"quarters": {"sale": 1}, "reason": "our-view"}}}"#, "sale",
      "sales"
    ),
    (
      #", "fits": {"b2b": {"facebook": {"quarters": {"sales": 1}, "reason": "our-vie"}}}"#,
      "our-vie", "our-view"
    ),
    (
      """
      , "settings": {"leastMinutes": {"value": 1, "low": 1, "high": 2, "basis": "sourced",
      "evidence": ["our-survei"]}}
      """, "our-survei", "our-survey"
    ),
  ])
  func `a name that the vintage does not have is told with the nearest`(
    members: String, id: String, nearest: String?
  ) throws {
    let problem = try #require(faults(members).first)
    guard case .unknown(let found, _, let offered) = problem else {
      Issue.record("\(problem)")
      return
    }
    #expect(found == id)
    if let nearest { #expect(offered == nearest) }
  }

  @Test(arguments: [
    #", "extra": 1"#, #", "networks": []"#, #", "networks": {"facebook": {"reach": 3}}"#,
    #", "networks": {"facebook": {"purpose": "x"}}"#, #", "usage": {"FR": 3}"#,
    #", "fits": {"b2b": {"facebook": {"quarters": {"sales": 5}, "reason": "our-view"}}}"#,
    #", "fits": {"b2b": {"facebook": {"quarters": {"sales": 3}}}}"#,
    #", "networks": {"facebook": {"upkeep": []}}"#,
    """
    , "networks": {"facebook": {"reach": {"value": 101, "low": 99, "high": 101,
    "basis": "judged", "reason": "our-view"}}}
    """,
    """
    , "settings": {"overheadShare": {"value": 1, "low": 0.5, "high": 1, "basis": "judged",
    "reason": "our-view"}}
    """,
    """
    , "settings": {"leastMinutes": {"value": 12, "low": 12, "high": 12, "basis": "judged",
    "reason": "our-view"}}
    """,
    """
    , "settings": {"leastMinutes": {"value": 12, "low": 13, "high": 14, "basis": "judged",
    "reason": "our-view"}}
    """,
    """
    , "settings": {"leastMinutes": {"value": 12, "low": 11, "high": 14, "basis": "sourced"}}
    """,
  ])
  func `what the catalogue would not allow itself is refused with its place`(
    members: String
  ) throws {
    let found = library.overlayFaults(in: text(members), file: "own.json")
    #expect(!found.isEmpty)
    #expect(found.allSatisfy { $0.line > 0 && $0.column > 0 && $0.file == "own.json" })
    #expect(throws: CatalogueFault.self) { try library.overlay(text(members), file: "own.json") }
  }

  @Test func `every fault is told, in the order of the file`() {
    let found = library.overlayFaults(
      in: text(#", "networks": {"facebok": {}}, "settings": {"focusPric": {}}"#), file: "own.json")
    #expect(found.count == 2)
    #expect(found == found.sorted { ($0.line, $0.column) < ($1.line, $1.column) })
  }

  @Test func `an id that belongs to the vintage cannot be given to other facts`() throws {
    let taken = try #require(try library.evidence(.year2026).first).id
    let own = String(decoding: text(""), as: UTF8.self)
      .split(separator: "our-survey", omittingEmptySubsequences: false).joined(separator: taken)
    let found = library.overlayFaults(in: Array(own.utf8), file: "own.json")
    #expect(!found.isEmpty)
  }

  @Test func `an overlay is known by its schema, whatever its version`() {
    #expect(library.isOverlay(text("")))
    #expect(library.isOverlay(Array(#"{"schema": "jalon.overlay/9"}"#.utf8)))
    #expect(!library.isOverlay(Array(#"{"schema": "jalon.playbook/1"}"#.utf8)))
    #expect(!library.isOverlay(Array("[".utf8)))
    #expect(
      !library.overlayFaults(in: Array(#"{"schema": "jalon.overlay/9"}"#.utf8), file: "a").isEmpty)
  }

  @Test func `every number of a vintage has one place, and a place gives back what is put there`()
    throws
  {
    for vintage in CatalogueLibrary.Vintage.allCases {
      let catalogue = try library.catalogue(vintage)
      let places = catalogue.numberPlaces
      #expect(Set(places).count == places.count)
      #expect(places.count > 400)
      let other = Number(value: 7, low: 6, high: 8, basis: .judged, reason: "our-view")
      for place in places.enumerated().filter({ $0.offset % 7 == 0 }).map(\.element) {
        #expect(catalogue.replacing(place, with: other)[place] == other, "\(place)")
      }
    }
  }

  @Test func `the vintages keep to the bounds that they set to others`() throws {
    for vintage in CatalogueLibrary.Vintage.allCases {
      let catalogue = try library.catalogue(vintage)
      for place in catalogue.numberPlaces {
        guard let number = catalogue[place] else { continue }
        #expect(
          place.allowed.contains(number.low) && place.allowed.contains(number.high), "\(place)")
      }
    }
  }
}
