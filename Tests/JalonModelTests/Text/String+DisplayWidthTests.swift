import JalonModel
import Testing

@Suite struct StringDisplayWidthTests {
  @Test(arguments: [
    ("", 0), ("abc", 3), ("été", 3), ("e\u{301}", 1), ("日本", 4), ("Ａ", 2), ("ｱ", 1), ("한", 2),
    ("\u{1112}\u{1161}\u{11AB}", 2), ("👍", 2), ("👍🏽", 2), ("👩‍👩‍👧‍👦", 2), ("🏳️‍🌈", 2), ("🇫🇷🇩🇪", 4),
    ("❤", 1), ("❤️", 2), ("1️⃣", 2), ("a\u{200B}b", 2), ("\u{200D}", 0), ("\u{FE0F}", 0), ("ไทย", 3),
    ("שלום", 4), ("█▏", 2), ("12\u{202F}000\u{A0}€", 8),
    ("Z" + String(repeating: "\u{335}", count: 600), 1),
    ("\u{AD}", 1), ("\u{E0041}", 0), ("—…•", 3),
  ])
  func `a text takes the columns it is seen to take`(_ text: String, _ columns: Int) {
    #expect(text.displayWidth == columns)
  }

  @Test func `there are as many wide scalars as Unicode 15 has, and no other width than two`() {
    var wide = 0
    for value in (0 as UInt32)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let columns = Character(scalar).displayWidth
      if columns == 2 { wide += 1 }
      if !(0...2 ~= columns) { Issue.record("U+\(String(value, radix: 16)): \(columns) columns") }
    }
    // Counted apart: 182,500 scalars to which Python's wcwidth 0.2.13 gives two columns under
    // Unicode 15.0, and the five modifiers of skin colour, to which it gives none.
    #expect(wide == 182_505)
  }

  @Test func `two texts side by side never take more than the sum`() {
    let pieces = ["a", "e\u{301}", "日", "👍", "👩‍👧", "🇫🇷", "ab ", "नमस्ते", "\u{200D}", "한", "\u{600}"]
    for left in pieces {
      for right in pieces {
        #expect((left + right).displayWidth <= left.displayWidth + right.displayWidth)
      }
    }
  }
}
