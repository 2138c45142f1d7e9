extension Tables {
  /// Shares one format's production out, by how much the format is worth to each network.
  ///
  /// The parts sum to at most the whole, whatever the gains and the price: a plan then pays no more
  /// than its true production, because a weighted mean of counts never exceeds the largest.
  ///
  /// - Parameters:
  ///   - format: Index of the format.
  ///   - node: The rungs left; a network without a rung that uses the format pays nothing.
  ///   - gains: Gain of each place, the price of time not taken off.
  ///   - price: Price of a quarter-minute.
  ///   - parts: Receives, for each network, what a piece per four weeks is charged.
  func share(
    _ format: Int, among node: RungSets, gaining gains: UnsafeMutablePointer<Double>,
    at price: Double, into parts: UnsafeMutablePointer<Double>
  ) {
    var whole = 1e-9
    for n in 0..<networks {
      var (with, without) = (-Double.infinity, -Double.infinity)
      for rung in node[n] {
        let place = n * width + rung
        let value = gains[place] - price * minutes[place]
        if counts[place * formatCount + format] > 0 {
          with = max(with, value)
        } else {
          without = max(without, value)
        }
      }
      parts[n] = with > -.infinity ? max(0, min(1, with - without)) : 0
      whole += parts[n]
    }
    let unit = production[format] * SureBounds.reciprocal(below: whole)
    for n in 0..<networks { parts[n] *= unit }
  }
}
