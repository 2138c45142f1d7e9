import JalonModel

/// One thing that may hold a prerequisite back.
struct LevelRule: Sendable {
  let id: String
  /// What it sees in the circumstances; nil when it has nothing to say.
  let find: @Sendable (Circumstances) -> Finding?

  /// Every rule, by prerequisite.
  static let all = benefits + maturity + acceptance

  static let benefits: [LevelRule] = [
    .nothingHopedFor, .salesAloneAtOnce, .nothingServesIt,
    .salesFirst, .vanitySign, .noTarget, .dateTooSoon,
    .targetOutOfReach, .measurementRefused, .threeHopesInLittleTime, .shortTrial,
  ]

  static let maturity: [LevelRule] = [
    .customersElsewhere, .fewCustomersReady, .publishedFiguresOnly, .fewAccounts, .nothingToOpen,
  ]

  static let acceptance: [LevelRule] =
    Rule.allCases.map(LevelRule.notAccepted)
    + [.severalRefusals, .manyReservations, .tradeCode, .littleTime]
}

/// What a rule saw: how far it holds its prerequisite back, why, and what mends it.
struct Finding: Hashable, Sendable {
  /// What comes first when only a few actions can be asked for.
  enum Importance: Hashable, Sendable, Comparable {
    /// Without it nothing opens: minutes, months, a network worth its while.
    case capacity
    case law
    /// A rule of the game, the heavier first.
    case rule(lightness: Double)
    case maturity, benefits
    /// A short trial, few accounts.
    case margin
  }

  let prerequisite: Prerequisite.Kind
  /// The best level that it leaves; `met` when it asks for a condition without lowering any.
  let level: Prerequisite.Level
  let importance: Importance
  let reason: Reason
  /// Nil when another finding already asks for what mends it.
  let action: Action?

  init(
    _ prerequisite: Prerequisite.Kind, _ level: Prerequisite.Level, _ importance: Importance,
    _ reason: Reason, _ action: Action? = nil
  ) {
    self.prerequisite = prerequisite
    self.level = level
    self.importance = importance
    self.reason = reason
    self.action = action
  }

  /// Whether no plan can be published while it lasts.
  var blocks: Bool { level == .unmet || importance == .capacity }
}
