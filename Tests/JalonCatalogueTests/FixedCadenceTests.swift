import Testing

@testable import JalonCatalogue

@Suite struct FixedCadenceTests {
  @Test func `rhythms are read a week or a month of four weeks, in either language`() throws {
    let list = try FixedCadence.list("instagram: 2/week, facebook=1/mois, youtube 3/semaine")
    #expect(list.map(\.line) == ["facebook: 1/month", "instagram: 2/week", "youtube: 3/week"])
    #expect(list.map(\.piecesPerFourWeeks) == [1, 8, 12])
  }

  @Test func `what is stored is read back unchanged`() throws {
    let stored = "facebook: 1/month, instagram: 2/week"
    #expect(try FixedCadence.list(stored).map(\.line).joined(separator: ", ") == stored)
    #expect(try FixedCadence.list("").isEmpty)
  }

  @Test func `what is not a rhythm is named`() {
    for wrong in ["instagram", "instagram: 0/week", "instagram: 2/day", ": 2/week", "x: /week"] {
      #expect(throws: FixedCadence.Fault.self) { try FixedCadence.list(wrong) }
    }
    #expect(throws: FixedCadence.Fault.repeated("x")) {
      try FixedCadence.list("x: 1/week, x: 2/week")
    }
  }
}
