import JalonCatalogue
import JalonModel
import JalonRecommendation

/// What one run knows: the parts of the catalogue, each decoded the first time it is needed.
package final class Knowledge {
  private let library = CatalogueLibrary()
  private let vintage: CatalogueLibrary.Vintage
  /// A consultant's own figures, laid over the vintage.
  private let overlay: Overlay?
  /// Whether the vintage was asked for; else an opened playbook brings its own.
  private let isChosen: Bool
  private var loadedQuestionnaire: Questionnaire?
  private var loadedCatalogue: Catalogue?
  private var loadedEvidence: [Evidence]?
  private var loadedShelf: EvidenceShelf?

  /// - Parameters:
  ///   - chosen: the vintage that the options name; nil for the present one.
  ///   - overlay: a consultant's own figures; they bring their vintage with them.
  package init(_ chosen: CatalogueLibrary.Vintage?, overlay: Overlay? = nil) {
    vintage = overlay?.base ?? chosen ?? .year2026
    self.overlay = overlay
    isChosen = chosen != nil || overlay != nil
  }

  private init(following vintage: CatalogueLibrary.Vintage) {
    self.vintage = vintage
    overlay = nil
    isChosen = false
  }

  /// What is known for a playbook: its own vintage, unless another was asked for.
  package func following(_ playbook: Playbook) -> Knowledge {
    guard !isChosen, let own = CatalogueLibrary.Vintage(rawValue: playbook.catalogue.vintage),
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
    let plain = try library.catalogue(vintage)
    let catalogue = overlay.map(plain.overlaid(with:)) ?? plain
    loadedCatalogue = catalogue
    return catalogue
  }

  /// The catalogue when something has already asked for it.
  var catalogueIfLoaded: Catalogue? { loadedCatalogue }

  package func adviser() throws(CatalogueFault) -> Adviser {
    Adviser(
      catalogue: try catalogue(), questionnaire: try questionnaire(), shelf: try shelf())
  }

  package func evidence() throws(CatalogueFault) -> [Evidence] {
    if let loadedEvidence { return loadedEvidence }
    let evidence = try library.evidence(vintage) + (overlay?.evidence ?? [])
    loadedEvidence = evidence
    return evidence
  }

  private func shelf() throws(CatalogueFault) -> EvidenceShelf {
    if let loadedShelf { return loadedShelf }
    let shelf = EvidenceShelf(try evidence(), on: try catalogue().lastDay)
    loadedShelf = shelf
    return shelf
  }

  package func judgements() throws(CatalogueFault) -> [Judgement] {
    try library.judgements() + (overlay?.judgements ?? [])
  }

  /// The playbooks to start from; what cannot be read is a fault of ours that a test forbids.
  package func templates() throws(CatalogueFault) -> [Template] {
    let questionnaire = try questionnaire()
    return library.templates().compactMap { Template($0, questionnaire: questionnaire) }
  }

  /// The id under which a playbook names the catalogue.
  package var catalogueID: String {
    overlay.map { "\(vintage.rawValue)+\($0.signature.id)" } ?? vintage.rawValue
  }
}
