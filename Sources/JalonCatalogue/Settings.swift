import JalonModel

/// A threshold or weight of the advice that nobody published: a judgement with its range.
package enum Setting: String, Sendable, Hashable, CaseIterable {
  /// φ: what one more account must bring, as a share of coverage.
  case focusPrice
  /// λ: what one more hour a week must bring, as a share of coverage.
  case timePricePerHour
  /// What the price of time is multiplied by in larger firms, where an hour is a smaller part of
  /// the week.
  case timePriceFactorMedium, timePriceFactorLarge
  case worthConsumer, worthBusiness
  case overheadShare, overheadFloorMinutes
  /// Pieces a week in the first quarter; larger firms have no such limit.
  case staminaMicro, staminaSmall
  case priorSourced, priorDerived, priorJudged, priorFloor
  case leastMinutes, fewMonths, fullMonths, salesLeastMonths
  case maturityMetConsumer, maturityUnmetConsumer, maturityMetBusiness, maturityUnmetBusiness
  case businessPeopleMet, businessPeopleUnmet, countLeast
  /// Confidence in a network of the plan, 0…1: doubtful below, settled from.
  case confidenceDoubtful, confidenceSettled
  /// How many times as wide the range of a number is whose facts are all past their life.
  case staleWidening
  case rulesMostNotAccepted, accountsFew, minutesForThreeBenefits, targetFactorSixMonths
  case maturityFull
  case firstQuarterShare
  case contactNever = "contactFactor.never"
  case contactSometimes = "contactFactor.sometimes"
  case contactWeekly = "contactFactor.weekly"
  case contactDaily = "contactFactor.daily"
  /// People touched in a month from which one more speaks less, and how much less.
  case conversationCrowd, conversationTail
  case phaseWeeks, phaseFirstNetworks, briefingMinutes
  case weightDialogue = "ruleWeight.dialogue"
  case weightAuthenticity = "ruleWeight.authenticity"
  case weightRegularity = "ruleWeight.regularity"
  case weightLettingGo = "ruleWeight.letting-go"
  case weightUsefulContent = "ruleWeight.useful-content"
  case weightNamedPerson = "ruleWeight.named-person"
  case weightReplyTime = "ruleWeight.reply-time"
  case weightLegality = "ruleWeight.legality"
  case weightMeasurement = "ruleWeight.measurement"
}

/// All settings of a catalogue.
package struct Settings: Sendable {
  package internal(set) var numbers: [Setting: Number]

  init(json bytes: [UInt8], file: String) throws(CatalogueFault) {
    let root = try CatalogueFile(bytes, file: file).root
    try root.only(["settings"])
    let entry = try root.entry("settings")
    try entry.only(Setting.allCases.map(\.rawValue))
    var numbers: [Setting: Number] = [:]
    for setting in Setting.allCases {
      let number = try entry.number(setting.rawValue)
      numbers[setting] = number
    }
    self.numbers = numbers
  }

  package subscript(setting: Setting) -> Double {
    numbers[setting]?.value ?? 0
  }

  /// The setting as a whole number.
  package func whole(_ setting: Setting) -> Int {
    Int(self[setting].rounded())
  }
}
