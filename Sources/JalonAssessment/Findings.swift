import JalonModel

/// All that the level rules saw in one firm's circumstances.
struct Findings: Sendable {
  /// The most actions that are asked for at once.
  /// - Note: Judgement: more than five dated actions are not begun.
  static let mostActions = 5

  let all: [Finding]

  init(_ all: [Finding]) {
    self.all = all
  }

  init(in circumstances: Circumstances) {
    self.init(LevelRule.all.compactMap { $0.find(circumstances) })
  }

  /// The worst level that a finding leaves.
  func level(_ kind: Prerequisite.Kind) -> Prerequisite.Level {
    Prerequisite.Level.allCases.first { !places(kind, at: $0).isEmpty } ?? .met
  }

  /// The prerequisites at a level, in their usual order.
  func prerequisites(at level: Prerequisite.Level) -> [Prerequisite.Kind] {
    Prerequisite.Kind.allCases.filter { self.level($0) == level }
  }

  /// What one prerequisite tells, the gravest first.
  func reasons(_ kind: Prerequisite.Kind) -> [Reason] {
    Prerequisite.Level.allCases.flatMap { places(kind, at: $0).map { all[$0].reason } }
  }

  /// Where the findings of one prerequisite stand that leave it at a level; findings are wide.
  private func places(_ kind: Prerequisite.Kind, at level: Prerequisite.Level) -> [Int] {
    all.indices.filter { all[$0].prerequisite == kind && all[$0].level == level }
  }

  /// The findings that stand between the firm and a plan: those of an unmet prerequisite, those that
  /// block, and those that speak of the same answers as the reason that decided.
  func standing(behind reason: Reason) -> Findings {
    Findings(
      all.filter { finding in
        finding.blocks || level(finding.prerequisite) == .unmet
          || finding.reason.answers.contains(where: reason.answers.contains)
      })
  }

  /// The findings whose actions are asked for.
  var asked: ArraySlice<Finding> { acted.prefix(Self.mostActions) }

  /// The findings whose actions can wait until those are done.
  var waiting: ArraySlice<Finding> { acted.dropFirst(Self.mostActions) }

  /// The findings that have an action, each action once: first one for each prerequisite that is
  /// unmet, then whatever else blocks, then by importance.
  private var acted: [Finding] {
    var ids: Set<String> = []
    let ordered = ordered
    let mending = prerequisites(at: .unmet).compactMap { kind in
      ordered.first { $0.prerequisite == kind }
    }
    return (mending + ordered)
      .filter { finding in finding.action.map { ids.insert($0.id).inserted } ?? false }
  }

  /// The findings that ask for something: what blocks first, then by importance.
  private var ordered: [Finding] {
    all.enumerated().filter { $0.element.action != nil }
      .sorted { left, right in
        if left.element.blocks != right.element.blocks { return left.element.blocks }
        if left.element.importance != right.element.importance {
          return left.element.importance < right.element.importance
        }
        return left.offset < right.offset
      }
      .map(\.element)
  }
}

extension ArraySlice<Finding> {
  /// The actions of one prerequisite.
  func actions(_ kind: Prerequisite.Kind) -> [Action] {
    filter { $0.prerequisite == kind }.compactMap(\.action)
  }
}
