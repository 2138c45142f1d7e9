import ExactAllocator
import JalonCatalogue
import JalonModel
import JalonRecommendation
import JalonReport

/// The engine as the benchmarks see it: numbers and bytes in, numbers and bytes out.
///
/// What is not to be measured is done by the functions that return a closure; calling the closure
/// does the work.
public struct Bench: Sendable {
  private let adviser: Adviser
  private let day: CivilDate

  /// Decodes the catalogue that the program carries; the day of every advice is fixed.
  /// - Throws: `CatalogueFault` only for a catalogue that was shipped broken.
  public init() throws {
    let library = CatalogueLibrary()
    adviser = Adviser(
      catalogue: try library.catalogue(.year2026), questionnaire: try library.questionnaire())
    day = CivilDate(year: 2026, month: 11, day: 21) ?? .earliest
  }

  // MARK: The exact plan

  /// What one search came to.
  public struct Search: Sendable, Hashable {
    /// Nodes visited.
    public let nodes: Int
    /// Whether every other choice was ruled out.
    public let isProven: Bool
    /// How much more value an unexplored choice could have, in 10⁻⁹; 0 when proven.
    public let nanoGap: Int64
  }

  /// One search over 21 networks, 5 rungs and 30 cells, shared production included.
  /// - Parameters:
  ///   - seed: names the instance; the published measurements take 0 to 99.
  ///   - hours: the budget of a week.
  /// - Returns: the search; it starts from nothing every time.
  /// - Throws: nothing for hours of a week.
  public static func solving(seed: UInt64, hours: Int) throws -> @Sendable () -> Search {
    let problem = try SeededInstances.problem(seed: seed, quarterMinutes: 240 * hours)
    return { Search(problem.solved()) }
  }

  /// The best plans for every quarter of an hour, each starting from the one before.
  /// - Parameters:
  ///   - seed: names the instance, as for `solving`.
  ///   - hours: the greatest budget of a week.
  /// - Returns: the searches, one a budget.
  /// - Throws: nothing for hours of a week.
  public static func frontier(
    seed: UInt64, hours: Int = 40
  ) throws -> @Sendable () -> [Search] {
    let problem = try SeededInstances.problem(seed: seed, quarterMinutes: 240 * hours)
    let budgets = Array(stride(from: 60, through: 240 * hours, by: 60))
    return { problem.frontier(budgets: budgets).map(Search.init) }
  }

  // MARK: Playbooks

  /// Reads a playbook.
  /// - Parameter bytes: a playbook's file, or one line of many.
  /// - Returns: how many answers it holds.
  /// - Throws: `PlaybookFault` for bytes that are no playbook.
  public func answers(in bytes: [UInt8]) throws -> Int {
    try playbook(bytes).answers.count
  }

  /// One line of `jalon batch`: a playbook in, a result out.
  /// - Parameter bytes: a playbook on one line.
  /// - Returns: the result on one line, without its end.
  /// - Throws: `PlaybookFault` for bytes that are no playbook.
  public func batchLine(_ bytes: [UInt8]) throws -> [UInt8] {
    try advice(on: bytes, .plan).bytes(.compact)
  }

  /// The advice with everything that `--full` asks for.
  /// - Parameter bytes: a playbook.
  /// - Returns: the result on one line.
  /// - Throws: `PlaybookFault` for bytes that are no playbook.
  public func fullAdvice(on bytes: [UInt8]) throws -> [UInt8] {
    try advice(on: bytes, .full).bytes(.compact)
  }

  /// A playbook on one line, as `jalon batch` takes it.
  /// - Parameter bytes: a playbook's file.
  /// - Returns: the same playbook without blanks.
  /// - Throws: `JSONError` for bytes that are no JSON.
  public static func oneLine(_ bytes: [UInt8]) throws -> [UInt8] {
    try JSONDocument(bytes).value.bytes(.compact)
  }

  /// The plan's page, from the advice to HTML.
  /// - Parameter bytes: a playbook.
  /// - Returns: the drawing, which returns the page.
  /// - Throws: `PlaybookFault` for bytes that are no playbook.
  public func htmlReport(on bytes: [UInt8]) throws -> @Sendable () -> [UInt8] {
    let playbook = try playbook(bytes)
    let advice = try advice(on: bytes, .full)
    let (catalogue, questionnaire) = (adviser.catalogue, adviser.questionnaire)
    return {
      let page = PlanPage(
        advice, catalogue: catalogue, questionnaire: questionnaire, title: playbook.title
      ).whole
      return Array(HTMLRenderer().render(page).utf8)
    }
  }

  // MARK: The start

  /// Decodes the questionnaire, which the first prompt waits for.
  /// - Returns: how many questions it holds.
  /// - Throws: `CatalogueFault` only for a questionnaire that was shipped broken.
  public static func decodeQuestionnaire() throws -> Int {
    try CatalogueLibrary().questionnaire().questions.count
  }

  /// Decodes the networks, benefits, sectors and reach of the vintage.
  /// - Returns: how many networks it holds.
  /// - Throws: `CatalogueFault` only for a catalogue that was shipped broken.
  public static func decodeCatalogue() throws -> Int {
    try CatalogueLibrary().catalogue(.year2026).networks.count
  }

  private func playbook(_ bytes: [UInt8]) throws(PlaybookFault) -> Playbook {
    try Playbook(reading: bytes) { adviser.questionnaire[$0]?.kind }
  }

  private func advice(
    on bytes: [UInt8], _ depth: Adviser.Depth
  ) throws(PlaybookFault) -> Advice {
    let playbook = try playbook(bytes)
    return adviser.advise(
      playbook.answers, language: playbook.language, asOf: day, depth: depth)
  }
}

extension Bench.Search {
  init(_ outcome: Outcome) {
    switch outcome {
    case .solved(let solution):
      self.init(nodes: solution.nodes, isProven: solution.isProven, nanoGap: solution.nanoGap)
    case .infeasible(let nodes): self.init(nodes: nodes, isProven: true, nanoGap: 0)
    case .unknown(let nodes): self.init(nodes: nodes, isProven: false, nanoGap: .max)
    }
  }
}
