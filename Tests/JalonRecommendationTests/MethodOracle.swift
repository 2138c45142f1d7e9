import Foundation
import JalonAssessment
import JalonCatalogue
import JalonModel

/// Maturity, value and plan worked out a second time, plainly and slowly: real numbers without
/// grains, another root finder, and every choice tried.
struct MethodOracle {
  /// A segment within one public.
  struct People {
    let kind: Public
    let segment: Reach.Segment
    let dealing: Reach.Dealing
    let share: Double
  }

  /// A rung of one network made in one way.
  struct Option {
    let rung: Network.Rung
    /// Minutes a week of upkeep and conversation.
    let ownMinutes: Int
    /// Pieces per four weeks by what is made: a format, its maker, and its only network if any.
    let pieces: [String: Int]
    /// Chance that somebody is touched, the fit apart, by people.
    let meets: [Double]
    /// q with the fit, before the ceiling, by hope.
    let touches: [Double]
  }

  struct Piece {
    let making: Int
    let copying: Int
    let cents: Int
    let tires: Bool
  }

  let client: Client
  let catalogue: Catalogue
  let trade: Trade?
  let day: CivilDate
  let people: [People]
  /// a₀ and a′ by network and people.
  let prior: [[Double]]
  let updated: [[Double]]
  /// D by people, after it was raised.
  let ready: [Double]
  private(set) var pieces: [String: Piece] = [:]
  private(set) var options: [[Option]] = []
  /// w·p for each benefit and people.
  private(set) var hopes: [(benefit: String, people: Int, weight: Double)] = []

  init(_ client: Client, _ catalogue: Catalogue, trade: Trade?, day: CivilDate) {
    self.client = client
    self.catalogue = catalogue
    self.trade = trade
    self.day = day
    let people = Self.people(client, catalogue)
    self.people = people
    let graded = catalogue.networks.map { network in
      people.map { Self.published(network, $0, client, catalogue) }
    }
    prior = graded.map { $0.map(\.share) }
    let updated = zip(catalogue.networks, graded).map {
      Self.afterCounting($0, $1, people, client, catalogue)
    }
    self.updated = updated
    ready = people.indices.map { place in
      zip(catalogue.networks, updated).reduce(people[place].segment.ready.value / 100) {
        $1.0.social ? max($0, $1.1[place]) : $0
      }
    }
    weighHopes()
    layOutOptions()
  }

  // MARK: - People and their maturity

  private static func people(_ client: Client, _ catalogue: Catalogue) -> [People] {
    let near = client.catchment == .local || client.catchment == .regional
    let consumers: Reach.Dealing = near ? .local : .national
    let population = catalogue.reach.population[client.country] ?? catalogue.reach.population["FR"]
    let residents = (population ?? [:]).values.reduce(0, +)
    var people: [People] = []
    for segment in catalogue.reach.segments {
      func add(_ kind: Public, _ dealing: Reach.Dealing, _ share: Double) {
        if share > 0 {
          people.append(People(kind: kind, segment: segment, dealing: dealing, share: share))
        }
      }
      let beta = client.businessShare
      switch segment.group {
      case .consumers:
        add(.customers, consumers, (1 - beta) * (client.ages[segment.id] ?? 0))
        add(.neighbours, consumers, (1 - beta) * (population?[segment.id] ?? 0) / residents)
      case .buyers:
        add(.customers, .business, beta * (client.functions[segment.id] ?? 0))
        add(.neighbours, .business, beta * (client.functions[segment.id] ?? 0))
      case .candidates:
        add(.candidates, .candidates, segment.id == client.recruitingProfile ? 1 : 0)
      case .prescribers:
        let all = catalogue.reach.segments.filter { $0.group == .prescribers }
        add(.prescribers, .prescribers, 1 / Double(all.count))
      }
    }
    return people
  }

  private static func published(
    _ network: Network, _ people: People, _ client: Client, _ catalogue: Catalogue
  ) -> (share: Double, worth: Double) {
    let reach = catalogue.reach
    let floor = catalogue.settings[.priorFloor]
    let usage = [client.country, "FR"].compactMap {
      reach.usage[$0]?[network.id]?[people.segment.id]
    }.first
    let special = reach.dealingBySector.first {
      ($0.network, $0.dealing) == (network.id, people.dealing)
        && $0.sectors.contains(client.sector.id)
    }?.number
    guard let usage, let m = special ?? reach.dealing[network.id]?[people.dealing.rawValue] else {
      return (floor, 8)
    }
    var share = usage.value * m.value / 10_000
    if people.kind == .neighbours {
      share *= network.list ? 0 : reach.prospectFactor.value / 100
    }
    let grades: [Number.Basis: Double] = [.sourced: 30, .derived: 15, .judged: 8]
    return (
      min(max(floor, share), 0.999), min(grades[usage.basis] ?? 0, grades[m.basis] ?? 0)
    )
  }

  private static func afterCounting(
    _ network: Network, _ prior: [(share: Double, worth: Double)], _ people: [People],
    _ client: Client, _ catalogue: Catalogue
  ) -> [Double] {
    var shares = prior.map(\.share)
    let customers = people.indices.filter { people[$0].kind == .customers }
    let count = client.counts[network.id]
    if let count {
      let mean = customers.reduce(0) { $0 + people[$1].share * prior[$1].share }
      let worth = customers.reduce(0) { $0 + people[$1].share * prior[$1].worth }
      let target = (worth * mean + Double(count.positive)) / (worth + Double(count.asked))
      let exponent = root(customers.map { (people[$0].share, prior[$0].share) }, target)
      for place in customers { shares[place] = 1 - pow(1 - prior[place].share, exponent) }
    }
    guard network.list else { return shares }
    for (place, somebody) in people.enumerated() {
      if client.addresses == nil, count != nil, somebody.kind == .customers { continue }
      let isStranger = somebody.dealing == .candidates || somebody.dealing == .prescribers
      let business =
        somebody.dealing == .business || isStranger && client.businessShare > 0.5
      let near = client.catchment == .local || client.catchment == .regional
      let kind: Reach.Dealing = business ? .business : near ? .local : .national
      let most = catalogue.reach.listMaximum[network.id]?[kind.rawValue]?.value ?? 100
      let asked = catalogue.reach.listAfterAYear[network.id]?[kind.rawValue]?.value ?? 0
      let held = client.addresses.map {
        100 * Double($0) / Double(business ? client.accounts : client.customers)
      }
      shares[place] = min(shares[place], min(most, held ?? asked) / 100)
    }
    return shares
  }

  /// The η with Σ p · (1 − (1 − a)^η) = target, by Newton's steps from the left: the sum is concave,
  /// so that they never pass it.
  private static func root(_ profile: [(share: Double, prior: Double)], _ target: Double) -> Double
  {
    var exponent = 0.0
    for _ in 0..<500 {
      var (sum, slope) = (0.0, 0.0)
      for (share, prior) in profile {
        let rest = pow(1 - prior, exponent)
        sum += share * (1 - rest)
        slope -= share * rest * log(1 - prior)
      }
      guard slope > 0 else { break }
      exponent += (target - sum) / slope
    }
    return exponent
  }

  // MARK: - Benefits

  private mutating func weighHopes() {
    let centroids = [[], [1], [3.0 / 4, 1.0 / 4], [11.0 / 18, 5.0 / 18, 2.0 / 18]]
    for (benefit, weight) in zip(client.ranked, centroids[min(3, client.ranked.count)]) {
      let parts =
        benefit == "sales"
        ? ["traffic", "image", "customer-care"].map { ($0, weight / 3) } : [(benefit, weight)]
      for (benefit, weight) in parts {
        for part in catalogue.benefit(benefit)?.publics ?? [] {
          for (place, somebody) in people.enumerated() where somebody.kind == part.public {
            hopes.append((benefit, place, weight * part.share / 100 * somebody.share))
          }
        }
      }
    }
  }

  func fit(_ network: Network, _ benefit: String, _ dealing: Reach.Dealing) -> Double {
    if trade?.benefitsZero.contains(benefit) ?? false { return 0 }
    let fits = catalogue.fits
    let near = client.catchment == .local || client.catchment == .regional
    let table: Reach.Dealing =
      switch dealing {
      case .local, .national, .business: dealing
      case .candidates, .prescribers:
        client.businessShare > 0.5 ? .business : near ? .local : .national
      }
    var quarters = 0
    let only = fits.only.first { $0.network == network.id }
    if let only, !only.sectors.contains(client.sector.id) {
      quarters = 0
    } else if benefit == "recruiting",
      let special = fits.recruitingByProfile[network.id]?[client.recruitingProfile]
    {
      quarters = special
    } else {
      let column = fits.benefits.firstIndex(of: benefit) ?? 0
      quarters = fits.quarters[table.rawValue]?[network.id]?[column] ?? 0
      for step in fits.steps
      where step.sectors.contains(client.sector.id) && step.networks.contains(network.id)
        && step.benefits.contains(benefit) && step.dealings.contains(table)
      {
        quarters = min(step.cap, max(step.floor, quarters + step.step))
      }
    }
    if client.rules[.usefulContent] == .refuse, ["proximity", "community"].contains(benefit) {
      quarters -= 1
    }
    return Double(max(0, quarters)) / 4
  }

  // MARK: - Options

  func isOut(_ network: Network) -> Bool {
    if let closed = network.closed, closed <= day { return true }
    if let opened = network.opened, opened > day { return true }
    if let trade {
      switch trade.effect {
      case .forbidden: return true
      case .informationOnly: if network.social { return true }
      case .regulated: break
      }
      if trade.networksOut.contains(network.id) { return true }
    }
    if client.excluded.contains(network.id) { return true }
    switch client.rules[.replyTime] {
    case .refuse: if ["whatsapp", "discord", "x", "twitter"].contains(network.id) { return true }
    case .accept: break
    default: if ["whatsapp", "discord"].contains(network.id) { return true }
    }
    return client.rules[.lettingGo] == .refuse
      && ["reddit", "discord", "own-community"].contains(network.id)
  }

  /// Heads that speak as the customers of a small firm do: a tenth of those beyond 2,000.
  private func voices(_ touched: Double) -> Double {
    touched <= 2_000 ? touched : 2_000 + (touched - 2_000) / 10
  }

  private mutating func layOutOptions() {
    let heads =
      switch client.market {
      case .b2c: Double(client.customers)
      case .b2b: Double(client.accounts)
      case .both:
        (1 - client.businessShare) * Double(client.customers)
          + client.businessShare * Double(client.accounts)
      }
    let settings = catalogue.settings
    let contact: [Client.Contact: Double] = [
      .never: settings[.contactNever], .sometimes: settings[.contactSometimes],
      .weekly: settings[.contactWeekly], .daily: settings[.contactDaily],
    ]
    for (index, network) in catalogue.networks.enumerated() {
      var made: [Option] = []
      let audience = people.indices.reduce(0.0) {
        $0 + (people[$1].kind == .customers ? people[$1].share * updated[index][$1] : 0)
      }
      for rung in network.ladder where !isOut(network) {
        let standing = network.standing.value / 100
        let missed = pow(1 - network.reach.value / 100, Double(rung.count))
        let response = standing + (1 - standing) * (1 - missed)
        let upkeep =
          network.upkeep.first { $0.followersUpTo.map { heads * audience <= Double($0) } ?? true }?
          .minutes.value ?? 0
        let talk =
          network.conversation.value * voices(heads * audience * response) / 100
          * (contact[client.contact] ?? 1)
        let meets = updated[index].map { $0 * response }
        let touches = hopes.map { hope in
          meets[hope.people] * fit(network, hope.benefit, people[hope.people].dealing)
        }
        for isPaid in [false, true] {
          guard let pieces = pieces(of: rung, on: network, isPaid: isPaid) else { continue }
          made.append(
            Option(
              rung: rung, ownMinutes: Int(upkeep.rounded()) + Int(talk.rounded(.up)),
              pieces: pieces, meets: meets, touches: touches))
        }
      }
      options.append(made)
    }
  }

  /// Nil when there is no such way to make the rung.
  private mutating func pieces(
    of rung: Network.Rung, on network: Network, isPaid: Bool
  ) -> [String: Int]? {
    var counts: [String: Int] = [:]
    var buys = false
    for part in rung.pieces {
      guard let format = catalogue.format(part.format) else { continue }
      let isMastered = format.skill.map { client.skills.contains($0.rawValue) } ?? true
      let isBought = isPaid && !isMastered
      if isBought, format.price == nil || client.budget == 0 { return nil }
      buys = buys || isBought
      var making = Int(
        (format.minutes.value * (isMastered ? 1 : format.learnFactor.value)).rounded())
      if isBought { making = catalogue.settings.whole(.briefingMinutes) }
      let name = "\(format.id) \(isBought) \(format.adapt == nil ? network.id : "")"
      pieces[name] = Piece(
        making: making,
        copying: format.adapt.map { min(making, Int($0.value.rounded())) } ?? making,
        cents: isBought ? Int(((format.price?.value ?? 0) * 100).rounded()) : 0,
        tires: format.skill != nil)
      counts[name, default: 0] += part.perFourWeeks
    }
    return isPaid && !buys ? nil : counts
  }
}
