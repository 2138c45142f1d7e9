/// Cells in groups of four, the last group filled up with cells of no weight.
typealias Cells = SIMD4<Double>

extension Cells {
  /// The sum in an order that is ours to fix.
  var total: Double { (self[0] + self[1]) + (self[2] + self[3]) }
}

/// A problem's numbers laid flat for the search, with one entry per network and place.
///
/// The place of network `n` and rung `r` is `n · width + r + 1`; `n · width` is for none.
struct Tables {
  let networks: Int
  /// Places per network.
  let width: Int
  /// Groups of cells.
  let lanes: Int
  let formatCount: Int

  let weights: UnsafeMutablePointer<Cells>
  /// 1 − q.
  let kept: UnsafeMutablePointer<Cells>
  /// At least −ln (1 − q).
  let logarithms: UnsafeMutablePointer<Cells>
  /// Quarter-minutes if every shared piece were an adaptation.
  let minutes: UnsafeMutablePointer<Double>
  let cents: UnsafeMutablePointer<Double>
  /// Coverage by this rung alone where the network is social, else 0.
  let socialTouch: UnsafeMutablePointer<Double>
  /// Pieces of each format: `formatCount` entries per place.
  let counts: UnsafeMutablePointer<Int>

  /// The shared formats in use, the dearest to produce first.
  let formats: [Int]
  /// What producing a piece costs above adapting it, by format.
  let production: [Double]
  /// Quarter-minutes that no choice exceeds.
  let greatestCost: Double

  init(_ problem: AllocationProblem, in arena: Arena) {
    networks = problem.networks.count
    width = 1 + (problem.networks.map { $0.options.count }.max() ?? 0)
    lanes = (problem.weights.count + 3) / 4
    formatCount = problem.formats.count
    let places = networks * width
    weights = arena.block(lanes, of: Cells.zero)
    kept = arena.block(places * lanes, of: Cells(repeating: 1))
    logarithms = arena.block(places * lanes, of: Cells.zero)
    minutes = arena.block(places, of: 0.0)
    cents = arena.block(places, of: 0.0)
    socialTouch = arena.block(places, of: 0.0)
    counts = arena.block(places * formatCount, of: 0)
    let production = problem.formats.map { Double($0.production - $0.adaptation) }
    self.production = production

    var most = [Int](repeating: 0, count: formatCount)
    var greatestCost = 0.0
    for (n, network) in problem.networks.enumerated() {
      var dearest = 0
      for (rung, option) in network.options.enumerated() {
        let place = n * width + rung + 1
        let adapted = Self.adapted(option, problem)
        dearest = max(dearest, adapted)
        minutes[place] = Double(adapted)
        cents[place] = Double(option.cents)
        for f in 0..<formatCount {
          counts[place * formatCount + f] = option.pieces[f]
          most[f] = max(most[f], option.pieces[f])
        }
      }
      greatestCost += Double(dearest)
    }
    let heaviest = most.indices.map { production[$0] * Double(most[$0]) }
    formats = most.indices.filter { most[$0] > 0 }
      .sorted { (heaviest[$1], $0) < (heaviest[$0], $1) }
    // Whole numbers all: the order of the sum is of no account.
    self.greatestCost = greatestCost + heaviest.reduce(0, +)

    for (cell, weight) in problem.weights.enumerated() { weights[cell / 4][cell % 4] = weight }
    for (n, network) in problem.networks.enumerated() {
      for (rung, option) in network.options.enumerated() {
        let place = n * width + rung + 1
        let total = tabulate(option.touch, at: place)
        socialTouch[place] = network.isSocial ? total : 0
      }
    }
  }

  /// Quarter-minutes of a whole plan, each shared piece produced once; exact.
  func cost(of picks: UnsafeMutablePointer<Int>) -> Double {
    var cost = 0.0
    for n in 0..<networks { cost += minutes[n * width + picks[n]] }
    for f in formats {
      var most = 0
      for n in 0..<networks where picks[n] > 0 {
        most = max(most, counts[(n * width + picks[n]) * formatCount + f])
      }
      cost += production[f] * Double(most)
    }
    return cost
  }

  private static func adapted(
    _ option: AllocationProblem.Option, _ problem: AllocationProblem
  ) -> Int {
    var total = option.quarterMinutes
    for (f, format) in problem.formats.enumerated() {
      total += option.pieces[f] * format.adaptation
    }
    return total
  }

  /// Writes the touches of one place and returns the coverage that they give alone.
  private func tabulate(_ touch: [Double], at place: Int) -> Double {
    var alone = Cells.zero
    for lane in 0..<lanes {
      let first = 4 * lane
      var q = Cells.zero
      if first + 4 <= touch.count {
        q = Cells(touch[first], touch[first + 1], touch[first + 2], touch[first + 3])
      } else {
        for cell in first..<touch.count { q[cell - first] = touch[cell] }
      }
      kept[place * lanes + lane] = 1 - q
      logarithms[place * lanes + lane] = SureBounds.negativeLogarithm(aboveLacking: q)
      alone += weights[lane] * q
    }
    return alone.total
  }
}
