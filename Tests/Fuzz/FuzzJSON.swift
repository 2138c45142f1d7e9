@testable import JalonModel

/// The strict reader and the writer: whatever is read is written so that reading it gives the same
/// value, the same value always gives the same bytes, and no byte written commands a terminal.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzJSON(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let input = Input(start, count)
  do {
    let value = try JSONDocument(input.bytes).value
    law(String(validating: input.bytes, as: UTF8.self) != nil, "bytes that are not UTF-8 were read")
    for style in [JSONStyle.compact, .pretty] {
      let written = value.bytes(style)
      guard let again = try? JSONDocument(written, limits: .embedded).value else {
        fatalError("what was written cannot be read: \(written)")
      }
      law(again == value, "reading what was written gives another value")
      law(again.bytes(style) == written, "one value, two spellings")
      law(
        !obeys(String(decoding: written, as: UTF8.self), besides: "\n"),
        "a control was written as it is")
    }
  } catch {
    law(error.location.offset <= input.bytes.count, "the fault lies behind the text")
    law(error.location.line >= 1 && error.location.column >= 1, "lines and columns count from 1")
    law(!error.kind.text.fr.isEmpty && !error.kind.text.en.isEmpty, "a fault without words")
    law(!obeys(error.path.description.inert), "the path of a fault commands a terminal")
  }
  return 0
}
