import ExactAllocator
import JalonAssessment
import JalonCatalogue
import JalonModel

/// Wishes that cannot all be kept, and the fewest to relax.
package struct WishConflict: Hashable, Sendable {
  /// Networks without whose wish there is a plan: the fewest, ids in catalogue order.
  package let toRelax: [String]
  /// The least minutes a week in which all of them fit; nil when time is not what lacks.
  package let minutes: Int?

  /// Nodes after which a search counts as without a choice.
  ///
  /// - Note: Judgement: enough to find some choice, which is all that is asked; proving the best
  ///   takes more.
  private static let nodeLimit = 20_000

  /// Nil when every wish can be kept, or when there is none.
  /// - Parameters:
  ///   - adviser: the engine.
  ///   - answers: what the playbook holds.
  ///   - asOf: the day of the advice.
  package init?(_ adviser: Adviser, answers: [QuestionID: Answer], asOf: CivilDate) {
    var bench = Trials(adviser: adviser, answers: answers, asOf: asOf)
    self.init(bench.study(of: bench.client(changing: [:])))
  }

  /// The same for a study already made.
  init?(_ study: Study) {
    guard let problem = study.problem, study.solution == nil else { return nil }
    let wished = problem.allocation.networks.indices.filter {
      switch problem.allocation.networks[$0].standing {
      case .required, .fixed: true
      case .free, .excluded: false
      }
    }
    guard !wished.isEmpty, let fewest = Self.fewest(wished, in: problem.allocation) else {
      return nil
    }
    toRelax = fewest.map { problem.catalogue.networks[$0].id }
    minutes = MinuteBudget.least {
      problem.withMinutes($0).solved(nodeLimit: Self.nodeLimit).solution != nil
    }
  }

  /// The first of the smallest sets of wishes without which something is feasible.
  private static func fewest(_ wished: [Int], in problem: AllocationProblem) -> [Int]? {
    for count in 1...wished.count {
      for set in SmallestChange.subsets(of: wished, count: count)
      where problem.freeing(Set(set))?.solved(nodeLimit: nodeLimit).solution != nil {
        return set
      }
    }
    return nil
  }

  /// What to say of it.
  package func text(in catalogue: Catalogue) -> Text {
    let names = toRelax.map { catalogue.network($0)?.name ?? Text(verbatim: $0) }
    let list = Text(
      fr: Figures(.fr).list(names.map(\.fr)), en: Figures(.en).list(names.map(\.en)))
    let wish = Text(
      fr: """
        Vos souhaits ne tiennent pas dans vos limites : il faudrait les assouplir pour \(list.fr)
        """,
      en: "Your wishes do not fit your limits: you would have to relax them for \(list.en)")
    guard let minutes else { return Text(fr: wish.fr + ".", en: wish.en + ".") }
    let time = Text.figures { $0.minutes(minutes) }
    return Text(
      fr: "\(wish.fr), ou trouver \(time.fr) par semaine.",
      en: "\(wish.en), or find \(time.en) a week.")
  }
}
