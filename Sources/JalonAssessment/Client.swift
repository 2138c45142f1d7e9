import JalonCatalogue
import JalonModel

/// One firm as the advice sees it: every answer, with the stated default where there is none.
package struct Client: Hashable, Sendable {
  /// How one benefit will be checked.
  package struct Measure: Hashable, Sendable {
    /// The number of the sign on the day that the client answers.
    package enum Baseline: Hashable, Sendable {
      case known(Double)
      /// The client promises to measure first.
      case toMeasure
    }

    /// Id of an indicator of the catalogue, or the client's own words.
    package var indicator: String?
    package var baseline = Baseline.toMeasure
    package var target: Double?
    package var by: CivilDate?
  }

  /// Heads: up to 9, 49, 249, and more.
  package enum Size: String, Sendable, Hashable, CaseIterable { case micro, small, medium, large }

  /// How far customers come from.
  package enum Catchment: String, Sendable, Hashable, CaseIterable {
    case local, regional, national, international
  }

  /// How often customers write to the firm online today.
  package enum Contact: String, Sendable, Hashable, CaseIterable {
    case never, sometimes, weekly, daily
  }

  package var sector: Sector
  package var size: Size
  /// ISO 3166 two-letter code.
  package var country: String
  package var market: Sector.Market
  package var catchment: Catchment
  package var sellsOnline: Bool
  /// Networks with a page, whoever made it; nil when nobody has looked.
  package var presence: [String]?
  /// Customers in a year.
  package var customers: Int
  /// Firms that count.
  package var accounts: Int
  /// One to three ids, the first most wanted; empty when nothing is hoped for.
  package var ranked: [String]
  package var measures: [String: Measure]
  package var recruitingProfile: String
  /// Parts of the consumers by age band, summing to 1.
  package var ages: [String: Double]
  /// Parts of the business counterparts by function, summing to 1.
  package var functions: [String: Double]
  /// Part of the turnover that comes from business, 0…1.
  package var businessShare: Double
  package var counts: [String: Count]
  package var contact: Contact
  package var rules: [Rule: Acceptance]
  /// Minutes a week.
  package var minutes: Int
  package var months: Int
  package var people: Int
  package var skills: Set<String>
  /// Euros a month.
  package var budget: Int
  /// People who agreed to be written to; nil when not answered.
  package var addresses: Int?
  package var excluded: Set<String>
  package var required: Set<String>
  /// Rhythms settled by the client, by network id.
  package var fixed: [FixedCadence]
  /// Questions that apply and rest on a default or a template's guess.
  package var assumed: Set<QuestionID>
  /// Required questions without an answer, in questionnaire order.
  package var missing: [QuestionID]
  /// Answers to questions that do not apply; kept and ignored.
  package var ignored: [QuestionID]

  /// Whether it sells to firms at all.
  package var sellsToBusiness: Bool { market != .b2c }

  /// Whether its customers are judged as firms: more than half of the turnover comes from them.
  package var judgesBusiness: Bool {
    switch market {
    case .b2c: false
    case .b2b: true
    case .both: businessShare > 0.5
    }
  }

  /// What does the same as a benefit sooner or cheaper, for a firm with a door, one that sells to
  /// firms, or one that takes orders from the whole country.
  package func cheaperWay(to benefit: Benefit) -> Text {
    let isDistant = sellsOnline && [.national, .international].contains(catchment)
    let own = judgesBusiness ? benefit.cheaper.business : isDistant ? benefit.cheaper.distance : nil
    return own ?? benefit.cheaper.usual
  }

  package func accepts(_ rule: Rule) -> Acceptance { rules[rule] ?? .conditions }
}

extension Client {
  /// Resolves answers and defaults into one firm.
  /// - Parameters:
  ///   - answers: what the playbook holds.
  ///   - questionnaire: the questions, with their defaults.
  ///   - catalogue: sectors, for the defaults that depend on them.
  ///   - isTrial: whether only the outcome counts, and not what it rests on: ``assumed``,
  ///     ``missing`` and ``ignored`` are then left empty.
  package init(
    answers: [QuestionID: Answer], questionnaire: Questionnaire, catalogue: Catalogue,
    isTrial: Bool = false
  ) {
    let resolver = AnswerResolver(
      answers: answers, questionnaire: questionnaire, catalogue: catalogue)
    let sector = resolver.sector
    self.sector = sector
    size = resolver.choice(.size, or: .micro)
    country = resolver.value(.country)?.text ?? Country.france
    market = resolver.choice(.market, or: .b2c)
    catchment = resolver.choice(.catchment, or: .local)
    sellsOnline = resolver.value(.sellsOnline) == .flag(true)
    presence = resolver.given(.presence)?.ids
    customers = max(1, resolver.value(.customers)?.whole ?? 1)
    accounts = max(1, resolver.value(.accounts)?.whole ?? 1)
    ranked = resolver.value(.benefits)?.ids ?? []
    measures = resolver.measures(of: ranked)
    recruitingProfile = resolver.value(.recruitingProfile)?.text ?? "operators"
    ages = Self.parts(resolver.value(.ages), or: sector.ages)
    functions = Self.parts(resolver.value(.functions), or: sector.functions)
    businessShare =
      switch market {
      case .b2c: 0
      case .b2b: 1
      case .both: Double(resolver.value(.businessShare)?.whole ?? 50) / 100
      }
    var counts: [String: Count] = [:]
    if case .counts(let list) = resolver.value(.counts) {
      for count in list where count.asked > 0 { counts[count.network] = count }
    }
    self.counts = counts
    contact = resolver.choice(.contact, or: .sometimes)
    var rules: [Rule: Acceptance] = [:]
    for rule in Rule.allCases { rules[rule] = resolver.choice(.rule(rule), or: .conditions) }
    self.rules = rules
    minutes = resolver.value(.minutes)?.whole ?? 60
    months = resolver.value(.months)?.whole ?? 6
    people = resolver.value(.people)?.whole ?? 1
    skills = Set(resolver.value(.skills)?.ids ?? [])
    budget = resolver.value(.budget)?.whole ?? 0
    addresses = resolver.value(.addresses)?.whole
    excluded = Set(resolver.value(.excluded)?.ids ?? [])
    required = Set(resolver.value(.required)?.ids ?? [])
    fixed = (try? FixedCadence.list(resolver.value(.fixed)?.text ?? "")) ?? []
    assumed = isTrial ? [] : resolver.assumed
    missing = isTrial ? [] : resolver.missing
    ignored = isTrial ? [] : resolver.ignored
  }

  private static func parts(_ value: AnswerValue?, or typical: [Share]) -> [String: Double] {
    var shares = typical
    if case .shares(let given) = value { shares = given }
    let total = shares.reduce(0) { $0 + $1.percent }
    guard total > 0 else { return [:] }
    var parts: [String: Double] = [:]
    for share in shares { parts[share.segment] = share.percent / total }
    return parts
  }
}

extension AnswerValue {
  /// The text of a text or choice.
  package var text: String? {
    switch self {
    case .text(let text), .choice(let text): text
    default: nil
    }
  }

  /// The ids of a list of choices.
  package var ids: [String]? {
    if case .choices(let ids) = self { ids } else { nil }
  }

  package var whole: Int? {
    if case .integer(let number) = self { number } else { nil }
  }
}
