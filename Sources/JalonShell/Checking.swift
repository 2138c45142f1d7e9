import JalonAssessment
import JalonCatalogue
import JalonInterview
import JalonModel
import JalonStore

/// Proof-reads playbooks, and the catalogue that the program carries.
package struct Checking {
  /// What came of one file or of the catalogue.
  package struct Outcome {
    /// For standard output: findings, then a summary.
    package var lines: [String] = []
    /// For standard error: files that could not be read.
    package var complaints: [String] = []
    package var exitStatus: ExitStatus = .done
  }

  private let library = CatalogueLibrary()
  private let language: Language

  package init(language: Language) {
    self.language = language
  }

  /// Checks every playbook, and every file of own figures, at the paths; a folder stands for all JSON
  /// files in it, and a name for a saved playbook where no such path exists.
  /// - Parameters:
  ///   - paths: paths and names.
  ///   - places: where names are looked up.
  /// - Returns: what was found.
  /// - Throws: `CatalogueFault` only for a catalogue that was shipped broken.
  package func check(
    _ paths: [String], in places: PlaybookPlaces
  ) throws(CatalogueFault) -> Outcome {
    var outcome = Outcome()
    let check = PlaybookCheck(
      questionnaire: try library.questionnaire(), catalogue: try library.catalogue(.year2026),
      others: [try library.catalogue(.year2013)])
    var files = 0
    var faults = 0
    for path in paths {
      let found: PlaybookPlaces.Found
      do throws(SessionFault) {
        found = try places.files(meantBy: path)
      } catch {
        complain(error, in: &outcome)
        continue
      }
      for fault in found.faults { complain(fault, in: &outcome) }
      for file in found.places {
        let bytes: [UInt8]
        do throws(SessionFault) {
          bytes = try Self.read(file.path)
        } catch {
          complain(error, in: &outcome)
          continue
        }
        files += 1
        if library.isOverlay(bytes) {
          let found = library.overlayFaults(in: bytes, file: file.path)
          faults += found.count
          outcome.lines += found.map {
            "\(file.shown):\($0.line):\($0.column): \($0.text[language])".inert
          }
          continue
        }
        let findings = check.findings(in: bytes)
        faults += findings.count { $0.severity == .fault }
        outcome.lines += findings.map { $0.message(file: file.shown, language: language) }
      }
    }
    if faults > 0 { outcome.exitStatus = .graver(outcome.exitStatus, .badData) }
    outcome.lines.append(summary(files: files, faults: faults))
    return outcome
  }

  private func complain(_ fault: SessionFault, in outcome: inout Outcome) {
    outcome.complaints.append("jalon: \(fault.text[language].inert)")
    outcome.exitStatus = .graver(outcome.exitStatus, fault.exitStatus)
  }

  private static func read(_ file: String) throws(SessionFault) -> [UInt8] {
    do throws(StoreError) {
      return try readFile(at: file, limit: playbookByteLimit, followingLinks: true).bytes
    } catch {
      throw .store(error)
    }
  }

  private func summary(files: Int, faults: Int) -> String {
    Text(
      fr: Figures(.fr).count(files, one: "fichier", many: "fichiers") + ", "
        + Figures(.fr).count(faults, one: "erreur", many: "erreurs"),
      en: Figures(.en).count(files, one: "file", many: "files") + ", "
        + Figures(.en).count(faults, one: "error", many: "errors"))[language]
  }

  /// Checks the catalogue that the program carries, counts what its numbers rest on, and goes through
  /// the rules of the verdict.
  /// - Returns: what was found.
  /// - Throws: `CatalogueFault` only for a catalogue that was shipped broken.
  package func checkCatalogue() throws(CatalogueFault) -> Outcome {
    var outcome = Outcome()
    let files = library.files()
    let findings = CatalogueCheck.findings(in: files)
    outcome.lines = findings.map { "\($0.place): \($0.text[language]) [\($0.check)]" }
    for vintage in CatalogueLibrary.Vintage.allCases {
      let count = files.numberCount(vintage.rawValue)
      let french = [
        Figures(.fr).count(count.total, one: "nombre", many: "nombres"),
        Figures(.fr).count(count.sourced, one: "sourcé", many: "sourcés"),
        Figures(.fr).count(count.derived, one: "dérivé", many: "dérivés"),
        Figures(.fr).count(count.judged, one: "jugé", many: "jugés"),
      ]
      outcome.lines.append(
        Text(
          fr: "catalogue \(vintage.rawValue) : \(french.joined(separator: ", "))",
          en: """
            catalogue \(vintage.rawValue): \(count.total) numbers, \(count.sourced) sourced, \
            \(count.derived) derived, \(count.judged) judged
            """)[language])
    }
    guard findings.isEmpty else {
      outcome.exitStatus = .badData
      return outcome
    }
    let rules = try rules()
    outcome.lines += rules.lines
    outcome.exitStatus = rules.exitStatus
    return outcome
  }

  /// Goes through the rules of the verdict, over every class of answers; tells the faults, else how
  /// much was looked at.
  private func rules() throws(CatalogueFault) -> Outcome {
    let catalogue = try library.catalogue(.year2026)
    let report = RuleBase(
      catalogue, questionnaire: try library.questionnaire(), asOf: catalogue.firstDay
    ).report
    let cases = Text.figures { $0.integer(report.cases) }
    let steps = Text.figures { $0.integer(report.steps) }
    guard report.faults.isEmpty else {
      return Outcome(lines: report.faults.map { $0[language] }, exitStatus: .badData)
    }
    let summary = Text(
      fr: """
        règles : \(cases.fr) cas, un seul avis chacun ; \(steps.fr) réponses moins bonnes, \
        aucune n'améliore l'avis ; aucune règle morte
        """,
      en: """
        rules: \(cases.en) cases, one verdict each; \(steps.en) worse answers, none improves \
        the verdict; no dead rule
        """)
    return Outcome(lines: [summary[language]])
  }
}
