import JalonCatalogue
import JalonModel

extension Circumstances {
  /// Rules that are not accepted outright, in their usual order.
  var notAccepted: [Rule] { Rule.allCases.filter { acceptance(of: $0) != .accept } }

  /// Refusals that do not decide alone.
  var softRefusals: [Rule] { Rule.allCases.filter { !$0.decidesAlone && refuses($0) } }

  /// Σ weight × 1, ½ or 0.
  var rulesScore: Double {
    Rule.allCases.reduce(0) { sum, rule in
      let part: Double =
        switch acceptance(of: rule) {
        case .accept: 1
        case .conditions: 0.5
        case .refuse: 0
        }
      return sum + settings[rule.weight] * part
    }
  }

  var rulesPraise: Reason {
    reason(.nineAccepted, answers: Rule.allCases.map(QuestionID.rule), settings: [.weightDialogue])
  }

  /// The published case that shows what goes wrong, and whatever else its question cites.
  func sources(of rule: Rule) -> [String] {
    let wording = wording(of: rule)
    return ((wording.harm.map { [$0.source] } ?? []) + wording.evidence).firstOccurrences
  }
}

extension Rule {
  /// Whether one refusal is enough to open nothing.
  var decidesAlone: Bool {
    switch self {
    case .authenticity, .legality, .dialogue, .namedPerson, .regularity: true
    case .lettingGo, .usefulContent, .replyTime, .measurement: false
    }
  }

  /// The setting that holds its weight.
  var weight: Setting {
    switch self {
    case .dialogue: .weightDialogue
    case .authenticity: .weightAuthenticity
    case .regularity: .weightRegularity
    case .lettingGo: .weightLettingGo
    case .usefulContent: .weightUsefulContent
    case .namedPerson: .weightNamedPerson
    case .replyTime: .weightReplyTime
    case .legality: .weightLegality
    case .measurement: .weightMeasurement
    }
  }

  /// What accepting it means, to follow "to"; the French begins with a consonant, to follow « de ».
  package var promise: Text {
    switch self {
    case .dialogue:
      Text(fr: "répondre aux critiques en public", en: "answer criticism in public")
    case .authenticity:
      Text(
        fr: "ne demander d'avis qu'à de vrais clients", en: "ask only real customers for reviews")
    case .regularity:
      Text(fr: "tenir un rythme", en: "keep a rhythm")
    case .lettingGo:
      Text(fr: "laisser dire ce qui reste correct", en: "let people speak while it stays decent")
    case .usefulContent:
      Text(fr: "montrer ce qui sert ou fait sourire", en: "show what is useful or pleasant")
    case .namedPerson:
      Text(fr: "confier les réponses à une personne désignée", en: "give replies to a named person")
    case .replyTime:
      Text(fr: "répondre le jour ouvré suivant", en: "answer by the next working day")
    case .legality:
      Text(fr: "demander leur accord à ceux que l'on montre", en: "ask those you show for consent")
    case .measurement:
      Text(
        fr: "noter quelques chiffres et en tenir compte", en: "note a few figures and heed them")
    }
  }
}

extension Text {
  fileprivate static let nineAccepted = Text(
    fr: "Les neuf règles sont acceptées.", en: "The nine rules are accepted.")
}
