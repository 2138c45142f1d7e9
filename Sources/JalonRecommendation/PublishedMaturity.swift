import JalonAssessment
import JalonCatalogue
import JalonModel

/// What is published or judged of one firm's people, looked up once: from it comes the maturity, as
/// stated or in any other version of what nobody knows.
struct PublishedMaturity: Sendable {
  /// u and m of one slice on one network; there is none where nothing is known.
  fileprivate struct Figures {
    let usage: Triangle
    let dealing: Triangle
    /// Part of m that holds for these people, 0…1.
    let factor: Double
    /// κ: the observations that both are worth.
    let observations: Double
  }

  /// The client's own count on one network, joined to what is published.
  private struct Counted {
    /// ā′.
    let mean: Double
    /// What the count leaves open about it.
    let doubt: Beta
  }

  private struct Row {
    let isSocial: Bool
    let figures: [Figures?]
    let counted: Counted?
    /// The most of each slice that the network's list can reach; nil where nothing caps it.
    let most: [Double?]
  }

  private let slices: [Maturity.Slice]
  private let floor: Double
  private var rows: [Row] = []

  init(of client: Client, in catalogue: Catalogue) {
    let reader = UsageReader(client: client, catalogue: catalogue)
    slices = reader.slices()
    floor = catalogue.settings[.priorFloor]
    let fewest = catalogue.settings[.priorJudged]
    for network in catalogue.networks {
      let page = reader.page(of: network, read: slices)
      let figures = slices.map(page.figures)
      var counted: Counted?
      if let count = client.counts[network.id] {
        let mean = mean(slices.indices.map { share($0, figures[$0], on: 0, .stated) })
        let worth = self.mean(figures.map { $0?.observations ?? fewest })
        let yes = worth * mean + Double(count.positive)
        counted = Counted(
          mean: yes / (worth + Double(count.asked)),
          doubt: Beta(yes: yes, no: worth + Double(count.asked) - yes))
      }
      rows.append(
        Row(
          isSocial: network.social, figures: figures, counted: counted,
          most: network.list
            ? reader.most(network, slices) : Array(repeating: nil, count: slices.count)))
    }
  }

  /// The maturity in one version of what nobody knows.
  /// - Parameter variation: where u, m and the counted shares stand.
  /// - Returns: the maturity of each slice on each network.
  func maturity(under variation: Variation = .stated) -> Maturity {
    var slices = slices
    var prior: [[Double]] = []
    var updated: [[Double]] = []
    for (network, row) in rows.enumerated() {
      let published = slices.indices.map { share($0, row.figures[$0], on: network, variation) }
      var shares = published
      if let counted = row.counted {
        let target = variation.counted[network].map(counted.doubt.value) ?? counted.mean
        raise(&shares, to: target)
      }
      for place in slices.indices {
        if let most = row.most[place] { shares[place] = min(shares[place], most) }
        if row.isSocial { slices[place].ready = max(slices[place].ready, shares[place]) }
      }
      prior.append(published)
      updated.append(shares)
    }
    return Maturity(slices: slices, prior: prior, updated: updated)
  }

  /// a₀ = u·m, never under the floor.
  private func share(
    _ slice: Int, _ figures: Figures?, on network: Int, _ variation: Variation
  ) -> Double {
    guard let figures else { return floor }
    let usage = figures.usage.value(at: variation.usage[slices[slice].segment])
    let dealing = figures.dealing.value(at: variation.dealing[network])
    return min(max(usage / 100 * dealing / 100 * figures.factor, floor), 0.999)
  }

  /// The mean of something over the customers.
  private func mean(_ values: [Double]) -> Double {
    var sum = 0.0
    for (place, slice) in slices.enumerated() where slice.kind == .customers {
      sum += slice.share * values[place]
    }
    return sum
  }

  /// Moves the customers' profile a₀ to 1 − (1 − a₀)^η, with the one η > 0 that has the target for
  /// its mean, by bisection.
  private func raise(_ shares: inout [Double], to target: Double) {
    let customers = slices.indices.filter { slices[$0].kind == .customers }
    let rates = customers.map { shares[$0] > 0 ? Mathematics.logarithm(1 - shares[$0]) : 0 }
    func mean(_ exponent: Double) -> Double {
      var sum = 0.0
      for (place, rate) in zip(customers, rates) {
        sum += slices[place].share * (1 - Mathematics.exponential(exponent * rate))
      }
      return sum
    }
    var low = 0.0
    var high = 1.0
    while mean(high) < target, high < 1_000_000 { high *= 2 }
    for _ in 0..<60 {
      let middle = (low + high) / 2
      if mean(middle) < target { low = middle } else { high = middle }
    }
    for (place, rate) in zip(customers, rates) {
      shares[place] = 1 - Mathematics.exponential(high * rate)
    }
  }
}

/// Reads u and m for one firm.
private struct UsageReader {
  let client: Client
  let catalogue: Catalogue
  private let observations: Observations
  /// u by network and segment, in the client's country and where that says nothing.
  private let usage: (own: [String: NumberRow], other: [String: NumberRow])
  /// m for the client's sector alone.
  private let special: [Reach.SectorDealing]

  init(client: Client, catalogue: Catalogue) {
    self.client = client
    self.catalogue = catalogue
    let reach = catalogue.reach
    usage = (reach.usage[client.country] ?? [:], reach.usage[Country.france] ?? [:])
    special = reach.special(to: client.sector.id)
    observations = Observations(
      sourced: catalogue.settings[.priorSourced], derived: catalogue.settings[.priorDerived],
      judged: catalogue.settings[.priorJudged])
  }

  /// κ by basis.
  struct Observations {
    let sourced: Double
    let derived: Double
    let judged: Double

    func worth(_ basis: Number.Basis) -> Double {
      switch basis {
      case .sourced: sourced
      case .derived: derived
      case .judged: judged
      }
    }
  }

  /// What is published of one network, looked up once for all slices.
  struct Page {
    /// u by the segments' places, with the observations that it is worth; nil where it is not
    /// known or no slice needs it.
    fileprivate(set) var usage: [(chance: Triangle, worth: Double)?]
    /// m, with the observations that it is worth.
    let dealings: [(dealing: Reach.Dealing, chance: Triangle, worth: Double)]
    /// Part of m that holds for people who are not customers yet, 0…1.
    let strangers: Double

    /// u, m, the part of m that holds for these people and what both are worth; nil where nothing
    /// is known.
    func figures(_ slice: Maturity.Slice) -> PublishedMaturity.Figures? {
      guard let usage = usage[slice.segment],
        let dealing = dealings.first(where: { $0.dealing == slice.dealing })
      else { return nil }
      return PublishedMaturity.Figures(
        usage: usage.chance, dealing: dealing.chance,
        factor: slice.kind == .neighbours ? strangers : 1,
        observations: min(usage.worth, dealing.worth))
    }
  }

  func page(of network: Network, read slices: [Maturity.Slice]) -> Page {
    let reach = catalogue.reach
    let (own, other) = (usage.own[network.id], usage.other[network.id])
    var page = Page(
      usage: Array(repeating: nil, count: reach.segments.count),
      dealings: reach.dealings(network.id, special: special).map {
        ($0.dealing, Triangle($0.number), observations.worth($0.number.basis))
      },
      // A list holds people who have already given their address: no stranger is on it.
      strangers: network.list ? 0 : reach.prospectFactor.value / 100)
    for slice in slices where page.usage[slice.segment] == nil {
      guard let usage = own?[at: slice.segment] ?? other?[at: slice.segment] else { continue }
      page.usage[slice.segment] = (Triangle(usage), observations.worth(usage.basis))
    }
    return page
  }

  /// The dealing of consumers: near the firm or all over the country.
  var consumerDealing: Reach.Dealing {
    switch client.catchment {
    case .local, .regional: .local
    case .national, .international: .national
    }
  }

  func slices() -> [Maturity.Slice] {
    let reach = catalogue.reach
    let business = client.businessShare
    let population =
      reach.population[client.country] ?? reach.population[Country.france] ?? [:]
    let residents = population.values.reduce(0, +)
    var slices: [Maturity.Slice] = []
    func add(_ kind: Public, _ segment: Int, _ dealing: Reach.Dealing, _ share: Double) {
      guard share > 0 else { return }
      slices.append(
        Maturity.Slice(
          kind: kind, segment: segment, dealing: dealing, share: share,
          ready: reach.segments[segment].ready.value / 100))
    }
    for (place, segment) in reach.segments.enumerated() {
      switch segment.group {
      case .consumers:
        add(.customers, place, consumerDealing, (1 - business) * client.ages[segment.id, or: 0])
        let resident = residents > 0 ? population[segment.id, or: 0] / residents : 0
        add(.neighbours, place, consumerDealing, (1 - business) * resident)
      case .buyers:
        let share = business * client.functions[segment.id, or: 0]
        add(.customers, place, .business, share)
        add(.neighbours, place, .business, share)
      case .candidates:
        add(.candidates, place, .candidates, segment.id == client.recruitingProfile ? 1 : 0)
      case .prescribers:
        let count = reach.segments(of: .prescribers).count
        add(.prescribers, place, .prescribers, 1 / Double(count))
      }
    }
    return slices
  }

  /// The most of each slice that a network's list can reach; nil where the client's own count says
  /// more than a guess about addresses.
  func most(_ network: Network, _ slices: [Maturity.Slice]) -> [Double?] {
    let isCounted = client.counts[network.id] != nil && client.addresses == nil
    let share = (
      business: listShare(network, .business), consumer: listShare(network, consumerDealing)
    )
    return slices.map { slice in
      if isCounted, slice.kind == .customers { return nil }
      // Candidates and prescribers of a firm that sells to firms are on the list that it holds.
      let isBusiness =
        switch slice.dealing {
        case .business: true
        case .local, .national: false
        case .candidates, .prescribers: client.businessShare > 0.5
        }
      return isBusiness ? share.business : share.consumer
    }
  }

  /// The part of the people of a kind of dealing that a list can reach: the addresses held, else
  /// what a year of asking brings.
  private func listShare(_ network: Network, _ dealing: Reach.Dealing) -> Double {
    let reach = catalogue.reach
    let most = (reach.listMaximum[network.id]?[dealing.rawValue]?.value ?? 100) / 100
    guard let addresses = client.addresses else {
      let afterAYear = reach.listAfterAYear[network.id]?[dealing.rawValue]?.value ?? 0
      return min(most, afterAYear / 100)
    }
    let people = dealing == .business ? client.accounts : client.customers
    return min(most, Double(addresses) / Double(people))
  }
}

extension [String: Double] {
  fileprivate subscript(name: String, or fallback: Double) -> Double { self[name] ?? fallback }
}
