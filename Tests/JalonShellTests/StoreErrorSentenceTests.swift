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

  @Test func `a playbook that is held is named without its journal`() {
    let heading =
      #"{"host":"vm","pid":7,"since":"2026-11-21T09:05:00Z","user":"anne"}"#
    for path in ["/d/.journal/Morel.jsonl", "/d/Morel.json"] {
      let text = StoreError(.held(heading: Array(heading.utf8)), on: .lock, of: path).sentence
      #expect(text.fr.hasPrefix("le dossier « Morel » est ouvert par anne sur vm depuis le 21"))
      #expect(text.en.hasPrefix("the playbook “Morel” is in use by anne on vm, since 21"))
    }
  }

  @Test func `the name of a file keeps its letters at the head of a sentence`() {
    func shown(_ fault: SessionFault) -> String {
      guard case .paragraph(let spans) = fault.block(after: "", .en) else { return "" }
      return spans.map(\.text).joined()
    }
    let absent = SessionFault.store(StoreError(.absent, on: .read, of: "nope.txt"))
    #expect(shown(absent) == "nope.txt does not exist.")
    #expect(
      shown(.sourced(file: "a.txt", line: 3, .refusal(.nothingAsked))).hasPrefix("a.txt:3: "))
    #expect(shown(.refusal(.nothingToUndo)).hasPrefix("There is"))
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
