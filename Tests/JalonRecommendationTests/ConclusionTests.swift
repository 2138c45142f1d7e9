import JalonCatalogue
import JalonModel
import Testing

@testable import JalonRecommendation

/// What frames an advice, and what its networks say of who speaks and whose figures they are.
@Suite struct ConclusionTests {
  private let rules: [QuestionID: AnswerValue] = Dictionary(
    uniqueKeysWithValues: Rule.allCases.map { (.rule($0), .choice("accept")) })

  private var americanSupplier: FirmAnswers {
    FirmAnswers(
      values: rules.merging([
        .sector: .choice("industry"), .size: .choice("small"), .country: .choice("US"),
        .market: .choice("b2b"), .benefits: .choices(["image"]), .minutes: .integer(180),
        .months: .integer(12), .contact: .choice("weekly"), .skills: .choices(["writing"]),
        .accounts: .integer(120),
      ]) { $1 })
  }

  private func borrowed(_ advice: Advice) -> [Text] {
    advice.warnings.filter { $0.en.contains("those of France are used") }
  }

  // MARK: Borrowed figures

  @Test func `business buyers without figures of their own country are said to be French`()
    throws
  {
    let adviser = try Vintages.year2026.get()
    let advice = americanSupplier.advice(by: adviser)
    let warning = try #require(borrowed(advice).first)
    #expect(warning.fr.contains("les acheteurs des entreprises"))
    #expect(warning.fr.contains("États-Unis") && warning.en.contains("business buyers"))
    #expect(borrowed(advice).count == 1)
    let reasons = advice.plan.networks.flatMap(\.reasons) + advice.rejected.flatMap(\.reasons)
    #expect(reasons.contains { $0.text.en.contains("in France") })
    #expect(reasons.contains { $0.text.fr.contains("en France") })
    #expect(reasons.contains { $0.evidence.contains(adviser.catalogue.reach.borrowing) })
  }

  @Test func `consumers of a country with figures for them borrow nothing`() throws {
    let adviser = try Vintages.year2026.get()
    let american = FirmAnswers.bakery.with(.country, .choice("US")).advice(by: adviser)
    #expect(borrowed(american).isEmpty)
    let reasons = american.plan.networks.flatMap(\.reasons)
    #expect(!reasons.contains { $0.text.en.contains("in France") })
    let hiring = FirmAnswers.bakery.with(.country, .choice("US"))
      .with(.benefits, .choices(["recruiting"])).advice(by: adviser)
    #expect(borrowed(hiring).contains { $0.en.contains("candidates") })
    #expect(borrowed(FirmAnswers.bakery.advice(by: adviser)).isEmpty)
  }

  // MARK: Who speaks

  @Test(arguments: ["real-estate", "legal", "accounting", "consulting", "finance"])
  func `where customers follow a person, a person speaks`(_ sector: String) throws {
    let adviser = try Vintages.year2026.get()
    let advice = FirmAnswers.bakery.with(.sector, .choice(sector))
      .with(.counts, .counts([Count(network: "facebook", positive: 15, asked: 20)]))
      .advice(by: adviser)
    let facebook = try #require(advice.plan.networks.first { $0.id == "facebook" })
    #expect(facebook.voice == .person)
    #expect(facebook.reasons.contains { $0.evidence == ["person-followed"] })
    let profile = advice.plan.networks.first { $0.id == "google-business" }
    #expect(profile?.voice != .person)
  }

  @Test func `a bakery speaks as a bakery`() throws {
    let advice = FirmAnswers.bakery.advice(by: try Vintages.year2026.get())
    #expect(advice.plan.networks.allSatisfy { $0.voice == .page })
  }

  // MARK: Conditions

  @Test func `what opening waits for is done by the eve of the first publication`() throws {
    let adviser = try Vintages.year2026.get()
    var sooner = 0
    for presence in [[], ["facebook", "google-business", "instagram"]] {
      for minutes in [40, 60, 120, 300] {
        let advice = FirmAnswers.bakery.with(.rule(.dialogue), .choice("conditions"))
          .with(.presence, .choices(presence)).with(.minutes, .integer(minutes))
          .advice(by: adviser)
        let first = try #require(advice.plan.phases.first)
        let due = try #require(
          advice.prerequisites.flatMap(\.actions).first { $0.id == "rules.dialogue" }?.due)
        let inTwoWeeks = Vintages.asOf.adding(days: 14)
        #expect(due > Vintages.asOf && due <= inTwoWeeks)
        if first.opens.isEmpty {
          #expect(due == inTwoWeeks)
        } else {
          #expect(due < first.piecesFrom)
        }
        sooner += due < inTwoWeeks ? 1 : 0
      }
    }
    #expect(sooner > 0, "some first publication must come within two weeks")
  }

  @Test func `a plan without a social network names its conditions too`() throws {
    let advice = FirmAnswers.bakery.with(.minutes, .integer(40))
      .with(.rule(.dialogue), .choice("conditions")).advice(by: try Vintages.year2026.get())
    #expect(advice.headline.fr.hasPrefix("Pas de réseau social pour l'instant"))
    #expect(advice.headline.fr.contains(", oui, à "))
    #expect(advice.headline.en.contains(", yes, on "))
  }

  // MARK: Names of things

  @Test func `what a firm opens is named as the network names it`() throws {
    for adviser in [try Vintages.year2026.get(), try Vintages.year2013.get()] {
      for network in adviser.catalogue.networks {
        #expect(network.account.fr.hasPrefix("votre ") && network.account.en.hasPrefix("your "))
        let firm = FirmAnswers.bakery.with(.required, .choices([network.id]))
          .with(.minutes, .integer(600))
        let advice = firm.advice(by: adviser)
        guard advice.plan.phases.first?.networks.first?.id == network.id else { continue }
        #expect(advice.firstStep.fr.contains(network.account.fr), "\(network.id)")
        #expect(advice.firstStep.en.contains(network.account.en), "\(network.id)")
      }
    }
  }

  @Test func `a person opens a profile under a name`() throws {
    let firm = FirmAnswers(
      values: rules.merging([
        .sector: .choice("consulting"), .market: .choice("b2b"), .minutes: .integer(120),
        .months: .integer(12), .benefits: .choices(["image"]), .contact: .choice("weekly"),
        .skills: .choices(["writing"]), .presence: .choices([]), .accounts: .integer(100),
      ]) { $1 })
    let advice = firm.advice(by: try Vintages.year2026.get())
    #expect(
      advice.firstStep.fr
        == "Ouvrez votre profil LinkedIn, sous votre nom, et mettez-y l'essentiel, sans encore publier."
    )
  }
}
