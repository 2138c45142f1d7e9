import Glibc
import JalonModel
import JalonStore
import Testing

@testable import JalonShell

@Suite struct StoreErrorSentenceTests {
  @Test func `a text that no journal line can hold is not called too large`() {
    let text = StoreError(.unwritable, on: .write, of: "a.jsonl").sentence
    #expect(text.fr.contains("saut de ligne") && !text.fr.contains("grand"))
    #expect(text.en.contains("line feed") && !text.en.contains("large"))
  }

  @Test(arguments: 1...133)
  func `no refusal of the system is told in the system's own English`(code: Int32) {
    let own = String(cString: strerror(code))
    for action in [StoreError.Action.read, .create, .write, .lock] {
      let sentence = StoreError(code: code, on: action, of: "a").sentence
      #expect(!sentence.fr.contains(own) && !sentence.en.contains(own))
    }
  }

  @Test func `a folder that is missing and a full disk are told in plain words`() {
    func told(_ code: Int32) -> Text { StoreError(code: code, on: .write, of: "a").sentence }
    #expect(told(ENOENT).fr == "a ne peut pas être créé (ce répertoire n'existe pas)")
    #expect(told(ENOENT).en == "a cannot be created (that folder does not exist)")
    #expect(told(ENOSPC).fr.hasSuffix("(le disque est plein)"))
    #expect(told(9999).fr.hasSuffix("(erreur 9999 du système)"))
  }
}
