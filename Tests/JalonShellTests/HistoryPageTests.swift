import JalonModel
import Testing

@testable import JalonShell

/// The history tells times where they were measured, and only there.
@Suite struct HistoryPageTests {
  @Test func `an answer given at midnight on the wall has its time`() throws {
    let typed = try TypedSession(seconds: 82_800, east: 3_600)
    try typed.shown("Morel")
    let page = try typed.shown(":history")
    #expect(page.contains(Figures(.fr).time(0, 0)))
    #expect(page.replacing("\u{A0}", with: " ").contains("22 novembre"))
  }

  @Test(arguments: [-18_000, 0, 3_600])
  func `a run at a fixed day has no times, wherever it is read`(east: Int) throws {
    let typed = try TypedSession(east: east)
    try typed.shown("Morel")
    let page = try typed.shown(":history")
    #expect(page.replacing("\u{A0}", with: " ").contains("21 novembre"))
    #expect(!page.contains(Figures(.fr).time(1, 0)))
    #expect(!page.contains(Figures(.fr).time(19, 0)))
    #expect(!page.contains(Figures(.fr).time(0, 0)))
  }
}
