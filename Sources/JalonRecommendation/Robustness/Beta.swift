/// The Beta distribution: what a count leaves open about a share.
///
/// Values come from the inverse of the cumulative probability, never by rejection: each takes one
/// random number, and the same random number gives more when more people said yes.
struct Beta: Hashable, Sendable {
  /// Weight of yes and of no, in observations; not negative.
  let yes: Double
  let no: Double
  private let logarithmOfScale: Double

  init(yes: Double, no: Double) {
    self.yes = yes
    self.no = no
    logarithmOfScale =
      yes > 0 && no > 0
      ? Mathematics.logarithmOfGamma(yes + no) - Mathematics.logarithmOfGamma(yes)
        - Mathematics.logarithmOfGamma(no) : 0
  }

  var mean: Double { yes + no > 0 ? yes / (yes + no) : 0 }

  /// The share under which a part of the probability lies, within 10⁻¹².
  ///
  /// Newton's steps from the mean, halving the bracket where a step leaves it.
  /// - Parameter part: 0..<1.
  /// - Returns: 0…1.
  func value(at part: Double) -> Double {
    guard yes > 0, no > 0 else { return mean }
    guard part > 0 else { return 0 }
    var (low, high) = (0.0, 1.0)
    var share = mean
    for _ in 0..<100 {
      let (below, density) = cumulative(share)
      if below < part { low = share } else { high = share }
      var next = share - (below - part) / density
      if !(next > low && next < high) { next = (low + high) / 2 }
      if abs(next - share) < 1e-12 { return next }
      share = next
    }
    return share
  }

  /// The probability of at most a share, and the density there.
  /// - Parameter share: 0…1.
  /// - Returns: a probability of 0…1 and a density of 0 or more.
  func cumulative(_ share: Double) -> (probability: Double, density: Double) {
    guard share > 0 else { return (0, 0) }
    guard share < 1 else { return (1, 0) }
    let front = Mathematics.exponential(
      logarithmOfScale + yes * Mathematics.logarithm(share) + no * Mathematics.logarithm(1 - share))
    let probability =
      share * (yes + no + 2) < yes + 1
      ? front * Self.fraction(yes, no, share) / yes
      : 1 - front * Self.fraction(no, yes, 1 - share) / no
    return (probability, front / (share * (1 - share)))
  }

  /// The continued fraction of the incomplete beta function, by Lentz's method (Press et al.,
  /// "Numerical Recipes", 3rd edition, 2007, §6.4).
  private static func fraction(_ a: Double, _ b: Double, _ x: Double) -> Double {
    func away(_ number: Double) -> Double { abs(number) < 1e-300 ? 1e-300 : number }
    var c = 1.0
    var d = 1 / away(1 - (a + b) * x / (a + 1))
    var fraction = d
    var m = 1.0
    while m < 1_000 {
      let even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
      d = 1 / away(1 + even * d)
      c = away(1 + even / c)
      fraction *= d * c
      let odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
      d = 1 / away(1 + odd * d)
      c = away(1 + odd / c)
      fraction *= d * c
      if abs(d * c - 1) < 1e-15 { break }
      m += 1
    }
    return fraction
  }
}

extension Mathematics {
  /// ln Γ of a positive number, by Stirling's series from 12 on; relative error under 10⁻¹².
  static func logarithmOfGamma(_ number: Double) -> Double {
    var (shifted, product) = (number, 1.0)
    while shifted < 12 {
      product *= shifted
      shifted += 1
    }
    let inverse = 1 / shifted
    let square = inverse * inverse
    let series =
      inverse
      * (1.0 / 12 - square
        * (1.0 / 360 - square * (1.0 / 1_260 - square * (1.0 / 1_680 - square / 1_188))))
    let halfLogarithmOfTwoPi = 0.918_938_533_204_672_7
    return (shifted - 0.5) * logarithm(shifted) - shifted + halfLogarithmOfTwoPi + series
      - logarithm(product)
  }
}
