import JalonModel
import Testing

@testable import JalonAssessment

@Suite struct ContradictionTests {
  /// Every question that any contradiction names, answered by the client.
  private func answers(source: AnswerSource = .client) -> [QuestionID: Answer] {
    let questions: [QuestionID] =
      [
        .people, .size, .market, .businessShare, .benefits, .minutes, .months, .customers,
        .addresses, .presence, .contact, .counts, .excluded, .required,
        .benefit("proximity", .baseline), .benefit("proximity", .target),
      ] + Rule.allCases.map(QuestionID.rule)
    let answer = Answer(value: .flag(true), source: source, at: Moment(startOf: Bench.asOf))
    return Dictionary(uniqueKeysWithValues: questions.map { ($0, answer) })
  }

  private func found(
    source: AnswerSource = .client, _ change: (inout Client) -> Void
  ) throws -> [Contradiction] {
    var client = try Bench.bakery().client
    client.presence = ["facebook"]
    client.ignored = []
    change(&client)
    return Contradiction.all(
      in: client, answers: answers(source: source), catalogue: try Bench.catalogue.get())
  }

  /// The one contradiction that a change makes, with both sides of it.
  private func expectOne(
    _ id: String, _ questions: [QuestionID], _ change: (inout Client) -> Void
  ) throws {
    let found = try found(change)
    #expect(found.map(\.id) == [id])
    #expect(found.first?.questions == questions)
    #expect(try self.found(source: .default, change).isEmpty)
    #expect(try self.found(source: .template, change).isEmpty)
  }

  @Test func `a firm whose answers agree hears of none`() throws {
    #expect(try found { _ in }.isEmpty)
  }

  @Test func `nobody can take charge yet a named person answers`() throws {
    try expectOne("nobody-named", [.people, .rule(.namedPerson)]) { $0.people = 0 }
  }

  @Test func `more hands than people`() throws {
    try expectOne("more-hands-than-people", [.size, .people]) { $0.people = 10 }
    #expect(try found { $0.people = 9 }.isEmpty)
  }

  @Test(arguments: [0.0, 1.0])
  func `sells to both and all comes from one side`(share: Double) throws {
    try expectOne("one-market-only", [.market, .businessShare]) {
      $0.market = .both
      $0.businessShare = share
    }
  }

  @Test func `three hopes on a quarter of an hour`() throws {
    try expectOne("three-hopes-in-half-an-hour", [.benefits, .minutes]) {
      $0.ranked = ["proximity", "image", "traffic"]
      $0.minutes = 15
    }
  }

  @Test func `replies each working day without the minutes`() throws {
    try expectOne("replies-without-minutes", [.rule(.replyTime), .minutes]) { $0.minutes = 10 }
  }

  @Test func `a rhythm that is kept for two months`() throws {
    try expectOne("rhythm-without-months", [.rule(.regularity), .months]) { $0.months = 2 }
  }

  @Test func `a target that is already reached`() throws {
    let questions: [QuestionID] = [
      .benefit("proximity", .baseline), .benefit("proximity", .target),
    ]
    for target in [1.0, 2.0] {
      try expectOne("target-not-above-today", questions) {
        $0.measures["proximity"]?.target = target
      }
    }
  }

  @Test func `in one's own words less may be better`() throws {
    func count(target: Double) throws -> Int {
      try found {
        $0.measures["proximity"]?.indicator = "heures avant une réponse"
        $0.measures["proximity"]?.target = target
      }.count
    }
    #expect(try count(target: 1) == 0)
    #expect(try count(target: 2) == 1)
  }

  @Test func `a promise to measure and a refusal to count`() throws {
    try expectOne(
      "promise-to-measure-refused", [.rule(.measurement), .benefit("proximity", .baseline)]
    ) {
      $0.rules[.measurement] = .refuse
      $0.measures["proximity"]?.baseline = .toMeasure
    }
  }

  @Test func `more addresses than customers`() throws {
    try expectOne("more-addresses-than-customers", [.customers, .addresses]) {
      $0.addresses = 901
    }
    #expect(
      try found {
        $0.market = .b2b
        $0.addresses = 901
      }.isEmpty)
  }

  @Test func `customers write every week and there is no page`() throws {
    try expectOne("customers-write-nowhere", [.presence, .contact]) {
      $0.contact = .weekly
      $0.presence = []
    }
  }

  @Test func `half of the customers are where the firm will not go`() throws {
    func change(_ positive: Int) -> (inout Client) -> Void {
      {
        $0.counts = ["facebook": Count(network: "facebook", positive: positive, asked: 20)]
        $0.excluded = ["facebook"]
      }
    }
    try expectOne("excluded-where-customers-are", [.counts, .excluded], change(10))
    #expect(try found(change(9)).isEmpty)
  }

  @Test func `a network both wanted and left out`() throws {
    try expectOne("required-and-excluded", [.required, .excluded]) {
      $0.required = ["instagram"]
      $0.excluded = ["instagram", "x"]
    }
  }

  @Test func `an answer to a question that does not apply contradicts nothing`() throws {
    #expect(
      try found {
        $0.addresses = 5_000
        $0.ignored = [.customers]
      }.isEmpty)
  }
}
