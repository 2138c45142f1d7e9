import Testing

@testable import JalonModel

/// Testing has one of its own.
private typealias Status = JalonModel.ExitStatus

@Suite struct ExitStatusTests {
  /// From the gravest to the least, as scripts are promised.
  private static let promised: [(Status, Int32)] = [
    (.ourFault, 70), (.failedTransfer, 74), (.cannotCreate, 73), (.notPermitted, 77),
    (.noInput, 66), (.badData, 65), (.wrongUsage, 64), (.openElsewhere, 75), (.incomplete, 3),
    (.done, 0),
  ]

  @Test func `each has the number that scripts are promised`() {
    for (status, code) in Self.promised { #expect(status.code == code) }
    #expect(Status.signal(15).code == 143)
  }

  @Test func `of several files the gravest counts, whatever their order`() {
    for (place, graver) in Self.promised.enumerated() {
      for other in Self.promised[place...] {
        #expect(Status.graver(graver.0, other.0) == graver.0)
        #expect(Status.graver(other.0, graver.0) == graver.0)
      }
    }
  }
}
