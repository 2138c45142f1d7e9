import Foundation
import Testing

@testable import JalonRecommendation

struct BetaTests {
  static let counts: [(Double, Double)] = [
    (0.3, 28), (1, 1), (2.5, 4), (10, 18.5), (12.4, 95.6), (60, 40), (0.7, 0.7), (190, 25),
  ]

  @Test(arguments: counts)
  func `mean and variance are those of the Beta distribution`(_ yes: Double, _ no: Double) {
    let beta = Beta(yes: yes, no: no)
    let values = (0..<20_000).map { beta.value(at: (Double($0) + 0.5) / 20_000) }
    let mean = values.reduce(0, +) / 20_000
    let variance = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 20_000
    let total = yes + no
    #expect(abs(mean - yes / total) < 1e-4)
    #expect(abs(variance - yes * no / (total * total * (total + 1))) < 1e-5)
  }

  @Test(arguments: counts)
  func `the value under which a part lies has that part below it`(_ yes: Double, _ no: Double) {
    let beta = Beta(yes: yes, no: no)
    var last = 0.0
    for step in 1..<200 {
      let part = Double(step) / 200
      let value = beta.value(at: part)
      #expect(value >= last && value <= 1)
      // Near 0 a share is given within 10⁻¹², where little of the probability may lie.
      if value > 1e-6 { #expect(abs(beta.cumulative(value).probability - part) < 1e-8) }
      last = value
    }
  }

  @Test func `shapes with a known inverse are met`() {
    for step in 1..<100 {
      let part = Double(step) / 100
      #expect(abs(Beta(yes: 1, no: 1).value(at: part) - part) < 1e-11)
      #expect(abs(Beta(yes: 2, no: 1).value(at: part) - part.squareRoot()) < 1e-11)
      #expect(abs(Beta(yes: 1, no: 3).value(at: part) - (1 - cbrt(1 - part))) < 1e-11)
      #expect(abs(Beta(yes: 5, no: 1).value(at: part) - pow(part, 0.2)) < 1e-11)
    }
  }

  @Test func `more yes of as many asked gives more at every part`() {
    for step in 1..<50 {
      let part = Double(step) / 50
      let values = (0...20).map { yes in
        Beta(yes: 2.4 + Double(yes), no: 5.6 + Double(20 - yes)).value(at: part)
      }
      #expect(zip(values, values.dropFirst()).allSatisfy { $0 < $1 })
    }
  }

  @Test func `a share that nobody doubts stays where it is`() {
    #expect(Beta(yes: 0, no: 28).value(at: 0.9) == 0)
    #expect(Beta(yes: 28, no: 0).value(at: 0.1) == 1)
  }

  @Test(arguments: [(1.0, 0.0), (0.5, 0.5 * log(Double.pi))])
  func `the logarithm of gamma grows by the logarithm of its number`(
    _ start: Double, _ first: Double
  ) {
    var expected = first
    for step in 0..<300 {
      let number = start + Double(step)
      let found = Mathematics.logarithmOfGamma(number)
      #expect(abs(found - expected) < 1e-11 * max(1, abs(expected)))
      expected += log(number)
    }
  }

  @Test func `doubling a number doubles as Legendre found`() {
    for step in 1...500 {
      let number = Double(step) / 16
      let halves =
        Mathematics.logarithmOfGamma(number) + Mathematics.logarithmOfGamma(number + 0.5)
      let whole = Mathematics.logarithmOfGamma(2 * number)
      let expected = (1 - 2 * number) * log(2) + 0.5 * log(Double.pi) + whole
      #expect(abs(halves - expected) < 1e-11 * max(1, abs(expected)))
    }
  }
}
