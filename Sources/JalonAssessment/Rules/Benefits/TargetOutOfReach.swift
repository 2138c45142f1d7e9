import JalonCatalogue
import JalonModel

extension LevelRule {
  /// More than twice today's value within six months, or more people than the plan touches.
  static let targetOutOfReach = LevelRule(id: "target-out-of-reach") { firm in
    guard let target = firm.firstMeasure.target, let nearest = firm.nearestTarget,
      target > nearest.value
    else { return nil }
    return Finding(
      .benefits, .partly, .benefits,
      firm.reason(
        .tooFar, answers: [firm.firstQuestion(.target)] + nearest.answers,
        settings: [.targetFactorSixMonths]),
      firm.action(firm.firstQuestion(.target).name, .aimAt(nearest.value), due: .opening))
  }
}

extension Circumstances {
  /// Six months: the span for which growth was measured.
  /// - Note: Judgement: growth of pages was published over half a year.
  private static let measuredMonths = 6

  /// The most that can be hoped for by the date, for a sign of the catalogue; nil when there is no
  /// way to tell.
  fileprivate var nearestTarget: (value: Double, answers: [QuestionID])? {
    guard let sign = firstIndicator else { return nil }
    let baseline: Double? = if case .known(let known) = firstMeasure.baseline { known } else { nil }
    var limits: [(value: Double, answers: [QuestionID])] = []
    if let baseline, baseline > 0, let by = firstMeasure.by,
      by <= day(inMonths: Self.measuredMonths)
    {
      limits.append(
        (
          baseline * settings[.targetFactorSixMonths],
          [firstQuestion(.baseline), firstQuestion(.by)]
        ))
    }
    if sign.countsPeople, isForCustomers, prospect.coverage > 0 {
      let people = judgesBusiness ? client.accounts : client.customers
      // The plan touches so many in a month; a sign of the week counts each of them once in it.
      let touched = (prospect.coverage * Double(people) / sign.countsAMonth).rounded(.up)
      limits.append(
        ((baseline ?? 0) + touched, [judgesBusiness ? .accounts : .customers, .minutes]))
    }
    return limits.min { $0.value < $1.value }
  }

  /// Whether the people of the first benefit are customers or become so: of candidates and the
  /// press nobody knows the number.
  private var isForCustomers: Bool {
    firstBenefit?.publics.allSatisfy { $0.public == .customers || $0.public == .neighbours }
      ?? false
  }
}

extension Benefit.Indicator {
  /// Whether it is a count over a week, a month, a quarter or a year, not a share or a mark.
  var countsPeople: Bool { unit.fr.hasPrefix("par ") }

  /// How many times in a month it is counted; what is counted over longer, once at least.
  var countsAMonth: Double { unit.fr == "par semaine" ? 52.0 / 12 : 1 }
}

extension Text {
  fileprivate static let tooFar = Text(
    fr: "Le but est plus haut que ce qu'un réseau apporte d'ici là.",
    en: "The target is higher than what a network brings by then.")

  fileprivate static func aimAt(_ nearest: Double) -> Text {
    let value = Text.figures { $0.number(nearest) }
    return Text(
      fr: "Viser \(value.fr) au plus pour cette date ; davantage viendra ensuite.",
      en: "Aim at \(value.en) at most by that date; more will come later.")
  }
}
