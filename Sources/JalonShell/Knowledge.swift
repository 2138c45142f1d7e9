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
  /// The country of the computer, where an interview begins on it.
  let home: String
  /// Threads at one advice.
  private let hands: Int
  private var loadedQuestionnaire: Questionnaire?
  private var loadedCatalogue: Catalogue?
  private var loadedEvidence: [Evidence]?
  private var loadedShelf: EvidenceShelf?

  /// - Parameters:
  ///   - chosen: the vintage that the options name; nil for the present one.
  ///   - overlay: a consultant's own figures; they bring their vintage with them.
  ///   - home: the country that stands in where none is answered.
  ///   - hands: threads at one advice; as many as there are processors, when nil.
  package init(
    _ chosen: CatalogueLibrary.Vintage?, overlay: Overlay? = nil, home: String = Country.france,
    hands: Int? = nil
  ) {
    self.hands = hands ?? Crew.cores
    vintage = overlay?.base ?? chosen ?? .year2026
    self.overlay = overlay
    isChosen = chosen != nil || overlay != nil
    self.home = home
  }

  /// The same for a file, which the computer it is read on says nothing of.
  private init(_ known: Knowledge, vintage: CatalogueLibrary.Vintage) {
    self.vintage = vintage
    overlay = known.overlay
    isChosen = known.isChosen
    hands = known.hands
    home = Country.france
  }

  /// What is known for a playbook: its own vintage, unless another was asked for.
  package func following(_ playbook: Playbook) -> Knowledge {
    let own =
      isChosen ? vintage : CatalogueLibrary.Vintage(rawValue: playbook.catalogue.vintage) ?? vintage
    return own == vintage && home == Country.france ? self : Knowledge(self, vintage: own)
  }

  /// That a playbook was kept with somebody's own figures, which are not at hand: the advice is made
  /// without them. Nil where they are, and for a vintage alone.
  func lacking(figuresOf playbook: Playbook) -> Text? {
    let (kept, present) = (playbook.catalogue.id, catalogueID)
    guard kept != present, CatalogueLibrary.Vintage(rawValue: kept) == nil else { return nil }
    return Text(
      fr: """
        Ce dossier tient aux chiffres « \(kept) », qui ne sont pas là : l'avis se fait avec \
        « \(present) ». `--catalogue FICHIER` donne les siens.
        """,
      en: """
        This playbook was kept with the figures “\(kept)”, which are not here: the advice is made on \
        “\(present)”. `--catalogue FILE` gives its own.
        """)
  }

  /// The questions, with this run's country where none is answered.
  /// - Throws: `CatalogueFault` only for a catalogue that was shipped broken; so do the others here.
  package func questionnaire() throws(CatalogueFault) -> Questionnaire {
    if let loadedQuestionnaire { return loadedQuestionnaire }
    var questionnaire = try library.questionnaire()
    questionnaire.home = home
    loadedQuestionnaire = questionnaire
    return questionnaire
  }

  /// The vintage, with the consultant's own figures laid over it.
  package func catalogue() throws(CatalogueFault) -> Catalogue {
    if let loadedCatalogue { return loadedCatalogue }
    let plain = try library.catalogue(vintage)
    let catalogue = overlay.map(plain.overlaid(with:)) ?? plain
    loadedCatalogue = catalogue
    return catalogue
  }

  /// What makes an advice of answers.
  package func adviser() throws(CatalogueFault) -> Adviser {
    Adviser(
      catalogue: try catalogue(), questionnaire: try questionnaire(), shelf: try shelf(),
      crew: Crew.solving(by: hands))
  }

  /// The facts of the vintage, then the consultant's own.
  package func evidence() throws(CatalogueFault) -> [Evidence] {
    if let loadedEvidence { return loadedEvidence }
    let evidence = try library.evidence(vintage) + (overlay?.evidence ?? [])
    loadedEvidence = evidence
    return evidence
  }

  private func shelf() throws(CatalogueFault) -> EvidenceShelf {
    if let loadedShelf { return loadedShelf }
    let shelf = EvidenceShelf(
      try evidence(), on: try catalogue().firstDay, later: try library.laterFacts(than: vintage))
    loadedShelf = shelf
    return shelf
  }

  /// The estimates of every vintage, then the consultant's own.
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
