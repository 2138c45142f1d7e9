import Glibc
import JalonStore

/// Some lines of an input, in memory together.
struct LineWindow: Sendable {
  /// The number of the first line, from 1.
  let first: Int
  /// The lines with their ends, one behind another.
  let bytes: [UInt8]
  /// Where each line stands, without its end; nil for one that was too long to be kept.
  let lines: [Range<Int>?]
}

/// Cuts an input into windows of whole lines, in memory that does not grow with it.
struct LineWindows {
  /// The longest line that is kept: a playbook's 8 MiB.
  static let longestLine = playbookByteLimit

  /// Lines of one window, unless fewer are asked for.
  /// - Note: Judgement: some 50 ms of work for two cores, against one for gathering the crew.
  static let mostLines = 512
  /// Bytes from which a window that holds a line takes no more.
  /// - Note: Judgement: 512 playbooks of 8 KiB fill it, so that long ones bound memory by themselves.
  private static let mostBytes = 4 << 20
  private static let blockBytes = 256 << 10
  /// How long a window that holds a line waits for another, so that a program which writes a line
  /// and waits for its result is answered.
  /// - Note: Judgement: ample for a program that is writing, and nobody notices it.
  private static let patienceMilliseconds: CInt = 5

  private let descriptor: CInt
  /// What an error calls the input.
  private let name: String
  private let mostLines: Int
  /// Read already; begins where a line does.
  private var rest: [UInt8] = []
  private var number = 1
  /// Whether the line being read is too long: its bytes are dropped up to its end.
  private var isDropping = false
  private var hasEnded = false
  private var block = [UInt8](repeating: 0, count: Self.blockBytes)

  init(descriptor: CInt, name: String, mostLines: Int = Self.mostLines) {
    self.descriptor = descriptor
    self.name = name
    self.mostLines = mostLines
  }

  /// The next lines; nil at the end. A last line needs no line feed.
  mutating func next() throws(StoreError) -> LineWindow? {
    var bytes = rest
    var lines: [Range<Int>?] = []
    var start = 0
    var searched = 0
    func keep(upTo end: Int) {
      let isKept = !isDropping && end - start <= Self.longestLine
      lines.append(isKept ? start..<end : nil)
      isDropping = false
    }
    while true {
      while lines.count < mostLines, let end = bytes.firstLineFeed(from: searched) {
        keep(upTo: end)
        start = end + 1
        searched = start
      }
      if lines.count == mostLines || hasEnded { break }
      searched = bytes.count
      if isDropping || bytes.count - start > Self.longestLine {
        isDropping = true
        bytes.removeSubrange(start...)
        searched = start
      }
      if !lines.isEmpty, bytes.count >= Self.mostBytes || !isReady() { break }
      let count = try read()
      bytes += block[..<count]
      guard count == 0 else { continue }
      hasEnded = true
      if start < bytes.count || isDropping {
        keep(upTo: bytes.count)
        start = bytes.count
      }
      break
    }
    rest = Array(bytes[start...])
    guard !lines.isEmpty else { return nil }
    defer { number += lines.count }
    return LineWindow(first: number, bytes: bytes, lines: lines)
  }

  /// Whether something can be read at once, or nearly.
  private func isReady(within milliseconds: CInt = Self.patienceMilliseconds) -> Bool {
    var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    return poll(&request, 1, milliseconds) != 0
  }

  /// Fills the block as far as one call does; 0 at the end.
  private mutating func read() throws(StoreError) -> Int {
    while true {
      let count = block.withUnsafeMutableBytes {
        Glibc.read(descriptor, $0.baseAddress, $0.count)
      }
      if count >= 0 { return count }
      switch errno {
      case EINTR: continue
      case EAGAIN: _ = isReady(within: -1)
      default: throw StoreError(code: errno, on: .read, of: name)
      }
    }
  }
}

extension [UInt8] {
  /// The place of the first line feed from a place on.
  fileprivate func firstLineFeed(from start: Int) -> Int? {
    withUnsafeBytes { bytes in
      guard start < bytes.count, let base = bytes.baseAddress,
        let found = memchr(base + start, 0x0A, bytes.count - start)
      else { return nil }
      return UnsafeRawPointer(found) - base
    }
  }
}
