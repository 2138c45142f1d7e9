import JalonCatalogue
import JalonModel

/// The answers that decide, cut at every threshold: one representative for each class, the best
/// first where a class can be better than another.
///
/// All combinations of some questions at a time are gone through, the others standing at their best:
/// the nine rules; the hopes with the rules that they need; everything but the rules.
struct RuleSpace {
  /// One question, or what is known of the firm.
  struct Axis {
    let name: String
    /// Whether each class is worse than the one before.
    var isOrdered = true
    let classes: [@Sendable (inout Circumstances) -> Void]
  }

  /// A firm for which every prerequisite is met.
  let best: Circumstances
  /// Axes that are combined with each other.
  let blocks: [[Axis]]

  /// - Parameters:
  ///   - catalogue: settings, benefits and trades.
  ///   - questionnaire: the questions.
  ///   - asOf: the day of the advice.
  init(_ catalogue: Catalogue, questionnaire: Questionnaire, asOf: CivilDate) {
    best = Self.best(catalogue, questionnaire, asOf)
    let hopes = Self.hopes(asOf)
    let needed = Set(catalogue.benefits.flatMap(\.needs))
    blocks = [
      [hopes, Self.measures(catalogue, asOf)],
      [hopes] + Rule.allCases.filter(needed.contains).map(Self.acceptance),
      Rule.allCases.map(Self.acceptance),
      [
        Self.reservations, Self.minutes(catalogue.settings), Self.months(catalogue.settings),
        Self.people, hopes, Self.readiness, Self.contact, Self.customers, Self.trades(catalogue),
        Self.prospect,
      ],
    ]
  }

  /// Every circumstance of a block; the first axis changes fastest.
  func points(of block: [Axis]) -> some Sequence<Circumstances> {
    let count = block.reduce(1) { $0 * $1.classes.count }
    return (0..<count).lazy.map { number in
      var point = best
      var rest = number
      for axis in block {
        axis.classes[rest % axis.classes.count](&point)
        rest /= axis.classes.count
      }
      return point
    }
  }

  /// Places of points that differ by one class of one ordered axis, the better first.
  func steps(of block: [Axis]) -> [(axis: Axis, better: Int, worse: Int)] {
    var steps: [(axis: Axis, better: Int, worse: Int)] = []
    let count = block.reduce(1) { $0 * $1.classes.count }
    var stride = 1
    for axis in block {
      let width = axis.classes.count
      if axis.isOrdered {
        steps += (0..<count).filter { $0 / stride % width + 1 < width }
          .map { (axis, $0, $0 + stride) }
      }
      stride *= width
    }
    return steps
  }
}

// MARK: The best firm, and what spoils it

extension RuleSpace {
  private static func best(
    _ catalogue: Catalogue, _ questionnaire: Questionnaire, _ asOf: CivilDate
  ) -> Circumstances {
    var client = Client(answers: [:], questionnaire: questionnaire, catalogue: catalogue)
    client.market = .b2c
    client.ranked = ["traffic"]
    client.contact = .weekly
    client.rules = Dictionary(uniqueKeysWithValues: Rule.allCases.map { ($0, .accept) })
    client.minutes = 10_000
    client.months = 120
    client.people = 2
    client.assumed = []
    client.missing = []
    for benefit in catalogue.benefits {
      client.measures[benefit.id] = Client.Measure(
        indicator: benefit.indicators.first { !$0.vanity }?.id, baseline: .toMeasure, target: 1,
        by: asOf.adding(months: 120))
    }
    return Circumstances(
      client: client, questionnaire: questionnaire, catalogue: catalogue, asOf: asOf, trade: nil,
      readiness: Circumstances.Readiness(
        network: catalogue.networks.first(where: \.social)?.id, share: 1, published: 1, asked: 0,
        positive: 0, evidence: []),
      prospect: Circumstances.Prospect(
        isEmpty: false, coverage: 1, someRungFits: true))
  }

  private static func acceptance(of rule: Rule) -> Axis {
    Axis(
      name: QuestionID.rule(rule).name,
      classes: [Acceptance.accept, .conditions, .refuse].map { acceptance in
        { $0.client.rules[rule] = acceptance }
      })
  }

  /// Every rule accepted; and two soft refusals, for what does not ask which rules they are.
  private static var reservations: Axis {
    Axis(
      name: "rules.*",
      classes: [
        { _ in },
        {
          $0.client.rules[.replyTime] = .refuse
          $0.client.rules[.measurement] = .refuse
        },
      ])
  }

  private static func minutes(_ settings: Settings) -> Axis {
    let edges = [settings.whole(.minutesForThreeBenefits), settings.whole(.leastMinutes)]
    return Axis(
      name: QuestionID.minutes.name,
      classes: [edges[0], edges[0] - 1, edges[1] - 1].map { minutes in
        { $0.client.minutes = minutes }
      })
  }

  private static func months(_ settings: Settings) -> Axis {
    let edges = [settings.whole(.fullMonths), settings.whole(.fewMonths)]
    return Axis(
      name: QuestionID.months.name,
      classes: [edges[0], edges[0] - 1, edges[1] - 1].map { months in
        { $0.client.months = months }
      })
  }

  private static var people: Axis {
    Axis(
      name: QuestionID.people.name,
      classes: [1, 0].map { people in { $0.client.people = people } })
  }

  /// What is hoped for, and by when where it is sales; none is better than another.
  private static func hopes(_ asOf: CivilDate) -> Axis {
    let soon = asOf.adding(months: 1)
    let later = asOf.adding(months: 120)
    let lists: [(ranked: [String], sales: CivilDate)] = [
      (["traffic"], later), (["customer-care"], later), (["community"], later),
      (["image"], later), (["traffic", "image", "listening"], later), (["sales", "image"], later),
      (["sales", "image"], soon), (["sales"], later), (["sales"], soon), ([], later),
    ]
    return Axis(
      name: QuestionID.benefits.name, isOrdered: false,
      classes: lists.map { list in
        {
          $0.client.ranked = list.ranked
          $0.client.measures["sales"]?.by = list.sales
        }
      })
  }

  /// How the first hope is measured.
  private static func measures(_ catalogue: Catalogue, _ asOf: CivilDate) -> Axis {
    let vanity = Dictionary(
      uniqueKeysWithValues: catalogue.benefits.map { benefit in
        (benefit.id, benefit.indicators.first(where: \.vanity)?.id)
      })
    let changes: [@Sendable (inout Client.Measure, String) -> Void] = [
      { _, _ in },
      { measure, benefit in measure.indicator = vanity[benefit] ?? nil },
      { measure, _ in measure.target = nil },
      { measure, _ in measure.by = asOf },
      { measure, _ in
        measure.baseline = .known(1)
        measure.target = 1_000_000
        measure.by = asOf.adding(months: 6)
      },
    ]
    return Axis(
      name: "benefits.*", isOrdered: false,
      classes: changes.map { change in
        { firm in
          guard let first = firm.client.ranked.first, let measure = firm.client.measures[first]
          else { return }
          var changed = measure
          change(&changed, first)
          firm.client.measures[first] = changed
        }
      })
  }

  private static var readiness: Axis {
    Axis(
      name: QuestionID.counts.name,
      classes: [1, 0.1, 0].map { share in { $0.readiness.share = share } })
  }

  private static var contact: Axis {
    Axis(
      name: QuestionID.contact.name,
      classes: [Client.Contact.weekly, .sometimes].map { contact in
        { $0.client.contact = contact }
      })
  }

  /// Consumers; many firms; a handful of firms.
  private static var customers: Axis {
    Axis(
      name: QuestionID.market.name, isOrdered: false,
      classes: [
        { $0.client.market = .b2c },
        {
          $0.client.market = .b2b
          $0.client.businessShare = 1
          $0.client.accounts = 1_000
        },
        {
          $0.client.market = .b2b
          $0.client.businessShare = 1
          $0.client.accounts = 1
        },
      ])
  }

  /// No law of the trade; one that regulates and serves no community; one that forbids.
  private static func trades(_ catalogue: Catalogue) -> Axis {
    let regulating = catalogue.trades.first {
      $0.effect == .regulated && $0.benefitsZero.contains("community")
    }
    let forbidding = catalogue.trades.first { $0.effect != .regulated }
    return Axis(
      name: QuestionID.sector.name,
      classes: [nil, regulating, forbidding].map { trade in { $0.trade = trade } })
  }

  /// A plan; none that is worth its time; none that keeps the wishes.
  private static var prospect: Axis {
    Axis(
      name: "plan",
      classes: [
        {
          $0.prospect.isEmpty = false
          $0.prospect.wishConflict = nil
        },
        {
          $0.prospect.isEmpty = true
          $0.prospect.wishConflict = nil
        },
        {
          $0.prospect.isEmpty = true
          $0.prospect.wishConflict = Text(verbatim: "plan.required")
        },
      ])
  }
}
