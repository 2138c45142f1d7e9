@testable import JalonInterview
@testable import JalonModel

/// The line language: blanks around a line mean nothing, a remark is never an answer, and a text
/// written as a literal is read as that very text, alone or behind an id.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzLine(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  guard let text = Input(start, count).text else { return 0 }
  for bare in [false, true] {
    let line = try? Line(text, bareCommands: bare)
    law(line == (try? Line("\u{A0} \(text)\t\r", bareCommands: bare)), "blanks changed the meaning")
    switch line {
    case .keyed(let id, let typed)?:
      law(id.contains("."), "an id without a point")
      law(
        !typed.isLiteral || text.hasSuffix("\"") || Line.trimmed(text[...]).hasSuffix("\""),
        "a literal that is not closed")
    case .answer(let typed)?:
      law(!bare || typed.isLiteral, "an answer where none is asked for")
      law(typed.isLiteral || !typed.text.hasPrefix("#"), "a remark was taken for an answer")
    case .command(let word, _)?: law(!word.contains(" "), "a command of two words")
    case .ignored?, .help?, nil: break
    }
  }
  let literal = AnswerValue.literal(text)
  law(!obeys(literal), "a literal that commands a terminal")
  law(
    (try? Line(literal)) == .answer(Line.Typed(text, isLiteral: true)),
    "the literal is not read back")
  law(
    (try? Line("business.name=\(literal)"))
      == .keyed(id: "business.name", Line.Typed(text, isLiteral: true)),
    "the keyed literal is not read back")
  return 0
}
