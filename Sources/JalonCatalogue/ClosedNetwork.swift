import JalonModel

/// A network that is gone but that people still name, with what to look at instead.
package struct ClosedNetwork: Hashable, Sendable {
  package let id: String
  package let name: Text
  /// Other spellings people type.
  package let aliases: [String]
  /// Nil when it faded without a day of its own.
  package let closed: CivilDate?
  /// What became of it, in one sentence.
  package let text: Text
  /// Ids of the newest vintage's networks that serve in its place, the nearest first.
  package let instead: [String]
}

extension ClosedNetwork {
  /// Decodes `closed.json`.
  static func list(json bytes: [UInt8], file: String) throws(CatalogueFault) -> [ClosedNetwork] {
    let root = try CatalogueFile(bytes, file: file).root
    try root.only(["closed"])
    return try root.list("closed") { entry throws(CatalogueFault) in
      try entry.only(["id", "name", "aliases", "closed", "text", "instead"])
      return ClosedNetwork(
        id: try entry.string("id"), name: try entry.text("name"),
        aliases: try entry.strings("aliases"), closed: try entry.optionalDay("closed"),
        text: try entry.text("text"), instead: try entry.strings("instead"))
    }
  }
}
