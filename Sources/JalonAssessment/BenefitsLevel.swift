import JalonCatalogue
import JalonModel

extension Circumstances {
  /// A quarter each for a hope, a sign, today's value or the promise to measure it, and a target with
  /// its date; halved when nothing but sales is hoped for.
  var benefitsScore: Double {
    guard !client.ranked.isEmpty else { return 0 }
    let measure = firstMeasure
    let parts = [
      true,
      measure.indicator != nil && firstIndicator?.vanity != true,
      true,
      measure.target != nil && measure.by != nil,
    ]
    let score = Double(parts.count { $0 }) / Double(parts.count)
    return client.ranked == ["sales"] ? score / 2 : score
  }

  var benefitsPraise: Reason {
    let first = client.ranked.first ?? ""
    return reason(
      .preciseHope(firstLabel, isMeasured: firstMeasure.baseline != .toMeasure),
      answers: [.benefits] + BenefitMeasure.allCases.map { .benefit(first, $0) },
      evidence: ["seed-small-firms-profit"])
  }

  /// What the benefit hoped for most is called.
  var firstLabel: Text {
    firstBenefit?.label ?? Text(verbatim: client.ranked.first ?? "")
  }

  /// The first day by which the first benefit can be seen.
  var soonestDay: CivilDate {
    day(inMonths: Int((firstBenefit?.horizonMonths.value ?? 0).rounded()))
  }

  /// The question on one measure of the first benefit.
  func firstQuestion(_ measure: BenefitMeasure) -> QuestionID {
    .benefit(client.ranked.first ?? "", measure)
  }
}

extension Text {
  fileprivate static func preciseHope(_ label: Text, isMeasured: Bool) -> Text {
    isMeasured
      ? Text(
        fr: "\(label.fr) : un signe, un point de départ, un but et une date.",
        en: "\(label.en): a sign, a starting point, a target and a date.")
      : Text(
        fr: "\(label.fr) : un signe, un but et une date ; le point de départ sera mesuré.",
        en: "\(label.en): a sign, a target and a date; the starting point will be measured.")
  }
}
