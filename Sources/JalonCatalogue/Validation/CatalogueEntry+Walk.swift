import JalonModel

/// Reading that forgives: what is missing is nil or nothing, since another check says so.
extension CatalogueEntry {
  subscript(name: String) -> CatalogueEntry? {
    node[name].map { CatalogueEntry(node: $0, file: file) }
  }

  var elements: [CatalogueEntry] {
    node.elements.map { CatalogueEntry(node: $0, file: file) }
  }

  var members: [(name: String, entry: CatalogueEntry)] {
    node.members.map { ($0.name, CatalogueEntry(node: $0.value, file: file)) }
  }

  /// The strings of an array, each with its place.
  var words: [(word: String, entry: CatalogueEntry)] {
    elements.compactMap { entry in entry.node.string.map { ($0, entry) } }
  }

  /// The `id` member.
  var id: String { node["id"]?.string ?? "" }

  /// Calls for this value and for every value inside it, from the outside in.
  func walk(_ visit: (CatalogueEntry) -> Void) {
    visit(self)
    for element in elements { element.walk(visit) }
    for member in members { member.entry.walk(visit) }
  }

  /// Every value here and inside for which a condition holds.
  func all(where holds: (CatalogueEntry) -> Bool) -> [CatalogueEntry] {
    var found: [CatalogueEntry] = []
    walk { if holds($0) { found.append($0) } }
    return found
  }

  /// Every number about the world, here and inside.
  var numbers: [CatalogueEntry] { all { $0.node["basis"] != nil && $0.node["value"] != nil } }

  /// Every sentence in two languages, here and inside.
  var sentences: [CatalogueEntry] {
    all { entry in
      let wordings = [entry.node["fr"], entry.node["en"]].compactMap(\.self)
      return !wordings.isEmpty && wordings.allSatisfy { $0.kind == .string }
    }
  }
}

/// A number about the world as written.
extension CatalogueEntry {
  var value: Double? { node["value"]?.double }
  var low: Double? { node["low"]?.double }
  var high: Double? { node["high"]?.double }
  var basis: Number.Basis? { node["basis"]?.string.flatMap(Number.Basis.init(rawValue:)) }
}
