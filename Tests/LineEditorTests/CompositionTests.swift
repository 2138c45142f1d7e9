import Testing

@testable import LineEditor

/// Accents that arrive apart from their letters. `String` calls both forms equal, so that scalars are
/// compared here.
struct CompositionTests {
  private func scalars(_ text: String) -> [UInt32] { text.unicodeScalars.map(\.value) }

  @Test(arguments: [
    ("Cafe\u{301} Zoe\u{301} du Nord", "Caf\u{E9} Zo\u{E9} du Nord"),
    ("c\u{327}a, E\u{302}tre, Noe\u{308}l", "\u{E7}a, \u{CA}tre, No\u{EB}l"),
    ("e\u{302}\u{301} e\u{323}\u{302} e\u{302}\u{323}", "\u{1EBF} \u{1EC7} \u{1EC7}"),
    ("\u{438}\u{306} \u{3B1}\u{301} \u{304B}\u{3099}", "\u{439} \u{3AC} \u{304C}"),
  ])
  func `a letter and its accents are one`(apart: String, together: String) {
    #expect(scalars(Composition.composed(apart)) == scalars(together))
  }

  @Test(arguments: ["Café", "x\u{301}", "\u{301}", "👩‍💻 日本", "q\u{327}\u{301}"])
  func `what has no letter of its own stays`(text: String) {
    #expect(scalars(Composition.composed(text)) == scalars(text))
  }
}
