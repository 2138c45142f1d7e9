import JalonCatalogue
import JalonModel
import JalonRecommendation
import JalonStore

/// Reads a folder of published cases and puts each to the engine as of its own day.
package struct BacktestRun {
  /// What came of a folder.
  package struct Outcome {
    /// Nil when no file holds a case.
    package var backtest: Backtest?
    /// Every vintage that a case was tried on.
    package var catalogues: [Catalogue] = []
    /// For standard error, one sentence a file.
    package var complaints: [String] = []
    package var exitStatus: ExitStatus = .done
  }

  private let knowledge: Knowledge
  private let language: Language
  private let asOf: CivilDate?

  /// - Parameters:
  ///   - knowledge: whose vintage wins over the cases' own when it was chosen.
  ///   - language: of complaints.
  ///   - asOf: nil for the day on which each case was created.
  package init(knowledge: Knowledge, language: Language, asOf: CivilDate?) {
    self.knowledge = knowledge
    self.language = language
    self.asOf = asOf
  }

  /// Tries every playbook of a folder that tells what came of it, in the order of the names.
  /// - Throws: `CatalogueFault` only for a catalogue that was shipped broken.
  package func run(_ path: String) throws(CatalogueFault) -> Outcome {
    var outcome = Outcome()
    var results: [CaseResult] = []
    var shelf: [String: Adviser] = [:]
    let questionnaire = try knowledge.questionnaire()
    for file in files(path, &outcome) {
      guard let source = read(file, questionnaire, &outcome) else { continue }
      let following = knowledge.following(source.playbook)
      let known = shelf[following.catalogueID]
      let adviser = if let known { known } else { try following.adviser() }
      shelf[following.catalogueID] = adviser
      results.append(
        adviser.trial(of: source, asOf: asOf ?? source.playbook.created.day))
    }
    if results.isEmpty, outcome.exitStatus == .done {
      let text = Text(
        fr: "aucun cas publié ici : un cas est un dossier qui porte `expected`",
        en: "no published case here: a case is a playbook with `expected`")
      complain(path, text, .badData, &outcome)
    }
    if !results.isEmpty { outcome.backtest = Backtest(results) }
    outcome.catalogues = shelf.sorted { $0.key < $1.key }.map(\.value.catalogue)
    return outcome
  }

  private func files(_ path: String, _ outcome: inout Outcome) -> [String] {
    do throws(StoreError) {
      let found = try jsonFiles(at: path)
      for fault in found.faults { complain(nil, fault.sentence, fault.exitStatus, &outcome) }
      return found.paths
    } catch {
      complain(nil, error.sentence, error.exitStatus, &outcome)
      return []
    }
  }

  /// A case; nil for a file that holds none, which is told when the file is no playbook at all.
  private func read(
    _ file: String, _ questionnaire: Questionnaire, _ outcome: inout Outcome
  ) -> PublishedCase? {
    let bytes: [UInt8]
    do throws(StoreError) {
      bytes = try readFile(at: file, limit: playbookByteLimit, followingLinks: true).bytes
    } catch {
      complain(nil, error.sentence, error.exitStatus, &outcome)
      return nil
    }
    do throws(PlaybookFault) {
      let playbook = try Playbook(reading: bytes) { questionnaire[$0]?.kind }
      guard playbook.expected != nil else { return nil }
      let name = file.split(separator: "/").last.map { $0.dropLast(".json".count) } ?? ""
      return PublishedCase(name: String(name), playbook: playbook)
    } catch {
      complain("\(file):\(error.line):\(error.column)", error.text, .badData, &outcome)
      return nil
    }
  }

  private func complain(
    _ place: String?, _ text: Text, _ status: ExitStatus, _ outcome: inout Outcome
  ) {
    let subject = place.map { "\($0): " } ?? ""
    outcome.complaints.append("jalon: \((subject + text[language]).inert)")
    outcome.exitStatus = .graver(outcome.exitStatus, status)
  }
}
