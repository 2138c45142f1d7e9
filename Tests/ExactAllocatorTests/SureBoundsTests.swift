import Foundation
import Testing

@testable import ExactAllocator

/// The bounds against the C library's logarithm.
@Suite struct SureBoundsTests {
  /// Numbers in 0..<1, dense near both ends and at the halves where the series is cut.
  private let numbers: [Double] =
    (0..<2_000).map { Double($0) / 2_000 }
    + (1...20).flatMap { power in
      let small = 1 / Double(1 << power)
      return [small, 1 - small, small.nextDown, small.nextUp]
    }

  @Test func `minus the logarithm lies between its two bounds, and they are close`() {
    for q in numbers where q < 1 {
      let truth = -log1p(-q)
      let above = SureBounds.negativeLogarithm(aboveLacking: .init(repeating: q))[0]
      #expect(above >= truth - 1e-14, "\(q)")
      #expect(above <= truth + 3e-5, "\(q)")
      let below = SureBounds.negativeLogarithm(below: .init(repeating: 1 - q))[0]
      #expect(below <= truth + 1e-14, "\(q)")
      #expect(below >= truth - 1e-6, "\(q)")
    }
  }

  @Test func `the reciprocal is approached from below`() {
    for x in numbers.flatMap({ [$0 + 1e-9, $0 * 1_000 + 1] }) {
      let below = SureBounds.reciprocal(below: x)
      #expect(below * x <= 1 + 1e-15)
      #expect(below * x >= 1 - 1e-9)
    }
  }
}
