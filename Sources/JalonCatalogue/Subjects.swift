import JalonModel

/// What a firm of one sector can publish about, so that no week begins with a blank page.
package struct Subjects: Hashable, Sendable {
  /// A theme that comes back, with its part of all pieces.
  package struct Pillar: Hashable, Sendable {
    package let id: String
    package let label: Text
    /// Percent of the pieces; the pillars of a sector sum to 100.
    package let share: Double
    /// At least eight, each for one piece.
    package let ideas: [Text]
  }

  package let sector: String
  /// Three or four, in the order they are shown.
  package let pillars: [Pillar]
}

extension Subjects {
  /// Decodes `subjects.json`.
  static func list(json bytes: [UInt8], file: String) throws(CatalogueFault) -> [Subjects] {
    let root = try CatalogueFile(bytes, file: file).root
    try root.only(["subjects"])
    return try root.list("subjects") { entry throws(CatalogueFault) in
      try entry.only(["sector", "pillars"])
      return Subjects(
        sector: try entry.string("sector"),
        pillars: try entry.list("pillars", Pillar.init(entry:)))
    }
  }
}

extension Subjects.Pillar {
  init(entry: CatalogueEntry) throws(CatalogueFault) {
    try entry.only(["id", "label", "share", "ideas"])
    id = try entry.string("id")
    label = try entry.text("label")
    share = try entry.double("share")
    ideas = try entry.texts("ideas")
  }
}
