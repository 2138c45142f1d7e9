import JalonCatalogue

/// What the age of facts takes from a confidence.
///
/// The draws say how often a network stays when each number is as doubtful as the day it was
/// published. Past its life a fact is less sure, and its range that many times as wide (the setting
/// `staleWidening`): of the versions that keep the network, as many times fewer count. The draws
/// themselves are the same on every day, so that a confidence never rises because facts got old, and
/// falls with each one that does.
struct Ageing: Hashable, Sendable {
  /// Facts past their life.
  let stale: Int
  /// Facts that are cited, fresh ones included.
  let cited: Int
  /// How many times as wide the range is of a number whose facts are all past their life.
  private let widening: Double

  /// - Parameters:
  ///   - citations: facts and judgements; judgements do not age.
  ///   - renewed: those that a count of the firm's own confirms or corrects: they do not age either.
  ///   - shelf: the facts, with their age on the day of the advice; nil where nobody gave them.
  ///   - settings: of the catalogue.
  init(
    of citations: [String], renewed: [String] = [], on shelf: EvidenceShelf?, settings: Settings
  ) {
    let ageing = citations.filter { !renewed.contains($0) }
    stale = shelf?.stale(among: ageing).count ?? 0
    cited = shelf.map { citations.count(where: $0.holds) } ?? 0
    widening = settings[.staleWidening]
  }

  /// The part of a share of draws that counts, 0…1 in ten-thousandths.
  func lessening(_ share: Double) -> Double {
    guard stale > 0 else { return share }
    let part = Double(stale) / Double(cited)
    return (share / (1 + (widening - 1) * part) * 10_000).rounded() / 10_000
  }
}
