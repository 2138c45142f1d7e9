/// One pass over a text, from bytes to tape: the grammar, the limits and where a fault lies.
///
/// Containers not yet closed are on a stack of our own, so depth costs no machine stack; the
/// innermost, which every value touches, is kept apart from it.
struct JSONScanner {
  typealias Entry = JSONDocument.Entry

  let text: UnsafeBufferPointer<UInt8>
  let limits: JSONLimits
  var tape: [Entry] = []
  /// The container that values are being read into.
  private var inner = Container(entry: -1, isObject: false)
  /// Those around it, outermost first; the first stands for the text itself.
  private var outer: [Container] = []
  /// The tape entries of the names met so far in the objects being read, outermost first.
  private var names: [Int] = []

  /// A container that has not ended yet.
  private struct Container {
    /// Its place on the tape; −1 for the text itself.
    let entry: Int
    let isObject: Bool
    /// Values read so far.
    var count = 0
  }

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
    if text.count > 2, text[0] == 0xEF, text[1] == 0xBB, text[2] == 0xBF {
      throw JSONFault(kind: .byteOrderMark, offset: 0)
    }
    tape.reserveCapacity(text.count / 12 + 8)
    names.reserveCapacity(32)
    outer.reserveCapacity(8)

    var at = blanks(from: 0)
    repeat {
      at = try value(at: at)
      at = try afterValue(at: at)
    } while !outer.isEmpty
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
    while !outer.isEmpty {
      guard at < text.count else { throw JSONFault(kind: .unexpectedEnd, offset: at) }
      let isObject = inner.isObject
      switch text[at] {
      case UInt8(ascii: ","):
        at = blanks(from: at + 1)
        guard at < text.count else { throw JSONFault(kind: .unexpectedEnd, offset: at) }
        let closing = isObject ? UInt8(ascii: "}") : UInt8(ascii: "]")
        if text[at] == closing { throw JSONFault(kind: .trailingComma, offset: at) }
        return isObject ? try name(at: at) : at
      case UInt8(ascii: "}") where isObject:
        try checkNames()
        close()
      case UInt8(ascii: "]") where !isObject:
        close()
      default:
        throw fault(isObject ? .expectedCommaOrBrace : .expectedCommaOrBracket, at: at)
      }
      at = blanks(from: at + 1)
    }
    return at
  }

  private mutating func push(_ kind: Entry.Kind, at start: Int) throws(JSONFault) {
    guard outer.count < limits.maxDepth else {
      throw JSONFault(kind: .tooDeep(limit: limits.maxDepth), offset: start)
    }
    outer.append(inner)
    inner = Container(entry: tape.count, isObject: kind == .object)
    tape.append(Entry(start: UInt32(start), extent: 0, count: 0, kind: kind))
  }

  private mutating func close() {
    tape[inner.entry].extent = UInt32(tape.count - inner.entry)
    tape[inner.entry].count = UInt32(inner.count)
    inner = outer.removeLast()
    inner.count += 1
  }

  /// Puts a scalar on the tape.
  mutating func append(_ kind: Entry.Kind, from start: Int, to end: Int, count: Int = 0) {
    tape.append(
      Entry(
        start: UInt32(truncatingIfNeeded: start), extent: UInt32(truncatingIfNeeded: end - start),
        count: UInt32(truncatingIfNeeded: count), kind: kind))
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
    inner.count += 1
    return end
  }

  private mutating func number(at start: Int) throws(JSONFault) -> Int {
    let end = try scanNumber(at: start)
    inner.count += 1
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
    inner.count += 1
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
  private mutating func checkNames() throws(JSONFault) {
    let count = inner.count
    let repeated = count > 1 && limits.uniqueNames ? firstRepeated(names.suffix(count)) : nil
    for _ in 0..<count { names.removeLast() }
    guard let repeated else { return }
    throw JSONFault(
      kind: .duplicateName, offset: Int(tape[repeated].start) - 1, name: repeated)
  }

  /// The value that was being read when a fault was met.
  private func path(of fault: JSONFault) -> JSONPath {
    var path = JSONPath()
    var known = 0
    for container in (outer + [inner]).dropFirst() {
      if !container.isObject {
        path.components.append(.element(container.count))
      } else {
        known += container.count
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
