import JalonCatalogue
import JalonModel

/// What differs between two pieces of advice, and nothing else.
package struct DifferencePage {
  package let blocks: [Document.Block]
  /// Whether nothing differs.
  package let isEmpty: Bool

  /// - Parameters:
  ///   - before: the advice as it is.
  ///   - after: the advice to compare with it.
  ///   - catalogue: names.
  ///   - other: names of networks that only the other advice knows, on another vintage.
  ///   - named: what the two are called; before and after when nil.
  ///   - language: of the page.
  package init(
    from before: Advice, to after: Advice, catalogue: Catalogue, other: Catalogue? = nil,
    named: (before: String, after: String)? = nil, language: Language
  ) {
    func say(_ fr: String, _ en: String) -> String { Text(fr: fr, en: en)[language] }
    let figures = Figures(language)
    var rows: [[[Document.Span]]] = []
    func row(_ name: String, _ old: String, _ new: String) {
      guard old != new else { return }
      rows.append([[.text(name)], [.text(old)], [.strong(new)]])
    }
    row(
      say("Verdict", "Verdict"), before.verdict.words[language],
      after.verdict.words[language])
    for (one, other) in zip(before.prerequisites, after.prerequisites) {
      row(
        one.kind.name[language], one.level.words[language],
        other.level.words[language])
    }
    let none = say("non", "no")
    let others = other?.networks.filter { catalogue.network($0.id) == nil } ?? []
    for network in catalogue.networks + others {
      func cadence(_ advice: Advice) -> String {
        guard let planned = advice.plan.networks.first(where: { $0.id == network.id }) else {
          return none
        }
        let pieces = Int((planned.postsPerWeek * 4).rounded())
        return figures.cadence(piecesPerFourWeeks: pieces) + ", "
          + figures.minutes(planned.minutesPerWeek)
      }
      row(network.name[language], cadence(before), cadence(after))
    }
    row(
      say("Temps par semaine", "Time a week"), figures.minutes(before.plan.minutesPerWeek),
      figures.minutes(after.plan.minutesPerWeek))
    row(
      say("Personnes qui vous croisent, sur 100", "People who come across you, in 100"),
      figures.decimal(before.plan.reach * 100, places: 0),
      figures.decimal(after.plan.reach * 100, places: 0))
    isEmpty = rows.isEmpty
    guard !rows.isEmpty else {
      let same =
        named == nil
        ? say("Rien ne change.", "Nothing changes.")
        : say("Aucune différence : l'avis est le même.", "No difference: the advice is the same.")
      blocks = [.paragraph([.text(same)])]
      return
    }
    blocks = [
      .table(
        Document.Table(
          [
            Document.Column([]),
            Document.Column([.text(named?.before ?? say("Avant", "Before"))]),
            Document.Column([.text(named?.after ?? say("Après", "After"))]),
          ], rows: rows))
    ]
  }
}

extension Advice {
  /// Ids of all evidence and judgements that its reasons cite.
  package var cited: [String] {
    let reasons =
      prerequisites.flatMap(\.reasons) + plan.networks.flatMap(\.reasons)
      + rejected.flatMap(\.reasons)
    return reasons.flatMap(\.evidence)
  }
}
