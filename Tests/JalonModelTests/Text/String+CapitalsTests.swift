import JalonModel
import Testing

@Suite struct StringCapitalsTests {
  @Test(arguments: [
    ("c'est écrit", "C'est écrit."), ("quoi ?", "Quoi ?"), ("Déjà.", "Déjà."), ("", ""),
    ("« bakry » n'est pas là", "« bakry » n'est pas là."), ("écrivez :aide", "Écrivez :aide."),
  ])
  func `a sentence has a capital and a mark, a quotation stays`(_ text: String, _ set: String) {
    #expect(text.sentence == set)
    #expect(set.sentence == set)
  }

  @Test func `what begins with the name of a file is closed alone`() {
    #expect("nope.txt est absent".closed == "nope.txt est absent.")
    #expect("quoi ?".closed == "quoi ?")
  }

  @Test func `the middle of a sentence has no capital`() {
    #expect("Élan vital".uncapitalised == "élan vital")
    #expect("12 clients".uncapitalised == "12 clients")
  }
}
