import ExactAllocator
import JalonCatalogue

/// One version of what nobody knows: where each doubtful number stands in its range.
///
/// A number stands at a part of its probability, not at a value, so one version says the same about
/// every firm: two plans compared under it differ by what distinguishes them and by no luck. u moves
/// with its segment and m with its network; each number keeps to its own range.
struct Variation: Hashable, Sendable {
  /// Where the numbers of a list stand, by place; a number without one is as stated.
  struct Positions: Hashable, Sendable {
    private let parts: [Double]

    init(_ parts: [Double] = []) { self.parts = parts }

    /// Part of the probability below the number, 0..<1; nil for the number as stated.
    subscript(place: Int) -> Double? { place < parts.count ? parts[place] : nil }
  }

  /// u, by segment of the catalogue.
  var usage = Positions()
  /// m, by network.
  var dealing = Positions()
  /// ā′ of networks that the client counted, by network.
  var counted = Positions()
  /// r, by network.
  var reach = Positions()
  var upkeep = Positions()
  var conversation = Positions()
  /// Minutes of a piece and of its copies, by format.
  var minutes = Positions()
  /// Quarters that a fit is off by, −1…1: by network, then by benefit of the catalogue's fits.
  var fitSteps: [Int] = []
  private var benefits = 0

  /// Everything as stated.
  static let stated = Variation()

  private init() {}

  /// The same version for a firm that has noted its own times: minutes as stated.
  var timed: Variation {
    var variation = self
    (variation.upkeep, variation.conversation) = (Positions(), Positions())
    variation.minutes = Positions()
    return variation
  }

  /// Quarters that one fit is off by.
  /// - Parameters:
  ///   - network: place in the catalogue.
  ///   - benefit: place in the catalogue's fits.
  /// - Returns: −1, 0 or 1.
  func fitStep(network: Int, benefit: Int) -> Int {
    let place = network * benefits + benefit
    return place < fitSteps.count ? fitSteps[place] : 0
  }
}

extension Variation {
  /// Draws one version; the same draw of the same catalogue is always the same version.
  ///
  /// Everything is drawn whether a firm needs it or not, in an order that the catalogue alone
  /// settles, so that the same draw serves every comparison.
  /// - Parameters:
  ///   - draw: 0, 1, 2… names the draw.
  ///   - catalogue: the vintage.
  init(draw: Int, of catalogue: Catalogue) {
    var random = SplitMix64(state: Self.seed &+ UInt64(truncatingIfNeeded: draw))
    func positions(_ count: Int) -> Positions {
      Positions((0..<count).map { _ in random.unit() })
    }
    let networks = catalogue.networks.count
    usage = positions(catalogue.reach.segments.count)
    dealing = positions(networks)
    counted = positions(networks)
    reach = positions(networks)
    upkeep = positions(networks)
    conversation = positions(networks)
    minutes = positions(catalogue.formats.count)
    benefits = catalogue.fits.benefits.count
    fitSteps = (0..<networks * benefits).map { _ in Self.fitStep(at: random.unit()) }
  }

  /// `JALON` in ASCII; draw i starts the generator at this plus i.
  private static var seed: UInt64 { 0x4A41_4C4F_4E }

  /// A quarter less, as stated or a quarter more, with the chances ¼ ½ ¼.
  private static func fitStep(at part: Double) -> Int {
    if part < 0.25 { return -1 }
    return part < 0.75 ? 0 : 1
  }
}
