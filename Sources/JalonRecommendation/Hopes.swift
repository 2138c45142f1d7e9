import JalonAssessment
import JalonCatalogue

/// How much each benefit weighs for one firm.
///
/// Ranks weigh 1; ¾ ¼; 11/18 5/18 2/18: rank-order centroids (Barron & Barrett, "Decision Quality
/// Using Ranked Attribute Weights", Management Science 42, 1996). The weight of sales goes in equal
/// parts to what leads to them.
struct Hopes {
  /// Benefits with their weights, the most wanted first; the weights sum to 1.
  let weights: [(benefit: String, weight: Double)]

  /// What stands for sales, which no published fact lets a network promise.
  static let leadingToSales = ["traffic", "image", "customer-care"]

  /// The benefit that is looked at first: what the client wants most, or what leads to sales first.
  static func first(of client: Client, in catalogue: Catalogue) -> Benefit? {
    client.ranked.first.flatMap { served($0).first }.flatMap(catalogue.benefit)
  }

  /// What networks can serve of a benefit: itself, or what leads to sales.
  static func served(_ benefit: String) -> [String] {
    benefit == "sales" ? leadingToSales : [benefit]
  }

  init(_ ranked: [String]) {
    let centroids: [Double] =
      switch ranked.count {
      case 0: []
      case 1: [1]
      case 2: [0.75, 0.25]
      default: [11.0 / 18, 5.0 / 18, 2.0 / 18]
      }
    var weights: [(benefit: String, weight: Double)] = []
    func add(_ benefit: String, _ weight: Double) {
      if let place = weights.firstIndex(where: { $0.benefit == benefit }) {
        weights[place].weight += weight
      } else {
        weights.append((benefit, weight))
      }
    }
    for (benefit, weight) in zip(ranked, centroids) {
      let served = Self.served(benefit)
      for stand in served { add(stand, weight / Double(served.count)) }
    }
    self.weights = weights
  }
}
