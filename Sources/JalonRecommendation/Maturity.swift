import JalonAssessment
import JalonCatalogue
import JalonModel

/// How ready each slice of the firm's people is to deal with it on each network: published figures
/// first, then the client's own counts.
package struct Maturity: Sendable {
  /// One segment within one public.
  package struct Slice: Sendable {
    package let kind: Public
    /// Place of its segment in the catalogue.
    package let segment: Int
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
    for place in slices.indices where slices[place].kind == kind {
      let share = slices[place].share
      means.prior += share * prior[network][place]
      means.updated += share * updated[network][place]
    }
    return means
  }
}

extension Maturity {
  /// - Parameters:
  ///   - client: the firm.
  ///   - catalogue: the vintage.
  init(of client: Client, in catalogue: Catalogue) {
    self = PublishedMaturity(of: client, in: catalogue).maturity()
  }
}
