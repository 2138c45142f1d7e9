import Glibc

/// The three streams that every program is given, or should be.
enum StandardStreams {
  /// Makes sure that a stream that was closed is not handed to a file opened later: reading finds
  /// the end, writing fails.
  static func secure() {
    for descriptor: Int32 in 0...2 where fcntl(descriptor, F_GETFD) == -1 {
      // The lowest free descriptor is this one; read-only, so that writing to it fails.
      _ = open("/dev/null", O_RDONLY)
    }
  }

  /// Writes on standard output, whole or not at all as far as can be told.
  static func write(_ text: String) -> Bool { write(text, to: 1) }

  /// Writes on standard error.
  @discardableResult
  static func complain(_ text: String) -> Bool { write(text, to: 2) }

  private static func write(_ text: String, to descriptor: Int32) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      var rest = bytes[...]
      while !rest.isEmpty {
        let count = Glibc.write(
          descriptor, UnsafeRawPointer(UnsafeBufferPointer(rebasing: rest).baseAddress), rest.count)
        if count < 0 {
          if errno == EINTR { continue }
          return false
        }
        rest = rest.dropFirst(count)
      }
      return true
    }
  }
}
