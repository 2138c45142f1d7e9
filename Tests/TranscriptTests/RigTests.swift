import Glibc
import Testing

/// The rig itself: what it asserts must be able to be no.
@Suite struct RigTests {
  private let run = Run(stdout: Array("a".utf8), stderr: Array("b".utf8), status: 3)

  @Test func `what is not stated must be empty`() {
    run.expect(stdout: "a", stderr: "b", status: 3)
    withKnownIssue { run.expect(stderr: "b", status: 3) }
    withKnownIssue { run.expect(stdout: "a", status: 3) }
    withKnownIssue { run.expect(stdout: "a", stderr: "b") }
  }

  @Test func `a refusal with output, another status or another text is none`() {
    let refused = Run(stdout: [], stderr: Array("-:1: non".utf8), status: 65)
    refused.expectRefusal(65, "-:1: ", "non")
    withKnownIssue { refused.expectRefusal(66, "non") }
    withKnownIssue { refused.expectRefusal(65, "oui") }
    withKnownIssue { run.expectRefusal(3) }
  }

  @Test func `controls are seen`() {
    expectCalm("calme\n")
    for wild in ["\u{1B}[0m", "\u{7F}", "\u{9B}", "\r", "\u{202E}"] {
      withKnownIssue { expectCalm(wild) }
    }
  }

  @Test func `a terminal that is not as it was found is seen, and so is another end`() throws {
    let sitting = try Desk().type()
    sitting.pty.signal(SIGKILL)
    withKnownIssue { sitting.expectEnd(.signalled(SIGKILL)) }
    let other = try Desk().type()
    withKnownIssue { other.expectEnd(.exited(0), after: "\u{4}") }
  }

  @Test func `a program that never ends is ended`() throws {
    let desk = try Desk()
    let program = Program(environment: desk.environment, folder: desk.path)
    #expect(throws: Program.Failure.self) {
      try program.run(["run", "/dev/zero"], within: .milliseconds(1))
    }
  }
}
