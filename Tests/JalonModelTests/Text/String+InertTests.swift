import JalonModel
import Testing

@Suite struct StringInertTests {
  @Test(arguments: [
    ("\u{1B}[2J", "[2J"), ("a\u{0}b", "ab"), ("\u{9B}31m", "31m"), ("a\u{7F}", "a"),
    ("a\tb", "a b"), ("a\r\nb", "a b"), ("a\rb\nc", "a b c"), ("\u{2028}a\u{2029}b", " a b"),
    ("\u{202E}fdp", "fdp"), ("\u{2066}a\u{2069}\u{200F}\u{61C}", "a"),
    ("a\u{85}b", "ab"),
  ])
  func `what would be obeyed is gone`(_ text: String, _ inert: String) {
    #expect(text.inert == inert)
  }

  @Test(arguments: [0xFDD0, 0xFDEF, 0xFFFE, 0xFFFF, 0x10FFFF] as [UInt32])
  func `a code point that stands for no character is replaced`(_ value: UInt32) throws {
    let scalar = try #require(Unicode.Scalar(value))
    #expect("a\(scalar)b".inert == "a\u{FFFD}b")
  }

  @Test(arguments: ["", "été", "👩‍👩‍👧‍👦", "a\u{200B}b", "\u{FEFF}", "<b>", "日本", "e\u{301}", "\u{AD}"])
  func `what is only text stays to the byte`(_ text: String) {
    #expect(Array(text.inert.utf8) == Array(text.utf8))
  }

  @Test func `lines are kept where they are asked for, each end as one`() {
    #expect("a\r\nb\rc\u{2028}d\n".inert(keepingLines: true) == "a\nb\nc\nd\n")
  }

  @Test func `no scalar passes that a terminal obeys, and inert text is inert already`() {
    for value in (0 as UInt32)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let inert = String(Character(scalar)).inert
      let isControl = inert.unicodeScalars.contains {
        $0.properties.generalCategory == .control || $0.properties.isBidiControl
          || $0.properties.isNoncharacterCodePoint
      }
      guard !isControl, inert.inert == inert else {
        Issue.record("U+\(String(value, radix: 16)) is obeyed")
        return
      }
    }
  }
}
