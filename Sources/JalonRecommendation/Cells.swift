import JalonAssessment
import JalonCatalogue
import JalonModel

/// The people of each benefit by slice, with the fits that hold for them, looked up once.
struct Audience {
  /// One benefit's people in one slice.
  fileprivate struct Part {
    /// Place in the catalogue's fits; nil for a benefit without fits.
    let benefit: Int?
    let slice: Int
    let weight: Double
  }

  fileprivate let parts: [Part]
  /// Quarters by network and part, with those that the cell may as well hold.
  fileprivate let fits: [[FitReader.Cell]]
  fileprivate let isSocial: [Bool]

  init(
    client: Client, catalogue: Catalogue, slices: [Maturity.Slice], hopes: Hopes, trade: Trade?
  ) {
    let reader = FitReader(client: client, catalogue: catalogue, trade: trade)
    var parts: [Part] = []
    var fits = [[FitReader.Cell]](repeating: [], count: catalogue.networks.count)
    for network in fits.indices { fits[network].reserveCapacity(slices.count) }
    for (id, benefitWeight) in hopes.weights {
      guard let benefit = catalogue.benefit(id) else { continue }
      let column = catalogue.fits.benefits.firstIndex(of: id)
      var known: [Reach.Dealing: [FitReader.Cell]] = [:]
      for part in benefit.publics {
        for (place, slice) in slices.enumerated() where slice.kind == part.public {
          parts.append(
            Part(
              benefit: column, slice: place,
              weight: benefitWeight * part.share / 100 * slice.share))
          let cells = known[slice.dealing] ?? reader.cells(id, slice.dealing)
          known[slice.dealing] = cells
          for network in fits.indices { fits[network].append(cells[network]) }
        }
      }
    }
    self.parts = parts
    self.fits = fits
    isSocial = catalogue.networks.map(\.social)
  }
}

/// The people of each benefit, cut into cells in which everybody is touched alike: by segment, and
/// by whether they are ready for any firm on any social network (the same talkative people are
/// everywhere).
struct Cells {
  private struct Cell {
    let part: Int
    let isReady: Bool
  }

  let weights: [Double]
  private let cells: [Cell]
  private let audience: Audience
  private let maturity: Maturity
  private let variation: Variation

  /// - Parameters:
  ///   - audience: the people of each benefit.
  ///   - maturity: how ready they are.
  ///   - variation: what the fits are off by.
  init(_ audience: Audience, maturity: Maturity, under variation: Variation = .stated) {
    self.audience = audience
    self.maturity = maturity
    self.variation = variation
    var weights: [Double] = []
    var cells: [Cell] = []
    for (place, part) in audience.parts.enumerated() {
      let ready = maturity.slices[part.slice].ready
      for isReady in [true, false] {
        let grained = Mathematics.grained(part.weight * (isReady ? ready : 1 - ready))
        guard grained > 0 else { continue }
        weights.append(grained)
        cells.append(Cell(part: place, isReady: isReady))
      }
    }
    self.weights = weights
    self.cells = cells
  }

  /// a·f for each cell: the chance that a person of the cell would be touched by a piece met.
  func use(of network: Int) -> [Double] {
    let isSocial = audience.isSocial[network]
    let fits = audience.fits[network]
    let shares = maturity.updated[network]
    return cells.map { cell in
      let part = audience.parts[cell.part]
      var share = shares[part.slice]
      if isSocial { share = cell.isReady ? share / maturity.slices[part.slice].ready : 0 }
      let step = part.benefit.map { variation.fitStep(network: network, benefit: $0) } ?? 0
      return share * (Double(fits[cell.part].quarters(off: step)) / 4)
    }
  }

  /// q for each cell: the chance that a person of the cell is touched at a cadence.
  static func touch(_ use: [Double], response: Double) -> [Double] {
    use.map { min(Mathematics.grained($0 * response), 0.999) }
  }
}

/// Reads fits for one firm, with the law of its trade and what its refusals cost.
struct FitReader {
  let client: Client
  let catalogue: Catalogue
  let trade: Trade?

  /// A fit with the quarters that it may as well be.
  struct Cell: Hashable {
    let quarters: Int
    let possible: ClosedRange<Int>

    func quarters(off step: Int) -> Int {
      min(max(quarters + step, possible.lowerBound), possible.upperBound)
    }
  }

  /// The fits of one benefit on every network, with their doubt: a quarter either side, none where
  /// the law, the trade or the network's own kind settles it.
  func cells(_ benefit: String, _ dealing: Reach.Dealing) -> [Cell] {
    if let trade, trade.benefitsZero.contains(benefit) {
      return catalogue.networks.map { _ in Cell(quarters: 0, possible: 0...0) }
    }
    let column = catalogue.fits.column(
      of: benefit, dealing: table(dealing), sector: client.sector.id,
      profile: client.recruitingProfile)
    let dull = client.accepts(.usefulContent) == .refuse
    let isDulled = dull && (benefit == "proximity" || benefit == "community")
    let doubt = max(0, catalogue.fits.range)
    return catalogue.networks.indices.map { index in
      let network = catalogue.networks[index].id
      let quarters = max(0, column.quarters(of: network) - (isDulled ? 1 : 0))
      guard !column.isSettled(for: network) else {
        return Cell(quarters: quarters, possible: quarters...quarters)
      }
      return Cell(
        quarters: quarters, possible: max(0, quarters - doubt)...max(0, min(4, quarters + doubt)))
    }
  }

  /// Candidates and prescribers are met where the firm's own kind of customers is.
  private func table(_ dealing: Reach.Dealing) -> Reach.Dealing {
    switch dealing {
    case .local, .national, .business: dealing
    case .candidates, .prescribers: Self.mainDealing(of: client)
    }
  }

  /// The dealing of most of the firm's customers.
  static func mainDealing(of client: Client) -> Reach.Dealing {
    if client.businessShare > 0.5 { return .business }
    switch client.catchment {
    case .local, .regional: return .local
    case .national, .international: return .national
    }
  }
}
