import JalonAssessment
import JalonCatalogue
import JalonModel

/// The people of each benefit, cut into cells in which everybody is touched alike: by segment, and
/// by whether they are ready for any firm on any social network (`method.md` §3, "one ceiling").
struct Cells {
  private struct Cell {
    let benefit: String
    let slice: Int
    let isReady: Bool
  }

  let weights: [Double]
  private let cells: [Cell]
  private let fits: [[Double]]
  private let catalogue: Catalogue
  private let maturity: Maturity

  init(
    client: Client, catalogue: Catalogue, maturity: Maturity, hopes: Hopes, trade: Trade?
  ) {
    self.catalogue = catalogue
    self.maturity = maturity
    let reader = FitReader(client: client, catalogue: catalogue, trade: trade)
    var weights: [Double] = []
    var cells: [Cell] = []
    for (id, benefitWeight) in hopes.weights {
      guard let benefit = catalogue.benefit(id) else { continue }
      for part in benefit.publics {
        for (place, slice) in maturity.slices.enumerated() where slice.kind == part.public {
          let weight = benefitWeight * part.share / 100 * slice.share
          for isReady in [true, false] {
            let grained = Mathematics.grained(
              weight * (isReady ? slice.ready : 1 - slice.ready))
            guard grained > 0 else { continue }
            weights.append(grained)
            cells.append(Cell(benefit: id, slice: place, isReady: isReady))
          }
        }
      }
    }
    self.weights = weights
    self.cells = cells
    fits = catalogue.networks.map { network in
      cells.map { reader.fit(network, $0.benefit, maturity.slices[$0.slice].dealing) }
    }
  }

  /// q for each cell: the chance that a person of the cell is touched by one network.
  func touch(network: Int, response: Double) -> [Double] {
    let social = catalogue.networks[network].social
    return cells.indices.map { place in
      let cell = cells[place]
      var share = maturity.updated[network][cell.slice]
      if social {
        share = cell.isReady ? share / maturity.slices[cell.slice].ready : 0
      }
      return min(Mathematics.grained(share * fits[network][place] * response), 0.999)
    }
  }
}

/// Reads fits for one firm, with the law of its trade and what its refusals cost.
struct FitReader {
  let client: Client
  let catalogue: Catalogue
  let trade: Trade?

  /// f: 0, ¼, ½, ¾ or 1.
  func fit(_ network: Network, _ benefit: String, _ dealing: Reach.Dealing) -> Double {
    Double(quarters(network, benefit, dealing)) / 4
  }

  func quarters(_ network: Network, _ benefit: String, _ dealing: Reach.Dealing) -> Int {
    if let trade, trade.benefitsZero.contains(benefit) { return 0 }
    var quarters = catalogue.fits.quarters(
      network: network.id, benefit: benefit, dealing: table(dealing), sector: client.sector.id,
      profile: client.recruitingProfile)
    let dull = client.accepts(.usefulContent) == .refuse
    if dull, benefit == "proximity" || benefit == "community" { quarters -= 1 }
    return max(0, quarters)
  }

  /// Candidates and prescribers are met where the firm's own kind of customers is.
  private func table(_ dealing: Reach.Dealing) -> Reach.Dealing {
    switch dealing {
    case .local, .national, .business: dealing
    case .candidates, .prescribers: mainDealing
    }
  }

  /// The dealing of most of the firm's customers.
  var mainDealing: Reach.Dealing {
    if client.businessShare > 0.5 { return .business }
    switch client.catchment {
    case .local, .regional: return .local
    case .national, .international: return .national
    }
  }
}
