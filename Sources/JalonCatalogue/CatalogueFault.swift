import JalonModel

/// What is wrong in a catalogue file, and where.
package struct CatalogueFault: Error, Hashable, Sendable {
  package enum Problem: Hashable, Sendable {
    case notJSON(JSONError.Kind)
    case missing(String)
    case unknownMember(String)
    case wrongKind(member: String, expected: String)
    case notOneOf(value: String, allowed: [String])
    case rangeExcludesValue(Double, low: Double, high: Double)
    case noEvidence
    case noReason
    /// Nothing of that kind has the id.
    case unknown(String, kind: Text, nearest: String?)
    /// The id belongs to something of the vintage, or is given twice.
    case taken(String)
    case outside(ClosedRange<Double>)
    /// A judged number without a range.
    case noRange
    case wrongCount(member: String, expected: Int)
    /// An id that is not of small letters, digits and hyphens.
    case badID(String)
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
    case .notJSON(let kind):
      Text(fr: "\(kind.text.fr) ; \(kind.remedy.fr)", en: "\(kind.text.en); \(kind.remedy.en)")
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
      Text.figures {
        $0.language == .fr
          ? "la valeur \($0.number(value)) n'est pas entre \($0.number(low)) et \($0.number(high))"
          : "the value \($0.number(value)) is not between \($0.number(low)) and \($0.number(high))"
      }
    case .noEvidence:
      Text(
        fr: "un nombre sourcé ou dérivé doit citer au moins un fait",
        en: "a sourced or derived number must cite at least one fact")
    case .noReason:
      Text(
        fr: "un nombre jugé doit donner sa raison", en: "a judged number must give its reason")
    case .unknown(let id, let kind, let nearest): .unknown(id, kind, nearest: nearest)
    case .taken(let id):
      Text(
        fr: "« \(id) » est déjà pris ; donnez un autre identifiant",
        en: "“\(id)” is already taken; give another id")
    case .outside(let range):
      Text.figures {
        $0.language == .fr
          ? "doit être entre \($0.number(range.lowerBound)) et \($0.number(range.upperBound))"
          : "must be between \($0.number(range.lowerBound)) and \($0.number(range.upperBound))"
      }
    case .noRange:
      Text(
        fr: "un nombre jugé ne peut pas être sûr : donnez-lui un bas et un haut",
        en: "a judged number cannot be certain: give it a low and a high")
    case .wrongCount(let member, let expected):
      Text(
        fr: "`\(member)` doit avoir \(expected) nombres",
        en: "`\(member)` must have \(expected) numbers")
    case .badID(let id):
      Text(
        fr: "« \(id) » : un identifiant s'écrit en minuscules sans accents, chiffres et tirets",
        en: "“\(id)”: an id is written in small letters without accents, digits and hyphens")
    }
  }
}
