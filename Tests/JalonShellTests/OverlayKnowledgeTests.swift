import JalonCatalogue
import JalonModel
import Testing

@testable import JalonShell

@Suite struct OverlayKnowledgeTests {
  private func overlay(_ base: String) throws -> Overlay {
    let text = """
      {"schema": "jalon.overlay/1", "id": "agency", "title": {"fr": "À nous", "en": "Ours"},
       "base": "\(base)", "author": "Agence Martin",
       "settings": {"focusPrice": {"value": 0.005, "low": 0.001, "high": 0.01, "basis": "judged",
         "reason": "our-view"}},
       "judgements": [{"id": "our-view", "text": {"fr": "Vu.", "en": "Seen."}}]}
      """
    return try CatalogueLibrary().overlay(Array(text.utf8), file: "own.json")
  }

  @Test func `what is known with own figures says so wherever it is used`() throws {
    let knowledge = Knowledge(nil, overlay: try overlay("2026"))
    let day = try #require(CivilDate(year: 2026, month: 11, day: 21))
    let advice = try knowledge.adviser().advise([:], language: .fr, asOf: day, depth: .plan)
    #expect(advice.catalogue.id == "2026+agency")
    #expect(advice.warnings.contains { $0.fr.contains("Agence Martin") })
    #expect(try knowledge.judgements().contains { $0.id == "our-view" })
    #expect(knowledge.catalogueID == "2026+agency")
  }

  @Test func `own figures bring their vintage, and a playbook made with them finds it again`()
    throws
  {
    #expect(Knowledge(nil, overlay: try overlay("2013")).catalogueID == "2013+agency")
    let at = try Moment(startOf: #require(CivilDate(year: 2026, month: 11, day: 21)))
    let playbook = Playbook(
      created: at, language: .fr, catalogue: CatalogueReference(id: "2013+agency"))
    #expect(Knowledge(nil).following(playbook).catalogueID == "2013", "without the figures")
    let own = Knowledge(nil, overlay: try overlay("2026"))
    #expect(own.following(playbook) === own, "figures that were asked for win")
  }
}
