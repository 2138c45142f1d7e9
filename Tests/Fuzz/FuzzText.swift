@testable import JalonModel

/// Text on its way to people: French typography changes nothing but spaces and apostrophes, and
/// nothing the second time; inert text holds nothing that a terminal obeys, and stays as it is the second time.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzText(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let text = String(decoding: Input(start, count).bytes, as: UTF8.self)
  let french = Typography.french(text)
  law(same(Typography.french(french), french), "typography does not come to rest")
  law(
    french.unicodeScalars.count == text.unicodeScalars.count
      && zip(french.unicodeScalars, text.unicodeScalars).allSatisfy {
        $0 == $1 || isSpace($0) && isSpace($1) || $0 == "\u{2019}" && $1 == "'"
      }, "typography changed a letter")
  for keepsLines in [false, true] {
    let inert = text.inert(keepingLines: keepsLines)
    law(!obeys(inert, besides: keepsLines ? "\n" : nil), "inert text that commands a terminal")
    law(same(inert.inert(keepingLines: keepsLines), inert), "inert text does not come to rest")
    law(inert.unicodeScalars.count <= text.unicodeScalars.count, "inert text has grown")
  }
  let plain = text.inert
  law(plain.displayWidth >= 0 && plain.displayWidth <= 2 * plain.unicodeScalars.count, "odd width")
  return 0
}

private func isSpace(_ scalar: Unicode.Scalar) -> Bool {
  scalar == " " || scalar == "\u{A0}" || scalar == "\u{202F}"
}

/// Equality of bytes: strings would call canonically equivalent texts the same.
private func same(_ one: String, _ other: String) -> Bool { one.utf8.elementsEqual(other.utf8) }
