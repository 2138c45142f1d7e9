/// What has to be decided: for each network one rung or none, under limits, for the most value.
///
/// Every number is prepared by the caller. Real numbers are multiples of 2⁻²⁰, times are whole
/// quarter-minutes a week, money is whole cents a month, pieces are counts per four weeks.
package struct AllocationProblem: Sendable, Hashable {
  /// A kind of piece that is made once and then adapted for every further network.
  package struct SharedFormat: Sendable, Hashable {
    /// Quarter-minutes a week that one piece per four weeks takes to make.
    package let production: Int
    /// Quarter-minutes a week that one more copy of such a piece takes; at most `production`.
    package let adaptation: Int
    /// Cents a month for one piece made per four weeks; copies are free.
    package let cents: Int
    /// Whether the pieces made count against ``Limits/pieces``.
    package let countsForStamina: Bool

    package init(production: Int, adaptation: Int, cents: Int, countsForStamina: Bool) {
      self.production = production
      self.adaptation = adaptation
      self.cents = cents
      self.countsForStamina = countsForStamina
    }
  }

  /// One rung of a network's ladder: what it achieves and what it asks.
  package struct Option: Sendable, Hashable {
    /// Chance in 0..<1 that a person of each cell is touched; one entry per cell.
    package let touch: [Double]
    /// The network's own quarter-minutes a week, shared pieces apart.
    package let quarterMinutes: Int
    /// The network's own cents a month, shared pieces apart.
    package let cents: Int
    /// Pieces published per four weeks, one entry per shared format.
    package let pieces: [Int]

    package init(touch: [Double], quarterMinutes: Int, cents: Int, pieces: [Int]) {
      self.touch = touch
      self.quarterMinutes = quarterMinutes
      self.cents = cents
      self.pieces = pieces
    }
  }

  /// What is already settled about a network before the search.
  package enum Standing: Sendable, Hashable {
    case free
    /// Some rung must be chosen.
    case required
    case excluded
    /// One of these rungs must be chosen; indices into ``Network/options``.
    case fixed(Set<Int>)
  }

  /// A network and its possible rungs, lightest first.
  package struct Network: Sendable, Hashable {
    /// Whether its touches count towards ``AllocationProblem/worth``.
    package let isSocial: Bool
    /// Whether choosing it counts against ``Limits/newNetworks``.
    package let isNew: Bool
    package let standing: Standing
    /// At most 15.
    package let options: [Option]

    package init(isSocial: Bool, isNew: Bool, standing: Standing, options: [Option]) {
      self.isSocial = isSocial
      self.isNew = isNew
      self.standing = standing
      self.options = options
    }
  }

  /// What may be spent; `nil` means without limit.
  package struct Limits: Sendable, Hashable {
    /// Quarter-minutes a week, overhead already taken off.
    package var quarterMinutes: Int
    /// Cents a month.
    package var cents: Int?
    /// Pieces made per four weeks, over the formats that count for stamina.
    package var pieces: Int?
    /// Networks marked ``Network/isNew`` that may be chosen.
    package var newNetworks: Int?

    package init(quarterMinutes: Int, cents: Int?, pieces: Int?, newNetworks: Int?) {
      self.quarterMinutes = quarterMinutes
      self.cents = cents
      self.pieces = pieces
      self.newNetworks = newNetworks
    }
  }

  /// Weight of each cell, not negative.
  package let weights: [Double]
  package let formats: [SharedFormat]
  /// In catalogue order, which settles the last ties.
  package let networks: [Network]
  /// Value that each chosen network costs (φ).
  package let focusPrice: Double
  /// Value that each hour a week costs (λ).
  package let timePrice: Double
  /// Least coverage that the social networks must reach by themselves, if any is chosen.
  package var worth: Double
  package var limits: Limits

  /// Checks shapes and ranges, so that no later step can fail on them.
  ///
  /// - Throws: The first ``Fault`` found.
  package init(
    weights: [Double], formats: [SharedFormat], networks: [Network], focusPrice: Double,
    timePrice: Double, worth: Double, limits: Limits
  ) throws(Fault) {
    self.weights = weights
    self.formats = formats
    self.networks = networks
    self.focusPrice = focusPrice
    self.timePrice = timePrice
    self.worth = worth
    self.limits = limits
    try check()
  }
}

extension AllocationProblem {
  /// Why numbers do not make a problem; a fault of the caller, never of a person's answers.
  package enum Fault: Error, Sendable, Hashable {
    /// A weight, a price or the worth is negative, not finite or above a thousand.
    case realOutOfRange
    /// A negative or huge number, or adapting dearer than producing.
    case format(Int)
    /// A touch outside 0..<1, a negative or huge number, or a list of the wrong length.
    case option(network: Int, rung: Int)
    /// More than 15 rungs, or a fixed rung that does not exist.
    case network(Int)
  }

  /// Bounds far above anything real (a week has 40,320 quarter-minutes) that keep every sum exact.
  private static var sums: ClosedRange<Int> { 0...1_000_000 }
  private static var counts: ClosedRange<Int> { 0...1_000 }
  private static var reals: ClosedRange<Double> { 0...1_000 }

  private func check() throws(Fault) {
    guard (weights + [focusPrice, timePrice, worth]).allSatisfy(Self.reals.contains) else {
      throw .realOutOfRange
    }
    for (index, format) in formats.enumerated() {
      guard Self.sums.contains(format.production), Self.sums.contains(format.cents),
        (0...format.production).contains(format.adaptation)
      else { throw .format(index) }
    }
    for (index, network) in networks.enumerated() {
      guard network.options.count <= 15 else { throw .network(index) }
      if case .fixed(let rungs) = network.standing {
        guard rungs.allSatisfy(network.options.indices.contains) else { throw .network(index) }
      }
      for (rung, option) in network.options.enumerated() {
        guard option.touch.count == weights.count, option.pieces.count == formats.count,
          option.touch.allSatisfy({ $0 >= 0 && $0 < 1 }),
          option.pieces.allSatisfy(Self.counts.contains),
          Self.sums.contains(option.quarterMinutes), Self.sums.contains(option.cents)
        else { throw .option(network: index, rung: rung) }
      }
    }
  }
}
