import JalonModel

extension CatalogueCheck {
  /// No two things of a list have the same id.
  static let duplicateIDs = CatalogueCheck("duplicate-ids") { files in
    var remarks: [Remark] = []
    for root in files.all {
      root.walk { list in
        var seen: Set<String> = []
        for item in list.elements {
          guard let id = item["id"], let name = id.node.string else { continue }
          if !seen.insert(name).inserted { remarks.append(Remark(id, .twice(name))) }
        }
      }
    }
    return remarks
  }
}

extension Text {
  fileprivate static func twice(_ id: String) -> Text {
    Text(
      fr: "« \(id) » est déjà pris dans cette liste ; donnez un autre identifiant",
      en: "“\(id)” is already taken in this list; give another id")
  }
}
