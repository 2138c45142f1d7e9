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
  private let title: String
  private let catalogue: Catalogue
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
    let advice = try knowledge.adviser().advise(
      interview.answers, language: language, asOf: order.clock.asOf, depth: depth)
    self.advice = advice
    var now = playbook
    now.answers = interview.answers
    drift = playbook.decisions.last.map {
      Drift(since: $0, advice: advice, answersFingerprint: now.answersFingerprint)
    }
  }

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
  let folder: PlaybookFolder
  let clock: Clock
  /// Nil: the playbook's own.
  let language: Language?

  package init(
    knowledge: Knowledge, folder: PlaybookFolder, clock: Clock, language: Language?
  ) {
    self.knowledge = knowledge
    self.folder = folder
    self.clock = clock
    self.language = language
  }
}

/// What changed in the advice since a decision, and which of its causes changed.
package struct Drift: Hashable, Sendable {
  package enum Cause: String, Sendable, Hashable, CaseIterable {
    case answers, catalogue, engine, date
  }

  let since: Decision
  let verdict: Verdict
  let added: [String]
  let removed: [String]
  let coverage: Double
  let minutesPerWeek: Int
  /// What is no longer as it was then.
  let causes: [Cause]
  /// The catalogue that the advice rests on now.
  let catalogueID: String

  init(since decision: Decision, advice: Advice, answersFingerprint: String) {
    since = decision
    catalogueID = advice.catalogue.id
    verdict = advice.verdict
    let now = advice.plan.networks.map(\.id)
    added = now.filter { !decision.networks.contains($0) }
    removed = decision.networks.filter { !now.contains($0) }
    coverage = advice.plan.coverage
    minutesPerWeek = advice.plan.minutesPerWeek
    var causes: [Cause] = []
    if decision.answersFingerprint != answersFingerprint { causes.append(.answers) }
    if decision.catalogue.id != advice.catalogue.id
      || decision.catalogue.fingerprint != advice.catalogue.fingerprint
    {
      causes.append(.catalogue)
    }
    if decision.engine != advice.engine { causes.append(.engine) }
    if decision.asOf != advice.asOf { causes.append(.date) }
    self.causes = causes
  }

  /// Whether the advice is the same.
  package var isNone: Bool {
    verdict == since.verdict && added.isEmpty && removed.isEmpty
      && minutesPerWeek == since.minutesPerWeek && abs(coverage - since.coverage) < 0.00005
  }

  package var json: JSONValue {
    func pair(_ from: JSONValue, _ to: JSONValue) -> JSONValue { ["from": from, "to": to] }
    return [
      "since": .string(since.at.description),
      "verdict": pair(.string(since.verdict.rawValue), .string(verdict.rawValue)),
      "added": .array(added.map { .string($0) }), "removed": .array(removed.map { .string($0) }),
      "coverage": pair(.fraction(since.coverage), .fraction(coverage)),
      "minutesPerWeek": pair(.number(since.minutesPerWeek), .number(minutesPerWeek)),
      "causes": .array(causes.map { .string($0.rawValue) }), "same": .bool(isNone),
    ]
  }

  /// What changed without changing the advice, the date apart.
  private func unmoved(_ language: Language) -> String {
    let silent = causes.filter { $0 != .date }.map { name($0)[language] }
    guard !silent.isEmpty else { return "" }
    let names = Figures(language).list(silent)
    return Text(
      fr: " ; pourtant ne sont plus les mêmes : \(names)",
      en: "; no longer the same, though: \(names)")[language]
  }

  func blocks(_ language: Language, catalogue: Catalogue) -> [Document.Block] {
    func say(_ fr: String, _ en: String) -> String { Text(fr: fr, en: en)[language] }
    let day = Text.figures { $0.date(since.at.day, .long) }[language]
    guard !isNone else {
      return [
        .paragraph([
          .good(say("Rien n'a changé", "Nothing changed")),
          .text(say(" depuis le ", " since ") + day + unmoved(language) + "."),
        ])
      ]
    }
    var items: [[Document.Span]] = []
    if verdict != since.verdict {
      let from = DifferencePage.verdict(since.verdict)[language]
      let to = DifferencePage.verdict(verdict)[language]
      items.append([.text(say("Verdict : \(from) → \(to)", "Verdict: \(from) → \(to)"))])
    }
    func names(_ ids: [String]) -> String {
      Figures(language).list(ids.map { catalogue.network($0)?.name[language] ?? $0 })
    }
    if !added.isEmpty {
      items.append([.text(say("Nouveau : \(names(added))", "New: \(names(added))"))])
    }
    if !removed.isEmpty {
      items.append([.text(say("Sorti : \(names(removed))", "Gone: \(names(removed))"))])
    }
    if minutesPerWeek != since.minutesPerWeek {
      let from = Figures(language).minutes(since.minutesPerWeek)
      let to = Figures(language).minutes(minutesPerWeek)
      items.append([.text(say("Temps : \(from) → \(to)", "Time: \(from) → \(to)"))])
    }
    let causes = causes.map { name($0)[language] }
    return [
      .heading(level: 2, [.text(say("Depuis le \(day)", "Since \(day)"))]), .bullets(items),
      .paragraph([
        .muted(say("Ce qui a changé : ", "What changed: ")),
        .text(
          causes.isEmpty ? say("rien de connu", "nothing known") : causes.joined(separator: ", ")),
      ]),
    ]
  }

  private func name(_ cause: Cause) -> Text {
    switch cause {
    case .answers: Text(fr: "vos réponses", en: "your answers")
    case .catalogue where since.catalogue.id != catalogueID:
      Text(
        fr: "les chiffres du catalogue (\(since.catalogue.id) → \(catalogueID))",
        en: "the catalogue's figures (\(since.catalogue.id) → \(catalogueID))")
    case .catalogue: Text(fr: "les chiffres du catalogue", en: "the catalogue's figures")
    case .engine: Text(fr: "les règles de calcul", en: "the rules of the engine")
    case .date: Text(fr: "la date", en: "the date")
    }
  }
}
