import JalonModel
import Testing

private let fr = Figures(.fr)
private let en = Figures(.en)

@Suite struct FiguresTests {
  @Test func `small numbers are in words, and agree`() {
    let condition = fr.inWords(1, one: "condition", many: "conditions", feminine: true)
    #expect(condition == "une\u{A0}condition")
    #expect(fr.inWords(1, one: "mois", many: "mois") == "un\u{A0}mois")
    #expect(fr.inWords(10, one: "règle", many: "règles") == "dix\u{A0}règles")
    #expect(fr.inWords(11, one: "règle", many: "règles") == "11\u{A0}règles")
    #expect(en.inWords(2, one: "condition", many: "conditions") == "two\u{A0}conditions")
  }

  @Test func `a time of day is written as people write it`() {
    #expect(Figures(.fr).time("14:00") == "14\u{202F}h")
    #expect(Figures(.fr).time("09:05") == "9\u{202F}h\u{202F}05")
    #expect(Figures(.en).time("09:05") == "09:05")
    #expect(Figures(.en).time("soon") == "soon")
  }

  @Test func `whole numbers go by threes`() {
    #expect(fr.integer(1_234_567) == "1\u{202F}234\u{202F}567")
    #expect(en.integer(1_234_567) == "1,234,567")
    #expect(en.integer(999) == "999")
    #expect(en.integer(-1000) == "−1,000")
    #expect(en.integer(.min) == "−9,223,372,036,854,775,808")
  }

  @Test func `decimals follow the language and round to the nearest`() {
    #expect(fr.decimal(1.25, places: 1) == "1,3")
    #expect(en.decimal(1.05, places: 2) == "1.05")
    #expect(en.decimal(-0.04, places: 1) == "0.0")
    #expect(fr.decimal(1234.5) == "1\u{202F}234,5")
    #expect(en.decimal(.nan) == "–")
    #expect(en.decimal(.infinity, places: 99) == "–")
    #expect(en.decimal(2e12, places: 3) == "2,000,000,000,000")
  }

  @Test func `numbers carry no useless zero`() {
    #expect([2, 2.5, 2.25, 10, 0].map { en.number($0) } == ["2", "2.5", "2.25", "10", "0"])
    #expect(fr.number(0.125) == "0,13")
  }

  @Test func `percents have their sign`() {
    #expect(fr.percent(0.444) == "44\u{202F}%")
    #expect(en.percent(0.445) == "45%")
    #expect(en.percent(0.1234, places: 1) == "12.3%")
  }

  @Test func `euros stand where the language puts them`() {
    #expect(fr.euros(1200) == "1\u{202F}200\u{202F}€")
    #expect(en.euros(1200) == "€1,200")
    #expect(en.euros(-5) == "−€5")
  }

  @Test(arguments: [
    (0, "0 min", "0 min"), (25, "25 min", "25 min"), (60, "1 h", "1 h"),
    (65, "1 h 05", "1 h 5 min"), (90, "1 h 30", "1 h 30 min"), (600, "10 h", "10 h"),
    (-90, "−1 h 30", "−1 h 30 min"),
  ])
  func `minutes become hours`(_ minutes: Int, _ french: String, _ english: String) {
    func plain(_ text: String) -> String { String(text.map { $0 == "\u{202F}" ? " " : $0 }) }
    #expect(plain(fr.minutes(minutes)) == french)
    #expect(plain(en.minutes(minutes)) == english)
    #expect(!fr.minutes(minutes).contains(" "))
  }

  @Test(arguments: [
    (0, "aucune", "none"), (1, "une toutes les quatre semaines", "one every four weeks"),
    (2, "une toutes les deux semaines", "one every two weeks"),
    (3, "trois toutes les quatre semaines", "three every four weeks"),
    (4, "une par semaine", "one a week"), (44, "11 par semaine", "11 a week"),
    (6, "trois toutes les deux semaines", "three every two weeks"),
    (8, "deux par semaine", "two a week"),
    (28, "sept par semaine", "seven a week"), (-4, "aucune", "none"),
  ])
  func `a cadence is said as people say it`(_ pieces: Int, _ french: String, _ english: String) {
    #expect(fr.cadence(piecesPerFourWeeks: pieces) == french)
    #expect(en.cadence(piecesPerFourWeeks: pieces) == english)
  }

  @Test(arguments: [
    (0, "aucune", "none"), (1, "une par mois", "one a month"),
    (3, "trois par mois", "three a month"),
    (2, "une toutes les deux semaines", "one every two weeks"),
    (4, "une par semaine", "one a week"), (5, "environ une par semaine", "about one a week"),
    (7, "environ deux par semaine", "about two a week"),
    (13, "environ trois par semaine", "about three a week"),
    (6, "trois toutes les deux semaines", "three every two weeks"),
  ])
  func `in passing a cadence is rounded to whole weeks`(
    _ pieces: Int, _ french: String, _ english: String
  ) {
    #expect(fr.roughCadence(piecesPerFourWeeks: pieces) == french)
    #expect(en.roughCadence(piecesPerFourWeeks: pieces) == english)
  }

  @Test func `nouns agree with their number`() {
    #expect(fr.count(0, one: "réseau", many: "réseaux") == "0\u{A0}réseau")
    #expect(en.count(0, one: "network", many: "networks") == "0\u{A0}networks")
    #expect(fr.count(2, one: "réseau", many: "réseaux") == "2\u{A0}réseaux")
    #expect(en.count(1, one: "network", many: "networks") == "1\u{A0}network")
  }

  @Test func `items are listed with a last word`() {
    #expect(fr.list([]) == "")
    #expect(fr.list(["a"]) == "a")
    #expect(fr.list(["a", "b", "c"]) == "a, b et c")
    #expect(en.list(["a", "b"]) == "a and b")
  }

  @Test func `dates are written in words`() throws {
    let day = try #require(CivilDate(year: 2026, month: 11, day: 24))
    #expect(fr.date(day) == "mardi 24\u{A0}novembre 2026")
    #expect(en.date(day) == "Tuesday 24\u{A0}November 2026")
    #expect(fr.date(day, .short) == "mar.\u{A0}24\u{A0}nov.")
    #expect(en.date(day, .short) == "Tue\u{A0}24\u{A0}Nov")
    #expect(fr.date(day, .month) == "novembre 2026")
    let first = try #require(CivilDate(year: 2027, month: 1, day: 1))
    #expect(fr.date(first, .long) == "1er\u{A0}janvier 2027")
    #expect(en.date(first, .long) == "1\u{A0}January 2027")
  }

  @Test(arguments: [Int.min, -1, 0, 8, 13, Int.max])
  func `a day or a month that does not exist has no name`(_ number: Int) {
    #expect(fr.weekday(number) == "" && fr.weekdayShort(number) == "")
    #expect(number == 8 || (en.month(number) == "" && fr.monthShort(number) == ""))
  }
}
