import JalonModel

/// One fault that a check found in the catalogue, and where.
package struct CatalogueFinding: Hashable, Sendable {
  /// The id of the check.
  package let check: String
  package let file: String
  /// The way to the value inside the file; empty for the file as a whole.
  package let path: JSONPath
  /// 1-based; 0 when the place is the file as a whole.
  package let line: Int
  package let column: Int
  /// What is wrong and what to write instead.
  package let text: Text

  /// Where it is: `2026/reach.json:12:7, usage.FR.facebook`.
  package var place: String {
    let position = line > 0 ? "\(file):\(line):\(column)" : file
    return path.components.isEmpty ? position : "\(position), \(path)"
  }
}

/// What a check has to say of one value.
struct Remark {
  let file: String
  let text: Text
  private let node: JSONNode?
  private let line: Int
  private let column: Int

  /// Of a value; its place is worked out only when the remark becomes a finding.
  init(_ entry: CatalogueEntry, _ text: Text) {
    file = entry.file
    self.text = text
    node = entry.node
    line = 0
    column = 0
  }

  /// Of a file as a whole, which may be missing.
  init(file: String, _ text: Text) {
    self.file = file
    self.text = text
    node = nil
    line = 0
    column = 0
  }

  /// Of what the decoder refuses.
  init(_ fault: CatalogueFault) {
    file = fault.file
    text = fault.text
    node = nil
    line = fault.line
    column = fault.column
  }

  func finding(check: String) -> CatalogueFinding {
    let location = node?.location
    return CatalogueFinding(
      check: check, file: file, path: node?.path ?? JSONPath(),
      line: location?.line ?? line, column: location?.column ?? column, text: text)
  }
}
