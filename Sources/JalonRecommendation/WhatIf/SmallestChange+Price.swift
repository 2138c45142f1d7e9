import ExactAllocator
import JalonAssessment
import JalonCatalogue
import JalonModel

/// Whether a network could ever bring its own price, whatever is chosen within the domains.
///
/// What a network adds to a plan is at most what it brings alone, for coverage is submodular; what it
/// brings alone for several hopes is at most what it brings for the best of them, for coverage is
/// linear in their weights; and it costs at least its price of focus and the upkeep of a page that
/// hardly anybody follows. So it is enough to go through the facts, one hope at a time.
extension SmallestChange {
  /// What the rounding of touches and weights to multiples of 2⁻²⁰ can hide, as a share of coverage:
  /// half a step in the touch and in the weight of each of at most 256 cells.
  private static let rounding = 0x1p-12

  /// What a network could bring alone.
  struct Price {
    /// The most, 0…1, of all circumstances.
    var most = 0.0
    /// The circumstances in which it is worth its price, those with fewest other facts and then the
    /// best first.
    var paying: [[QuestionID: AnswerValue]] = []
  }

  /// Goes through the facts and the hopes, as many trials as there are pairs of them.
  ///
  /// - Parameters:
  ///   - network: its place in the catalogue.
  ///   - bench: keeps what the circumstances share.
  ///   - addresses: how long the list is that some networks live on; as it is, when nil.
  ///   - isUnwanted: asked again and again; once true the search ends.
  /// - Returns: what it could bring; nil for a network that the client wants without asking its
  ///   price, and when no answer is wanted any more.
  func price(
    of network: Int, _ bench: inout Trials, addresses: Int? = nil,
    unless isUnwanted: () -> Bool = { false }
  ) -> Price? {
    let entry = adviser.catalogue.networks[network]
    let isWished =
      present.required.contains(entry.id) || present.fixed.contains { $0.network == entry.id }
    guard !isWished else { return nil }
    let list = addresses.map { [QuestionID.addresses: AnswerValue.integer($0)] } ?? [:]
    var most = 0.0
    var paying: [(circumstances: [QuestionID: AnswerValue], margin: Double)] = []
    let hopes = hopes
    for facts in circumstances {
      guard !isUnwanted() else { return nil }
      for hope in hopes {
        let circumstances = facts.merging(list) { $1 }
          .merging([.benefits: .choices([hope])]) { $1 }
        guard let problem = bench.problem(changing: circumstances) else { continue }
        let allocation = problem.allocation
        let upkeep = problem.workload.upkeep(entry, followers: 0, at: nil)
        let price = allocation.focusPrice + allocation.timePrice * Double(upkeep) / 60
        let alone = allocation.networks[network].options.map { option in
          zip(allocation.weights, option.touch).reduce(0) { $0 + $1.0 * $1.1 }
        }.max()
        guard let alone else { continue }
        most = max(most, alone)
        let margin = alone + Self.rounding - price
        if margin >= 0 { paying.append((circumstances, margin)) }
      }
    }
    let order = paying.indices.sorted {
      (paying[$0].circumstances.count, -paying[$0].margin, $0)
        < (paying[$1].circumstances.count, -paying[$1].margin, $1)
    }
    return Price(most: most, paying: order.map { paying[$0].circumstances })
  }

  /// What is proven of a network that is never worth its price while its list stays as it is: that
  /// it takes a longer one, or that none would do.
  func unpaid(_ price: Price, _ network: Int, _ bench: inout Trials) -> Finding {
    let entry = adviser.catalogue.networks[network]
    let everybody = max(present.customers, present.accounts)
    guard entry.list,
      let longest = self.price(of: network, &bench, addresses: everybody)
    else { return .neverPays(most: price.most) }
    return longest.paying.isEmpty ? .neverPays(most: longest.most) : .needs([.addresses])
  }

  /// Every hope that is held or may be.
  private var hopes: [String] {
    let values = domains.all.first { $0.question == .benefits }?.values ?? []
    return (present.ranked + values.flatMap { $0.ids ?? [] }).firstOccurrences
  }

  /// The facts in every combination that makes sense, with every rule accepted, and the wish to leave
  /// something out taken back.
  private var circumstances: [[QuestionID: AnswerValue]] {
    var all: [[QuestionID: AnswerValue]] = [
      Rule.allCases.reduce(into: [:]) {
        $0[.rule($1)] = .choice(Acceptance.accept.rawValue)
      }
    ]
    for domain in domains.all where domain.question == .excluded {
      all = all.map { $0.merging([.excluded: .choices([])]) { $1 } }
    }
    for domain in domains.all where Self.touching.contains(domain.question) {
      all += all.filter { bench.asks(domain.question, changing: $0) }.flatMap { facts in
        domain.values.map { facts.merging([domain.question: $0]) { $1 } }
      }
    }
    return all
  }

  /// Facts that change how many people a network touches, or what an hour costs.
  private static let touching: Set<QuestionID> = [
    .size, .market, .catchment, .ages, .functions, .businessShare, .recruitingProfile,
  ]
}
