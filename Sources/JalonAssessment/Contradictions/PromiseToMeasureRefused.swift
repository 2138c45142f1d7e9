import JalonModel

extension ContradictionRule {
  /// Promises to measure today's value and refuses to note figures.
  static let promiseToMeasureRefused = ContradictionRule { client, _ in
    guard client.accepts(.measurement) == .refuse,
      let benefit = client.ranked.first(where: { client.measures[$0]?.baseline == .toMeasure })
    else { return nil }
    return Contradiction(
      "promise-to-measure-refused", [.rule(.measurement), .benefit(benefit, .baseline)], .text)
  }
}

extension Text {
  fileprivate static let text = Text(
    fr: "Vous jugerez sans compter, et le point de départ est à mesurer pendant quatre semaines.",
    en: "You will judge without counting, and the starting point is to be counted for four weeks.")
}
