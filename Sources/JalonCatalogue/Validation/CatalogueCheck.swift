import JalonModel

/// One rule that every catalogue keeps; each stands in its own file with its messages.
package struct CatalogueCheck: Sendable {
  /// Kebab-case, stable: findings carry it.
  package let id: String
  /// What it says of the values that break the rule.
  let look: @Sendable (CatalogueFiles) -> [Remark]

  init(_ id: String, look: @escaping @Sendable (CatalogueFiles) -> [Remark]) {
    self.id = id
    self.look = look
  }

  /// What breaks this rule, in the order of the files.
  package func findings(in files: CatalogueFiles) -> [CatalogueFinding] {
    look(files).map { $0.finding(check: id) }
  }

  /// Every check, from the shape of the files to their words.
  package static let all: [CatalogueCheck] = [
    .strictForm, .duplicateIDs,
    .numbersInRange, .meanMinutes, .uncertainJudgements, .statedBasis, .percentages, .sharesSum,
    .fitQuarters,
    .danglingCitations, .unusedCitations, .sameFacts, .evidenceAddresses,
    .cellsFilled, .settingsPresent, .sectorSubstance, .subjectsOfSectors,
    .growingLadders, .knownFormats,
    .sectorReferences, .benefitReferences, .networkReferences, .tradeReferences,
    .questionPatterns, .questionEffects, .questionChoices, .questionConditions, .ruleScenes,
    .weekMoments, .datesInOrder,
    .bothLanguages, .plainTypography, .anglicisms,
  ]

  /// Everything that is wrong with a catalogue; empty for one that may be shipped.
  package static func findings(in files: CatalogueFiles) -> [CatalogueFinding] {
    all.flatMap { $0.findings(in: files) }
  }
}
