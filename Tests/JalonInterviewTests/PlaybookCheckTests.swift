import JalonCatalogue
import JalonInterview
import JalonModel
import Testing

@Suite struct PlaybookCheckTests {
  /// Wrong values of one answer, and a part of what is said to write instead.
  private static var wrong: [(String, JSONValue, String)] {
    [
      ("business.sector", "bakry", "did you mean `bakery`?"),
      ("business.presence", ["Instagarm"], "did you mean `instagram`?"),
      ("maturity.counts", ["instagarm": "3/20"], "did you mean `instagram`?"),
      ("benefits.ranked", ["proximty"], "did you mean `proximity`?"),
      ("rules.dialogue", "acept", "did you mean `accept`?"),
      ("plan.excluded", ["facebok"], "did you mean `facebook`?"),
      ("rules.dialogue", "qqqqqqqq", "allowed: `"),
      ("business.presence", "facebook", "write [\"facebook\"]"),
      ("benefits.ranked", ["image", "sales", "traffic", "community"], "keep the first 3"),
      ("resources.skills", ["photo", "photo"], "keep it once"),
      ("maturity.ages", ["15-24": 40], "not named count for 0"),
      ("benefits.proximity.target", "measure", "write a number"),
    ]
  }

  private let check: PlaybookCheck

  init() throws {
    let library = CatalogueLibrary()
    check = PlaybookCheck(
      questionnaire: try library.questionnaire(), catalogue: try library.catalogue(.year2026))
  }

  /// A playbook with the answers given, each as a JSON value, and whatever else.
  private func playbook(_ answers: [String: JSONValue] = [:], _ more: JSONObject = [:]) -> [UInt8] {
    let at: JSONValue = "2026-11-21T00:00:00Z"
    let given = answers.map { id, value in
      JSONMember(name: id, value: ["value": value, "source": "client", "at": at])
    }
    let base: [JSONMember] = [
      JSONMember(name: "schema", value: "jalon.playbook/1"), JSONMember(name: "title", value: "t"),
      JSONMember(name: "created", value: at), JSONMember(name: "updated", value: at),
      JSONMember(name: "language", value: "fr"),
      JSONMember(name: "catalogue", value: ["id": "2026"]),
      JSONMember(name: "answers", value: .object(JSONObject(given))),
    ]
    return JSONValue.object(JSONObject(base + more.members)).bytes(.pretty)
  }

  private func found(_ bytes: [UInt8]) -> [String] {
    check.findings(in: bytes).map { "\($0.severity) \($0.path)" }
  }

  @Test func `a sound playbook has nothing to be said about`() {
    #expect(
      found(
        playbook(
          [
            "business.sector": "bakery", "business.market": "both", "business.country": "FR",
            "business.sells-online": true, "business.presence": "unknown",
            "benefits.ranked": ["proximity", "recruiting"],
            "benefits.recruiting.profile": "operators", "benefits.proximity.baseline": "measure",
            "benefits.proximity.target": 12.5, "benefits.proximity.by": "2027-06-30",
            "maturity.ages": ["15-24": 33.3, "65+": 66.6], "maturity.counts": ["facebook": "0/0"],
            "rules.dialogue": "accept", "resources.skills": [], "resources.minutes": 0,
            "resources.addresses": .null, "plan.excluded": ["x"], "interview.kept": ["k"],
          ],
          [
            "logged": [
              [
                "period": "2026-W48", "network": "facebook", "posts": 1, "minutes": 2,
                "contacts": 0,
              ]
            ],
            "expected": ["verdict": "go", "networks": ["facebook"], "source": "told"],
          ])) == [])
  }

  @Test func `all faults are told, each at its place, in the order of the text`() {
    let bytes = playbook(
      [
        "business.sector": "bakry", "business.market": "b2c", "resources.minutes": 20_000,
        "maturity.ages": ["15-24": 40, "26-34": 30], "benefits.ranked": ["image", "salse"],
        "maturity.counts": ["facebook": "21/20", "instagarm": "3/20"],
        "rules.legality": "maybe",
      ], ["language": "de", "logged": 3])
    #expect(
      Set(found(bytes)) == [
        #"fault answers["business.sector"].value"#, #"fault answers["resources.minutes"].value"#,
        #"fault answers["maturity.ages"].value"#, #"fault answers["maturity.ages"].value["26-34"]"#,
        #"fault answers["benefits.ranked"].value[1]"#,
        #"fault answers["maturity.counts"].value.facebook"#,
        #"fault answers["rules.legality"].value"#, "fault language", "fault logged",
      ])
    let findings = check.findings(in: bytes)
    let lines = findings.map(\.line)
    #expect(lines == lines.sorted() && lines.allSatisfy { $0 > 1 })
  }

  @Test(arguments: Self.wrong)
  func `a wrong value comes with what to write instead`(
    id: String, value: JSONValue, suggestion: String
  ) {
    let faults = check.findings(in: playbook([id: value])).filter { $0.severity == .fault }
    #expect(faults.count == 1)
    #expect(faults.first?.suggestion?.en.contains(suggestion) == true, "\(faults)")
  }

  @Test(arguments: [
    ("resources.months", 0), ("resources.months", 121), ("resources.people", 1_000),
    ("resources.budget", -1), ("maturity.b2b-share", 101),
  ])
  func `a number out of range is a fault`(id: String, value: Int) {
    let findings = check.findings(in: playbook([id: .number(value), "business.market": "both"]))
    #expect(findings.map(\.severity) == [.fault])
    #expect(findings.first?.text.en.contains("\(value)") == true)
  }

  @Test func `shares out of range are told before their sum`() {
    #expect(
      found(playbook(["maturity.ages": ["15-24": -40, "65+": 20]]))
        == [#"fault answers["maturity.ages"].value["15-24"]"#])
    #expect(found(playbook(["maturity.ages": ["15-24": 49.5, "65+": 50]])) == [])
    #expect(found(playbook(["maturity.ages": ["15-24": 48.5, "65+": 50]])).count == 1)
  }

  @Test func `what is not known is noticed, with the nearest name`() {
    let findings = check.findings(
      in: playbook(
        ["busines.sector": "bakery", "benefits.glory.target": 3], ["titel": "t", "x-mine": 1]))
    #expect(findings.allSatisfy { $0.severity == .notice })
    let offers = Dictionary(
      uniqueKeysWithValues: findings.map { ($0.path.description, $0.suggestion?.en) })
    #expect(offers[#"answers["busines.sector"]"#] == "did you mean `business.sector`?")
    #expect(offers.keys.contains(#"answers["benefits.glory.target"]"#))
    #expect(offers.keys.contains("titel") && offers.keys.contains(#"["x-mine"]"#))
    #expect(offers.count == 4)
  }

  @Test func `a member misspelt is missed and its right name offered`() {
    let text = String(decoding: playbook(), as: UTF8.self)
    let parts = text.split(separator: #""title""#)
    let findings = check.findings(in: Array(parts.joined(separator: #""titel""#).utf8))
    #expect(Set(findings.map(\.severity)) == [.fault, .notice])
    #expect(findings.compactMap(\.suggestion?.en).contains("did you mean `title`?"))
  }

  @Test func `an answer that does not apply is noticed, with what decides`() {
    let findings = check.findings(
      in: playbook([
        "business.market": "b2c", "business.accounts": 12, "benefits.ranked": ["image"],
        "benefits.traffic.target": 3,
      ]))
    #expect(findings.map(\.severity) == [.notice, .notice])
    #expect(
      findings.compactMap(\.suggestion?.en) == [
        "`traffic` is not in `benefits.ranked`", "it depends on `business.market`",
      ])
    // When the answer that decides cannot be read, nothing is said about those that depend on it.
    #expect(
      found(playbook(["business.market": 3, "business.accounts": 12]))
        == [#"fault answers["business.market"].value"#])
  }

  @Test func `history, decisions and logged periods are looked through`() {
    let change: JSONValue = [
      "at": "2026-11-21T00:00:00Z", "question": "resources.minuts", "from": .null, "to": 60,
      "source": "client",
    ]
    let earlier: JSONValue = [
      "at": "2026-11-20T00:00:00Z", "question": "resources.minutes", "from": .null, "to": 60,
      "source": "client", "mood": "good",
    ]
    let period: JSONValue = [
      "period": "2026-W54", "network": "Facebok", "posts": -1, "minutes": 1, "contacts": 0,
    ]
    #expect(
      found(playbook([:], ["history": [change, earlier], "logged": [period]])) == [
        "notice history[0].question", "notice history[1].at", "notice history[1].mood",
        "fault logged[0].network", "fault logged[0].period", "fault logged[0].posts",
      ])
    let decision: JSONValue = [
      "at": "2026-11-21T00:00:00Z", "asOf": "2026-11-21", "engine": "1", "verdict": "go",
      "catalogue": ["id": "2026"], "answersFingerprint": "f", "networks": ["viadeo", "facebook"],
      "coverage": 0.5, "minutesPerWeek": 60,
    ]
    #expect(found(playbook([:], ["decisions": [decision]])) == ["notice decisions[0].networks[0]"])
  }

  @Test func `a file that is no playbook gives one finding`() {
    for text in ["", "{", "[1,]", "{}", "[]", #"{"schema":"jalon.playbook/2","answers":3}"#] {
      #expect(check.findings(in: Array(text.utf8)).map(\.severity) == [.fault], "\(text)")
    }
  }

  @Test func `a message says what, where and how to mend it`() throws {
    let finding = try #require(
      check.findings(in: playbook(["maturity.counts": ["instagarm": "3/20"]])).first)
    #expect(
      finding.message(file: "playbooks/bakery.json", language: .en) == """
        error: “instagarm” is not a network of this catalogue
          in playbooks/bakery.json:7:22, answers["maturity.counts"].value.instagarm
          did you mean `instagram`? `jalon catalogue networks` lists them
        """)
    #expect(
      finding.message(file: "a\u{1B}b", language: .fr)
        .hasPrefix("erreur\u{A0}: «\u{202F}instagarm\u{202F}» n’est pas un réseau"))
    #expect(!finding.message(file: "a\u{1B}b", language: .fr).contains("\u{1B}"))
  }

  @Test func `a hostile file costs a bounded number of findings`() {
    let many = JSONObject(
      (0..<3_000).map { JSONMember(name: "x\($0)", value: .array([.null])) })
    #expect(check.findings(in: playbook([:], many)).count == PlaybookReading.mostFaults)
  }
}
