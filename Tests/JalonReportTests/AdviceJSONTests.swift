import JalonModel
import JalonReport
import Testing

@Suite struct AdviceJSONTests {
  private func names(_ value: JSONValue?) -> [String]? { value?.object?.members.map(\.name) }

  @Test func `the result has the members of its schema, the plan's own weeks included`() throws {
    let json = try Advice.full.json
    #expect(
      names(json) == [
        "always", "asOf", "catalogue", "engine", "frontier", "headline", "language", "missing",
        "plan", "prerequisites", "provisional", "rejected", "schema", "sensitivity", "verdict",
        "warnings", "wouldBe",
      ])
    #expect(names(json["catalogue"]) == ["fingerprint", "id"])
    let prerequisite = json["prerequisites"]?.array?.first
    #expect(names(prerequisite) == ["actions", "id", "level", "reasons", "score"])
    #expect(names(prerequisite?["reasons"]?.array?.first) == ["answers", "evidence", "text"])
    #expect(names(prerequisite?["actions"]?.array?.first) == ["due", "id", "text"])
    let plan = json["plan"]
    #expect(
      names(plan) == [
        "budgetMinutes", "coverage", "minutesPerWeek", "networks", "optimality", "overheadMinutes",
        "phases", "reach", "spareMinutes", "value", "weeks",
      ])
    #expect(names(plan?["optimality"]) == ["gap", "nodes", "proven"])
    let network = plan?["networks"]?.array?.first
    #expect(
      names(network) == [
        "confidence", "coverageGain", "formats", "id", "minutesPerWeek", "phase", "postsPerWeek",
        "reach", "reasons", "rung", "slots", "voice",
      ])
    #expect(
      names(network?["formats"]?.array?.first) == [
        "id", "minutesEach", "perFourWeeks", "sharedWith",
      ])
    #expect(
      names(network?["slots"]?.array?.first) == ["every", "format", "time", "week", "weekday"])
    let phase = plan?["phases"]?.array?.first
    #expect(
      names(phase) == [
        "from", "later", "minutesPerWeek", "networks", "number", "opens", "piecesFrom",
        "setUpMinutes",
      ])
    let week = plan?["weeks"]?.array?.first
    #expect(names(week) == ["making", "minutes", "week"])
    #expect(names(week?["making"]?.array?.first) == ["format", "last", "minutes"])
    #expect(names(phase?["networks"]?.array?.first) == ["id", "postsPerWeek", "rung"])
    let rejection = json["rejected"]?.array?.first
    #expect(names(rejection) == ["cause", "id", "reasons", "wouldTake"])
    #expect(names(rejection?["wouldTake"]?.array?.first) == ["from", "question", "to"])
    #expect(names(json["always"]?.array?.first) == ["id", "text"])
    #expect(
      names(json["frontier"]?.array?.first) == ["coverage", "minutes", "networks", "value"])
    #expect(names(json["sensitivity"]?.array?.first) == ["change", "from", "question", "to"])
    #expect(names(json["wouldBe"]) == ["conditions", "plan"])
    #expect(names(json["wouldBe"]?["plan"]) == names(plan))
  }

  @Test func `what was not computed is null and still there`() throws {
    var advice = Advice.full
    advice.frontier = nil
    advice.sensitivity = nil
    advice.wouldBe = nil
    advice.catalogue.fingerprint = nil
    advice.plan.networks[0].confidence = nil
    advice.rejected[0].wouldTake = nil
    let json = try advice.json
    #expect(json["frontier"]?.isNull == true)
    #expect(json["sensitivity"]?.isNull == true)
    #expect(json["wouldBe"]?.isNull == true)
    #expect(json["catalogue"]?["fingerprint"]?.isNull == true)
    #expect(json["plan"]?["networks"]?.array?.first?["confidence"]?.isNull == true)
    #expect(json["rejected"]?.array?.first?["wouldTake"]?.isNull == true)
  }

  @Test func `texts are in the advice's language, French with its no-break spaces`() throws {
    var advice = Advice.full
    #expect(try advice.json["headline"] == "Oui\u{202F}!")
    #expect(try advice.json["warnings"] == ["Âges du métier"])
    advice.language = .en
    #expect(try advice.json["language"] == "en")
    #expect(try advice.json["headline"] == "Yes!")
    let json = try advice.json
    #expect(json["rejected"]?.array?.first?["reasons"]?.array?.first?["text"] == "Too dear")
    #expect(json["sensitivity"]?.array?.first?["change"] == "X comes in")
  }

  @Test func `fractions have at most four decimals and answers their own shapes`() throws {
    let plan = try Advice.full.json["plan"]
    #expect(plan?["coverage"] == .number(JSONNumber(fraction: 0.1235)))
    #expect(plan?["value"]?.double == -0.0001)
    #expect(plan?["networks"]?.array?.first?["postsPerWeek"] == .fraction(1.5))
    let wouldTake = try Advice.full.json["rejected"]?.array?.first?["wouldTake"]?.array?.first
    #expect(wouldTake?["from"]?.isNull == true)
    #expect(wouldTake?["to"] == 240)
    let sensitivity = try Advice.full.json["sensitivity"]?.array?.first
    #expect(sensitivity?["from"] == ["sales"] && sensitivity?["to"] == ["image", "traffic"])
  }

  @Test func `a line of results is one line, a file ends its own`() throws {
    let line = Advice.full.bytes(.compact)
    #expect(!line.contains(UInt8(ascii: "\n")))
    let file = Advice.full.bytes(.pretty)
    #expect(file.last == UInt8(ascii: "\n"))
    #expect(try JSONDocument(line).value == JSONDocument(file).value)
  }

  @Test func `members stand in the order of their names, as a value would write them`() throws {
    for style in [JSONStyle.compact, .pretty] {
      #expect(try Advice.full.json.bytes(style) == Advice.full.bytes(style))
    }
  }
}

extension Advice {
  /// What its bytes say.
  fileprivate var json: JSONValue {
    get throws { try JSONDocument(bytes(.compact)).value }
  }

  /// An advice with something in every member.
  fileprivate static var full: Advice {
    let day = CivilDate(daysSince1970: 20_778)
    let plan = Plan(
      minutesPerWeek: 75, overheadMinutes: 15, budgetMinutes: 90, spareMinutes: 15,
      coverage: 0.123_456, value: -0.000_14, reach: 0.44,
      optimality: Optimality(proven: false, gap: 0.01, nodes: 500_000),
      networks: [
        PlannedNetwork(
          id: "facebook", rung: "light", postsPerWeek: 1.5,
          formats: [
            PlannedFormat(
              id: "photo", perFourWeeks: 6, minutesEach: 15, sharedWith: ["instagram"])
          ],
          minutesPerWeek: 60, coverageGain: 0.1, reach: 0.05, confidence: 0.987_65, phase: 1,
          voice: .page,
          reasons: [Reason(Text(fr: "Vos clients y sont", en: "Your customers are there"))],
          slots: [Slot(weekday: 5, time: "17:30", format: "photo", every: 1, week: 1)])
      ],
      phases: [
        Phase(
          number: 1, from: day, piecesFrom: day.adding(days: 7), opens: ["facebook"],
          setUpMinutes: 45, later: false,
          minutesPerWeek: 75,
          networks: [Phase.Network(id: "facebook", rung: "light", postsPerWeek: 1.5)])
      ],
      weeks: [
        PlanWeek(
          week: 1, minutes: 75, making: [.init(format: "photo", minutes: 15, isLast: true)])
      ])
    let reason = Reason(
      Text(fr: "Trop cher", en: "Too dear"), answers: [.minutes], evidence: ["cet23-fb-1524"])
    return Advice(
      engine: "1.0", catalogue: CatalogueReference(id: "2026", fingerprint: "00ff"), language: .fr,
      asOf: day, provisional: true, headline: Text(fr: "Oui !", en: "Yes!"),
      verdict: .goWithConditions,
      prerequisites: Prerequisite.Kind.allCases.map {
        Prerequisite(
          kind: $0, level: .partly, score: 0.5, reasons: [reason],
          actions: [Action(id: "count", text: Text(fr: "Comptez", en: "Count"), due: day)])
      },
      plan: plan,
      rejected: [
        Rejection(
          id: "x", cause: .focusPrice, reasons: [reason],
          wouldTake: [.init(question: .minutes, from: nil, to: .integer(240))])
      ],
      always: [AlwaysDo(id: "reserve", text: Text(fr: "Réservez", en: "Reserve"))],
      frontier: [FrontierPoint(minutes: 15, coverage: 0, value: 0, networks: [])],
      sensitivity: [
        Sensitivity(
          question: .benefits, from: .choices(["sales"]), to: .choices(["image", "traffic"]),
          change: Text(fr: "X entre", en: "X comes in"))
      ],
      missing: [.sector], warnings: [Text(fr: "Âges du métier", en: "Ages of the trade")],
      wouldBe: WouldBe(conditions: ["count"], plan: plan))
  }
}
