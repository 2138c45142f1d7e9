/// The rungs left for every network at one node of the search.
struct RungSets {
  /// One set per network.
  let sets: UnsafeMutablePointer<RungSet>
  let networks: Int
  /// Places per network in a table.
  let width: Int

  subscript(network: Int) -> RungSet {
    get { sets[network] }
    nonmutating set { sets[network] = newValue }
  }

  func copy(_ other: RungSets) { sets.update(from: other.sets, count: networks) }

  /// Calls with each network and the index in a table of each place left.
  @inline(__always)
  func forEachPlace(_ body: (_ network: Int, _ place: Int) -> Void) {
    for n in 0..<networks {
      for place in sets[n] { body(n, n * width + place) }
    }
  }

  /// Strikes what does not fit even if every other network takes its least.
  ///
  /// - Parameters:
  ///   - asked: What each place asks for.
  ///   - room: What may be spent on all networks together.
  /// - Returns: Whether anything fits.
  func fit(_ asked: UnsafeMutablePointer<Double>, into room: Double) -> Bool {
    func least(_ n: Int) -> Double {
      guard !sets[n].holdsNone else { return 0 }
      var least = Double.infinity
      for place in sets[n] { least = min(least, asked[n * width + place]) }
      return least
    }
    // Charged production is not whole; what is whole is over by one at least.
    var left = room + 1e-3
    for n in 0..<networks { left -= least(n) }
    guard left >= 0 else { return false }
    for n in 0..<networks {
      let most = left + least(n)
      for place in sets[n] where asked[n * width + place] > most { sets[n].strike(place) }
    }
    return true
  }
}
