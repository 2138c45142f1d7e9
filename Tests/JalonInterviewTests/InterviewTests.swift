import JalonCatalogue
import JalonModel
import Testing

@testable import JalonInterview

/// One interview with the real questionnaire on a fixed day.
struct Sitting {
  static let moment = Moment(seconds: 1_795_219_200)

  let catalogue: Catalogue
  var interview: Interview

  init(language: Language = .fr) throws {
    let library = CatalogueLibrary()
    catalogue = try library.catalogue(.year2026)
    interview = Interview(questionnaire: try library.questionnaire(), language: language)
  }

  /// Takes a line as it would be typed.
  @discardableResult
  mutating func take(_ text: String) -> Effect {
    do throws(LineProblem) {
      return interview.receive(try Line(text), at: Self.moment, knowing: catalogue)
    } catch {
      return .refused(.line(error))
    }
  }

  func value(_ id: QuestionID) -> AnswerValue? { interview.answers[id]?.value }
}

struct InterviewTests {
  @Test func `the first question is the name, and answers move on in order`() throws {
    var sitting = try Sitting()
    #expect(sitting.interview.current == .businessName)
    sitting.take("Boulangerie Morel")
    #expect(sitting.interview.current == .sector)
    sitting.take("boul")
    #expect(sitting.value(.sector) == .choice("bakery"))
    #expect(sitting.interview.current == .size)
  }

  @Test func `a keyed answer may come in any order and leaves the question that is asked`() throws {
    var sitting = try Sitting()
    sitting.take("resources.minutes = 1h30")
    #expect(sitting.value(.minutes) == .integer(90))
    #expect(sitting.interview.current == .businessName)
  }

  @Test(arguments: [
    ("2 3", ["proximity", "traffic"]), ("3 2 1", ["traffic", "proximity", "image"]),
    ("2 et 3", ["proximity", "traffic"]), ("11", ["sales"]), ("2 99", nil), ("2 2", nil),
  ])
  func `several numbers need no comma`(typed: String, expected: [String]?) throws {
    var sitting = try Sitting()
    sitting.take("benefits.ranked=\(typed)")
    #expect(sitting.value(.benefits) == expected.map(AnswerValue.choices))
  }

  @Test(arguments: [
    ("oui", nil), ("ok", nil), ("no", nil), ("qit", Command.quit), ("plna", .plan),
    ("aidee", .help), ("exlpain", .explain),
  ])
  func `a command is offered for a slip, not for another word`(typed: String, offered: Command?) {
    #expect(Command.nearest(to: typed) == offered)
  }

  @Test func `an unknown id is an error with the nearest offered, never an answer`() throws {
    var sitting = try Sitting()
    #expect(
      sitting.take("business.sectr=bakery")
        == .refused(
          .unknownID(
            "business.sectr",
            nearest: Option(id: "business.sector", label: Text(fr: "métier", en: "trade")))))
    #expect(sitting.interview.answers.isEmpty)
  }

  @Test func `a plain word that one label alone holds is that choice`() throws {
    var sitting = try Sitting()
    sitting.take("business.market=particuliers")
    #expect(sitting.value(.market) == .choice("b2c"))
    sitting.take("business.market=entreprises")
    #expect(sitting.value(.market) == .choice("b2b"))
    sitting.take("business.market=firms")
    #expect(sitting.value(.market) == .choice("b2b"))
    sitting.take("resources.skills=photos, vidéos")
    #expect(sitting.value(.skills) == .choices(["photo", "video"]))
    sitting.take("resources.skills=pictures")
    #expect(sitting.value(.skills) == .choices(["photo"]))
    guard case .refused = sitting.take("business.market=des") else {
      Issue.record("a word that every label holds means none of them")
      return
    }
  }

  @Test func `a wrong answer changes nothing and stays on the question`() throws {
    var sitting = try Sitting()
    sitting.take("business.sector=garage")
    sitting.take("Garage Roux")
    let before = sitting.interview.answers
    guard case .refused = sitting.take("0") else {
      Issue.record("0 is no size")
      return
    }
    #expect(sitting.interview.answers == before)
    #expect(sitting.interview.current == .size)
  }

  @Test func `going back asks the former question again and keeps its answer`() throws {
    var sitting = try Sitting()
    sitting.take("Garage Roux")
    sitting.take("garage")
    sitting.take(":retour")
    #expect(sitting.interview.current == .sector)
    sitting.take(":back")
    #expect(sitting.interview.current == .businessName)
    #expect(sitting.take(":back") == .refused(.nothingBefore))
    sitting.take("Garage Roux et fils")
    #expect(sitting.interview.current == .size)
  }

  @Test func `skipping stores the stated default and does not ask again`() throws {
    var sitting = try Sitting()
    sitting.take(":skip business.size")
    #expect(sitting.interview.answers[.size]?.source == .default)
    #expect(sitting.value(.size) == .choice("micro"))
    sitting.take("Garage Roux")
    sitting.take("garage")
    #expect(sitting.interview.current == .market)
  }

  @Test func `undo appends to the history and never erases`() throws {
    var sitting = try Sitting()
    sitting.take("business.sector=garage")
    sitting.take("business.sector=bakery")
    sitting.take(":undo")
    #expect(sitting.value(.sector) == .choice("garage"))
    sitting.take(":annuler")
    #expect(sitting.value(.sector) == nil)
    sitting.take(":redo")
    sitting.take(":refaire")
    #expect(sitting.value(.sector) == .choice("bakery"))
    #expect(sitting.interview.changes.map(\.why) == [nil, nil, "undo", "undo", "redo", "redo"])
    #expect(sitting.take(":redo") == .refused(.nothingToRedo))
  }

  @Test func `another sector asks again what rested on the old one`() throws {
    var sitting = try Sitting()
    sitting.take("business.sector=bakery")
    sitting.take("business.market=b2c")
    sitting.take(":skip maturity.ages")
    sitting.take("resources.months=12")
    guard case .accepted(let accepted) = sitting.take("business.sector=funeral") else {
      Issue.record("funeral is a sector")
      return
    }
    #expect(accepted.dropped == [.ages])
    #expect(sitting.value(.ages) == nil)
    #expect(sitting.value(.months) == .integer(12))
  }

  @Test func `another indicator asks again for its figures`() throws {
    var sitting = try Sitting()
    sitting.take("benefits.ranked=image")
    sitting.take("benefits.image.indicator=1")
    sitting.take("benefits.image.target=30")
    sitting.take("benefits.image.indicator=2")
    #expect(sitting.value("benefits.image.target") == nil)
  }

  @Test func `refusing authenticity on its screen is asked a second time`() throws {
    var sitting = try Sitting()
    sitting.take(":edit rules.authenticity")
    #expect(sitting.take("refuse") == .askedAgain(.rule(.authenticity)))
    #expect(sitting.value(.rule(.authenticity)) == nil)
    sitting.take("refuse")
    #expect(sitting.value(.rule(.authenticity)) == .choice("refuse"))
  }

  @Test(arguments: ["oui", "yes", "Oui"])
  func `yes to whether a refusal is kept keeps it`(typed: String) throws {
    var sitting = try Sitting()
    sitting.take(":edit rules.authenticity")
    sitting.take("refuse")
    sitting.take(typed)
    #expect(sitting.value(.rule(.authenticity)) == .choice("refuse"))
  }

  @Test func `a keyed refusal of authenticity counts at once`() throws {
    var sitting = try Sitting()
    sitting.take("rules.authenticity=refuse")
    #expect(sitting.value(.rule(.authenticity)) == .choice("refuse"))
  }

  @Test func `another answer after the second question takes the refusal back`() throws {
    var sitting = try Sitting()
    sitting.take(":edit rules.legality")
    sitting.take("refuse")
    sitting.take("accept")
    #expect(sitting.value(.rule(.legality)) == .choice("accept"))
    #expect(sitting.interview.confirming == nil)
  }

  @Test func `sales first are challenged, and drawing people in takes their place`() throws {
    var sitting = try Sitting()
    sitting.take("benefits.ranked=sales, image")
    #expect(sitting.interview.current == .salesAim)
    sitting.take("1")
    #expect(sitting.value(.benefits) == .choices(["traffic", "image"]))
    sitting.take(":undo")
    sitting.take("2")
    #expect(
      sitting.value("benefits.sales.by") == .date(Sitting.moment.day.adding(months: 12)))
  }

  @Test func `a word within a scene is offered back, never taken`() throws {
    var sitting = try Sitting()
    sitting.take("business.sector=bakery")
    guard
      case .refused(.answer(_, .unknownChoice(_, let nearest, _))) =
        sitting.take("rules.authenticity=offrir")
    else {
      Issue.record("taken as an answer")
      return
    }
    #expect(nearest?.id == "accept")
    #expect(sitting.value("rules.authenticity") == nil)
    sitting.take("rules.authenticity=quelques")
    #expect(sitting.value("rules.authenticity") == .choice("refuse"))
  }

  @Test func `a contradiction is asked about once and may be kept`() throws {
    var sitting = try Sitting()
    let conflict = Conflict(
      id: "nobody", questions: ["resources.people", "rules.named-person"],
      text: Text(fr: "…", en: "…"), name: { Text(verbatim: $0.name) })
    sitting.interview.raise(conflict)
    #expect(sitting.interview.current == nil)
    sitting.take("garder")
    #expect(sitting.value(.keptContradictions) == .choices(["nobody"]))
    sitting.interview.raise(conflict)
    #expect(sitting.interview.conflict == nil)
  }

  @Test func `no firm sees more than thirty screens`() throws {
    for market in ["b2c", "b2b", "both"] {
      for ranked in ["image", "recruiting", "recruiting, image, traffic", "listening, recruiting"] {
        var sitting = try Sitting()
        sitting.take("business.market=\(market)")
        sitting.take("benefits.ranked=\(ranked)")
        #expect(sitting.interview.guided().count <= Interview.mostScreens, "\(market), \(ranked)")
      }
    }
  }

  @Test func `a bakery and a subcontractor see different questions`() throws {
    func ids(_ sector: String, _ market: String) throws -> Set<QuestionID> {
      var sitting = try Sitting()
      sitting.take("business.sector=\(sector)")
      sitting.take("business.market=\(market)")
      return Set(sitting.interview.guided())
    }
    let bakery = try ids("bakery", "b2c")
    let subcontractor = try ids("industry", "b2b")
    #expect(bakery.contains(.ages) && !bakery.contains(.functions))
    #expect(subcontractor.contains(.functions) && !subcontractor.contains(.ages))
    #expect(subcontractor.contains(.accounts) && !bakery.contains(.accounts))
  }

  @Test func `progress never falls while answers come in order`() throws {
    for market in ["1", "2", "3"] {
      var sitting = try Sitting()
      var last = 0.0
      var screens = 0
      while let id = sitting.interview.current {
        sitting.take(id == .market ? market : ":skip")
        screens += 1
        let progress = sitting.interview.progress
        let part = Double(progress.done) / Double(progress.most)
        #expect(part >= last)
        last = part
      }
      #expect(last == 1)
      #expect(screens <= Interview.mostScreens)
    }
  }

  @Test func `the accepted steps rebuild the same answers and history`() throws {
    let lines = [
      "Boulangerie \"Morel\"", "boul", "1", ":skip", "local", "non", ":retour", "oui", "facebook",
      "proximité > trafic", "2", "30", "2027-06-30", "3 créneaux", ":undo", "90 min", "6", "2",
      "1 2 3 2 2", "facebook: 7/20", "parfois", "1", "x", ":lang en", "rules.dialogue=accept",
      "plan.excluded=tiktok",
    ]
    var typed = try Sitting()
    for line in lines { typed.take(line) }
    var rebuilt = try Sitting()
    for step in typed.interview.steps { rebuilt.take(step.line) }
    #expect(rebuilt.interview.answers == typed.interview.answers)
    #expect(rebuilt.interview.changes == typed.interview.changes)
    #expect(rebuilt.interview.language == .en)
    #expect(rebuilt.interview.steps == typed.interview.steps)
  }

  @Test func `every default can be written and read back`() throws {
    let sitting = try Sitting()
    let scope = sitting.interview.scope(sitting.catalogue)
    for question in sitting.interview.questionnaire.questions {
      guard let value = scope.standIn(for: question), !value.line.isEmpty,
        let id = scope.concreteIDs(of: question).first
      else { continue }
      var other = try Sitting()
      other.take("\(id)=\(value.line)")
      #expect(other.value(id) == value, "\(id)=\(value.line)")
    }
  }
}

extension InterviewTests {
  @Test(arguments: ["Morel", "bakery"])
  func `numbers are spoken of only where they stand on the screen`(before: String) throws {
    var sitting = try Sitting()
    sitting.take("Morel")
    if before == "bakery" { sitting.take("bakery") }
    guard case .refused(let refusal) = sitting.take("zzzzzzzz") else {
      Issue.record("taken")
      return
    }
    let isListed = before == "bakery"
    #expect(refusal.text.fr.contains("numéro") == isListed)
    #expect(refusal.text.en.contains("number") == isListed)
    guard case .refused(let keyed) = sitting.take("business.size=zzzzzzzz") else {
      Issue.record("taken")
      return
    }
    #expect(!keyed.text.fr.contains("numéro") && keyed.text.fr.contains("premières lettres"))
  }
}
