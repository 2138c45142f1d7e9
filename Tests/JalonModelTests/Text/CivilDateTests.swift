import JalonModel
import Testing

@Suite struct CivilDateTests {
  @Test(arguments: [
    (2026, 2, 29), (2026, 0, 1), (2026, 13, 1), (2026, 4, 31), (1900, 2, 29), (0, 1, 1),
    (10_000, 1, 1), (2026, 1, 0), (Int.min, Int.max, Int.min),
  ])
  func `a day that does not exist is refused`(_ year: Int, _ month: Int, _ day: Int) {
    #expect(CivilDate(year: year, month: month, day: day) == nil)
  }

  @Test(arguments: ["2026-11-24", "2024-02-29", "0001-01-01", "9999-12-31"])
  func `an ISO date is read and written alike`(_ text: String) throws {
    #expect(try #require(CivilDate(iso: text)).description == text)
  }

  @Test(arguments: [
    "2026-1-24", "26-11-24", "2026-11-24 ", "2026/11/24", "2026-11-24T", "+026-11-24", "2026-11-",
    "", "--", "2026-11-24-1", "２０２６-11-24", "2026-02-30",
  ])
  func `anything else is not an ISO date`(_ text: String) {
    #expect(CivilDate(iso: text) == nil)
  }

  @Test func `a date with the day first is read`() {
    #expect(CivilDate(dayFirst: "24/11/2026")?.description == "2026-11-24")
    #expect(CivilDate(dayFirst: "1/2/2026")?.description == "2026-02-01")
    for text in ["24-11-2026", "24/11/26", "/11/2026", "31/02/2026", "024/11/2026", "a/b/cccc"] {
      #expect(CivilDate(dayFirst: text) == nil)
    }
  }

  @Test func `days follow each other without a gap, and so do weekdays and weeks`() throws {
    var date = try #require(CivilDate(year: 1890, month: 1, day: 1))
    var days = date.daysSince1970
    var weekday = date.weekday
    while date.year < 2110 {
      let next = date.adding(days: 1)
      days += 1
      weekday = weekday % 7 + 1
      let isNextDay =
        (next.year, next.month, next.day) == (date.year, date.month, date.day + 1)
        || (next.year, next.month, next.day) == (date.year, date.month + 1, 1)
        || (next.year, next.month, next.day) == (date.year + 1, 1, 1)
      let isSameWeek = next.week == date.week
      guard isNextDay, next > date, next.daysSince1970 == days, next.weekday == weekday,
        isSameWeek == (weekday != 1),
        CivilDate(year: next.year, month: next.month, day: next.day) == next
      else {
        Issue.record("broken after \(date)")
        return
      }
      if next.month == 1 && next.day == 4 { #expect(next.week.number == 1) }
      date = next
    }
    #expect(try #require(CivilDate(iso: "1970-01-01")).daysSince1970 == 0)
  }

  @Test(arguments: [
    ("2026-11-24", 2, "2026-W48"), ("2021-01-03", 7, "2020-W53"), ("2024-12-30", 1, "2025-W01"),
    ("2000-02-29", 2, "2000-W09"), ("0001-01-01", 1, "0001-W01"), ("9999-12-31", 5, "9999-W52"),
  ])
  func `known days fall where the calendar has them`(
    _ text: String, _ weekday: Int, _ week: String
  ) throws {
    let date = try #require(CivilDate(iso: text))
    #expect(date.weekday == weekday)
    #expect(date.week.description == week)
  }

  @Test func `a month later is the same day, or the last of a shorter month`() throws {
    let date = try #require(CivilDate(iso: "2026-01-31"))
    #expect(date.adding(months: 1).description == "2026-02-28")
    #expect(date.adding(months: 25).description == "2028-02-29")
    #expect(date.adding(months: -2).description == "2025-11-30")
    #expect(date.adding(months: 0) == date)
  }

  @Test(arguments: [Int.min, -10_000_000, 10_000_000, Int.max])
  func `arithmetic stops at the ends of the calendar`(_ number: Int) {
    let end = number < 0 ? CivilDate.earliest : .latest
    #expect(CivilDate.latest.adding(days: number) == end)
    #expect(CivilDate.earliest.adding(months: number) == end)
    #expect(CivilDate(daysSince1970: number) == end)
  }
}
