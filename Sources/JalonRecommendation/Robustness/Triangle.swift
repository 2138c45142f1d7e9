import JalonCatalogue

/// A doubtful number: anywhere in its range, most likely near its stated value.
struct Triangle: Hashable, Sendable {
  let low: Double
  /// The stated value, and the most likely one.
  let mode: Double
  let high: Double

  init(low: Double, mode: Double, high: Double) {
    self.low = low
    self.mode = mode
    self.high = high
  }

  init(_ number: Number) {
    self.init(low: number.low, mode: number.value, high: number.high)
  }

  /// The value under which a part of the probability lies: the inverse of the triangular
  /// distribution, which needs a square root only.
  /// - Parameter part: 0..<1; nil for the stated value.
  /// - Returns: a value in `low...high`; the stated one where the range is empty.
  func value(at part: Double?) -> Double {
    let width = high - low
    guard let part, width > 0 else { return mode }
    if part * width < mode - low {
      return low + (part * width * (mode - low)).squareRoot()
    }
    return high - ((1 - part) * width * (high - mode)).squareRoot()
  }
}

extension Number {
  /// The number where a variation puts it.
  func value(at part: Double?) -> Double {
    part == nil ? value : Triangle(self).value(at: part)
  }
}
