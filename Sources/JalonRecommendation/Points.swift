import JalonModel

/// A part of coverage as people read it: points in a hundred.
struct Points {
  /// 0…1.
  let fraction: Double

  init(_ fraction: Double) {
    self.fraction = fraction
  }

  /// `6,6 points sur 100`, `0.3 points in 100`; a plain "almost nothing" under a twentieth.
  var text: Text {
    guard fraction >= 0.000_5 else {
      return Text(fr: "presque rien", en: "almost nothing")
    }
    let figure = Text.figures { $0.decimal(fraction * 100) }
    // French keeps the singular under two.
    return Text(
      fr: "\(figure.fr) \(fraction < 0.0195 ? "point" : "points") sur 100",
      en: "\(figure.en) points in 100")
  }
}
