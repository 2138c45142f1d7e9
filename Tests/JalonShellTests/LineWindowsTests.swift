import Glibc
import Testing

@testable import JalonShell

@Suite struct LineWindowsTests {
  /// Every line of an input that arrives through a pipe in pieces; each piece waits until the one
  /// before has been cut.
  private func lines(of pieces: [String]) throws -> [(first: Int, lines: [String?])] {
    var ends: [Int32] = [0, 0]
    try #require(pipe(&ends) == 0)
    var windows = LineWindows(descriptor: ends[0], name: "pipe")
    var found: [(first: Int, lines: [String?])] = []
    func take() throws -> Bool {
      guard let window = try windows.next() else { return false }
      found.append(
        (
          window.first,
          window.lines.map { $0.map { String(decoding: window.bytes[$0], as: UTF8.self) } }
        ))
      return true
    }
    for piece in pieces {
      let bytes = Array(piece.utf8)
      try #require(write(ends[1], bytes, bytes.count) == bytes.count)
      if piece.contains("\n") { _ = try take() }
    }
    close(ends[1])
    while try take() {}
    close(ends[0])
    return found
  }

  @Test func `a line is answered before the next is written`() throws {
    let found = try lines(of: ["one\n", "two\n", "three\n"])
    #expect(found.map(\.lines) == [["one"], ["two"], ["three"]])
    #expect(found.map(\.first) == [1, 2, 3])
  }

  @Test func `a line may come in pieces`() throws {
    let found = try lines(of: ["o", "n", "e\ntw", "o", "\nthree"])
    #expect(found.flatMap(\.lines) == ["one", "two", "three"])
  }

  @Test func `lines that wait together are taken together, and no more than a window holds`() throws
  {
    let text = (1...1_500).map { "\($0)\n" }.joined()
    let found = try lines(of: [text])
    #expect(found.flatMap(\.lines) == (1...1_500).map { "\($0)" })
    #expect(found.map(\.lines.count).max() == 512)
    #expect(found.map(\.first) == [1, 513, 1_025])
  }
}
