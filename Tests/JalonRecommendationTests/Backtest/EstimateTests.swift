import Testing

@testable import JalonRecommendation

@Suite struct EstimateTests {
  @Test func `the same values give the same interval, bit for bit`() {
    let values = (0..<23).map { Double($0 * 7 % 11) / 10 }
    #expect(Estimate(values) == Estimate(values))
  }

  @Test func `values that do not differ leave no doubt`() {
    let estimate = Estimate(Array(repeating: 0.5, count: 12))
    #expect(estimate.mean == 0.5 && estimate.low == 0.5 && estimate.high == 0.5)
  }

  @Test func `one case alone has no interval, none a mean of nothing`() {
    let one = Estimate([0.25])
    #expect(one.mean == 0.25 && one.low == 0.25 && one.high == 0.25 && one.cases == 1)
    let none = Estimate([])
    #expect(none.mean == 0 && none.low == 0 && none.high == 0 && none.cases == 0)
  }

  // Of a hundred draws of 0 or 1 the mean has a standard deviation of 0.05, so that 95 % of the
  // means lie within 0.5 ± 0.098.
  @Test func `a hundred tosses of a coin have the interval of the binomial law`() {
    let estimate = Estimate((0..<100).map { Double($0 % 2) })
    #expect(estimate.mean == 0.5)
    #expect(abs(estimate.low - 0.402) <= 0.011)
    #expect(abs(estimate.high - 0.598) <= 0.011)
  }

  @Test func `the interval holds the mean and stays within the values`() {
    let values = [0, 0, 0.2, 0.9, 1, 0.4, 0.4]
    let estimate = Estimate(values)
    #expect(0 <= estimate.low && estimate.low <= estimate.mean)
    #expect(estimate.mean <= estimate.high && estimate.high <= 1)
  }

  @Test func `a constant shift of every case shifts the interval, as over the same resamples`() {
    let values = [0.0, 0.25, 0.5, 0.75, 0.25, 0.5, 1, 0]
    let (plain, shifted) = (Estimate(values), Estimate(values.map { $0 + 1 }))
    #expect(shifted.low == plain.low + 1 && shifted.high == plain.high + 1)
  }
}
