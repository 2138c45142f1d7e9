@testable import JalonModel

extension Playbook {
  /// A bakery's playbook with something in every member.
  static var sample: Playbook {
    let at = Moment(seconds: 1_795_251_600)
    func answer(_ value: AnswerValue, _ source: AnswerSource = .client) -> Answer {
      Answer(value: value, source: source, at: at)
    }
    return Playbook(
      title: "Boulangerie « Martin »", created: at, updated: Moment(seconds: at.seconds + 61),
      language: .fr, catalogue: CatalogueReference(id: "2026", fingerprint: "00ff00ff00ff00ff"),
      answers: [
        .businessName: answer(.text("Chez Léa\n\"pain\"")),
        .sector: answer(.choice("bakery"), .template),
        .sellsOnline: answer(.flag(false)),
        .presence: answer(.choice("unknown")),
        .skills: answer(.choices(["photo", "writing"])),
        .benefits: answer(.choices(["proximity", "sales"])),
        .benefit("proximity", .baseline): answer(.choice("measure"), .default),
        .benefit("proximity", .target): answer(.number(12.5)),
        .benefit("proximity", .by): answer(.date(CivilDate(daysSince1970: 21_000))),
        .minutes: answer(.integer(150)),
        .ages: answer(
          .shares([
            Share(segment: "25-34", percent: 33.3333), Share(segment: "65+", percent: 66.6667),
          ])),
        .counts: answer(.counts([Count(network: "facebook", positive: 7, asked: 20)]), .imported),
        .addresses: answer(.unanswered, .default),
        .excluded: Answer(value: .choices(["x"]), source: .client, at: at, note: "jamais"),
      ],
      history: [
        Change(at: at, question: .minutes, from: nil, to: .integer(60), source: .client),
        Change(
          at: at, question: .minutes, from: .integer(60), to: .integer(150), source: .client,
          why: "redo"),
      ],
      decisions: [
        Decision(
          at: at, asOf: at.day, engine: "1.0", catalogue: CatalogueReference(id: "2026"),
          answersFingerprint: "0123456789abcdef", verdict: .goWithConditions,
          networks: ["facebook", "google-business"], coverage: 0.1234, minutesPerWeek: 145)
      ],
      logged: [
        LoggedPeriod(
          period: "2026-W48", network: "facebook", posts: 2, minutes: 90, contacts: 3, note: "fête")
      ],
      expected: Expectation(verdict: .go, networks: ["facebook"], source: nil))
  }

  /// What the questionnaire asks for under the ids used here; nil for any other.
  static func kind(of id: QuestionID) -> AnswerKind? {
    switch id {
    case .businessName, .benefit("proximity", .indicator): .text
    case .sector, .market: .choice
    case .sellsOnline: .yesNo
    case .presence, .skills, .excluded, .required: .choices
    case .benefits: .ranking
    case .benefit("proximity", .baseline), .benefit("proximity", .target): .decimalOrMeasure
    case .benefit("proximity", .by): .date
    case .minutes: .minutes
    case .addresses, .months: .integer
    case .ages: .shares
    case .counts: .counts
    default: nil
    }
  }

  init(_ text: String) throws(PlaybookFault) {
    try self.init(reading: Array(text.utf8), kinds: Playbook.kind)
  }
}
