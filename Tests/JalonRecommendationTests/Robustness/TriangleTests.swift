import Testing

@testable import JalonRecommendation

struct TriangleTests {
  static let triangles = [
    Triangle(low: 2, mode: 5, high: 11), Triangle(low: 0, mode: 0, high: 3),
    Triangle(low: 8, mode: 40, high: 40), Triangle(low: 0.5, mode: 1.5, high: 5),
  ]

  @Test(arguments: triangles)
  func `mean and variance are those of the triangular distribution`(_ triangle: Triangle) {
    let (a, c, b) = (triangle.low, triangle.mode, triangle.high)
    let values = (0..<100_000).map { triangle.value(at: (Double($0) + 0.5) / 100_000) }
    let mean = values.reduce(0, +) / 100_000
    let variance = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 100_000
    #expect(abs(mean - (a + b + c) / 3) < 1e-5 * b)
    #expect(abs(variance - (a * a + b * b + c * c - a * b - a * c - b * c) / 18) < 1e-4 * b * b)
  }

  @Test(arguments: triangles)
  func `a greater part gives a greater value, within the range`(_ triangle: Triangle) {
    var last = triangle.value(at: 0)
    #expect(last == triangle.low)
    for step in 1..<1_000 {
      let value = triangle.value(at: Double(step) / 1_000)
      #expect(value > last && value <= triangle.high)
      last = value
    }
  }

  @Test(arguments: triangles)
  func `without a part a number is as stated`(_ triangle: Triangle) {
    #expect(triangle.value(at: nil) == triangle.mode)
  }

  @Test func `an empty range leaves no doubt`() {
    let certain = Triangle(low: 7, mode: 7, high: 7)
    for step in 0..<10 { #expect(certain.value(at: Double(step) / 10) == 7) }
  }
}
