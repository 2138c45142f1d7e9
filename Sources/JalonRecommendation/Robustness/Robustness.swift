import ExactAllocator
import JalonCatalogue

/// How a plan holds against what nobody knows: the best plan of many drawn versions of it.
///
/// Each draw moves every doubtful number within its declared range (`Variation`) and solves the
/// choice again, exactly. Draws are independent and named by a number: any way of sharing them out
/// gives the same counts. The verdict is not drawn. The age of facts widens what the plan may bring
/// and not the choice: a wider range can as well favour a network as count against it, and nothing
/// gets surer by getting old (`Ageing`).
package struct Robustness: Sendable {
  /// How many draws an advice rests on.
  ///
  /// - Note: Judgement: a share of them is then known to 1.6 points in a hundred (one standard error)
  ///   at worst, a tenth of what lies between doubtful and settled, and nobody waits a second for it.
  package static let draws = 1_000

  /// Nodes after which one draw's search stops with the best choice found.
  ///
  /// - Note: Judgement: a fiftieth of an ordinary search, since the plan to start from is known; the
  ///   tally counts the draws that stopped there.
  static let nodeLimit = 10_000

  private let problem: PlanProblem
  private let published: PublishedMaturity
  private let choice: Choice
  /// The same with ranges as wide as the age of their facts makes them; nil where all are fresh.
  private let aged: (problem: PlanProblem, published: PublishedMaturity)?

  /// - Parameters:
  ///   - problem: the choice as stated.
  ///   - choice: its best plan.
  ///   - aged: the same problem with ranges widened by age; nil where all facts are fresh.
  init(problem: PlanProblem, choice: Choice, aged: PlanProblem? = nil) {
    self.problem = problem
    self.choice = choice
    published = PublishedMaturity(of: problem.client, in: problem.catalogue)
    self.aged = aged.map { ($0, PublishedMaturity(of: $0.client, in: $0.catalogue)) }
  }

  /// Solves some of the draws.
  /// - Parameter draws: which; `0..<Robustness.draws` for all.
  /// - Returns: what their best plans hold.
  package func tally(_ draws: Range<Int>) -> Tally {
    tally(draws) { $0 }
  }

  /// Solves some of the draws in versions that are known better than as drawn.
  func tally(_ draws: Range<Int>, of versions: (Variation) -> Variation) -> Tally {
    var tally = Tally(networks: problem.catalogue.networks.count)
    for draw in draws {
      let variation = versions(Variation(draw: draw, of: problem.catalogue))
      let drawn = try? problem.allocation(
        of: published.maturity(under: variation), under: variation)
      let solution = drawn?.solved(startingFrom: choice, nodeLimit: Self.nodeLimit).solution
      let outlook =
        aged.flatMap {
          try? $0.problem.allocation(of: $0.published.maturity(under: variation), under: variation)
        } ?? drawn
      tally.add(
        best: solution?.choice, isProven: solution?.isProven ?? true,
        coverage: outlook?.evaluate(choice).coverage ?? 0)
    }
    return tally.inOrder
  }

  /// Solves all draws, shared out among a crew.
  /// - Parameters:
  ///   - draws: how many, from the first.
  ///   - crew: who does the work.
  ///   - versions: what is known better than as drawn.
  /// - Returns: what the best plans of all hold.
  func tally(
    first draws: Int = Self.draws, by crew: Crew,
    of versions: @escaping @Sendable (Variation) -> Variation = { $0 }
  ) -> Tally {
    Self.merge(crew.tallies(crew.parts(of: draws)) { tally($0, of: versions) })
  }

  /// Puts the tallies of disjoint draws together; their order does not matter.
  package static func merge(_ tallies: [Tally]) -> Tally {
    guard var whole = tallies.first else { return Tally(networks: 0) }
    for tally in tallies.dropFirst() { whole.add(tally) }
    return whole.inOrder
  }
}

extension Robustness {
  /// What the best plans of some draws hold.
  package struct Tally: Hashable, Sendable {
    package private(set) var draws = 0
    /// Draws whose best plan holds each network, in the catalogue's order.
    package private(set) var held: [Int]
    /// Draws whose search stopped before its proof.
    package private(set) var unproven = 0
    /// Coverage of the plan as stated in each draw, from the least.
    private var coverages: [Double] = []

    fileprivate init(networks: Int) {
      held = Array(repeating: 0, count: networks)
    }

    /// Share of the draws whose best plan holds a network, 0…1 in ten-thousandths; 0 without draws.
    package func confidence(_ network: Int) -> Double {
      guard draws > 0, network < held.count else { return 0 }
      return (Double(held[network]) / Double(draws) * 10_000).rounded() / 10_000
    }

    /// The plan's coverage that a part of the draws does not exceed, by nearest rank.
    /// - Parameter part: 0…1: 0.1, 0.5 and 0.9 for the usual three.
    /// - Returns: 0…1; 0 without draws.
    package func coverage(at part: Double) -> Double {
      guard let last = coverages.indices.last else { return 0 }
      let rank = Int((part * Double(coverages.count)).rounded(.up)) - 1
      return coverages[min(max(rank, 0), last)]
    }

    fileprivate mutating func add(best: Choice?, isProven: Bool, coverage: Double) {
      draws += 1
      unproven += isProven ? 0 : 1
      coverages.append(coverage)
      for (network, rung) in (best ?? []).enumerated() where rung != nil { held[network] += 1 }
    }

    fileprivate mutating func add(_ other: Tally) {
      draws += other.draws
      unproven += other.unproven
      coverages += other.coverages
      for (network, count) in other.held.enumerated() where network < held.count {
        held[network] += count
      }
    }

    fileprivate var inOrder: Tally {
      var tally = self
      tally.coverages.sort()
      return tally
    }
  }

  /// Who solves the draws. The core starts no thread; the edge may bring a crew that does.
  package struct Crew: Sendable {
    package typealias Work = @Sendable (Range<Int>) -> Tally

    let hands: Int
    let tallies: @Sendable ([Range<Int>], @escaping Work) -> [Tally]

    /// - Parameters:
    ///   - hands: how many parts to make of the draws, at least one.
    ///   - tallies: does the work for each part, in whatever order, at once or not.
    package init(
      hands: Int, tallies: @escaping @Sendable ([Range<Int>], @escaping Work) -> [Tally]
    ) {
      self.hands = max(1, hands)
      self.tallies = tallies
    }

    /// One draw after the other.
    package static let alone = Crew(hands: 1) { parts, work in parts.map(work) }

    /// As many parts as hands, as even as they can be.
    func parts(of draws: Int) -> [Range<Int>] {
      (0..<hands).map { hand in draws * hand / hands..<draws * (hand + 1) / hands }
    }
  }
}
