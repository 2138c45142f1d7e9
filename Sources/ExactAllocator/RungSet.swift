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
