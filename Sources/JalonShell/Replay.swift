import JalonCatalogue
import JalonInterview
import JalonModel
import JalonRecommendation
import JalonReport
import JalonStore

/// A saved playbook advised again today, beside what was advised when it was saved.
package struct Replay {
  package let path: String
  package let advice: Advice
  package let drift: Drift?
  /// Whose vintage it was advised on.
  let catalogue: Catalogue
  /// Whether the figures that it was kept with are not at hand.
  let lacksFigures: Bool
  private let title: String
  private let questionnaire: Questionnaire

  /// - Parameters:
  ///   - place: a file, and what to call it.
  ///   - changes: `ID=VALUE` lines to try, not saved.
  ///   - order: which knowledge, day and language.
  ///   - depth: how much to compute.
  /// - Throws: `SessionFault` for what the person can mend, which names the file; `CatalogueFault`
  ///   for what we must.
  package init(
    _ place: PlaybookPlaces.Place, changes: [String], order: ReplayOrder, depth: Adviser.Depth
  ) throws {
    let questionnaire = try order.knowledge.questionnaire()
    let path = place.shown
    let file = try Self.read(place.path)
    let playbook: Playbook
    do {
      playbook = try Playbook(reading: file) { questionnaire[$0]?.kind }
    } catch {
      throw SessionFault.playbook("\(path):\(error.line):\(error.column)", error.text)
    }
    let knowledge = order.knowledge.following(playbook)
    let catalogue = try knowledge.catalogue()
    let check = PlaybookCheck(questionnaire: questionnaire, catalogue: catalogue)
    if let fault = check.findings(in: file).first(where: { $0.severity == .fault }) {
      throw SessionFault.playbook("\(path):\(fault.line):\(fault.column)", fault.text)
    }
    let language = order.language ?? playbook.language
    var interview = Interview(
      questionnaire: questionnaire, answers: playbook.answers, language: language)
    for change in changes {
      guard let line = try? Line(change), case .keyed = line else {
        throw SessionFault.badChange(change)
      }
      let effect = interview.receive(line, at: order.clock.now(), knowing: catalogue)
      if case .refused(let refusal) = effect {
        throw SessionFault.playbook(path, refusal.text)
      }
    }
    self.path = path
    self.catalogue = catalogue
    self.questionnaire = questionnaire
    title = playbook.title
    var advice = try knowledge.adviser().advise(
      interview.answers, language: language, asOf: order.clock.asOf, depth: depth)
    let lacking = knowledge.lacking(figuresOf: playbook)
    lacksFigures = lacking != nil
    if let lacking { advice.warnings.insert(lacking, at: 0) }
    self.advice = advice
    var now = playbook
    now.answers = interview.answers
    drift = playbook.decisions.last.map {
      Drift(since: $0, advice: advice, answersFingerprint: now.answersFingerprint)
    }
  }

  /// Whether the advice is another one than when it was saved.
  package var isChanged: Bool { drift.map { !$0.isNone } ?? false }

  private static func read(_ path: String) throws(SessionFault) -> [UInt8] {
    do throws(StoreError) {
      return try readFile(at: path, limit: playbookByteLimit, followingLinks: true).bytes
    } catch {
      throw .store(error)
    }
  }

  /// Writes `{drift, file, result}`; drift is null when nothing was advised before.
  package func write(to json: inout JSONWriter) {
    json.object {
      $0.member("drift", drift?.json)
      $0.member("file", path)
      $0.member("result") { advice.write(to: &$0) }
    }
  }

  package var document: Document {
    var document = PlanPage(
      advice, catalogue: catalogue, questionnaire: questionnaire, title: title
    ).whole
    if let drift {
      document.blocks.append(contentsOf: drift.blocks(advice.language, catalogue: catalogue))
    }
    return document
  }
}

/// What a replay needs of the run.
package struct ReplayOrder {
  let knowledge: Knowledge
  let clock: Clock
  /// Nil: the playbook's own.
  let language: Language?

  package init(knowledge: Knowledge, clock: Clock, language: Language?) {
    self.knowledge = knowledge
    self.clock = clock
    self.language = language
  }
}
