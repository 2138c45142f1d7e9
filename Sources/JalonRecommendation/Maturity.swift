import JalonAssessment
import JalonCatalogue
import JalonModel

/// How ready each slice of the firm's people is to deal with it on each network: published figures
/// first, then the client's own counts (`method.md` §3).
package struct Maturity: Sendable {
  /// One segment within one public.
  package struct Slice: Sendable {
    package let kind: Public
    package let segment: Reach.Segment
    package let dealing: Reach.Dealing
    /// Part of its public, 0…1; the parts of a public sum to 1.
    package let share: Double
    /// D: part of the slice that is ready for any firm on any social network, 0…1, never under
    /// its largest maturity on one of them.
    package var ready: Double
  }

  package let slices: [Slice]
  /// a₀: network × slice, published figures and judgements alone.
  package let prior: [[Double]]
  /// a′: network × slice, after the client's own counts and lists.
  package let updated: [[Double]]

  /// The mean over the customers on one network, before and after the client's own counts.
  package func customers(on network: Int) -> (prior: Double, updated: Double) {
    mean(of: .customers, on: network)
  }

  /// The mean over one public on one network.
  package func mean(of kind: Public, on network: Int) -> (prior: Double, updated: Double) {
    var means = (prior: 0.0, updated: 0.0)
    for (place, slice) in slices.enumerated() where slice.kind == kind {
      means.prior += slice.share * prior[network][place]
      means.updated += slice.share * updated[network][place]
    }
    return means
  }
}

extension Maturity {
  /// - Parameters:
  ///   - client: the firm.
  ///   - catalogue: the vintage.
  init(of client: Client, in catalogue: Catalogue) {
    let reader = UsageReader(client: client, catalogue: catalogue)
    var slices = reader.slices()
    var prior: [[Double]] = []
    var updated: [[Double]] = []
    for network in catalogue.networks {
      let published = slices.map { reader.published(network, $0) }
      prior.append(published.map(\.share))
      updated.append(reader.updated(network, slices: slices, published: published))
    }
    for (place, slice) in slices.enumerated() {
      var largest = slice.ready
      for (index, network) in catalogue.networks.enumerated() where network.social {
        largest = max(largest, updated[index][place])
      }
      slices[place].ready = largest
    }
    self.slices = slices
    self.prior = prior
    self.updated = updated
  }
}

/// Reads u and m for one firm.
private struct UsageReader {
  /// u·m for one slice, and the observations it is worth.
  struct Published {
    let share: Double
    let observations: Double
  }

  let client: Client
  let catalogue: Catalogue

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
      reach.population[client.country] ?? reach.population["FR"] ?? [:]
    let residents = population.values.reduce(0, +)
    var slices: [Maturity.Slice] = []
    func add(_ kind: Public, _ segment: Reach.Segment, _ dealing: Reach.Dealing, _ share: Double) {
      guard share > 0 else { return }
      slices.append(
        Maturity.Slice(
          kind: kind, segment: segment, dealing: dealing, share: share,
          ready: segment.ready.value / 100))
    }
    for segment in reach.segments {
      switch segment.group {
      case .consumers:
        add(.customers, segment, consumerDealing, (1 - business) * client.ages[segment.id, or: 0])
        let resident = residents > 0 ? population[segment.id, or: 0] / residents : 0
        add(.neighbours, segment, consumerDealing, (1 - business) * resident)
      case .buyers:
        let share = business * client.functions[segment.id, or: 0]
        add(.customers, segment, .business, share)
        add(.neighbours, segment, .business, share)
      case .candidates:
        add(.candidates, segment, .candidates, segment.id == client.recruitingProfile ? 1 : 0)
      case .prescribers:
        let count = reach.segments(of: .prescribers).count
        add(.prescribers, segment, .prescribers, 1 / Double(count))
      }
    }
    return slices
  }

  /// a₀ = u·m, never under the floor.
  func published(_ network: Network, _ slice: Maturity.Slice) -> Published {
    let settings = catalogue.settings
    let reach = catalogue.reach
    guard
      let usage = reach.usage[client.country]?[network.id]?[slice.segment.id]
        ?? reach.usage["FR"]?[network.id]?[slice.segment.id],
      let dealing = reach.dealing(network.id, slice.dealing, sector: client.sector.id)
    else { return Published(share: settings[.priorFloor], observations: settings[.priorJudged]) }
    var share = usage.value / 100 * dealing.value / 100
    if slice.kind == .neighbours {
      // A list holds people who have already given their address: no stranger is on it.
      share *= network.list ? 0 : reach.prospectFactor.value / 100
    }
    return Published(
      share: min(max(share, settings[.priorFloor]), 0.999),
      observations: min(observations(usage.basis), observations(dealing.basis)))
  }

  private func observations(_ basis: Number.Basis) -> Double {
    switch basis {
    case .sourced: catalogue.settings[.priorSourced]
    case .derived: catalogue.settings[.priorDerived]
    case .judged: catalogue.settings[.priorJudged]
    }
  }

  /// a′: the client's own count moves the customers' profile; a list caps it.
  func updated(
    _ network: Network, slices: [Maturity.Slice], published: [Published]
  ) -> [Double] {
    var shares = published.map(\.share)
    let count = client.counts[network.id]
    if let count {
      let mean = weighted(slices, published) { $0.share }
      let observations = weighted(slices, published) { $0.observations }
      let target =
        (observations * mean + Double(count.positive)) / (observations + Double(count.asked))
      let exponent = exponent(reaching: target, slices: slices, published: published)
      for (place, slice) in slices.enumerated() where slice.kind == .customers {
        shares[place] =
          1 - Mathematics.complement(of: published[place].share, raisedTo: exponent)
      }
    }
    if network.list {
      for (place, slice) in slices.enumerated() {
        if slice.kind == .customers, count != nil, client.addresses == nil { continue }
        shares[place] = min(shares[place], listShare(network, slice))
      }
    }
    return shares
  }

  /// The mean of something over the customers.
  private func weighted(
    _ slices: [Maturity.Slice], _ published: [Published], _ value: (Published) -> Double
  ) -> Double {
    var sum = 0.0
    for (place, slice) in slices.enumerated() where slice.kind == .customers {
      sum += slice.share * value(published[place])
    }
    return sum
  }

  /// The η > 0 for which the customers' mean of 1 − (1 − a₀)^η is the target, by bisection.
  private func exponent(
    reaching target: Double, slices: [Maturity.Slice], published: [Published]
  ) -> Double {
    func mean(_ exponent: Double) -> Double {
      weighted(slices, published) {
        1 - Mathematics.complement(of: $0.share, raisedTo: exponent)
      }
    }
    var low = 0.0
    var high = 1.0
    while mean(high) < target, high < 1_000_000 { high *= 2 }
    for _ in 0..<60 {
      let middle = (low + high) / 2
      if mean(middle) < target { low = middle } else { high = middle }
    }
    return high
  }

  /// The part of a slice that a list can reach: the addresses held, else what a year of asking
  /// brings.
  private func listShare(_ network: Network, _ slice: Maturity.Slice) -> Double {
    let reach = catalogue.reach
    let dealing = slice.dealing == .business ? Reach.Dealing.business : consumerDealing
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
