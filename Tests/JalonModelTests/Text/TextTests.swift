import JalonModel
import Testing

@Suite struct TextTests {
  @Test func `each language reads its own wording`() {
    let text = Text(fr: "Vraiment ?", en: "Really?")
    #expect(text[.fr] == "Vraiment\u{202F}?")
    #expect(text[.en] == "Really?")
  }

  @Test func `the pseudo-language shows what passed through a text`() {
    #expect(Text(fr: "Oui", en: "Yes")[.pseudo] == "⟦Yes⟧")
    #expect(Language.allCases == [.fr, .en])
    #expect(Language(rawValue: "qps") == nil)
  }

  @Test func `a wording with figures is made in each language`() {
    let text = Text.figures { $0.percent(0.44) }
    #expect(text[.fr] == "44\u{202F}%")
    #expect(text[.en] == "44%")
    #expect(Text(verbatim: "Instagram")[.fr] == "Instagram")
  }
}
