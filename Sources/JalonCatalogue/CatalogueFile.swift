import JalonModel

/// One JSON file of a catalogue, read strictly.
struct CatalogueFile {
  let root: CatalogueEntry

  /// - Parameters:
  ///   - bytes: UTF-8 JSON.
  ///   - file: the name that faults give.
  ///   - schema: the expected `schema` member; nil where the file has none.
  /// - Throws: `CatalogueFault` when it is not JSON or of another schema.
  init(_ bytes: [UInt8], file: String, schema: String? = nil) throws(CatalogueFault) {
    let document: JSONDocument
    do {
      document = try JSONDocument(bytes, limits: .embedded)
    } catch {
      throw CatalogueFault(
        file: file, line: error.location.line, column: error.location.column,
        problem: .notJSON(error.kind))
    }
    root = CatalogueEntry(node: document.root, file: file)
    if let schema {
      let found = try root.string("schema")
      guard found == schema else {
        throw root.fault(.notOneOf(value: found, allowed: [schema]))
      }
    }
  }
}

extension [CatalogueEntry] {
  func decoded<Value>(
    _ decode: (CatalogueEntry) throws(CatalogueFault) -> Value
  ) throws(CatalogueFault) -> [Value] {
    var values: [Value] = []
    values.reserveCapacity(count)
    for entry in self { values.append(try decode(entry)) }
    return values
  }
}
