import Glibc
import PtyRig
import Testing

@testable import LineEditor

struct TerminalInputTests {
  /// A terminal's input whose signals came already.
  private func input(_ signals: [Int32], _ body: (inout TerminalInput) -> Void) throws {
    var ends: [Int32] = [-1, -1]
    try #require(pipe(&ends) == 0)
    defer { for end in ends { close(end) } }
    let bytes = signals.map { UInt8($0) }
    try #require(write(ends[1], bytes, bytes.count) == bytes.count)
    _ = fcntl(ends[0], F_SETFL, O_NONBLOCK)
    var input = TerminalInput(descriptor: -1, signals: ends[0])
    body(&input)
  }

  @Test func `what was thrown away after it was announced is not waited for`() throws {
    let pair = try TerminalPair()
    defer { for end in [pair.main, pair.side] { close(end) } }
    let flags = fcntl(pair.side, F_GETFL)
    var input = TerminalInput(descriptor: pair.side, signals: -1)
    defer { input.close() }
    try #require(write(pair.main, "typed\n", 6) == 6)
    #expect(input.next() == .byte(UInt8(ascii: "t")))
    input.discard()
    try #require(write(pair.main, "typed\n", 6) == 6)
    try #require(tcflush(pair.side, TCIFLUSH) == 0)
    // A read that waits would wait for ever.
    #expect(input.take() == nil)
    #expect(input.next(milliseconds: 0) == .timeout)
    #expect(fcntl(pair.side, F_GETFL) == flags)
  }

  @Test func `of the signals that came, the one that ends the session tells how it ended`() throws {
    try input([SIGWINCH, SIGCONT, SIGHUP, SIGTERM]) { #expect($0.pendingEnding() == SIGHUP) }
    try input([SIGTERM]) { #expect($0.pendingEnding() == SIGTERM) }
    try input([SIGWINCH]) { #expect($0.pendingEnding() == nil) }
  }

  @Test func `Ctrl-C between two lines is told once, and other signals wait`() throws {
    try input([SIGWINCH, SIGINT, SIGINT]) {
      let told = [$0.takeInterruption(), $0.takeInterruption()]
      #expect(told == [true, false] && !$0.isEnding)
      let left = [$0.next(milliseconds: 0), $0.next(milliseconds: 0)]
      #expect(left == [.signal(SIGWINCH), .timeout])
    }
    try input([SIGTERM]) {
      let told = $0.takeInterruption()
      #expect(!told && $0.isEnding)
      let left = $0.next(milliseconds: 0)
      #expect(left == .signal(SIGTERM))
    }
  }
}
