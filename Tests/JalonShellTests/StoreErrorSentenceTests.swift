import JalonStore
import Testing

@testable import JalonShell

@Suite struct StoreErrorSentenceTests {
  @Test func `a text that no journal line can hold is not called too large`() {
    let text = StoreError(.unwritable, on: .write, of: "a.jsonl").sentence
    #expect(text.fr.contains("saut de ligne") && !text.fr.contains("grand"))
    #expect(text.en.contains("line feed") && !text.en.contains("large"))
  }
}
