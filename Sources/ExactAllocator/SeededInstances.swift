/// Made-up problems of the real size and shape, the same for the same seed.
///
/// A network touches a cell by how ready the cell is, how well the network fits, and a response
/// to pieces that grows ever more slowly; four formats are shared among two thirds of the networks.
package enum SeededInstances {
  /// A problem limited by its minutes alone.
  ///
  /// - Parameters:
  ///   - seed: Any number; the published measurements take 0 to 99.
  ///   - networks: How many networks; one in four is not social.
  ///   - rungs: Rungs of each network, 8 at most.
  ///   - cells: How many cells; their weights sum to about one.
  ///   - quarterMinutes: The budget of a week.
  ///   - price: Both the price of a network and the price of an hour.
  /// - Returns: A problem without limits of money, stamina or new networks.
  /// - Throws: Nothing for counts in these ranges.
  package static func problem(
    seed: UInt64, networks: Int = 21, rungs: Int = 5, cells: Int = 30, quarterMinutes: Int,
    price: Double = 0.01
  ) throws(AllocationProblem.Fault) -> AllocationProblem {
    var random = SplitMix64(state: seed)
    func rounded(_ x: Double) -> Double { Double(Int(x * 0x1p20 + 0.5)) * 0x1p-20 }
    var weights = (0..<cells).map { _ in 0.2 + random.unit() }
    let total = weights.reduce(0, +)
    weights = weights.map { rounded($0 / total) }
    let formats = (0..<4).map { _ in
      let production = random.whole(20...90)
      return AllocationProblem.SharedFormat(
        production: production, adaptation: production / random.whole(3...8), cents: 0,
        countsForStamina: true)
    }
    let made = (0..<networks).map { index in
      let strength = 0.4 * random.unit()
      let readiness = (0..<cells).map { _ in strength * (0.2 + 0.8 * random.unit()) }
      let (reach, minutes) = (0.04 + 0.12 * random.unit(), 8 + 12 * random.unit())
      let format = index % 3 == 0 ? nil : random.whole(0...3)
      let options = (0..<rungs).map { rung in
        let pieces = [2, 4, 8, 12, 20, 28, 36, 44][rung]
        let unseen = (0..<pieces).reduce(1) { missed, _ in missed * (1 - reach) }
        let own = minutes + Double(pieces) * minutes * (format == nil ? 0.45 : 0.15)
        return AllocationProblem.Option(
          touch: readiness.map { rounded($0 * (1 - unseen)) },
          quarterMinutes: Int(4 * own), cents: 0,
          pieces: (0..<4).map { $0 == format ? pieces / 2 : 0 })
      }
      return AllocationProblem.Network(
        isSocial: index % 4 != 0, isNew: true, standing: .free, options: options)
    }
    return try AllocationProblem(
      weights: weights, formats: formats, networks: made, focusPrice: rounded(price),
      timePrice: rounded(price), worth: rounded(0.03),
      limits: .init(
        quarterMinutes: quarterMinutes, cents: nil, pieces: nil, newNetworks: nil))
  }
}
