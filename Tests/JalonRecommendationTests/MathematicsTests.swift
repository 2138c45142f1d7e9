import Foundation
import Testing

@testable import JalonRecommendation

@Suite struct MathematicsTests {
  /// x, ln x: twenty digits from tables, not from a C library.
  static let logarithms: [(Double, Double)] = [
    (1, 0), (2, 0.693_147_180_559_945_309_42), (10, 2.302_585_092_994_045_684_02),
    (0.5, -0.693_147_180_559_945_309_42), (3, 1.098_612_288_668_109_691_40),
    (7, 1.945_910_149_055_313_305_11), (1.5, 0.405_465_108_108_164_381_98),
    (0.9, -0.105_360_515_657_826_301_23), (0.999, -0.001_000_500_333_583_533_50),
    (1_024, 6.931_471_805_599_453_094_17),
  ]

  /// x, eˣ.
  static let exponentials: [(Double, Double)] = [
    (0, 1), (1, 2.718_281_828_459_045_235_36), (-1, 0.367_879_441_171_442_321_60),
    (0.5, 1.648_721_270_700_128_146_85), (2, 7.389_056_098_930_650_227_23),
    (-10, 4.539_992_976_248_485_153_56e-5), (10, 22_026.465_794_806_716_516_96),
    (-0.001, 0.999_000_499_833_374_991_67),
  ]

  @Test(arguments: logarithms)
  func `logarithms agree with tables to twelve digits`(number: Double, expected: Double) {
    let found = Mathematics.logarithm(number)
    #expect(abs(found - expected) <= 1e-12 * max(abs(expected), 1e-3))
  }

  @Test(arguments: exponentials)
  func `exponentials agree with tables to twelve digits`(power: Double, expected: Double) {
    #expect(abs(Mathematics.exponential(power) / expected - 1) <= 1e-12)
  }

  @Test func `logarithms and exponentials agree with the C library over their whole range`() {
    for step in 1...2_000 {
      let number = Double(step) * 0.000_5
      #expect(abs(Mathematics.logarithm(number) - log(number)) <= 1e-12 * max(1, -log(number)))
      let power = Double(step - 1_000) * 0.3
      #expect(abs(Mathematics.exponential(power) / exp(power) - 1) <= 1e-12)
    }
  }

  @Test func `an exponential of a very negative power is nothing`() {
    #expect(Mathematics.exponential(-1e9) == 0)
  }

  @Test func `whole powers are products`() {
    #expect(Mathematics.power(0.5, 10) == 0.000_976_562_5)
    #expect(Mathematics.power(0.3, 0) == 1)
    #expect(abs(Mathematics.power(0.94, 12) - pow(0.94, 12)) < 1e-15)
  }

  @Test func `graining gives multiples of a millionth of two and moves by half a grain at most`() {
    for step in 0...1_000 {
      let number = Double(step) * 0.000_997
      let grained = Mathematics.grained(number)
      #expect((grained * 1_048_576).truncatingRemainder(dividingBy: 1) == 0)
      #expect(abs(grained - number) <= 0.5 / 1_048_576)
    }
  }

  @Test func `twenty pieces a month on LinkedIn reach six readers in ten`() {
    // "20 a month reach 60 %" gives 0.045 a piece.
    let response = Cadence.response(pieces: 20, reach: 0.045, standing: 0)
    #expect(abs(response - 0.6) < 0.005)
    #expect(abs(Cadence.response(pieces: 4, reach: 0.026, standing: 0.8) - 0.82) < 0.001)
    #expect(abs(Cadence.response(pieces: 0, reach: 0.5, standing: 0.25) - 0.25) < 1e-15)
  }

  @Test func `ranks weigh as centroids and sales go in equal parts to what leads to them`() {
    func weights(_ ranked: [String]) -> [String: Double] {
      Dictionary(uniqueKeysWithValues: Hopes(ranked).weights.map { ($0.benefit, $0.weight) })
    }
    #expect(weights(["image"]) == ["image": 1])
    #expect(weights(["image", "traffic"]) == ["image": 0.75, "traffic": 0.25])
    #expect(weights([]).isEmpty)
    let three = weights(["community", "sales", "image"])
    #expect(abs((three["community"] ?? 0) - 11.0 / 18) < 1e-15)
    #expect(abs((three["traffic"] ?? 0) - 5.0 / 54) < 1e-15)
    #expect(abs((three["customer-care"] ?? 0) - 5.0 / 54) < 1e-15)
    #expect(abs((three["image"] ?? 0) - 2.0 / 18 - 5.0 / 54) < 1e-15)
  }
}
