import JalonCatalogue
import JalonModel

extension Document.Block {
  /// What reasons rest on: the facts, those too old marked, then the judgements, each in the order of
  /// its citation.
  package static func citations(
    _ cited: [String], on shelf: EvidenceShelf, judgements: [Judgement], _ language: Language
  ) -> Document.Block {
    let tooOld = Text(fr: " Trop ancien, à vérifier.", en: " Too old, to be checked.")
    let facts = cited.compactMap { shelf[$0] }.map { fact in
      fact.line(language) + (fact.isStale(on: shelf.day) ? [.caution(tooOld[language])] : [])
    }
    let estimates = cited.compactMap { id in judgements.first { $0.id == id } }
    return .bullets(facts + estimates.map { $0.line(language) })
  }
}

extension Judgement {
  /// What was judged; last the id that `jalon catalogue show` takes.
  package func line(_ language: Language) -> [Document.Span] {
    let mark =
      author.map {
        Text(fr: " Estimation \($0.afterDe) [\(id)].", en: " An estimate by \($0) [\(id)].")
      }
      ?? Text(fr: " Estimation de conseiller [\(id)].", en: " An adviser's estimate [\(id)].")
    return [.text(text[language]), .muted(mark[language])]
  }
}
