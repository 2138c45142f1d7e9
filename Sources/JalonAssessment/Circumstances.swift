import JalonCatalogue
import JalonModel

/// Everything an assessment looks at: the firm, the day, the law of its trade, how ready its
/// customers are, and what the best plan would hold.
package struct Circumstances: Sendable {
  /// How ready the people of the first benefit are on the best social network.
  package struct Readiness: Hashable, Sendable {
    /// The social network with the largest share; nil when there is none.
    package var network: String?
    /// ā: share of the benefit's public ready there, after the client's own counts, 0…1.
    package var share: Double
    /// The same from published figures and judgements alone.
    package var published: Double
    /// Customers asked about that network; 0 when nobody was.
    package var asked: Int
    /// Those among them who did.
    package var positive: Int
    /// Evidence or judgements behind the published figure.
    package var evidence: [String]

    package init(
      network: String?, share: Double, published: Double, asked: Int, positive: Int,
      evidence: [String]
    ) {
      self.network = network
      self.share = share
      self.published = published
      self.asked = asked
      self.positive = positive
      self.evidence = evidence
    }
  }

  /// What the allocator found for this firm, were it allowed to go.
  package struct Prospect: Hashable, Sendable {
    /// No network's least rung fits the minutes, or none is worth its while.
    package var isEmpty: Bool
    /// Coverage of the plan, 0…1.
    package var coverage: Double
    /// Whether the least rung of some network that is not ruled out fits the minutes.
    package var someRungFits: Bool
    /// The least minutes a week, in quarters of an hour, that would open something; nil when none
    /// would, or when nobody looked.
    package var opensAt: Int?
    /// Why nothing keeps all that the client wishes; nil when something does.
    package var wishConflict: Text?

    package init(
      isEmpty: Bool, coverage: Double, someRungFits: Bool, opensAt: Int? = nil,
      wishConflict: Text? = nil
    ) {
      self.isEmpty = isEmpty
      self.coverage = coverage
      self.someRungFits = someRungFits
      self.opensAt = opensAt
      self.wishConflict = wishConflict
    }
  }

  package var client: Client
  package var questionnaire: Questionnaire
  package var catalogue: Catalogue
  package var asOf: CivilDate
  /// The law of the trade that binds the firm that day.
  package var trade: Trade?
  package var readiness: Readiness
  package var prospect: Prospect

  package init(
    client: Client, questionnaire: Questionnaire, catalogue: Catalogue, asOf: CivilDate,
    trade: Trade?, readiness: Readiness, prospect: Prospect
  ) {
    self.client = client
    self.questionnaire = questionnaire
    self.catalogue = catalogue
    self.asOf = asOf
    self.trade = trade
    self.readiness = readiness
    self.prospect = prospect
  }
}

/// The three prerequisites and the verdict, with the line that decided it.
package struct Assessment: Hashable, Sendable {
  package var verdict: Verdict
  /// The id of the rule that decided, such as `too-little-time`.
  package var decidedBy: String
  /// Why, with its answers and evidence.
  package var reason: Reason
  /// Benefits, maturity, rules.
  package var prerequisites: [Prerequisite]
}
