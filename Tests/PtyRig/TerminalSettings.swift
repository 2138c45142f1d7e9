import Glibc

/// All the attributes of a terminal, to be compared: modes, control characters and speeds.
package struct TerminalSettings: Hashable, Sendable {
  private let modes: [tcflag_t]
  private let characters: [cc_t]
  private let speeds: [speed_t]

  /// - Parameter descriptor: either end of a pseudo-terminal; one that is gone has no attributes,
  ///   which equals nothing else.
  init(of descriptor: Int32) {
    var found = termios()
    guard tcgetattr(descriptor, &found) == 0 else {
      (modes, characters, speeds) = ([], [], [])
      return
    }
    modes = [found.c_iflag, found.c_oflag, found.c_cflag, found.c_lflag]
    characters = withUnsafeBytes(of: found.c_cc) { Array($0) }
    speeds = [found.c_ispeed, found.c_ospeed]
  }
}
