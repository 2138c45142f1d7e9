import JalonCatalogue
import JalonModel
import Testing

@testable import JalonInterview

/// Answers as people say them.
struct WrittenAnswerTests {
  @Test(arguments: [
    ("60", 60), ("60 min", 60), ("5h", 300), ("1h30", 90), ("1 h 30 min", 90), ("3 créneaux", 60),
    ("une heure", 60), ("deux heures", 120), ("une heure et demie", 90), ("1 heure et quart", 75),
    ("un quart d'heure", 15), ("trois quarts d’heure", 45), ("demi-heure", 30),
    ("une demi-heure", 30), ("trente minutes", 30), ("1,5 h", 90), ("half an hour", 30),
    ("an hour and a half", 90), ("two hours", 120), ("a quarter of an hour", 15),
    ("60 minutes par semaine", 60), ("1h30 a week", 90), ("une heure par semaine", 60),
    ("Vingt", 20), ("une petite heure", 60), ("environ une heure", 60), ("about an hour", 60),
    ("2 hrs", 120),
  ])
  func `a length of time is read in minutes`(text: String, minutes: Int) {
    #expect(WrittenDuration.minutes(text) == minutes)
  }

  @Test(arguments: [
    "", "h", "une", "une boulangerie", "1h75", "deux fois une heure", "1,51 min", "30 June 2027",
    "1e99", "999999999999999 h", "-", "3 créneaux et demi",
  ])
  func `what is no length of time is not read as one`(text: String) {
    let minutes = WrittenDuration.minutes(text)
    #expect(minutes == (text == "une" ? 1 : nil))
  }

  @Test(arguments: [
    ("6", 6), ("6 mois", 6), ("six mois", 6), ("un an", 12), ("1 an", 12), ("2 ans", 24),
    ("un an et demi", 18), ("a year and a half", 18), ("deux trimestres", 6), ("one year", 12),
  ])
  func `a length of time is read in months`(text: String, months: Int) {
    #expect(WrittenDuration.months(text) == months)
  }

  @Test(arguments: [
    ("2027-06-30", "2027-06-30"), ("30/06/2027", "2027-06-30"), ("1er juin 2027", "2027-06-01"),
    ("30 June 2027", "2027-06-30"), ("June 30, 2027", "2027-06-30"),
    ("30th june 2027", "2027-06-30"),
    ("le 30 juin 2027", "2027-06-30"), ("30 juin", "2027-06-30"), ("1er décembre", "2026-12-01"),
    ("juin 2027", "2027-06-30"), ("fin juin", "2027-06-30"), ("fin février 2028", "2028-02-29"),
    ("dans un an", "2027-11-21"), ("dans six mois", "2027-05-21"), ("in a year", "2027-11-21"),
    ("in 3 weeks", "2026-12-12"), ("d'ici 10 jours", "2026-12-01"), ("21 nov", "2026-11-21"),
    ("30.06.2027", "2027-06-30"), ("fin 2027", "2027-12-31"), ("en juin", "2027-06-30"),
  ])
  func `a day is read as people write it`(text: String, day: String) {
    let written = WrittenDate(language: .fr, today: today)
    #expect(written.day(text)?.description == day)
  }

  @Test(arguments: [
    "", "demain peut-être", "31 juin 2027", "32/01/2027", "dans", "dans 3", "jui 2027", "ju",
    "30 juin 2027 midi", "dans 99999 ans", "un an",
  ])
  func `what is no day is not read as one`(text: String) {
    #expect(WrittenDate(language: .fr, today: today).day(text) == nil)
  }

  @Test func `day and month by figures are French only`() {
    #expect(WrittenDate(language: .en, today: today).day("06/07/2027") == nil)
  }

  private var today: CivilDate { Sitting.moment.day }

  @Test(arguments: [
    ("2", 2), ("deux", 2), ("une vingtaine", 20), ("a dozen customers", 12), ("Trois clients", 3),
  ])
  func `a small number may be a word`(text: String, value: Int) {
    #expect(WrittenNumber(text)?.whole == value)
  }

  @Test func `a number for another period than the sign's is refused with the period`() throws {
    var sitting = try Sitting()
    sitting.take("business.market=b2c")
    sitting.take("benefits.ranked=traffic")
    let unit = try #require(
      sitting.interview.unit(of: .benefit("traffic", .target), in: sitting.catalogue))
    #expect(unit.fr == "par semaine")
    #expect(
      sitting.take("benefits.traffic.target=40 par mois")
        == .refused(
          .answer(
            .benefit("traffic", .target), .otherMeasure("40 par mois", counted: unit))))
    sitting.take("benefits.traffic.target=40 clients par semaine")
    #expect(sitting.value(.benefit("traffic", .target)) == .number(40))
  }

  @Test(arguments: ["10 %", "3 heures", "3 hours", "200 €"])
  func `a number of something else than the sign's is refused`(typed: String) throws {
    var sitting = try Sitting()
    sitting.take("business.market=b2c")
    sitting.take("benefits.ranked=traffic")
    let unit = try #require(
      sitting.interview.unit(of: .benefit("traffic", .target), in: sitting.catalogue))
    #expect(
      sitting.take("benefits.traffic.target=\(typed)")
        == .refused(
          .answer(.benefit("traffic", .target), .otherMeasure(typed, counted: unit))))
  }

  @Test(arguments: ["+10", "+10 %", "10 de plus", "ten more"])
  func `how much more is no number to reach`(typed: String) throws {
    var sitting = try Sitting()
    sitting.take("business.market=b2c")
    sitting.take("benefits.ranked=customer-care")
    #expect(
      sitting.take("benefits.customer-care.target=\(typed)")
        == .refused(.answer(.benefit("customer-care", .target), .increase(typed))))
  }

  @Test func `a share is at most a hundred, and a number to reach is above nothing`() throws {
    var sitting = try Sitting()
    sitting.take("business.market=b2c")
    sitting.take("benefits.ranked=customer-care")
    for typed in ["120", "0"] {
      guard
        case .refused(.answer(_, .outOfRange)) = sitting.take(
          "benefits.customer-care.target=\(typed)")
      else {
        Issue.record("\(typed) was taken")
        continue
      }
    }
    sitting.take("benefits.customer-care.baseline=0")
    #expect(sitting.value(.benefit("customer-care", .baseline)) == .number(0))
  }

  @Test func `the short name of another question is no answer to this one`() throws {
    var sitting = try Sitting()
    guard case .refused(.unknownID("sector", let nearest)) = sitting.take("sector=bakery") else {
      Issue.record("a firm was called sector=bakery")
      return
    }
    #expect(nearest?.id == "business.sector")
    sitting.take("A = B & Co")
    #expect(sitting.value(.businessName) == .text("A = B & Co"))
  }

  @Test(arguments: [
    "facebok et instagram", "instgram et facebook", "facebok and instagram",
    "facebok et insta, google",
  ])
  func `a slip beside a name that is known is not passed over`(typed: String) throws {
    var sitting = try Sitting()
    guard case .refused(.answer(.presence, _)) = sitting.take("business.presence=\(typed)") else {
      Issue.record("\(typed) was taken as \(String(describing: sitting.value(.presence)))")
      return
    }
  }

  @Test(arguments: ["moi", "Just me", "seule"])
  func `who works alone is one`(typed: String) throws {
    var sitting = try Sitting()
    sitting.take("resources.people=\(typed)")
    #expect(sitting.value(.people) == .integer(1))
    sitting.take("business.size=\(typed)")
    #expect(sitting.value(.size) == .choice("micro"))
  }

  @Test func `the last word on a network counts, a rhythm too`() throws {
    var sitting = try Sitting()
    sitting.take(":fix facebook=2/week")
    sitting.take(":fix instagram=2/week")
    sitting.take(":exclude facebook")
    #expect(sitting.value(.fixed) == .text("instagram: 2/week"))
    sitting.take(":fix facebook=2/week")
    #expect(sitting.value(.excluded) == .choices([]))
    #expect(sitting.value(.fixed) == .text("facebook: 2/week, instagram: 2/week"))
  }

  @Test func `the example of every question is taken by it`() throws {
    var sitting = try Sitting()
    let question = try #require(sitting.interview.questionnaire[.fixed])
    for example in [question.example.fr, question.example.en] {
      let typed = example.filter { !"«»“”".contains($0) }
        .replacing(/^[\s\u{202F}\u{A0}]+|[\s\u{202F}\u{A0}.]+$/, with: "")
      sitting.take("plan.fixed=\(typed)")
      #expect(
        sitting.value(.fixed) == .text("facebook: 1/week, instagram: 2/week"), "\(typed)")
    }
  }

  @Test func `a date typed where a number is asked is not cut to its day`() throws {
    var sitting = try Sitting()
    sitting.take("benefits.ranked=traffic")
    guard case .refused = sitting.take("benefits.traffic.target=30 June 2027") else {
      Issue.record("the rest of the line was dropped")
      return
    }
  }

  @Test func `a number beyond the list is no sign of one's own`() throws {
    var sitting = try Sitting()
    sitting.take("benefits.ranked=traffic")
    guard case .refused = sitting.take("benefits.traffic.indicator=99") else {
      Issue.record("99 was taken as a sign")
      return
    }
    sitting.take(#"benefits.traffic.indicator="99""#)
    #expect(sitting.value(.benefit("traffic", .indicator)) == .text("99"))
  }

  @Test func `an answer that was gone back to can be left as it is`() throws {
    var sitting = try Sitting()
    #expect(sitting.take(":garder") == .refused(.nothingToKeep))
    sitting.take("Morel")
    sitting.take("bakery")
    let steps = sitting.interview.steps
    sitting.take(":retour")
    #expect(sitting.interview.revisited == .sector)
    #expect(sitting.take(":keep") == .moved)
    #expect(sitting.interview.current == .size)
    #expect(sitting.value(.sector) == .choice("bakery"))
    #expect(sitting.interview.steps == steps)
  }

  @Test(arguments: [
    ("25", "small"), ("8 personnes", "micro"), ("on est cinq", "micro"), ("50", "medium"),
    ("300", "large"), ("3 personnes", "micro"), ("2", "small"), ("De 10", "small"),
    ("une équipe de vingt", "small"), ("à 25", "small"), ("une trentaine", "small"),
    ("moins de dix", "micro"), ("under 50", "small"), ("plus de 249", "large"),
    ("pas plus de neuf", "micro"), ("au plus 49", "small"), ("no more than 9", "micro"),
    ("au moins 50", "medium"), ("entre 60 et 80", "medium"), ("un", "micro"),
    ("1 500 salariés", "large"),
  ])
  func `a team is counted in people, and a number of the list is its line`(
    text: String, size: String
  ) throws {
    var sitting = try Sitting()
    sitting.take("business.size=\(text)")
    #expect(sitting.value(.size) == .choice(size))
  }

  @Test(arguments: ["8 et 2 apprentis", "de 5 à 15", "zéro"])
  func `a team that leaves a doubt is asked again`(text: String) throws {
    var sitting = try Sitting()
    guard case .refused = sitting.take("business.size=\(text)") else {
      Issue.record("\(text) was taken as a size")
      return
    }
  }

  @Test(arguments: [
    "pas de page facebook", "no facebook page", "aucune page sur facebook", "all except facebook",
  ])
  func `what is not there is not named as there`(text: String) throws {
    var sitting = try Sitting()
    sitting.take("business.presence=page facebook")
    #expect(sitting.value(.presence) == .choices(["facebook"]))
    guard case .refused = sitting.take("business.presence=\(text)") else {
      Issue.record("\(text) was taken as a page")
      return
    }
  }

  @Test(arguments: [
    ("pain", "bakery"), ("vente de pain", "bakery"), ("bread", "bakery"), ("fleurs", "shop"),
    ("pizza", "restaurant"), ("on fait de la plomberie", "construction"),
    ("peintre", "construction"),
  ])
  func `a trade is known by what it sells`(text: String, sector: String) throws {
    var sitting = try Sitting()
    sitting.take("business.sector=\(text)")
    #expect(sitting.value(.sector) == .choice(sector))
  }

  @Test(arguments: ["non", "3, 11, 2", "oui", "42 !"])
  func `a slip is no sign of one's own`(text: String) throws {
    var sitting = try Sitting()
    sitting.take("benefits.ranked=traffic")
    guard case .refused = sitting.take("benefits.traffic.indicator=\(text)") else {
      Issue.record("\(text) was taken as a sign")
      return
    }
    sitting.take("benefits.traffic.indicator=Clients qui citent la lettre")
    #expect(
      sitting.value(.benefit("traffic", .indicator)) == .text("Clients qui citent la lettre"))
  }

  @Test func `nothing is no hope, and what stands alone goes with nothing`() throws {
    var sitting = try Sitting()
    sitting.take("benefits.ranked=aucun")
    #expect(sitting.value(.benefits) == .choices([]))
    #expect(
      sitting.take("business.presence=facebook, unknown")
        == .refused(.answer(.presence, .standsAlone("unknown"))))
    #expect(
      sitting.take("maturity.counts=facebook: 1 1/20")
        == .refused(.answer(.counts, .notCounts("facebook: 1 1/20"))))
    sitting.take("maturity.counts=facebook 7 out of 20")
    #expect(
      sitting.value(.counts) == .counts([Count(network: "facebook", positive: 7, asked: 20)]))
    sitting.take("resources.addresses=aucune")
    #expect(sitting.value("resources.addresses") == .integer(0))
    sitting.take("resources.addresses=1 000 adresses")
    #expect(sitting.value("resources.addresses") == .integer(1_000))
  }

  @Test func `an answer is corrected by the name of its question`() throws {
    var sitting = try Sitting()
    sitting.take("resources.minutes=60")
    sitting.take(":corriger temps par semaine")
    #expect(sitting.interview.current == .minutes)
  }

  @Test func `of two contrary wishes the last counts`() throws {
    var sitting = try Sitting()
    sitting.take(":require instagram, linkedin")
    sitting.take(":exclude instagram")
    #expect(sitting.value(.required) == .choices(["linkedin"]))
    #expect(sitting.value(.excluded) == .choices(["instagram"]))
  }
}
