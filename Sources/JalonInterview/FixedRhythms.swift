import JalonCatalogue
import JalonModel

/// Reads rhythms that the client settles, and checks that the networks have them.
struct FixedRhythms {
  /// The networks, by all their names.
  let choices: ChoiceList
  let catalogue: Catalogue
  let language: Language

  /// The rhythms as they are stored, by network: `facebook: 1/month, instagram: 2/week`.
  /// - Parameters:
  ///   - words: what was typed; `none` and its like for no rhythm at all.
  ///   - present: rhythms that stay unless one for the same network is typed.
  /// - Returns: a text, empty when nothing is settled.
  /// - Throws: `AnswerProblem` with the nearest network or rhythm.
  func value(
    _ words: String, besides present: AnswerValue? = nil
  ) throws(AnswerProblem) -> AnswerValue {
    if AnswerReader.nothing.contains(Folding.fold(words)) { return .text("") }
    var settled: [String: FixedCadence] = [:]
    for kept in (try? FixedCadence.list(present?.words ?? "")) ?? [] {
      settled[kept.network] = kept
    }
    for typed in try read(words) {
      let id = try choices.option(meant: typed.network, language: language).id
      settled[id] = try checked(
        FixedCadence(network: id, count: typed.count, period: typed.period))
    }
    return .text(
      settled.values.sorted { $0.network < $1.network }.map(\.line).joined(separator: ", "))
  }

  private func read(_ words: String) throws(AnswerProblem) -> [FixedCadence] {
    do throws(FixedCadence.Fault) {
      return try FixedCadence.list(words)
    } catch {
      switch error {
      case .form(let item): throw .notCadence(item)
      case .repeated(let network): throw .repeated(network)
      }
    }
  }

  private func checked(_ cadence: FixedCadence) throws(AnswerProblem) -> FixedCadence {
    guard let network = catalogue.network(cadence.network) else { return cadence }
    let wanted = cadence.piecesPerFourWeeks
    let offered = FixedCadence.all(of: network).map(\.piecesPerFourWeeks)
    guard !offered.contains(wanted) else { return cadence }
    let below = offered.filter { $0 < wanted }.max()
    let above = offered.filter { $0 > wanted }.min()
    throw .noSuchCadence(network: network.name, nearest: [below, above].compactMap { $0 })
  }
}

extension AnswerValue {
  fileprivate var words: String? {
    if case .text(let words) = self { words } else { nil }
  }
}
