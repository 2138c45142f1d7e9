/// Sure bounds on −ln x and 1 / x from sums and products alone, the same bits on every machine.
enum SureBounds {
  /// ln 2 rounded down, and up.
  private static var ln2Below: Double { 0x1.62e42fefa39efp-1 }
  private static var ln2Above: Double { 0x1.62e42fefa39f0p-1 }

  /// At least −ln (1 − q), within 3 · 10⁻⁵ where q ≤ ½.
  ///
  /// The terms of the series after the seventh are bounded by their sum at ½.
  static func negativeLogarithm(aboveLacking q: SIMD4<Double>) -> SIMD4<Double> {
    var (rest, halvings) = (q, SIMD4<Double>.zero)
    if any(q .> 0.5) { (rest, halvings) = halved(1 - q) }
    var tail = 1.0 / 7 + 0.22664 * rest
    tail = 1.0 / 6 + tail * rest
    tail = 1.0 / 5 + tail * rest
    tail = 1.0 / 4 + tail * rest
    tail = 1.0 / 3 + tail * rest
    tail = 1.0 / 2 + tail * rest
    return halvings * ln2Above + (rest + tail * rest * rest)
  }

  /// At most −ln x for 0 < x ≤ 1, within 10⁻⁶: the series cut after sixteen terms.
  static func negativeLogarithm(below x: SIMD4<Double>) -> SIMD4<Double> {
    let (rest, halvings) = halved(x)
    var tail = 1.0 / 15 + 1.0 / 16 * rest
    tail = 1.0 / 14 + tail * rest
    tail = 1.0 / 13 + tail * rest
    tail = 1.0 / 12 + tail * rest
    tail = 1.0 / 11 + tail * rest
    tail = 1.0 / 10 + tail * rest
    tail = 1.0 / 9 + tail * rest
    tail = 1.0 / 8 + tail * rest
    tail = 1.0 / 7 + tail * rest
    tail = 1.0 / 6 + tail * rest
    tail = 1.0 / 5 + tail * rest
    tail = 1.0 / 4 + tail * rest
    tail = 1.0 / 3 + tail * rest
    tail = 1.0 / 2 + tail * rest
    return halvings * ln2Below + (rest + tail * rest * rest)
  }

  /// At most 1 / x for ordinary x > 0, within a part in 10⁹: Newton's steps from below stay below.
  static func reciprocal(below x: Double) -> Double {
    var guess = Double(bitPattern: (2045 - x.bitPattern >> 52) << 52)
    for _ in 0..<5 { guess *= 2 - x * guess }
    return guess
  }

  /// x = (1 − rest) / 2^halvings with ½ ≤ 1 − rest < 1, read from the bits of each number.
  private static func halved(
    _ x: SIMD4<Double>
  ) -> (rest: SIMD4<Double>, halvings: SIMD4<Double>) {
    let bits = SIMD4<UInt64>(x[0].bitPattern, x[1].bitPattern, x[2].bitPattern, x[3].bitPattern)
    var (rest, halvings) = (SIMD4<Double>.zero, SIMD4<Double>.zero)
    for lane in 0..<4 {
      let fraction = bits[lane] & 0x000F_FFFF_FFFF_FFFF | 0x3FE0_0000_0000_0000
      rest[lane] = 1 - Double(bitPattern: fraction)
      halvings[lane] = Double(1022 - Int(bits[lane] >> 52))
    }
    return (rest, halvings)
  }
}
