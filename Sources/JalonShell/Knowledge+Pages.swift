import JalonCatalogue
import JalonModel
import JalonReport

extension Knowledge {
  /// The pages of everything that is known, a consultant's own figures included.
  /// - Parameters:
  ///   - asOf: the day of the run, on which the age of facts is reckoned.
  ///   - judgementOrder: ids of judgements to list first.
  ///   - language: in which language the pages speak.
  /// - Returns: the pages, ready to be shown.
  /// - Throws: `CatalogueFault` only for a catalogue that was shipped broken.
  package func pages(
    asOf: CivilDate, judgementOrder: [String] = [], language: Language
  ) throws(CatalogueFault) -> CataloguePages {
    let catalogue = try catalogue()
    let judgements = try judgements()
    let first = judgementOrder.compactMap { id in judgements.first { $0.id == id } }
    let named = Set(judgementOrder)
    return CataloguePages(
      catalogue: catalogue, questionnaire: try questionnaire(),
      subjects: try CatalogueLibrary().subjects(),
      shelf: catalogue.shelf(try evidence(), asOf: asOf),
      judgements: first + judgements.filter { !named.contains($0.id) },
      templates: try templates().map {
        CataloguePages.Template(
          name: $0.name, title: $0.title, sector: $0.sector, answered: $0.answers.count)
      }, language: language)
  }
}
