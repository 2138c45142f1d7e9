/// Blocks of bytes → checked lines, in memory that does not grow with the input.
struct LineAssembler {
  private var line: [UInt8] = []
  private var isTooLong = false
  /// Whether anything was received since the last line, so that an end without newline counts.
  private var isOpen = false
  /// Lines finished so far.
  private(set) var number = 0

  /// Takes bytes up to the first newline.
  ///
  /// - Parameter bytes: what was read; what is used is removed from its front.
  /// - Returns: the line that the newline ends, nil when there is none.
  mutating func receive(_ bytes: inout ArraySlice<UInt8>) -> LineEvent? {
    guard let first = bytes.first else { return nil }
    // Most lines are short: one look at each byte.
    let end = first == 0x0A ? bytes.startIndex : bytes.firstIndex(of: 0x0A)
    append(bytes[..<(end ?? bytes.endIndex)])
    guard let end else {
      bytes = []
      return nil
    }
    bytes = bytes[(end + 1)...]
    return finish()
  }

  /// The last line when no newline ended it, nil when there is none.
  mutating func finishAtEnd() -> LineEvent? { isOpen ? finish() : nil }

  /// Forgets the line begun.
  mutating func discard() {
    line.removeAll(keepingCapacity: true)
    isTooLong = false
    isOpen = false
  }

  private mutating func append(_ bytes: ArraySlice<UInt8>) {
    isOpen = true
    // One byte more than the limit may be the CR of a line end.
    if line.count + bytes.count > longestLine + 1 {
      isTooLong = true
    } else if !isTooLong {
      line.append(contentsOf: bytes)
    }
  }

  private mutating func finish() -> LineEvent {
    defer { discard() }
    number += 1
    if line.last == 0x0D { line.removeLast() }
    let isMarked = number == 1 && line.starts(with: [0xEF, 0xBB, 0xBF])
    let mark = isMarked ? 3 : 0
    if isTooLong || line.count - mark > longestLine {
      return .failed(LineFailure(number: number, reason: .tooLong(limit: longestLine)))
    }
    if let place = line.firstIndex(of: 0) {
      return .failed(LineFailure(number: number, reason: .nulByte(column: place + 1)))
    }
    guard let text = String(validating: line[mark...], as: UTF8.self) else {
      let column = UTF8.firstFault(in: line) + 1
      return .failed(LineFailure(number: number, reason: .invalidUTF8(column: column)))
    }
    return .line(text, number: number)
  }
}

extension UTF8 {
  /// The place of the first byte that belongs to no character; the length when all do.
  fileprivate static func firstFault(in bytes: [UInt8]) -> Int {
    var decoder = UTF8.ForwardParser()
    var rest = bytes.makeIterator()
    var place = 0
    while case .valid(let character) = decoder.parseScalar(from: &rest) {
      place += character.count
    }
    return place
  }
}
