import JalonCatalogue
import Testing

@Suite struct TextFaultTests {
  @Test(
    arguments: [
      ("Qu’est-ce ? Rien !", []),
      ("à 14:30, voir https://exemple.fr : tout y est", []),
      ("« oui » ; « non »", []),
      ("quoi ?! (vraiment ?)", []),
      ("tapez `facebook:7` puis `l'autre`", []),
      ("facebook: 7/20 : sept sur vingt", []),
      ("Vraiment?", [.noSpaceBeforeMark]),
      ("ceci: cela", [.noSpaceBeforeMark]),
      ("facebook: sept", [.noSpaceBeforeMark]),
      ("«oui»", [.noSpaceInsideQuotes]),
    ] as [(String, [TextFault])])
  func `French wants a space before its marks and inside its quotes`(
    _ text: String, _ faults: [TextFault]
  ) {
    #expect(TextFault.frenchFaults(in: text) == faults)
  }

  @Test(
    arguments: [
      ("plain words", []),
      ("l'étal", [.straightQuote]), ("a \"word\"", [.straightQuote]),
      ("12\u{202F}%", [.hardSpace]), ("oui\u{A0}: non", [.hardSpace]),
      ("a  b", [.doubleBlank]), (" a", [.edgeBlank]), ("a ", [.edgeBlank]),
    ] as [(String, [TextFault])])
  func `slips of the keyboard are seen in both languages`(_ text: String, _ faults: [TextFault]) {
    #expect(TextFault.faults(in: text) == faults)
  }

  @Test func `jargon is a whole word, whatever its case`() {
    #expect(Jargon.words(in: "Les Posts du poste, un POST").map(\.word) == ["posts", "post"])
    #expect(Jargon.words(in: "la bad buzz").map(\.word) == ["bad buzz", "buzz"])
    #expect(Jargon.words(in: "une publication, un abonné, contents").isEmpty)
  }
}
