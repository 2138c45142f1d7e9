import JalonModel

extension Catalogue {
  /// The same catalogue on a day when some of its facts are past their life: each number keeps its
  /// value, and its range grows both ways with the part of its facts that are too old.
  ///
  /// When all are, it is as many times as wide as the setting `staleWidening` says. What rests on no
  /// fact does not age. Its id and fingerprint stay, so it serves to try and not to advise.
  package func aged(by shelf: EvidenceShelf) -> Catalogue {
    var catalogue = self
    let most = settings[.staleWidening]
    for place in numberPlaces {
      guard let number = self[place], !number.evidence.isEmpty else { continue }
      let stale = shelf.stale(among: number.evidence).count
      guard stale > 0 else { continue }
      let part = Double(stale) / Double(number.evidence.count)
      catalogue[place] = number.widened(1 + (most - 1) * part, within: place.allowed)
    }
    return catalogue
  }
}

extension Number {
  /// The same value with a range so many times as wide, inside what makes sense.
  fileprivate func widened(_ factor: Double, within allowed: ClosedRange<Double>) -> Number {
    Number(
      value: value, low: max(min(allowed.lowerBound, low), value - factor * (value - low)),
      high: min(max(allowed.upperBound, high), value + factor * (high - value)), basis: basis,
      evidence: evidence, reason: reason)
  }
}
