import JalonCatalogue
import JalonModel
import JalonRecommendation
import JalonReport

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
    let items = changes(language, catalogue: catalogue).map { change -> [Document.Span] in
      [.text(change.capitalised)]
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

  /// Each thing that is otherwise in the advice, in a few words; empty when it is the same.
  /// - Parameters:
  ///   - language: of the words.
  ///   - catalogue: names of networks.
  /// - Returns: words without a capital.
  func changes(_ language: Language, catalogue: Catalogue) -> [String] {
    guard !isNone else { return [] }
    let figures = Figures(language)
    func say(_ fr: String, _ en: String) -> String { Text(fr: fr, en: en)[language] }
    func names(_ ids: [String]) -> String {
      figures.list(ids.map { catalogue.network($0)?.name[language] ?? $0 })
    }
    var changes: [String] = []
    if verdict != since.verdict {
      let from = since.verdict.words[language]
      let to = verdict.words[language]
      changes.append(say("verdict : \(from) → \(to)", "verdict: \(from) → \(to)"))
    }
    if !added.isEmpty { changes.append(say("nouveau : \(names(added))", "new: \(names(added))")) }
    if !removed.isEmpty {
      changes.append(say("sorti : \(names(removed))", "gone: \(names(removed))"))
    }
    if minutesPerWeek != since.minutesPerWeek {
      let from = figures.minutes(since.minutesPerWeek)
      let to = figures.minutes(minutesPerWeek)
      changes.append(say("temps : \(from) → \(to)", "time: \(from) → \(to)"))
    }
    // The same plan that meets more or fewer people.
    if changes.isEmpty {
      let from = figures.percent(since.coverage, places: 1)
      let to = figures.percent(coverage, places: 1)
      changes.append(
        say(
          "personnes touchées utilement : \(from) → \(to)",
          "people usefully reached: \(from) → \(to)"))
    }
    return changes
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
