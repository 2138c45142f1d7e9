/// What a journal keeps, read back: who wrote it and the steps that no save holds yet.
package struct JournalRecord: Hashable, Sendable {
  /// The first line, without its line feed: who opened the journal, where and when.
  package private(set) var heading: [UInt8] = []
  private var lines: [Line] = []

  private enum Line: Hashable, Sendable {
    case step([UInt8])
    case mark([UInt8])
  }

  /// Reads a journal's bytes. A last line that was cut short is dropped, and so is everything from
  /// the first NUL on: a power cut can leave a file longer than what was written into it.
  init(_ bytes: [UInt8]) {
    let sound = bytes.prefix { $0 != 0 }
    guard let end = sound.lastIndex(of: UInt8(ascii: "\n")) else { return }
    var parts = sound[..<end].split(
      separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)[...]
    heading = parts.popFirst().map(Array.init) ?? []
    lines = parts.map { Self.isMark($0) ? .mark(Array($0)) : .step(Array($0)) }
  }

  /// Whether a session that stopped here leaves something to go on with.
  package var hasSteps: Bool {
    lines.contains { if case .step = $0 { true } else { false } }
  }

  /// The steps to perform again on a playbook, in order.
  ///
  /// A save first notes the fingerprint of what it is about to write. Steps before such a note are
  /// left out when the playbook has that fingerprint: a crash came between the save and the clearing
  /// of the journal, and performing them again would do them twice.
  /// - Parameter bytes: The playbook as it is on disk; nil when it was never saved.
  /// - Returns: The lines as they were appended.
  package func steps(over bytes: [UInt8]?) -> [[UInt8]] {
    var steps: [[UInt8]] = []
    let saved = bytes.map(Self.mark(for:))
    for line in lines {
      switch line {
      case .step(let step): steps.append(step)
      case .mark(let mark): if mark == saved { steps.removeAll() }
      }
    }
    return steps
  }

  /// The same journal under another heading, as it is written when a session goes on with it.
  func bytes(under heading: [UInt8]) -> [UInt8] {
    lines.reduce(into: heading + [UInt8(ascii: "\n")]) { bytes, line in
      switch line {
      case .step(let text), .mark(let text): bytes += text
      }
      bytes.append(UInt8(ascii: "\n"))
    }
  }

  private static let markStart = Array(#"{"saving":""#.utf8)

  static func isMark(_ line: some Sequence<UInt8>) -> Bool { line.starts(with: markStart) }

  /// The line that announces the save of `bytes`: their length and 64-bit FNV-1a sum. It tells two
  /// versions of one playbook apart; it need not withstand a forger.
  static func mark(for bytes: [UInt8]) -> [UInt8] {
    var sum: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in bytes { sum = (sum ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return markStart + Array("\(bytes.count)-\(String(sum, radix: 16))\"}".utf8)
  }
}
