import JalonModel
import Testing

struct StringElisionTests {
  @Test(arguments: [
    ("Agence Martin", "d'Agence Martin"), ("Élan", "d'Élan"), ("Lush", "de Lush"), ("", "de "),
    ("Œil au carré", "d'Œil au carré"), ("3 Suisses", "de 3 Suisses"),
  ])
  func `a name after de is elided before a vowel`(name: String, phrase: String) {
    #expect(name.afterDe == phrase)
  }
}
