/// One pass over a text, from bytes to tape: the grammar, the limits and where a fault lies.
///
/// Containers not yet closed are on a stack of our own, so depth costs no machine stack.
struct JSONScanner {
  typealias Entry = JSONDocument.Entry

  let text: UnsafeBufferPointer<UInt8>
  let limits: JSONLimits
  var tape: [Entry] = []
  /// The tape entries of the containers being read, outermost first.
  private var open: [Int] = []
  /// The tape entries of the names met so far in the objects being read, outermost first.
  private var names: [Int] = []

  private init(_ text: UnsafeBufferPointer<UInt8>, limits: JSONLimits) {
    self.text = text
    self.limits = limits
  }

  /// Reads a whole text.
  ///
  /// - Parameters:
  ///   - text: The bytes, read once.
  ///   - limits: What they may cost.
  /// - Returns: The tape, its first entry the outermost value.
  /// - Throws: `JSONError`, with its place and path.
  static func tape(
    of text: UnsafeBufferPointer<UInt8>, limits: JSONLimits
  ) throws(JSONError) -> [Entry] {
    var scanner = JSONScanner(text, limits: limits)
    do {
      try scanner.document()
      return scanner.tape
    } catch {
      throw JSONError(
        kind: error.kind, location: JSONLocation(offset: error.offset, in: text),
        path: scanner.path(of: error))
    }
  }

  private mutating func document() throws(JSONFault) {
    let longest = min(limits.maxBytes, Int(UInt32.max))
    guard text.count <= longest else {
      throw JSONFault(kind: .tooLong(limit: longest), offset: longest)
    }
    if text.starts(with: [0xEF, 0xBB, 0xBF]) { throw JSONFault(kind: .byteOrderMark, offset: 0) }
    tape.reserveCapacity(text.count / 12 + 8)

    var at = blanks(from: 0)
    repeat {
      at = try value(at: at)
      at = try afterValue(at: at)
    } while !open.isEmpty
    if at < text.count { throw fault(.textAfterValue, at: at) }
  }

  /// Reads a scalar, or opens containers down to the first scalar or empty container.
  private mutating func value(at start: Int) throws(JSONFault) -> Int {
    var at = start
    while at < text.count {
      switch text[at] {
      case UInt8(ascii: "\""):
        return try string(at: at)
      case UInt8(ascii: "{"):
        try push(.object, at: at)
        at = blanks(from: at + 1)
        if at < text.count, text[at] == UInt8(ascii: "}") { return at }
        at = try name(at: at)
      case UInt8(ascii: "["):
        try push(.array, at: at)
        at = blanks(from: at + 1)
        if at < text.count, text[at] == UInt8(ascii: "]") { return at }
      case UInt8(ascii: "-"), 0x30...0x39:
        return try number(at: at)
      case UInt8(ascii: "t"):
        return try literal("true", .true, at: at)
      case UInt8(ascii: "f"):
        return try literal("false", .false, at: at)
      case UInt8(ascii: "n"):
        return try literal("null", .null, at: at)
      case UInt8(ascii: "+"), UInt8(ascii: "."):
        throw fault(.malformedNumber, at: at)
      default:
        throw fault(.expectedValue, at: at)
      }
    }
    throw JSONFault(kind: .unexpectedEnd, offset: at)
  }

  /// Closes what ends here and stops where the next value begins, or behind the outermost one.
  ///
  /// An empty container is still open and its closing bracket not yet read.
  private mutating func afterValue(at start: Int) throws(JSONFault) -> Int {
    var at = blanks(from: start)
    while let container = open.last {
      guard at < text.count else { throw JSONFault(kind: .unexpectedEnd, offset: at) }
      let isObject = tape[container].kind == .object
      switch text[at] {
      case UInt8(ascii: ","):
        at = blanks(from: at + 1)
        guard at < text.count else { throw JSONFault(kind: .unexpectedEnd, offset: at) }
        let closing = isObject ? UInt8(ascii: "}") : UInt8(ascii: "]")
        if text[at] == closing { throw JSONFault(kind: .trailingComma, offset: at) }
        return isObject ? try name(at: at) : at
      case UInt8(ascii: "}") where isObject:
        try checkNames(of: container)
        close(container)
      case UInt8(ascii: "]") where !isObject:
        close(container)
      default:
        throw fault(isObject ? .expectedCommaOrBrace : .expectedCommaOrBracket, at: at)
      }
      at = blanks(from: at + 1)
    }
    return at
  }

  private mutating func push(_ kind: Entry.Kind, at start: Int) throws(JSONFault) {
    guard open.count < limits.maxDepth else {
      throw JSONFault(kind: .tooDeep(limit: limits.maxDepth), offset: start)
    }
    open.append(tape.count)
    tape.append(Entry(start: UInt32(start), extent: 0, count: 0, kind: kind))
  }

  private mutating func close(_ container: Int) {
    tape[container].extent = UInt32(tape.count - container)
    open.removeLast()
    countValue()
  }

  /// Puts a scalar on the tape.
  mutating func append(_ kind: Entry.Kind, from start: Int, to end: Int, count: Int = 0) {
    tape.append(
      Entry(
        start: UInt32(truncatingIfNeeded: start), extent: UInt32(truncatingIfNeeded: end - start),
        count: UInt32(truncatingIfNeeded: count), kind: kind))
  }

  /// Counts a finished value in the container it belongs to.
  private mutating func countValue() {
    guard let container = open.last else { return }
    tape[container].count += 1
  }

  /// Reads a name and its colon, up to the value.
  private mutating func name(at start: Int) throws(JSONFault) -> Int {
    guard start < text.count else { throw JSONFault(kind: .unexpectedEnd, offset: start) }
    guard text[start] == UInt8(ascii: "\"") else { throw fault(.expectedName, at: start) }
    let end = try scanString(at: start)
    names.append(tape.count - 1)
    let colon = blanks(from: end)
    guard colon < text.count else { throw JSONFault(kind: .unexpectedEnd, offset: colon) }
    guard text[colon] == UInt8(ascii: ":") else { throw fault(.expectedColon, at: colon) }
    return blanks(from: colon + 1)
  }

  private mutating func string(at start: Int) throws(JSONFault) -> Int {
    let end = try scanString(at: start)
    countValue()
    return end
  }

  private mutating func number(at start: Int) throws(JSONFault) -> Int {
    let end = try scanNumber(at: start)
    countValue()
    return end
  }

  private mutating func literal(
    _ word: StaticString, _ kind: Entry.Kind, at start: Int
  ) throws(JSONFault) -> Int {
    for offset in 0..<word.utf8CodeUnitCount {
      guard start + offset < text.count else {
        throw JSONFault(kind: .unexpectedEnd, offset: start + offset)
      }
      guard text[start + offset] == word.utf8Start[offset] else {
        throw fault(.expectedValue, at: start)
      }
    }
    let end = start + word.utf8CodeUnitCount
    append(kind, from: start, to: end)
    countValue()
    return end
  }

  /// Skips the four blanks JSON knows; runs of spaces, as in an indented text, eight at a time.
  @inline(__always)
  private func blanks(from start: Int) -> Int {
    var at = start
    while at < text.count, text[at] <= 0x20 {
      switch text[at] {
      case 0x20:
        at += 1
        while at + 8 <= text.count, text.word(at: at) == 0x2020_2020_2020_2020 { at += 8 }
      case 0x0A, 0x0D, 0x09:
        at += 1
      default:
        return at
      }
    }
    return at
  }

  /// A fault at bytes outside any string, which are named for what they are if not UTF-8.
  private func fault(_ kind: JSONError.Kind, at offset: Int) -> JSONFault {
    let isUTF8 = text[offset] < 0x80 || sequenceLength(at: offset) != nil
    return JSONFault(kind: isUTF8 ? kind : .invalidUTF8, offset: offset)
  }

  /// Refuses the object that ends here when two of its names are the same.
  private mutating func checkNames(of object: Int) throws(JSONFault) {
    let count = Int(tape[object].count)
    defer { names.removeLast(count) }
    guard count > 1, limits.uniqueNames else { return }
    guard let repeated = firstRepeated(names.suffix(count)) else { return }
    throw JSONFault(
      kind: .duplicateName, offset: Int(tape[repeated].start) - 1, name: repeated)
  }

  /// The value that was being read when a fault was met.
  private func path(of fault: JSONFault) -> JSONPath {
    var path = JSONPath()
    var known = 0
    for container in open {
      let count = Int(tape[container].count)
      if tape[container].kind == .array {
        path.components.append(.element(count))
      } else {
        known += count
        guard known < names.count else { continue }
        path.components.append(.member(string(of: tape[names[known]])))
        known += 1
      }
    }
    if let name = fault.name { path.components.append(.member(string(of: tape[name]))) }
    return path
  }

  private func string(of name: Entry) -> String {
    String(decoding: Array(JSONUnescaper(bytes(of: name))), as: UTF8.self)
  }

  /// The source bytes of a scalar on the tape.
  @inline(__always)
  func bytes(of entry: Entry) -> UnsafeBufferPointer<UInt8> {
    let start = Int(entry.start)
    return UnsafeBufferPointer(rebasing: text[start..<start + Int(entry.extent)])
  }
}
