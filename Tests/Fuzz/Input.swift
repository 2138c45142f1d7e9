/// The bytes that the fuzzer hands in, in the shapes that the readers take.
struct Input {
  let bytes: [UInt8]

  init(_ start: UnsafePointer<UInt8>?, _ count: Int) {
    bytes = Array(UnsafeBufferPointer(start: start, count: count))
  }

  /// Text as a script or a terminal can hand it in: valid UTF-8 of at most 64 KiB, no NUL.
  var text: String? { text(of: bytes[...]) }

  /// The first byte, to choose a case with, and the text behind it.
  var caseAndText: (Int, String)? {
    guard let first = bytes.first, let text = text(of: bytes.dropFirst()) else { return nil }
    return (Int(first), text)
  }

  private func text(of bytes: ArraySlice<UInt8>) -> String? {
    guard bytes.count <= 65_536, !bytes.contains(0) else { return nil }
    return String(validating: bytes, as: UTF8.self)
  }
}

/// Stops the run at the input that breaks a law; libFuzzer keeps that input.
func law(
  _ holds: @autoclosure () -> Bool, _ sentence: @autoclosure () -> String,
  file: StaticString = #file, line: UInt = #line
) {
  if !holds() { fatalError(sentence(), file: file, line: line) }
}

/// Whether a text holds something that a terminal or a reader would obey; a line end is allowed
/// where text is laid out in lines.
func obeys(_ text: String, besides lineEnd: Unicode.Scalar? = nil) -> Bool {
  text.unicodeScalars.contains { scalar in
    guard scalar != lineEnd else { return false }
    return switch scalar.value {
    case 0x00...0x1F, 0x7F...0x9F, 0x061C, 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x2069:
      true
    default: false
    }
  }
}
