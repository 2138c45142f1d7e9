import CatalogueData
import JalonModel

/// The catalogue that the program carries; each part is decoded when it is asked for.
package struct CatalogueLibrary: Sendable {
  /// A vintage carried by the program, newest first.
  package enum Vintage: String, Sendable, Hashable, CaseIterable {
    case year2026 = "2026"
    case year2013 = "2013"
  }

  package init() {}

  /// The questions, the same for every vintage.
  /// - Throws: `CatalogueFault` only for a catalogue that was shipped broken; so do the others here.
  package func questionnaire() throws(CatalogueFault) -> Questionnaire {
    try Questionnaire(json: bytes(jalon_file_questionnaire), file: "questionnaire.json")
  }

  /// A vintage with everything that the advice reckons with; what its numbers rest on apart.
  package func catalogue(_ vintage: Vintage) throws(CatalogueFault) -> Catalogue {
    try Catalogue(source(of: vintage), name: vintage.rawValue)
  }

  /// The facts that a vintage cites, in the order of its file; by far its longest part.
  package func evidence(_ vintage: Vintage) throws(CatalogueFault) -> [Evidence] {
    try Evidence.list(
      json: bytes(vintage.files.evidence), file: "\(vintage.rawValue)/evidence.json")
  }

  /// Ids of the facts that newer vintages have and this one has not.
  package func laterFacts(than vintage: Vintage) throws(CatalogueFault) -> Set<String> {
    var later: Set<String> = []
    for newer in Vintage.allCases.prefix(while: { $0 != vintage }) {
      later.formUnion(try evidence(newer).map(\.id))
    }
    return later.isEmpty ? later : later.subtracting(try evidence(vintage).map(\.id))
  }

  /// The estimates that the numbers of every vintage cite, in the order of their file.
  package func judgements() throws(CatalogueFault) -> [Judgement] {
    try Judgement.list(json: bytes(jalon_file_judgements), file: "judgements.json")
  }

  /// What each sector can publish about.
  package func subjects() throws(CatalogueFault) -> [Subjects] {
    try Subjects.list(json: bytes(jalon_file_subjects), file: "subjects.json")
  }

  /// The bytes of the files that a vintage is made of, its own and the shared ones.
  package func source(of vintage: Vintage) -> Catalogue.Source {
    Catalogue.Source(
      networks: bytes(vintage.files.networks), reach: bytes(vintage.files.reach),
      fits: bytes(vintage.files.fits), settings: bytes(jalon_file_settings),
      benefits: bytes(jalon_file_benefits), sectors: bytes(jalon_file_sectors),
      trades: bytes(jalon_file_trades), closed: bytes(jalon_file_closed))
  }

  /// Every file as written, for the checks.
  package func files() -> CatalogueFiles {
    let shared = [
      ("questionnaire.json", jalon_file_questionnaire), ("benefits.json", jalon_file_benefits),
      ("sectors.json", jalon_file_sectors), ("subjects.json", jalon_file_subjects),
      ("trades.json", jalon_file_trades), ("settings.json", jalon_file_settings),
      ("judgements.json", jalon_file_judgements), ("closed.json", jalon_file_closed),
    ]
    let own = Vintage.allCases.flatMap { vintage in
      [
        ("\(vintage.rawValue)/networks.json", vintage.files.networks),
        ("\(vintage.rawValue)/reach.json", vintage.files.reach),
        ("\(vintage.rawValue)/fits.json", vintage.files.fits),
        ("\(vintage.rawValue)/evidence.json", vintage.files.evidence),
      ]
    }
    return CatalogueFiles(
      (shared + own).map { CatalogueFiles.File(name: $0.0, bytes: bytes($0.1)) })
  }

  /// A playbook to start from, as written.
  package struct Template: Hashable, Sendable {
    /// Such as `bakery`.
    package let name: String
    /// UTF-8 JSON of a playbook with answers missing.
    package let bytes: [UInt8]
  }

  /// The playbooks to start from, by name.
  package func templates() -> [Template] {
    (0..<jalon_template_count()).map { place in
      var count = 0
      let start = jalon_template_bytes(place, &count)
      return Template(
        name: String(cString: jalon_template_name(place)),
        bytes: [UInt8](UnsafeBufferPointer(start: start, count: count)))
    }
  }

  /// A JSON Schema that the program can print.
  package enum Schema: String, Sendable, Hashable, CaseIterable {
    case playbook, result, catalogue
  }

  /// The text of a schema.
  package func schema(_ schema: Schema) -> [UInt8] {
    switch schema {
    case .playbook: bytes(jalon_file_schema_playbook)
    case .result: bytes(jalon_file_schema_result)
    case .catalogue: bytes(jalon_file_schema_catalogue)
    }
  }

  private func bytes(_ file: jalon_file) -> [UInt8] {
    var count = 0
    let start = jalon_file_bytes(file, &count)
    return [UInt8](UnsafeBufferPointer(start: start, count: count))
  }
}

extension CatalogueLibrary.Vintage {
  /// The files that a vintage has for itself.
  fileprivate var files:
    (networks: jalon_file, reach: jalon_file, fits: jalon_file, evidence: jalon_file)
  {
    switch self {
    case .year2026:
      (
        jalon_file_2026_networks, jalon_file_2026_reach, jalon_file_2026_fits,
        jalon_file_2026_evidence
      )
    case .year2013:
      (
        jalon_file_2013_networks, jalon_file_2013_reach, jalon_file_2013_fits,
        jalon_file_2013_evidence
      )
    }
  }
}
