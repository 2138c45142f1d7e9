import Testing

@testable import LineEditor

struct CompletionTests {
  private func insertion(_ line: String, _ candidates: [String]) -> String? {
    let found = candidates.map { Completion.Candidate(insertion: $0) }
    return Completion(replaced: line.startIndex..<line.endIndex, candidates: found)
      .insertion(in: line)
  }

  @Test func `one candidate is put in, whatever was typed`() {
    #expect(insertion("CAF", ["café "]) == "café ")
  }

  @Test func `several put in what they share when it is longer than what is there`() {
    #expect(insertion("a", ["ajouter ", "ajuster "]) == "aj")
    #expect(insertion("aj", ["ajouter ", "ajuster "]) == nil)
    #expect(insertion("x", []) == nil)
  }

  private func list(_ labels: [String], width: Int, height: Int = 100) -> CandidateList {
    CandidateList(
      labels.map { Completion.Candidate(insertion: $0) }, width: width, height: height)
  }

  @Test func `columns are read downwards and fit the width`() {
    let labels = ["a", "bb", "ccc", "dd", "e"]
    #expect(list(labels, width: 14).rows == ["a    ccc  e", "bb   dd"])
    #expect(list(labels, width: 4).rows == labels)
    #expect(list([], width: 10).rows == [])
    for width in 4...60 {
      let rows = list(labels, width: width).rows
      #expect(rows.allSatisfy { $0.count < width })
      #expect(rows.flatMap { $0.split(separator: " ") }.count == labels.count)
    }
  }

  @Test func `a cell that is too wide ends between words`() {
    let labels = ["Boulangerie, pâtisserie fine", "Anticonstitutionnellement"]
    #expect(list(labels, width: 21).rows == ["Boulangerie…", "Anticonstitutionnel…"])
    let meant = [
      Completion.Candidate(
        insertion: "plan", label: "plan", meaning: "montre le plan du moment sur l’écran")
    ]
    #expect(
      CandidateList(meant, width: 30, height: 5).rows == ["plan — montre le plan du…"])
    #expect(
      CandidateList(meant, width: 80, height: 5).rows
        == ["plan — montre le plan du moment sur l’écran"])
  }

  @Test func `what few names mean takes no rows of its own`() {
    let mixed = [
      Completion.Candidate(insertion: "a", meaning: "the first"),
      Completion.Candidate(insertion: "b"),
    ]
    #expect(CandidateList(mixed, width: 20, height: 5).rows == ["a  b"])
    #expect(CandidateList.row(of: "and 207 more: type it", width: 20) == "and 207 more: type…")
  }

  @Test func `a list never needs more rows than the screen has`() {
    let many = (1...60).map {
      Completion.Candidate(insertion: "item \($0)", meaning: "no. \($0)")
    }
    for width in [20, 40, 80, 120] {
      for height in [1, 5, 10, 21] {
        let list = CandidateList(many, width: width, height: height)
        #expect(list.rows.count <= height)
        #expect(list.rows.allSatisfy { $0.count < width })
        let shown = list.rows.joined(separator: " ").split(separator: " ").count { $0 != "" } / 2
        #expect(shown + list.leftOut == many.count)
      }
    }
    #expect(CandidateList(many, width: 80, height: 60).rows.last == "item 60 — no. 60")
  }

  @Test func `a paste is one answer whatever its line ends`() {
    #expect(EditorConfiguration.oneAnswer("a\r\nb\rc\n\td\n\n") == "a\nb\nc\n\td")
  }
}

struct LineBoundaryTests {
  private func scalars(_ text: String) -> [Unicode.Scalar] { Array(text.unicodeScalars) }

  @Test(arguments: ["e\u{301}", "👩‍💻", "🇫🇷", "x", "한", "👍🏽", "\u{1112}\u{1161}\u{11AB}"])
  func `a character is one step in both directions`(character: String) {
    let line = scalars("ab" + character + "cd")
    let length = character.unicodeScalars.count
    #expect(LineBoundary.characterLength(in: line, before: 2 + length) == length)
    #expect(LineBoundary.characterLength(in: line, after: 2) == length)
  }

  @Test func `flags are told apart in pairs`() {
    let line = scalars("🇫🇷🇧🇪")
    #expect(LineBoundary.characterLength(in: line, before: 4) == 2)
    #expect(LineBoundary.characterLength(in: line, before: 2) == 2)
  }

  @Test func `both ends of the line stop`() {
    #expect(LineBoundary.characterLength(in: scalars("é"), before: 0) == 0)
    #expect(LineBoundary.characterLength(in: scalars("é"), after: 1) == 0)
  }

  @Test func `words are letters, digits and their accents`() {
    let line = scalars("l'e\u{301}te\u{301} 2026, oui")
    #expect(LineBoundary.wordStart(in: line, before: line.count) == line.count - 3)
    #expect(LineBoundary.wordEnd(in: line, after: 1) == 7)
    #expect(LineBoundary.wordStart(in: line, before: 7) == 2)
    #expect(LineBoundary.wordStart(in: line, before: 0) == 0)
    #expect(LineBoundary.wordEnd(in: line, after: line.count) == line.count)
  }
}
