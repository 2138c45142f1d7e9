/// Where a number that plans are computed from stands in a catalogue.
///
/// One name for each number lets the same number be read, replaced by a consultant's own, and moved
/// through its range to see what depends on it.
package enum NumberPlace: Hashable, Sendable {
  /// A figure that each network has.
  package enum NetworkFigure: String, Sendable, Hashable, CaseIterable {
    case reach, standing, conversation, setUp
  }

  /// A figure that each format has; `adapt` and `price` may be missing.
  package enum FormatFigure: String, Sendable, Hashable, CaseIterable {
    case minutes, adapt, learnFactor, price
  }

  case network(String, NetworkFigure)
  /// Minutes of upkeep; steps by size of the audience, from the smallest.
  case upkeep(String, step: Int)
  case format(String, FormatFigure)
  case ready(segment: String)
  case usage(country: String, network: String, segment: String)
  case dealing(network: String, Reach.Dealing)
  /// By its place in `Reach.dealingBySector`.
  case dealingBySector(Int)
  case prospectFactor
  case listMaximum(network: String, dealing: String)
  case listAfterAYear(network: String, dealing: String)
  case setting(Setting)
}

extension NumberPlace {
  /// Values that make sense there: percents, minutes of a week, euros, factors.
  package var allowed: ClosedRange<Double> {
    switch self {
    case .network(_, .reach), .network(_, .standing): 0...100
    case .network, .upkeep, .format(_, .minutes), .format(_, .adapt): 0...10_080
    case .format(_, .learnFactor): 1...100
    case .format(_, .price): 0...1_000_000
    case .ready, .usage, .dealing, .dealingBySector, .prospectFactor, .listMaximum,
      .listAfterAYear:
      0...100
    case .setting(let setting): setting.allowed
    }
  }
}

extension Setting {
  /// Values that make sense: shares under 1, strictly positive where something is divided by them.
  package var allowed: ClosedRange<Double> {
    switch self {
    case .focusPrice, .timePricePerHour, .timePriceFactorMedium, .timePriceFactorLarge,
      .worthConsumer, .worthBusiness:
      0...1
    case .overheadShare: 0...0.9
    case .priorFloor, .maturityMetConsumer, .maturityUnmetConsumer, .maturityMetBusiness,
      .maturityUnmetBusiness, .maturityFull, .firstQuarterShare, .confidenceDoubtful,
      .confidenceSettled, .conversationTail:
      0.000_001...1
    case .priorSourced, .priorDerived, .priorJudged, .targetFactorSixMonths, .contactNever,
      .contactSometimes, .contactWeekly, .contactDaily, .weightDialogue, .weightAuthenticity,
      .weightRegularity, .weightLettingGo, .weightUsefulContent, .weightNamedPerson,
      .weightReplyTime, .weightLegality, .weightMeasurement:
      0.01...1_000
    case .phaseWeeks, .phaseFirstNetworks, .staleWidening: 1...52
    case .overheadFloorMinutes, .staminaMicro, .staminaSmall,
      .leastMinutes, .fewMonths, .fullMonths, .salesLeastMonths, .businessPeopleMet,
      .businessPeopleUnmet, .countLeast, .rulesMostNotAccepted, .accountsFew,
      .minutesForThreeBenefits, .briefingMinutes, .conversationCrowd:
      0...10_080
    }
  }
}
