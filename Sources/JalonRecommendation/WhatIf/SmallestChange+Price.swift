import ExactAllocator
import JalonAssessment
import JalonCatalogue
import JalonModel

/// Whether a network could ever bring its own price, whatever is answered within the domains.
///
/// What a network adds to a plan is at most what it brings alone, for coverage is submodular; what it
/// brings alone for several hopes is at most what it brings for the best of them, for coverage is
/// linear in their weights; and what it costs is at least its price of focus and the upkeep of its
/// page, replies included. So it is enough to go through the facts, one hope at a time, with all
/// means at hand.
extension SmallestChange {
  /// The rounding of touches and weights to multiples of 2⁻²⁰, summed over the cells, and more.
  private static let slack = 1e-4

  /// What a network could bring alone.
  struct Price {
    /// The most, 0…1, of all circumstances.
    var most = 0.0
    /// The circumstances in which it is worth its price, those with fewest other facts and then the
    /// best first.
    var paying: [[QuestionID: AnswerValue]] = []
  }

  func price(of network: Int, _ bench: inout Trials) -> Price {
    var most = 0.0
    var paying: [(circumstances: [QuestionID: AnswerValue], margin: Double)] = []
    let hopes = hopes
    for facts in circumstances {
      for hope in hopes {
        let circumstances = facts.merging([.benefits: .choices([hope])]) { $1 }
        guard let problem = bench.problem(changing: circumstances)?.allocation else { continue }
        var best = -Double.infinity
        for option in problem.networks[network].options {
          let alone = zip(problem.weights, option.touch).reduce(0) { $0 + $1.0 * $1.1 }
          let hours = Double(option.quarterMinutes) * AllocationProblem.hoursPerQuarterMinute
          most = max(most, alone)
          best = max(best, alone - problem.timePrice * hours - problem.focusPrice + Self.slack)
        }
        if best >= 0 { paying.append((circumstances, best)) }
      }
    }
    let order = paying.indices.sorted {
      (paying[$0].circumstances.count, -paying[$0].margin, $0)
        < (paying[$1].circumstances.count, -paying[$1].margin, $1)
    }
    return Price(most: most, paying: order.map { paying[$0].circumstances })
  }

  /// Every hope that is held or may be.
  private var hopes: [String] {
    let values = domains.all.first { $0.question == .benefits }?.values ?? []
    let listed = values.flatMap { value -> [String] in
      if case .choices(let ids) = value { ids } else { [] }
    }
    return (present.ranked + listed).firstOccurrences
  }

  /// The facts in every combination, with all the means that can be had and every rule accepted.
  private var circumstances: [[QuestionID: AnswerValue]] {
    var all: [[QuestionID: AnswerValue]] = [
      Rule.allCases.reduce(into: [.contact: .choice(Client.Contact.never.rawValue)]) {
        $0[.rule($1)] = .choice(Acceptance.accept.rawValue)
      }
    ]
    // A wish to leave it out can be taken back where there is one.
    for domain in domains.all where domain.question == .excluded {
      all = all.map { $0.merging([.excluded: .choices([])]) { $1 } }
    }
    for domain in domains.all where Self.facts.contains(domain.question) {
      all += all.flatMap { facts in
        domain.values.map { facts.merging([domain.question: $0]) { $1 } }
      }
    }
    return all
  }

  /// Questions whose answers change how many people a network touches, or what an hour costs.
  private static let facts: Set<QuestionID> = [
    .size, .market, .catchment, .ages, .functions, .businessShare, .recruitingProfile,
  ]
}
