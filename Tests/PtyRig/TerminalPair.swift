import Glibc

/// A pseudo-terminal: the main end, which types and reads the screen, and the side that a program
/// has. Both are closed by whoever asked for them.
package struct TerminalPair {
  package let main: Int32
  package let side: Int32
  /// Where the side is opened again.
  package let path: String

  /// - Throws: `Pty.Failure.cannotStart`.
  package init() throws(Pty.Failure) {
    // Not openpty(3): its descriptors would leak into programs that other tests start meanwhile.
    main = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    var unlocked: CInt = 0
    var number: CUnsignedInt = 0
    guard main >= 0, ioctl(main, Self.setLock, &unlocked) == 0,
      ioctl(main, Self.getNumber, &number) == 0
    else { throw .cannotStart(errno: errno) }
    path = "/dev/pts/\(number)"
    side = open(path, O_RDWR | O_NOCTTY | O_CLOEXEC)
  }

  // TIOCSPTLCK and TIOCGPTN, macros that Swift does not see.
  private static let setLock: UInt = 0x4004_5431
  private static let getNumber: UInt = 0x8004_5430
}
