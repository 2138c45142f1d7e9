import CatalogueData
import JalonModel

/// The catalogue that the program carries; each part is decoded when it is asked for.
package struct CatalogueLibrary: Sendable {
  /// A vintage carried by the program.
  package enum Vintage: String, Sendable, Hashable, CaseIterable {
    case year2026 = "2026"
  }

  package init() {}

  package func questionnaire() throws(CatalogueFault) -> Questionnaire {
    try Questionnaire(json: bytes(jalon_file_questionnaire), file: "questionnaire.json")
  }

  package func catalogue(_ vintage: Vintage) throws(CatalogueFault) -> Catalogue {
    try Catalogue(source(of: vintage), name: vintage.rawValue)
  }

  package func evidence(_ vintage: Vintage) throws(CatalogueFault) -> [Evidence] {
    switch vintage {
    case .year2026:
      try Evidence.list(json: bytes(jalon_file_2026_evidence), file: "2026/evidence.json")
    }
  }

  package func judgements() throws(CatalogueFault) -> [Judgement] {
    try Judgement.list(json: bytes(jalon_file_judgements), file: "judgements.json")
  }

  /// What each sector can publish about.
  package func subjects() throws(CatalogueFault) -> [Subjects] {
    try Subjects.list(json: bytes(jalon_file_subjects), file: "subjects.json")
  }

  /// Every file as written, for the checks.
  package func files() -> CatalogueFiles {
    let shared: [(String, jalon_file)] = [
      ("questionnaire.json", jalon_file_questionnaire), ("benefits.json", jalon_file_benefits),
      ("sectors.json", jalon_file_sectors), ("subjects.json", jalon_file_subjects),
      ("trades.json", jalon_file_trades), ("settings.json", jalon_file_settings),
      ("judgements.json", jalon_file_judgements),
    ]
    let year2026: [(String, jalon_file)] = [
      ("2026/networks.json", jalon_file_2026_networks), ("2026/reach.json", jalon_file_2026_reach),
      ("2026/fits.json", jalon_file_2026_fits), ("2026/evidence.json", jalon_file_2026_evidence),
    ]
    return CatalogueFiles(
      (shared + year2026).map { CatalogueFiles.File(name: $0.0, bytes: bytes($0.1)) })
  }

  package func source(of vintage: Vintage) -> Catalogue.Source {
    switch vintage {
    case .year2026:
      Catalogue.Source(
        networks: bytes(jalon_file_2026_networks), reach: bytes(jalon_file_2026_reach),
        fits: bytes(jalon_file_2026_fits), settings: bytes(jalon_file_settings),
        benefits: bytes(jalon_file_benefits), sectors: bytes(jalon_file_sectors),
        trades: bytes(jalon_file_trades))
    }
  }

  private func bytes(_ file: jalon_file) -> [UInt8] {
    var count = 0
    let start = jalon_file_bytes(file, &count)
    return [UInt8](UnsafeBufferPointer(start: start, count: count))
  }
}
