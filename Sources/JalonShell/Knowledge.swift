import JalonCatalogue
import JalonModel
import JalonRecommendation

/// What one run knows: the parts of the catalogue, each decoded the first time it is needed.
package final class Knowledge {
  private let library = CatalogueLibrary()
  private let vintage: CatalogueLibrary.Vintage
  /// Whether the vintage was asked for; else an opened playbook brings its own.
  private let isChosen: Bool
  private var loadedQuestionnaire: Questionnaire?
  private var loadedCatalogue: Catalogue?

  /// - Parameter chosen: the vintage that the options name; nil for the present one.
  package init(_ chosen: CatalogueLibrary.Vintage?) {
    vintage = chosen ?? .year2026
    isChosen = chosen != nil
  }

  private init(following vintage: CatalogueLibrary.Vintage) {
    self.vintage = vintage
    isChosen = false
  }

  /// What is known for a playbook: its own vintage, unless another was asked for.
  package func following(_ playbook: Playbook) -> Knowledge {
    guard !isChosen, let own = CatalogueLibrary.Vintage(rawValue: playbook.catalogue.id),
      own != vintage
    else { return self }
    return Knowledge(following: own)
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
