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

  @Test func `columns are read downwards and fit the width`() {
    let labels = ["a", "bb", "ccc", "dd", "e"]
    #expect(ColumnList.rows(of: labels, width: 14) == ["a    ccc  e", "bb   dd"])
    #expect(ColumnList.rows(of: labels, width: 3) == labels)
    #expect(ColumnList.rows(of: [], width: 10) == [])
    for width in 1...60 {
      let rows = ColumnList.rows(of: labels, width: width)
      #expect(rows.allSatisfy { $0.count <= max(width - 1, 3) })
      #expect(rows.flatMap { $0.split(separator: " ") }.count == labels.count)
    }
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
