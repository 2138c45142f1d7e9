import ExactAllocator

/// A mean over cases, with the interval that other cases of the same kind could have given.
package struct Estimate: Hashable, Sendable {
  package let mean: Double
  /// 2.5th and 97.5th percentiles of the resampled means; the mean itself for a single case.
  package let low: Double
  package let high: Double
  /// How many cases there are.
  package let cases: Int

  /// Resamples of each interval.
  ///
  /// - Note: Judgement: 250 of them lie beyond each end of the interval, so that the ends hardly move
  ///   with the seed; Efron and Tibshirani (1993) ask for a thousand at least.
  package static let resamples = 10_000
  /// The seed of every interval, so that two measures over the same cases see the same resamples.
  package static let seed: UInt64 = 0x4A41_4C4F_4E

  /// The percentile bootstrap over cases (Efron, 1979): as many cases are drawn with replacement
  /// as there are, and averaged.
  /// - Parameter values: one a case; none gives a mean of 0.
  package init(_ values: [Double]) {
    cases = values.count
    mean = values.isEmpty ? 0 : values.reduce(0, +) / Double(values.count)
    guard values.count > 1 else {
      low = mean
      high = mean
      return
    }
    var generator = SplitMix64(state: Self.seed)
    var means: [Double] = []
    means.reserveCapacity(Self.resamples)
    for _ in 0..<Self.resamples {
      var sum = 0.0
      for _ in values { sum += values[generator.whole(0...values.count - 1)] }
      means.append(sum / Double(values.count))
    }
    means.sort()
    let tail = Self.resamples / 40
    low = means[tail]
    high = means[Self.resamples - 1 - tail]
  }
}
