import JalonModel

/// What is wrong in a catalogue file, and where.
package struct CatalogueFault: Error, Hashable, Sendable {
  package enum Problem: Hashable, Sendable {
    case notJSON(String)
    case missing(String)
    case unknownMember(String)
    case wrongKind(member: String, expected: String)
    case notOneOf(value: String, allowed: [String])
    case rangeExcludesValue(Double, low: Double, high: Double)
    case noEvidence
    case noReason
  }

  package let file: String
  /// 1-based; 0 when the place is the file as a whole.
  package let line: Int
  package let column: Int
  package let problem: Problem

  package init(file: String, line: Int, column: Int, problem: Problem) {
    self.file = file
    self.line = line
    self.column = column
    self.problem = problem
  }

  /// The fault in one sentence for each language, without its place.
  package var text: Text {
    switch problem {
    case .notJSON(let why):
      Text(fr: "ce n'est pas du JSON valide : \(why)", en: "this is not valid JSON: \(why)")
    case .missing(let name):
      Text(fr: "il manque `\(name)`", en: "`\(name)` is missing")
    case .unknownMember(let name):
      Text(fr: "`\(name)` n'a pas de sens ici", en: "`\(name)` means nothing here")
    case .wrongKind(let member, let expected):
      Text(
        fr: "`\(member)` devrait être : \(expected)", en: "`\(member)` should be: \(expected)")
    case .notOneOf(let value, let allowed):
      Text(
        fr: "« \(value) » n'est pas l'un de : \(allowed.joined(separator: ", "))",
        en: "“\(value)” is not one of: \(allowed.joined(separator: ", "))")
    case .rangeExcludesValue(let value, let low, let high):
      Text(
        fr: "la valeur \(value) n'est pas entre \(low) et \(high)",
        en: "the value \(value) is not between \(low) and \(high)")
    case .noEvidence:
      Text(
        fr: "un nombre sourcé ou dérivé doit citer au moins un fait",
        en: "a sourced or derived number must cite at least one fact")
    case .noReason:
      Text(
        fr: "un nombre jugé doit donner sa raison", en: "a judged number must give its reason")
    }
  }
}
