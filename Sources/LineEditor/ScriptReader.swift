import Glibc

/// A script from a pipe or a file: the bytes as they are, counted by lines, no prompt. A BOM at
/// the start and a CR before each newline are dropped; NUL bytes, invalid UTF-8 and lines over
/// 64 KiB are refused with their line number, and reading goes on after them.
package struct ScriptReader: LineReading {
  private let descriptor: Int32?
  private var block: [UInt8] = []
  private var rest: ArraySlice<UInt8> = []
  private var assembler = LineAssembler()

  /// Reads a descriptor, which stays the caller's to close.
  ///
  /// - Parameter descriptor: open for reading.
  package init(descriptor: Int32) {
    self.descriptor = descriptor
    block = [UInt8](repeating: 0, count: 64 * 1024)
  }

  /// Reads bytes at hand.
  ///
  /// - Parameter bytes: the whole script.
  package init(bytes: [UInt8]) {
    descriptor = nil
    rest = bytes[...]
  }

  package mutating func read(prompt: Prompt) -> LineEvent {
    while true {
      if let event = assembler.receive(&rest) { return event }
      guard let descriptor else { break }
      let count = unsafe block.withUnsafeMutableBytes {
        unsafe Glibc.read(descriptor, $0.baseAddress, $0.count)
      }
      if count == 0 { break }
      if count > 0 {
        rest = block[..<count]
      } else if errno != EINTR {
        let reason = LineFailure.Reason.unreadable(errno: errno)
        return .failed(LineFailure(number: assembler.number + 1, reason: reason))
      }
    }
    return assembler.finishAtEnd() ?? .ended
  }
}
