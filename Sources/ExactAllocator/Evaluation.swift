/// A rung for each network in catalogue order, `nil` where the network is not chosen.
package typealias Choice = [Int?]

/// What a choice achieves and asks: the one definition of the mathematics.
package struct Evaluation: Sendable, Hashable {
  /// Expected share of the people effectively touched, Σ w · [1 − Π (1 − q)].
  package let coverage: Double
  /// The same over the social networks alone.
  package let socialCoverage: Double
  /// Quarter-minutes a week, each shared piece produced once.
  package let quarterMinutes: Int
  /// Cents a month, each shared piece paid once.
  package let cents: Int
  /// Pieces made per four weeks that count for stamina.
  package let pieces: Int
  /// Networks with a rung.
  package let networkCount: Int
  package let newNetworkCount: Int
  package let holdsSocial: Bool
  /// Coverage less the price of focus and time, in whole 10⁻⁹.
  package let nanoValue: Int64
}

/// One of the conditions that a plan has to keep.
package enum Limit: Sendable, Hashable, CaseIterable {
  case minutes, money, stamina, worth, newNetworks
}

extension AllocationProblem {
  /// Hours in a quarter-minute, so that the price of time needs a product only.
  static var hoursPerQuarterMinute: Double { 1.0 / 240.0 }

  /// Computes coverage, cost and value of a choice, whether or not it keeps the limits.
  ///
  /// The order of operations is fixed, so the same choice gives the same bits everywhere.
  package func evaluate(_ choice: Choice) -> Evaluation {
    // What each cell misses, then the same of the social networks alone; on the stack, because
    // thousands of choices are weighed for one plan.
    withUnsafeTemporaryAllocation(of: Double.self, capacity: 2 * weights.count) { missed in
      missed.initialize(repeating: 1)
      return withUnsafeTemporaryAllocation(of: Int.self, capacity: formats.count) { most in
        most.initialize(repeating: 0)
        return evaluate(choice, missed: missed, most: most)
      }
    }
  }

  /// Weighs a choice in the memory given: 1 twice for each cell, and 0 for each format.
  private func evaluate(
    _ choice: Choice, missed: UnsafeMutableBufferPointer<Double>,
    most: UnsafeMutableBufferPointer<Int>
  ) -> Evaluation {
    let cells = weights.count
    var (quarterMinutes, cents, pieces) = (0, 0, 0)
    var (networkCount, newNetworkCount, holdsSocial) = (0, 0, false)

    for index in 0..<min(networks.count, choice.count) {
      guard let rung = choice[index] else { continue }
      let isSocial = networks[index].isSocial
      networks[index].options[rung].touch.withUnsafeBufferPointer { touch in
        for cell in 0..<cells { missed[cell] *= 1 - touch[cell] }
        guard isSocial else { return }
        for cell in 0..<cells { missed[cells + cell] *= 1 - touch[cell] }
      }
      if isSocial { holdsSocial = true }
      networkCount += 1
      newNetworkCount += networks[index].isNew ? 1 : 0
      quarterMinutes += networks[index].options[rung].quarterMinutes
      cents += networks[index].options[rung].cents
      networks[index].options[rung].pieces.withUnsafeBufferPointer { counts in
        for (format, count) in counts.enumerated() {
          quarterMinutes += formats[format].adaptation * count
          most[format] = max(most[format], count)
        }
      }
    }
    for (format, count) in zip(formats, most) {
      quarterMinutes += (format.production - format.adaptation) * count
      cents += format.cents * count
      pieces += format.countsForStamina ? count : 0
    }
    var (coverage, socialCoverage) = (0.0, 0.0)
    for cell in 0..<cells {
      coverage += weights[cell] * (1 - missed[cell])
      socialCoverage += weights[cell] * (1 - missed[cells + cell])
    }
    let hours = Double(quarterMinutes) * Self.hoursPerQuarterMinute
    let value = coverage - focusPrice * Double(networkCount) - timePrice * hours
    return Evaluation(
      coverage: coverage, socialCoverage: socialCoverage, quarterMinutes: quarterMinutes,
      cents: cents, pieces: pieces, networkCount: networkCount, newNetworkCount: newNetworkCount,
      holdsSocial: holdsSocial, nanoValue: Self.nearest(value * 1e9))
  }

  /// The nearest whole number, halves away from zero, without the C library's `round`.
  static func nearest(_ number: Double) -> Int64 {
    Int64(max(-9e18, min(9e18, number + (number < 0 ? -0.5 : 0.5))))
  }

  /// The problem's own limits that a plan with this evaluation would break.
  package func limitsBroken(by evaluation: Evaluation) -> [Limit] {
    self.limits(limits, brokenBy: evaluation)
  }

  /// The same under other limits; in the order of ``Limit``.
  func limits(_ limits: Limits, brokenBy evaluation: Evaluation) -> [Limit] {
    Limit.allCases.filter { limit in
      switch limit {
      case .minutes: evaluation.quarterMinutes > limits.quarterMinutes
      case .money: evaluation.cents > limits.cents ?? .max
      case .stamina: evaluation.pieces > limits.pieces ?? .max
      case .worth: evaluation.holdsSocial && evaluation.socialCoverage < worth
      case .newNetworks: evaluation.newNetworkCount > limits.newNetworks ?? .max
      }
    }
  }

  /// Whether each network's rung agrees with its standing.
  package func respectsStandings(_ choice: Choice) -> Bool {
    choice.count == networks.count
      && zip(networks, choice).allSatisfy { network, rung in
        guard rung.map(network.options.indices.contains) ?? true else { return false }
        return switch network.standing {
        case .free: true
        case .required: rung != nil
        case .excluded: rung == nil
        case .fixed(let rungs): rung.map(rungs.contains) ?? false
        }
      }
  }

  /// Coverage lost if this network alone were dropped from the choice; 0 if it is not in it.
  package func loss(dropping network: Int, from choice: Choice) -> Double {
    guard choice[network] != nil else { return 0 }
    var rest = choice
    rest[network] = nil
    return evaluate(choice).coverage - evaluate(rest).coverage
  }
}

/// A choice with its evaluation, ordered by preference.
struct Candidate: Sendable, Hashable {
  let choice: Choice
  let evaluation: Evaluation

  /// More value first; then fewer quarter-minutes, fewer networks, and catalogue order: at the
  /// first network that differs, a rung goes before none and a lower rung before a higher one.
  func isPreferred(to other: Candidate) -> Bool {
    let (mine, theirs) = (evaluation, other.evaluation)
    if mine.nanoValue != theirs.nanoValue { return mine.nanoValue > theirs.nanoValue }
    if mine.quarterMinutes != theirs.quarterMinutes {
      return mine.quarterMinutes < theirs.quarterMinutes
    }
    if mine.networkCount != theirs.networkCount { return mine.networkCount < theirs.networkCount }
    return choice.lazy.map { $0 ?? .max }
      .lexicographicallyPrecedes(other.choice.lazy.map { $0 ?? .max })
  }
}
