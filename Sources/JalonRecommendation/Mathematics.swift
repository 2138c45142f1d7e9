/// The few functions that the advice needs, from + − × ÷ alone, so that the same input gives the
/// same bits on every computer.
enum Mathematics {
  /// The natural logarithm of a positive number.
  ///
  /// ln(m·2ᵉ) = e·ln 2 + 2·artanh((m − 1)/(m + 1)), with m in √½…√2 so that the series is short.
  static func logarithm(_ number: Double) -> Double {
    var mantissa = number.significand
    var exponent = Double(number.exponent)
    if mantissa > 1.414_213_562_373_095 {
      mantissa /= 2
      exponent += 1
    }
    let ratio = (mantissa - 1) / (mantissa + 1)
    let square = ratio * ratio
    var sum = 0.0
    var place = 27.0
    while place > 0 {
      sum = sum * square + 1 / place
      place -= 2
    }
    return exponent * naturalLogarithmOfTwo + 2 * ratio * sum
  }

  /// e to a power of at most 700 either side of 0.
  ///
  /// eˣ = 2ᵏ·eʳ with r in −½ ln 2 … ½ ln 2, eʳ by its series.
  static func exponential(_ power: Double) -> Double {
    guard power > -700 else { return 0 }
    let doublings = (power / naturalLogarithmOfTwo).rounded()
    let rest = power - doublings * naturalLogarithmOfTwo
    var sum = 1.0
    var place = 16.0
    while place > 0 {
      sum = 1 + sum * rest / place
      place -= 1
    }
    return sum * Double(sign: .plus, exponent: Int(min(doublings, 1_000)), significand: 1)
  }

  /// A base in 0…1 to a whole power, by multiplication.
  static func power(_ base: Double, _ exponent: Int) -> Double {
    var result = 1.0
    for _ in 0..<max(0, exponent) { result *= base }
    return result
  }

  /// Rounded to a multiple of 2⁻²⁰, the grain of every number that the allocator is given.
  static func grained(_ number: Double) -> Double {
    let grains = number * 1_048_576
    // What is left behind a whole number is exact; the C library's `round` is slower.
    guard grains >= 0, grains < 1e15 else { return grains.rounded() / 1_048_576 }
    let whole = Double(Int64(grains))
    return (grains - whole < 0.5 ? whole : whole + 1) / 1_048_576
  }

  private static var naturalLogarithmOfTwo: Double { 0.693_147_180_559_945_3 }
}
