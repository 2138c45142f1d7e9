import CLibEdit

/// The line in libedit's buffer, in Unicode scalars.
extension TerminalEditor {
  /// Stands for a line end inside an answer.
  static let lineEnd: Unicode.Scalar = "\u{23CE}"

  var lineScalars: [Unicode.Scalar] {
    guard let edited = unsafe el_wline(line)?.pointee, let start = unsafe edited.buffer,
      let end = unsafe edited.lastchar
    else { return [] }
    let count = unsafe max(0, end - start)
    var scalars: [Unicode.Scalar] = []
    scalars.reserveCapacity(count)
    for place in 0..<count {
      if let scalar = unsafe start[place].scalar { scalars.append(scalar) }
    }
    return scalars
  }

  var lineLength: Int {
    guard let edited = unsafe el_wline(line)?.pointee else { return 0 }
    return max(0, unsafe edited.lastchar - edited.buffer)
  }

  /// Characters before the cursor. Some motions of vi leave libedit's cursor outside the line;
  /// asking for a move brings it back.
  var cursor: Int {
    let place = Int(unsafe el_cursor(line, 0))
    if place < 0 { return Int(unsafe el_cursor(line, -1)) }
    return place > lineLength ? Int(unsafe el_cursor(line, 1)) : place
  }

  /// Whether a character from this place on takes none or several columns.
  func isUneven(from place: Int) -> Bool {
    lineScalars.dropFirst(place).contains { $0.cells != 1 }
  }

  var lineText: String { Self.answer(from: lineScalars) }

  /// The text that a line stands for: no controls but tabs, real line feeds.
  static func answer(from scalars: some Sequence<Unicode.Scalar>) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(scalars.underestimatedCount)
    for scalar in scalars where scalar == "\t" || !scalar.isControl {
      let meant = scalar == lineEnd ? "\n" : scalar
      if meant.isASCII {
        bytes.append(UInt8(truncatingIfNeeded: meant.value))
      } else {
        bytes.append(contentsOf: UTF8.encode(meant) ?? UTF8.encodedReplacementCharacter)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  func move(by count: Int) { unsafe el_cursor(line, Int32(clamping: count)) }

  func deleteBefore(_ count: Int) { unsafe el_deletestr(line, Int32(clamping: count)) }

  func insert(_ text: String) {
    let scalars = text.unicodeScalars.map { ($0 == "\n" ? Self.lineEnd : $0).wide } + [0]
    unsafe scalars.withUnsafeBufferPointer { _ = unsafe el_winsertstr(line, $0.baseAddress) }
  }

  func replaceLine(with text: String) {
    move(by: lineLength - cursor)
    deleteBefore(lineLength)
    insert(text)
  }
}

/// Boundaries in a line for the cursor keys.
enum LineBoundary {
  /// Scalars of the character, as people see it, that ends at `place`; 0 at the start.
  static func characterLength(in line: [Unicode.Scalar], before place: Int) -> Int {
    guard place > 0 else { return 0 }
    if place == 1 || (line[place - 1].value < 0x300 && line[place - 2].value < 0x300) { return 1 }
    return text(line[..<place]).last?.unicodeScalars.count ?? 0
  }

  /// Scalars of the character, as people see it, that starts at `place`; 0 at the end.
  static func characterLength(in line: [Unicode.Scalar], after place: Int) -> Int {
    guard place < line.count else { return 0 }
    return text(line[place...]).first?.unicodeScalars.count ?? 0
  }

  /// Where the word before `place` starts.
  static func wordStart(in line: [Unicode.Scalar], before place: Int) -> Int {
    var place = place
    while place > 0, !line[place - 1].isWordPart { place -= 1 }
    while place > 0, line[place - 1].isWordPart { place -= 1 }
    return place
  }

  /// Where the word after `place` ends.
  static func wordEnd(in line: [Unicode.Scalar], after place: Int) -> Int {
    var place = place
    while place < line.count, !line[place].isWordPart { place += 1 }
    while place < line.count, line[place].isWordPart { place += 1 }
    return place
  }

  private static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    String(String.UnicodeScalarView(scalars))
  }
}

extension Unicode.Scalar {
  fileprivate var isWordPart: Bool {
    properties.isAlphabetic || properties.numericType != nil || properties.isGraphemeExtend
  }
}
