/// A place in a JSON text, as an editor counts it.
package struct JSONLocation: Sendable, Hashable {
  /// The line, from 1; lines end at U+000A.
  package let line: Int
  /// The column, from 1, in Unicode scalars.
  package let column: Int
  /// The bytes before the place.
  package let offset: Int

  /// Counts lines and columns up to an offset; linear in it, so asked for only to report.
  ///
  /// - Parameters:
  ///   - offset: The bytes before the place; taken as the end of the text when beyond it.
  ///   - text: The whole text, which need not be valid.
  init(offset: Int, in text: UnsafeBufferPointer<UInt8>) {
    var line = 1
    var column = 1
    for byte in text.prefix(offset) {
      if byte == 0x0A {
        line += 1
        column = 1
      } else if byte & 0xC0 != 0x80 {
        column += 1
      }
    }
    self.line = line
    self.column = column
    self.offset = offset
  }
}
