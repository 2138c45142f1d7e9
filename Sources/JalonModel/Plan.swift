/// A rung or none for each network, within the minutes declared.
package struct Plan: Hashable, Sendable {
  /// Networks' minutes and overhead together.
  package var minutesPerWeek: Int
  package var overheadMinutes: Int
  package var budgetMinutes: Int
  package var spareMinutes: Int
  /// Expected share of the people the benefits are for that is effectively touched, 0…1.
  package var coverage: Double
  /// Coverage less the price of focus and time.
  package var value: Double
  /// Share of the customers who come across the firm in an ordinary month, 0…1.
  package var reach: Double
  package var optimality: Optimality
  package var networks: [PlannedNetwork]
  package var phases: [Phase]
  /// The four weeks that the plan repeats; empty when it opens nothing.
  package var weeks: [PlanWeek]

  package init(
    minutesPerWeek: Int, overheadMinutes: Int, budgetMinutes: Int, spareMinutes: Int,
    coverage: Double, value: Double, reach: Double, optimality: Optimality,
    networks: [PlannedNetwork], phases: [Phase], weeks: [PlanWeek] = []
  ) {
    self.minutesPerWeek = minutesPerWeek
    self.overheadMinutes = overheadMinutes
    self.budgetMinutes = budgetMinutes
    self.spareMinutes = spareMinutes
    self.coverage = coverage
    self.value = value
    self.reach = reach
    self.optimality = optimality
    self.networks = networks
    self.phases = phases
    self.weeks = weeks
  }

  /// The plan that opens nothing.
  package static func empty(budgetMinutes: Int) -> Plan {
    Plan(
      minutesPerWeek: 0, overheadMinutes: 0, budgetMinutes: budgetMinutes,
      spareMinutes: budgetMinutes, coverage: 0, value: 0, reach: 0,
      optimality: Optimality(proven: true, gap: 0, nodes: 0), networks: [], phases: [])
  }
}

/// Whether the plan is proven to be the best.
package struct Optimality: Hashable, Sendable {
  package var proven: Bool
  /// How much better the unknown best could be, in value; 0 when proven.
  package var gap: Double
  package var nodes: Int

  package init(proven: Bool, gap: Double, nodes: Int) {
    self.proven = proven
    self.gap = gap
    self.nodes = nodes
  }
}

/// Who speaks on a network: a person under his or her name, or the firm's page.
package enum Voice: String, Sendable, Hashable { case person, page }

/// One network of the plan with its cadence and what it brings.
package struct PlannedNetwork: Hashable, Sendable {
  package var id: String
  package var rung: String
  package var postsPerWeek: Double
  package var formats: [PlannedFormat]
  package var minutesPerWeek: Int
  /// Coverage lost if this network alone is dropped, 0…1; gains do not sum.
  package var coverageGain: Double
  /// Share of the customers who come across the firm on this network alone, 0…1.
  package var reach: Double
  /// Share of the draws whose best plan holds this network; nil when not computed.
  package var confidence: Double?
  package var phase: Int
  package var voice: Voice
  package var reasons: [Reason]
  package var slots: [Slot]

  package init(
    id: String, rung: String, postsPerWeek: Double, formats: [PlannedFormat],
    minutesPerWeek: Int, coverageGain: Double, reach: Double, confidence: Double?, phase: Int,
    voice: Voice, reasons: [Reason], slots: [Slot]
  ) {
    self.id = id
    self.rung = rung
    self.postsPerWeek = postsPerWeek
    self.formats = formats
    self.minutesPerWeek = minutesPerWeek
    self.coverageGain = coverageGain
    self.reach = reach
    self.confidence = confidence
    self.phase = phase
    self.voice = voice
    self.reasons = reasons
    self.slots = slots
  }
}

/// How often one format is published on one network, and what one piece takes.
package struct PlannedFormat: Hashable, Sendable {
  package var id: String
  package var perFourWeeks: Int
  package var minutesEach: Int
  /// Other networks of the plan that publish the same piece.
  package var sharedWith: [String]
  /// Whether another network makes the piece and this one takes it over.
  package var isCopy: Bool

  package init(
    id: String, perFourWeeks: Int, minutesEach: Int, sharedWith: [String], isCopy: Bool = false
  ) {
    self.id = id
    self.perFourWeeks = perFourWeeks
    self.minutesEach = minutesEach
    self.sharedWith = sharedWith
    self.isCopy = isCopy
  }
}

/// A recurring moment for one piece.
package struct Slot: Hashable, Sendable {
  /// 1 (Monday) … 7.
  package var weekday: Int
  /// `HH:MM`, local time.
  package var time: String
  package var format: String
  /// Every how many weeks: 1, 2 or 4.
  package var every: Int
  /// The first week of the cycle it falls in, 1…4.
  package var week: Int

  package init(weekday: Int, time: String, format: String, every: Int, week: Int) {
    self.weekday = weekday
    self.time = time
    self.format = format
    self.every = every
    self.week = week
  }
}

/// One of the four weeks that a plan repeats.
package struct PlanWeek: Hashable, Sendable {
  /// Time given to making pieces of one format.
  package struct Block: Hashable, Sendable {
    package var format: String
    package var minutes: Int
    /// Whether the piece is finished, and published, that week.
    package var isLast: Bool

    package init(format: String, minutes: Int, isLast: Bool) {
      self.format = format
      self.minutes = minutes
      self.isLast = isLast
    }
  }

  /// 1…4.
  package var week: Int
  /// All that the week asks for, overhead included; never more than was declared.
  package var minutes: Int
  package var making: [Block]

  package init(week: Int, minutes: Int, making: [Block]) {
    self.week = week
    self.minutes = minutes
    self.making = making
  }
}

/// A step on the way to the plan.
package struct Phase: Hashable, Sendable {
  package struct Network: Hashable, Sendable {
    package var id: String
    package var rung: String
    package var postsPerWeek: Double

    package init(id: String, rung: String, postsPerWeek: Double) {
      self.id = id
      self.rung = rung
      self.postsPerWeek = postsPerWeek
    }
  }

  package var number: Int
  /// The Monday when its pages are set up.
  package var from: CivilDate
  /// The Monday of its first pieces, once setting up has had its minutes.
  package var piecesFrom: CivilDate
  /// Ids of the networks whose page it opens.
  package var opens: [String]
  /// Minutes to open and fill in its new pages, paid once.
  package var setUpMinutes: Int
  /// True when it begins after the months that the client gave.
  package var later: Bool
  package var minutesPerWeek: Int
  package var networks: [Network]

  package init(
    number: Int, from: CivilDate, piecesFrom: CivilDate, opens: [String], setUpMinutes: Int,
    later: Bool, minutesPerWeek: Int, networks: [Network]
  ) {
    self.number = number
    self.from = from
    self.piecesFrom = piecesFrom
    self.opens = opens
    self.setUpMinutes = setUpMinutes
    self.later = later
    self.minutesPerWeek = minutesPerWeek
    self.networks = networks
  }
}
