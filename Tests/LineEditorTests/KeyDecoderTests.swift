import Testing

@testable import LineEditor

struct KeyDecoderTests {
  private func keys(_ bytes: [UInt8], vi: Bool = false) -> [Key] {
    var decoder = KeyDecoder(hasViKeys: vi)
    return bytes.compactMap { decoder.receive($0) }
  }

  private func keys(_ text: String) -> [Key] { keys(Array(text.utf8)) }

  @Test func `every scalar but the controls above ASCII comes back as it was sent`() {
    var wrong = 0
    for value in UInt32(0)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value), value != 0x1B else { continue }
      let expected: Key = (0x80...0x9F).contains(value) ? .ignored : .scalar(scalar)
      if keys(Array(String(scalar).utf8)) != [expected] { wrong += 1 }
    }
    #expect(wrong == 0)
  }

  @Test(arguments: [
    [0xFF], [0xC0, 0x80], [0xC3, 0x28], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80],
  ])
  func `bytes that are no UTF-8 type nothing that was not sent`(bytes: [UInt8]) {
    let typed = keys(bytes + [0x61]).filter { $0 != .ignored }
    #expect(typed == (bytes.contains(0x28) ? [.scalar("("), .scalar("a")] : [.scalar("a")]))
  }

  @Test(arguments: ["\u{1B}[15~", "\u{1B}[A", "\u{1B}OP", "\u{1B}[[A", "\u{1B}p"])
  func `a sequence that is bound elsewhere comes whole`(text: String) {
    let bytes = Array(text.utf8)
    var decoder = KeyDecoder(passedOn: [bytes])
    let keys = (bytes + [0x78]).compactMap { decoder.receive($0) }
    #expect(keys == [.sequence(bytes), .scalar("x")])
  }

  @Test(arguments: [
    ("\u{1B}[D", Command.left), ("\u{1B}OC", .right), ("\u{1B}[1;5D", .wordLeft),
    ("\u{1B}[1;3C", .wordRight), ("\u{1B}[5C", .wordRight), ("\u{1B}Od", .wordLeft),
    ("\u{1B}[H", .home), ("\u{1B}[4~", .end), ("\u{1B}[3~", .deleteAfter),
    ("\u{1B}[1;2D", .left), ("\u{1B}\u{1B}[D", .left), ("\u{1B}[200~", .paste),
    ("\u{1B}[1;5A", .up), ("\u{1B}O5C", .right), ("\u{1B}p", .prefixUp),
  ])
  func `the sequences of today's terminals are known`(text: String, command: Command) {
    #expect(keys(text + "x") == [.command(command), .scalar("x")])
  }

  @Test(arguments: [
    "\u{1B}[15~", "\u{1B}[Z", "\u{1B}[I", "\u{1B}[27;5;106~", "\u{1B}[[A", "\u{1B}OP",
    "\u{1B}[<0;1;2M", "\u{1B}[?62;22c", "\u{1B}[99999999999999999999~",
  ])
  func `an unknown sequence types nothing`(text: String) {
    #expect(keys(text + "x") == [.ignored, .scalar("x")])
  }

  @Test func `Alt with a letter is Escape then the letter, except in vi keys when it comes late`() {
    #expect(keys("\u{1B}b") == [.meta("b")])
    var decoder = KeyDecoder(hasViKeys: true)
    #expect(decoder.receive(0x1B) == nil)
    #expect(decoder.isAfterEscape)
    #expect(decoder.endEscape() == .scalar("\u{1B}"))
    #expect(decoder.receive(0x70) == .scalar("p"))
    #expect(keys([0x1B, 0x70], vi: true) == [.meta("p")])
  }

  @Test func `a flood without end neither grows nor is typed as a whole`() {
    let flood = [0x1B, 0x5B] + [UInt8](repeating: 0x30, count: 64)
    #expect(keys(flood).isEmpty)
  }

  @Test func `no two commands share a character, and none is printable`() {
    for command in Command.allCases {
      #expect(Command(character: command.rawValue) == command)
      #expect(command.scalar.isControl && command.scalar.value >= 0x80)
    }
  }
}
