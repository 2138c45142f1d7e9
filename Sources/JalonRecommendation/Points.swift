import JalonModel

/// A part of coverage as people read it: points in a hundred.
package struct Points {
  /// 0…1.
  package let fraction: Double

  package init(_ fraction: Double) {
    self.fraction = fraction
  }

  /// Whether it would be shown as 0,0.
  package var isNone: Bool { fraction < 0.000_5 }

  /// `6,6 points sur 100`, `0.3 points in 100`; a plain "almost nothing" under a twentieth.
  package var text: Text {
    guard !isNone else {
      return Text(fr: "presque rien", en: "almost nothing")
    }
    let figure = Text.figures { $0.decimal(fraction * 100) }
    // French keeps the singular under two.
    return Text(
      fr: "\(figure.fr) \(fraction < 0.0195 ? "point" : "points") sur 100",
      en: "\(figure.en) points in 100")
  }
}
