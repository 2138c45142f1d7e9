import Glibc
import Testing

@testable import LineEditor

struct ScriptReaderTests {
  private func events(_ bytes: [UInt8]) -> [LineEvent] {
    var reader = ScriptReader(bytes: bytes)
    return all(from: &reader)
  }

  private func all(from reader: inout ScriptReader) -> [LineEvent] {
    var events: [LineEvent] = []
    while true {
      let event = reader.read(prompt: Prompt(""))
      if event == .ended { return events }
      events.append(event)
      if case .failed(let failure) = event, case .unreadable = failure.reason { return events }
    }
  }

  @Test func `lines are counted, CR and BOM dropped, the last newline optional`() {
    let bytes = [0xEF, 0xBB, 0xBF] + Array("a\r\n\n  b \nc".utf8)
    #expect(
      events(bytes) == [
        .line("a", number: 1), .line("", number: 2), .line("  b ", number: 3),
        .line("c", number: 4),
      ])
    #expect(events([]).isEmpty)
    #expect(events(Array("\n".utf8)) == [.line("", number: 1)])
  }

  @Test func `a BOM counts only at the start, and only the last CR is dropped`() {
    #expect(
      events(Array("\u{FEFF}\u{FEFF}a\r\r\n\u{FEFF}b".utf8)) == [
        .line("\u{FEFF}a\r", number: 1), .line("\u{FEFF}b", number: 2),
      ])
  }

  @Test func `a line that cannot be taken is refused with its number, and the next is read`() {
    let bytes = Array("bon\nx".utf8) + [0] + Array("\né".utf8) + [0xC3, 0x0A] + Array("fin".utf8)
    #expect(
      events(bytes) == [
        .line("bon", number: 1),
        .failed(LineFailure(number: 2, reason: .nulByte(column: 2))),
        .failed(LineFailure(number: 3, reason: .invalidUTF8(column: 3))),
        .line("fin", number: 4),
      ])
  }

  @Test func `64 KiB are a line, one byte more is none`() {
    let longest = [UInt8](repeating: 0x61, count: longestLine)
    #expect(
      events(longest + [0x0D, 0x0A]) == [
        .line(String(repeating: "a", count: longestLine), number: 1)
      ])
    let tooLong = LineEvent.failed(LineFailure(number: 1, reason: .tooLong(limit: longestLine)))
    #expect(events(longest + [0x61, 0x0A, 0x62]) == [tooLong, .line("b", number: 2)])
    #expect(events([UInt8](repeating: 0x61, count: longestLine * 20)) == [tooLong])
  }

  @Test func `the size of the blocks changes nothing`() {
    let text = Array("un\r\ndeux\n\ntrois é\nquatre".utf8)
    for size in 1...text.count {
      var assembler = LineAssembler()
      var found: [LineEvent] = []
      for start in stride(from: 0, to: text.count, by: size) {
        var block = text[start..<min(start + size, text.count)]
        while let event = assembler.receive(&block) { found.append(event) }
      }
      if let event = assembler.finishAtEnd() { found.append(event) }
      #expect(found == events(text))
    }
  }

  @Test func `a pipe that gives its bytes one by one gives the same lines`() {
    var ends: [Int32] = [0, 0]
    #expect(pipe(&ends) == 0)
    for byte in Array("a\nbé\n".utf8) { withUnsafePointer(to: byte) { _ = write(ends[1], $0, 1) } }
    close(ends[1])
    var reader = ScriptReader(descriptor: ends[0])
    #expect(all(from: &reader) == [.line("a", number: 1), .line("bé", number: 2)])
    close(ends[0])
  }

  @Test func `a descriptor that cannot be read is a failure with its errno`() {
    let folder = open("/", O_RDONLY)
    var reader = ScriptReader(descriptor: folder)
    let expected = LineFailure(number: 1, reason: .unreadable(errno: EISDIR))
    #expect(all(from: &reader) == [.failed(expected)])
    close(folder)
  }
}
