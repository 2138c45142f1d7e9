import JalonModel

extension CatalogueCheck {
  /// Every fact and every judgement serves somewhere: what nothing cites would age unseen.
  static let unusedCitations = CatalogueCheck("unused-citations") { files in
    let judgements = Set(files.all.flatMap(\.citedJudgements).compactMap(\.node.string))
    let idle = files.list("judgements.json", "judgements").filter { !judgements.contains($0.id) }
    return idle.map { Remark($0, .unused($0.id)) }
      + files.vintages.flatMap { vintage -> [Remark] in
        let others = files.vintages.filter { $0 != vintage }
        let readers = files.all.filter { root in
          !others.contains { root.file.hasPrefix("\($0)/") }
        }
        let cited = Set(readers.flatMap(\.citedFacts).compactMap(\.node.string))
        return files.list("\(vintage)/evidence.json", "evidence")
          .filter { !cited.contains($0.id) }
          .map { Remark($0, .unused($0.id)) }
      }
  }
}

extension Text {
  fileprivate static func unused(_ id: String) -> Text {
    Text(
      fr: "rien ne cite « \(id) » : ôtez-le, ou citez-le là où il sert",
      en: "nothing cites “\(id)”: take it out, or cite it where it serves")
  }
}
