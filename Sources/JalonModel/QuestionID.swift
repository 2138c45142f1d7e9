/// The fixed dotted name of one question, such as `business.sector` or `benefits.image.target`.
///
/// Names never change: scripts, playbooks and results of other people hold them.
package struct QuestionID: Hashable, Sendable, Comparable, CustomStringConvertible {
  package let name: String

  package init(_ name: String) {
    self.name = name
  }

  package var description: String { name }

  /// Compared by Unicode scalars, as JSON members are.
  package static func < (left: QuestionID, right: QuestionID) -> Bool {
    left.name.utf8.lexicographicallyPrecedes(right.name.utf8)
  }
}

extension QuestionID: ExpressibleByStringLiteral {
  package init(stringLiteral name: String) {
    self.init(name)
  }
}

extension QuestionID {
  package static let businessName: QuestionID = "business.name"
  package static let sector: QuestionID = "business.sector"
  package static let size: QuestionID = "business.size"
  package static let country: QuestionID = "business.country"
  package static let market: QuestionID = "business.market"
  package static let catchment: QuestionID = "business.catchment"
  package static let sellsOnline: QuestionID = "business.sells-online"
  package static let presence: QuestionID = "business.presence"
  package static let customers: QuestionID = "business.customers"
  package static let accounts: QuestionID = "business.accounts"
  package static let benefits: QuestionID = "benefits.ranked"
  package static let recruitingProfile: QuestionID = "benefits.recruiting.profile"
  package static let ages: QuestionID = "maturity.ages"
  package static let functions: QuestionID = "maturity.functions"
  package static let businessShare: QuestionID = "maturity.b2b-share"
  package static let counts: QuestionID = "maturity.counts"
  package static let contact: QuestionID = "maturity.contact"
  package static let minutes: QuestionID = "resources.minutes"
  package static let months: QuestionID = "resources.months"
  package static let people: QuestionID = "resources.people"
  package static let skills: QuestionID = "resources.skills"
  package static let budget: QuestionID = "resources.budget"
  package static let addresses: QuestionID = "resources.addresses"

  /// Networks that the client wants left out, whatever they would bring.
  package static let excluded: QuestionID = "plan.excluded"
  /// Networks that the client wants in the plan, whatever they cost.
  package static let required: QuestionID = "plan.required"
  /// Rhythms that the client has settled, network by network.
  package static let fixed: QuestionID = "plan.fixed"
  /// Contradictions that the client has seen and keeps.
  package static let keptContradictions: QuestionID = "interview.kept"

  /// The question on one rule, such as `rules.dialogue`.
  package static func rule(_ rule: Rule) -> QuestionID {
    switch rule {
    case .dialogue: "rules.dialogue"
    case .authenticity: "rules.authenticity"
    case .regularity: "rules.regularity"
    case .lettingGo: "rules.letting-go"
    case .usefulContent: "rules.useful-content"
    case .namedPerson: "rules.named-person"
    case .replyTime: "rules.reply-time"
    case .legality: "rules.legality"
    case .measurement: "rules.measurement"
    }
  }

  /// A question on how one benefit is measured, such as `benefits.image.indicator`.
  package static func benefit(_ benefit: String, _ measure: BenefitMeasure) -> QuestionID {
    QuestionID("benefits.\(benefit).\(measure.rawValue)")
  }

  /// The benefit and measure when this is a question on how a benefit is measured.
  package var benefitMeasure: (benefit: String, measure: BenefitMeasure)? {
    let bytes = name.utf8
    guard bytes.starts(with: "benefits.".utf8) else { return nil }
    let benefit = bytes.dropFirst("benefits.".utf8.count).prefix { $0 != UInt8(ascii: ".") }
    guard benefit.endIndex < bytes.endIndex,
      let measure = BenefitMeasure(
        rawValue: String(name[bytes.index(after: benefit.endIndex)...]))
    else { return nil }
    return (String(Substring(benefit)), measure)
  }
}

/// What is asked about a benefit so that it can be checked later.
package enum BenefitMeasure: String, Sendable, Hashable, CaseIterable {
  case indicator, baseline, target, by
}

/// One condition of playing on social networks; the nine together are the third prerequisite.
package enum Rule: String, Sendable, Hashable, CaseIterable {
  case dialogue, authenticity, regularity
  case lettingGo = "letting-go"
  case usefulContent = "useful-content"
  case namedPerson = "named-person"
  case replyTime = "reply-time"
  case legality, measurement

  /// Those that the verdict looks at and the choice of networks does not.
  package static let verdictAlone: [Rule] = [
    .dialogue, .authenticity, .regularity, .namedPerson, .legality,
  ]
}

/// How far the client accepts a rule.
package enum Acceptance: String, Sendable, Hashable, CaseIterable {
  case accept, conditions, refuse
}
