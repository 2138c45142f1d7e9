import JalonModel

extension CatalogueCheck {
  /// Every fact and every judgement that is cited exists. A vintage cites its own facts; files that
  /// serve all vintages may cite those of any.
  static let danglingCitations = CatalogueCheck("dangling-citations") { files in
    let everyFact = files.everyVintage(files.evidenceIDs)
    let judgements = files.judgementIDs
    return files.all.flatMap { root -> [Remark] in
      let vintage = files.vintages.first { root.file.hasPrefix("\($0)/") }
      let facts = vintage.map(files.evidenceIDs) ?? everyFact
      return root.citedFacts.compactMap { facts.remark(on: $0, .aFact) }
        + root.citedJudgements.compactMap { judgements.remark(on: $0, .aJudgement) }
    }
  }
}

extension CatalogueEntry {
  /// Every mention of a fact: the members of `evidence`, and a `source` given by its id.
  var citedFacts: [CatalogueEntry] {
    all { $0.node.kind == .object }.flatMap { object -> [CatalogueEntry] in
      let listed = object["evidence"]?.elements.filter { $0.node.kind == .string } ?? []
      // A question's `source` says where its choices come from.
      let source = object["kind"] == nil ? object["source"] : nil
      return listed + [source].compactMap(\.self).filter { $0.node.kind == .string }
    }
  }

  /// Every mention of a judgement: a `reason` given by its id.
  var citedJudgements: [CatalogueEntry] {
    all { $0.node["reason"]?.kind == .string }.compactMap { $0["reason"] }
  }
}
