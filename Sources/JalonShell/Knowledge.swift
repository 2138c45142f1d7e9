import JalonCatalogue
import JalonModel
import JalonRecommendation

/// What one run knows: the parts of the catalogue, each decoded the first time it is needed.
package final class Knowledge {
  private let library = CatalogueLibrary()
  private let vintage: CatalogueLibrary.Vintage
  private var loadedQuestionnaire: Questionnaire?
  private var loadedCatalogue: Catalogue?

  package init(vintage: CatalogueLibrary.Vintage) {
    self.vintage = vintage
  }

  package func questionnaire() throws(CatalogueFault) -> Questionnaire {
    if let loadedQuestionnaire { return loadedQuestionnaire }
    let questionnaire = try library.questionnaire()
    loadedQuestionnaire = questionnaire
    return questionnaire
  }

  package func catalogue() throws(CatalogueFault) -> Catalogue {
    if let loadedCatalogue { return loadedCatalogue }
    let catalogue = try library.catalogue(vintage)
    loadedCatalogue = catalogue
    return catalogue
  }

  /// The catalogue when something has already asked for it.
  var catalogueIfLoaded: Catalogue? { loadedCatalogue }

  package func adviser() throws(CatalogueFault) -> Adviser {
    Adviser(catalogue: try catalogue(), questionnaire: try questionnaire())
  }

  package func evidence() throws(CatalogueFault) -> [Evidence] {
    try library.evidence(vintage)
  }

  package func judgements() throws(CatalogueFault) -> [Judgement] {
    try library.judgements()
  }

  /// The id under which a playbook names the vintage.
  package var vintageID: String { vintage.rawValue }
}
