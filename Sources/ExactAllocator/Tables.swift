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
    width = 1 + (problem.networks.map(\.options.count).max() ?? 0)
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

    let heaviest = problem.formats.indices.map { f in
      let most = problem.networks.flatMap { $0.options.map { $0.pieces[f] } }.max() ?? 0
      return production[f] * Double(most)
    }
    formats = problem.formats.indices
      .filter { f in problem.networks.contains { $0.options.contains { $0.pieces[f] > 0 } } }
      .sorted { (heaviest[$1], $0) < (heaviest[$0], $1) }
    greatestCost = problem.networks.reduce(heaviest.reduce(0, +)) { total, network in
      total + Double(network.options.map { Self.adapted($0, problem) }.max() ?? 0)
    }

    for (cell, weight) in problem.weights.enumerated() { weights[cell / 4][cell % 4] = weight }
    for (n, network) in problem.networks.enumerated() {
      for (rung, option) in network.options.enumerated() {
        let place = n * width + rung + 1
        minutes[place] = Double(Self.adapted(option, problem))
        cents[place] = Double(option.cents)
        for (f, count) in option.pieces.enumerated() { counts[place * formatCount + f] = count }
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
      for n in 0..<networks { most = max(most, counts[(n * width + picks[n]) * formatCount + f]) }
      cost += production[f] * Double(most)
    }
    return cost
  }

  private static func adapted(
    _ option: AllocationProblem.Option, _ problem: AllocationProblem
  ) -> Int {
    zip(option.pieces, problem.formats).reduce(option.quarterMinutes) { total, shared in
      total + shared.0 * shared.1.adaptation
    }
  }

  /// Writes the touches of one place and returns the coverage that they give alone.
  private func tabulate(_ touch: [Double], at place: Int) -> Double {
    var alone = Cells.zero
    for lane in 0..<lanes {
      var q = Cells.zero
      for cell in 4 * lane..<min(4 * lane + 4, touch.count) { q[cell - 4 * lane] = touch[cell] }
      kept[place * lanes + lane] = 1 - q
      logarithms[place * lanes + lane] = SureBounds.negativeLogarithm(aboveLacking: q)
      alone += weights[lane] * q
    }
    return alone.total
  }
}
