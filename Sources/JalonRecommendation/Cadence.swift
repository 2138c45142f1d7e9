import JalonCatalogue

/// What a cadence achieves: the chance that a ready person meets at least one piece in four weeks.
enum Cadence {
  /// h = h₀ + (1 − h₀)·[1 − (1 − r)^k], for k whole pieces in four weeks.
  /// - Parameters:
  ///   - pieces: k.
  ///   - reach: r, 0…1.
  ///   - standing: h₀, 0…1.
  /// - Returns: 0…1.
  static func response(pieces: Int, reach: Double, standing: Double) -> Double {
    standing + (1 - standing) * (1 - Mathematics.power(1 - reach, pieces))
  }

  /// The same for a rung of a network.
  /// - Parameters:
  ///   - rung: the cadence.
  ///   - network: whose rung it is.
  ///   - part: where r stands in its range; nil as stated.
  /// - Returns: 0…1.
  static func response(
    of rung: Network.Rung, on network: Network, at part: Double? = nil
  ) -> Double {
    response(
      pieces: rung.count, reach: network.reach.value(at: part) / 100,
      standing: network.standing.value / 100)
  }
}
