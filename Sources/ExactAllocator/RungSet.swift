/// The places still possible for one network: 0 for none, r + 1 for rung r.
struct RungSet: Hashable, Sendable {
  private var bits: UInt16

  /// No rung: the network is not chosen.
  static var none: RungSet { RungSet(bits: 1) }

  private init(bits: UInt16) { self.bits = bits }

  init(place: Int) { bits = 1 << UInt16(truncatingIfNeeded: place) }

  /// What a network's standing leaves of its rungs.
  init(_ network: AllocationProblem.Network) {
    let rungs: UInt16 = (1 << UInt16(network.options.count + 1)) - 2
    bits =
      switch network.standing {
      case .free: rungs | 1
      case .required: rungs
      case .excluded: 1
      case .fixed(let chosen): chosen.reduce(into: 0) { $0 |= 2 << UInt16($1) }
      }
  }

  var holdsNone: Bool { bits & 1 == 1 }
  var holdsRungs: Bool { bits > 1 }
  var holdsSeveral: Bool { bits & (bits &- 1) != 0 }
  var isEmpty: Bool { bits == 0 }

  mutating func strike(_ place: Int) { bits &= ~(1 << UInt16(truncatingIfNeeded: place)) }
}

extension RungSet: Sequence {
  /// Places from the lowest up.
  struct Iterator: IteratorProtocol {
    fileprivate var bits: UInt16

    mutating func next() -> Int? {
      guard bits != 0 else { return nil }
      defer { bits &= bits &- 1 }
      return bits.trailingZeroBitCount
    }
  }

  func makeIterator() -> Iterator { Iterator(bits: bits) }
}

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

  /// Leaves out the network where its set allows that.
  func leaveOut(_ network: Int) {
    if sets[network].holdsNone { sets[network] = .none }
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
