import Glibc
import PtyRig
import Testing

/// The rig itself: what it says must be able to be no.
struct PtyTests {
  @Test func `a text that never comes is missed, with what came instead`() throws {
    let pty = try Pty("/bin/cat", environment: [:])
    pty.write("abc\n")
    #expect(throws: Pty.Failure.self) {
      try pty.readUntil("xyz", within: .milliseconds(50))
    }
    try pty.readUntil("abc")
    pty.write("\u{4}")
    #expect(pty.wait() == .exited(0))
  }

  @Test func `a program that ends is noticed at once`() throws {
    let pty = try Pty("/bin/sh", ["-c", "printf fin; exit 3"], environment: [:])
    #expect(throws: Pty.Failure.self) { try pty.readUntil("suite") }
    #expect(pty.transcript == "fin")
    #expect(pty.wait() == .exited(3))
  }

  @Test func `a signal that kills is told from an exit`() throws {
    let pty = try Pty("/bin/cat", environment: [:])
    pty.signal(SIGKILL)
    #expect(pty.wait() == .signalled(SIGKILL))
  }

  @Test func `raw and cooked terminals are told apart, and the size is what was asked`() throws {
    let script = "stty size; stty raw -echo; echo brut; read x; stty sane; echo cuit; read x"
    let pty = try Pty(
      "/bin/bash", ["-c", script], environment: ["PATH": "/usr/bin:/bin"], columns: 33, rows: 7)
    try pty.readUntil("7 33")
    try pty.readUntil("brut")
    #expect(!pty.isCooked)
    pty.write("\n")
    try pty.readUntil("cuit")
    #expect(pty.isCooked)
    pty.write("\n")
    #expect(pty.wait() == .exited(0))
  }

  @Test func `a program that is not there cannot be started`() {
    #expect(throws: Pty.Failure.self) { try Pty("/nonexistent", environment: [:]) }
  }
}
