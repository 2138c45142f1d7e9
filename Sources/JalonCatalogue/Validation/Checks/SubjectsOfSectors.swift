import JalonModel

extension CatalogueCheck {
  /// Every sector has its subjects: three or four pillars of at least eight ideas.
  static let subjectsOfSectors = CatalogueCheck("subjects-of-sectors") { files in
    guard let root = files["subjects.json"] else { return [] }
    let subjects = root["subjects"]?.elements ?? []
    let named = subjects.compactMap { $0["sector"]?.node.string }
    let without = files.sectorIDs.ids.filter { !named.contains($0) }
    return without.map { Remark(root, .noSubjects($0)) }
      + subjects.flatMap { subject -> [Remark] in
        let again = named.filter { $0 == subject["sector"]?.node.string }.count > 1
        let pillars = subject["pillars"]
        var remarks = again ? [Remark(subject, .subjectsTwice)] : []
        if let pillars, !(3...4).contains(pillars.node.count) {
          remarks.append(Remark(pillars, .pillars(pillars.node.count)))
        }
        for pillar in pillars?.elements ?? [] {
          guard let ideas = pillar["ideas"], ideas.node.count < 8 else { continue }
          remarks.append(Remark(ideas, .tooFew(ideas.node.count, 8)))
        }
        return remarks
      }
  }
}

extension Text {
  fileprivate static func noSubjects(_ sector: String) -> Text {
    Text(
      fr: "le secteur « \(sector) » n’a pas de sujets", en: "the sector “\(sector)” has no subjects"
    )
  }

  fileprivate static let subjectsTwice = Text(
    fr: "ce secteur a déjà ses sujets", en: "this sector has its subjects already")

  fileprivate static func pillars(_ found: Int) -> Text {
    Text(
      fr: "il y a \(found) thèmes ; il en faut trois ou quatre",
      en: "there are \(found) pillars; three or four are needed")
  }
}
