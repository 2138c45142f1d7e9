import JalonCatalogue
import JalonModel

extension Evidence {
  /// What a source says, who says it and when; last the id that `jalon catalogue show` takes.
  package func line(_ language: Language) -> [Document.Span] {
    [.text(claim[language]), .muted(" \(publisher), \(year) [\(id)].")]
  }
}
