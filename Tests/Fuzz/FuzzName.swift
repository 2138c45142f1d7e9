@testable import JalonStore

/// Playbook names: one that is taken stays inside its folder, is visible and fits the file system;
/// the name offered instead of a refused one is always a name.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzName(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  // A name can come from the folder as well, with any bytes: no NUL rule here.
  let text = String(decoding: Input(start, count).bytes, as: UTF8.self)
  do {
    let name = try PlaybookName(text)
    law(name.spelling == text, "the spelling has changed")
    law(!text.contains("/") && !text.hasPrefix("."), "a name that leaves its folder or hides")
    law(!obeys(text), "a name that commands a terminal")
    law((1...100).contains(text.count) && text.utf8.count <= 240, "a name of the wrong length")
    law((try? PlaybookName(text.lowercased())) == name, "case makes another name")
  } catch {
    law(error.text == text, "the fault is about another text")
    guard let suggestion = error.suggestion else { return 0 }
    law((try? PlaybookName(suggestion)) != nil, "the name offered is refused: \(suggestion)")
  }
  return 0
}
