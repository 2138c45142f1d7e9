import JalonInterview
import JalonModel
import JalonReport

extension UnknownCatalogueID {
  /// What is wrong and what to type instead, without a capital or a full stop: the ids that begin
  /// so or are called so, else the nearest, else where ids are listed.
  package var text: Text {
    let french = "« \(id) » n'est rien de ce catalogue"
    let english = "“\(id)” is nothing of this catalogue"
    let meant = meant.map { "`\($0)`" }
    guard let last = meant.last else {
      return Text(
        fr: """
          \(french) ; `jalon catalogue networks` liste les réseaux ; benefits, questions, sectors, \
          templates, sources, judgements, le reste
          """,
        en: """
          \(english); `jalon catalogue networks` lists the networks; benefits, questions, sectors, \
          templates, sources, judgements, the rest
          """)
    }
    func offered(_ or: String) -> String {
      meant.count == 1 ? last : meant.dropLast().joined(separator: ", ") + or + last
    }
    return Text(
      fr: "\(french) ; vouliez-vous dire \(offered(" ou ")) ?",
      en: "\(english); did you mean \(offered(" or "))?")
  }

  /// The ids that may have been meant, the three first of them.
  private var meant: [String] {
    let typed = Folding.fold(id)
    let beginning = known.filter { known in
      // Fewer letters begin too many names.
      typed.count >= 3
        && ([known.id] + known.names).contains { Folding.fold($0).hasPrefix(typed) }
    }
    guard beginning.isEmpty else {
      var ids: [String] = []
      // A sector and its template may share an id.
      for known in beginning where !ids.contains(known.id) { ids.append(known.id) }
      return Array(ids.prefix(3))
    }
    let nearest = Folding.nearest(to: id, among: known) { [$0.id] + $0.names }
    return nearest.map { [$0.id] } ?? []
  }
}
