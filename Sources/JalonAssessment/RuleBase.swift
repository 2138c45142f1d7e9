import JalonCatalogue
import JalonModel

/// The rules gone through over the whole answer space, cut at their thresholds: whether exactly one
/// verdict applies everywhere, no rule is dead, and no worse answer improves a verdict.
package struct RuleBase {
  /// What the round found.
  package struct Report: Hashable, Sendable {
    /// Circumstances looked at.
    package var cases = 0
    /// Pairs that differ by one worse answer.
    package var steps = 0
    package var faults: [Text] = []
  }

  private let space: RuleSpace
  private let table: [VerdictRule]
  private let levels: [LevelRule]

  /// - Parameters:
  ///   - catalogue: settings, benefits and trades.
  ///   - questionnaire: the questions.
  ///   - asOf: the day of the advice.
  package init(_ catalogue: Catalogue, questionnaire: Questionnaire, asOf: CivilDate) {
    self.init(RuleSpace(catalogue, questionnaire: questionnaire, asOf: asOf))
  }

  /// The same with other rules, to show that the round bites.
  init(
    _ space: RuleSpace, table: [VerdictRule] = VerdictRule.all,
    levels: [LevelRule] = LevelRule.all
  ) {
    self.space = space
    self.table = table
    self.levels = levels
  }

  /// What the rules say of every point of a block.
  func judgements(of block: [RuleSpace.Axis]) -> [Judgement] {
    space.points(of: block).map { judgement(of: $0) }
  }

  /// A verdict, the line that decided, whether no graver line applies too, and the rules that speak.
  struct Judgement: Hashable {
    let verdict: Verdict
    /// Place in the table; nil where no line applies.
    let line: Int?
    let isWorst: Bool
    let level: [Prerequisite.Level]
    /// Places of the rules that found something, and what they ask for.
    let found: Set<Int>
    let actions: [String]
  }

  /// What the rules say of one firm.
  func judgement(of firm: Circumstances) -> Judgement {
    let spoken = levels.indices.compactMap { place in
      levels[place].find(firm).map { (place, $0) }
    }
    let findings = Findings(spoken.map(\.1))
    let lines = table.indices.filter { table[$0].applies(firm, findings) != nil }
    let verdict = lines.first.map { table[$0].verdict } ?? .go
    return Judgement(
      verdict: verdict, line: lines.first,
      isWorst: lines.allSatisfy { table[$0].verdict.rank >= verdict.rank },
      level: Prerequisite.Kind.allCases.map(findings.level), found: Set(spoken.map(\.0)),
      actions: spoken.compactMap { $0.1.action?.id })
  }

  /// Goes through every block.
  package var report: Report {
    var report = Report()
    var deciding: Set<Int?> = []
    var speaking: Set<Int> = []
    for block in space.blocks {
      let judgements = judgements(of: block)
      report.cases += judgements.count
      deciding.formUnion(judgements.map(\.line))
      for judgement in judgements { speaking.formUnion(judgement.found) }
      if let two = judgements.first(where: { !$0.isWorst }) {
        report.faults.append(.twoVerdicts(two.line.map { table[$0].id } ?? "all-met"))
      }
      let steps = space.steps(of: block)
      report.steps += steps.count
      let improving = steps.filter {
        judgements[$0.worse].verdict.rank > judgements[$0.better].verdict.rank
      }
      report.faults += improving.map(\.axis.name).firstOccurrences.map(Text.improves)
    }
    report.faults += table.indices.filter { !deciding.contains($0) }.map { .dead(table[$0].id) }
    if !deciding.contains(nil) { report.faults.append(.dead("all-met")) }
    report.faults += levels.indices.filter { !speaking.contains($0) }.map { .dead(levels[$0].id) }
    return report
  }
}

extension Text {
  fileprivate static func twoVerdicts(_ line: String) -> Text {
    Text(
      fr: "`\(line)` décide là où une ligne plus sévère s'applique aussi",
      en: "`\(line)` decides where a graver line applies too")
  }

  fileprivate static func dead(_ rule: String) -> Text {
    Text(
      fr: "`\(rule)` n'a jamais rien à dire : une règle morte",
      en: "`\(rule)` never has anything to say: a dead rule")
  }

  fileprivate static func improves(_ question: String) -> Text {
    Text(
      fr: "une réponse moins bonne à `\(question)` améliore un avis",
      en: "a worse answer to `\(question)` improves a verdict")
  }
}
