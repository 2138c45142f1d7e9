import JalonStore
import Testing

struct PlaybookNameTests {
  @Test(arguments: [
    "a", "Boulangerie Léa", "2026-11_v1.2", "-rf", "Čeština", "ラーメン", "שלום", "e\u{301}te",
    String(repeating: "é", count: 100), "bakery.json", "unsaved", "unsaved-x",
  ])
  func `letters of any script, digits, space, dash, underscore and point make a name`(
    text: String
  ) throws {
    #expect(try PlaybookName(text).spelling == text)
  }

  @Test(
    arguments: [
      ("", nil, .empty),
      (
        String(repeating: "x", count: 101), String(repeating: "x", count: 100),
        .tooLong(characters: 101, bytes: 101)
      ),
      (
        String(repeating: "語", count: 81), String(repeating: "語", count: 80),
        .tooLong(characters: 81, bytes: 243)
      ),
      (".hidden", "hidden", .startsWithPoint),
      ("..", nil, .startsWithPoint),
      (" lead", "lead", .startsWithSpace),
      ("trail ", "trail", .endsWithSpace),
      ("name.", "name", .endsWithPoint),
      ("a/b", "a-b", .character("/", position: 2)),
      ("../../etc/passwd", "etc-passwd", .character("/", position: 3)),
      ("a\nb", "a-b", .character("\n", position: 2)),
      ("a\0b", "a-b", .character("\0", position: 2)),
      ("a\u{202E}b", "a-b", .character("\u{202E}", position: 2)),
      ("a\u{200B}b", "a-b", .character("\u{200B}", position: 2)),
      ("a\u{3164}b", "a-b", .character("\u{3164}", position: 2)),
      ("tout neuf !", "tout neuf", .character("!", position: 11)),
      ("👩‍👩‍👧", nil, .character("👩‍👩‍👧", position: 1)),
      ("Unsaved-12", "my-Unsaved-12", .reserved),
    ] as [(String, String?, PlaybookName.Reason)])
  func `a text that is no name is refused with its reason and the nearest name`(
    text: String, suggestion: String?, reason: PlaybookName.Reason
  ) throws {
    let fault = try #require(throws: PlaybookName.Fault.self) { try PlaybookName(text) }
    #expect(fault.text == text)
    #expect(fault.reason == reason)
    #expect(fault.suggestion == suggestion)
    if let suggestion { #expect(throws: Never.self) { try PlaybookName(suggestion) } }
  }

  @Test func `names are compared without case and whatever way an accent is composed`() throws {
    let composed = try PlaybookName("Boulangerie L\u{E9}a")
    let decomposed = try PlaybookName("boulangerie le\u{301}a")
    #expect(composed == decomposed)
    #expect(Set([composed, decomposed]).count == 1)
    #expect(composed.spelling.unicodeScalars.count != decomposed.spelling.unicodeScalars.count)
    #expect(try PlaybookName("a") != PlaybookName("a b"))
  }
}
