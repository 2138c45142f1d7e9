/// Why a file is not a playbook, and where; sentences are made when it is shown.
package struct PlaybookFault: Error, Hashable, Sendable {
  /// What is wrong.
  package enum Kind: Hashable, Sendable {
    /// The text is not strict JSON.
    case notJSON(JSONError.Kind)
    /// The document has another `schema`, or none (nil).
    case notAPlaybook(schema: String?)
    /// A later version of the program wrote the file.
    case newerSchema(String)
    /// The object has no member of that name.
    case missing(String)
    /// Something stands where another kind of value should.
    case wrongShape(Shape)
    /// A word that is none of those allowed.
    case notOneOf(found: String, allowed: [String])
  }

  /// What a playbook expects in one place.
  package enum Shape: Hashable, Sendable {
    case object, list, text
    /// Several texts.
    case texts
    /// `2026-11-21T09:00:00Z`.
    case time
    /// `2026-11-21`.
    case day
    /// `2026-W48` or `2026-11`.
    case period
    /// A whole number from 0.
    case amount
    /// 0…1.
    case fraction
    /// A percent of one segment.
    case percent
    /// `x/N` of one network.
    case count
    /// The value of an answer.
    case answer(AnswerKind)
  }

  package let kind: Kind
  /// The way to the value; to the object that lacks a member.
  package let path: JSONPath
  /// From 1.
  package let line: Int
  /// From 1, in Unicode scalars.
  package let column: Int

  package init(kind: Kind, path: JSONPath, line: Int, column: Int) {
    self.kind = kind
    self.path = path
    self.line = line
    self.column = column
  }

  package init(_ error: JSONError) {
    self.init(
      kind: .notJSON(error.kind), path: error.path, line: error.location.line,
      column: error.location.column)
  }

  init(_ kind: Kind, at node: JSONNode) {
    let place = node.location
    self.init(kind: kind, path: node.path, line: place.line, column: place.column)
  }

  /// What is wrong, without its place.
  package var text: Text {
    switch kind {
    case .notJSON(let kind): kind.text
    case .notAPlaybook(let schema?):
      Text(
        fr: "« \(schema.excerpt) » n'est pas un dossier de Jalon",
        en: "“\(schema.excerpt)” is not a Jalon playbook")
    case .notAPlaybook(nil):
      Text(fr: "ce n'est pas un dossier de Jalon", en: "this is not a Jalon playbook")
    case .newerSchema(let schema):
      Text(
        fr: "ce dossier (\(schema.excerpt)) a été écrit par une version plus récente de Jalon",
        en: "this playbook (\(schema.excerpt)) was written by a later version of Jalon")
    case .missing(let name):
      Text(fr: "il manque `\(name)`", en: "`\(name)` is missing")
    case .wrongShape(let shape):
      Text(fr: "il faut ici \(shape.name.fr)", en: "\(shape.name.en) is expected here")
    case .notOneOf(let found, let allowed):
      Text(
        fr: "« \(found.excerpt) » n'est pas l'un de : \(allowed.joined(separator: ", "))",
        en: "“\(found.excerpt)” is not one of: \(allowed.joined(separator: ", "))")
    }
  }

  /// How to mend it.
  package var remedy: Text {
    switch kind {
    case .notJSON(let kind): kind.remedy
    case .notAPlaybook:
      Text(
        fr:
          "un dossier porte \"schema\": \"\(Playbook.schema)\" ; vérifiez que c'est le bon fichier",
        en: "a playbook has \"schema\": \"\(Playbook.schema)\"; check that this is the right file")
    case .newerSchema:
      Text(
        fr: "mettez Jalon à jour, puis rouvrez-le ; rien n'y a été changé",
        en: "update Jalon, then open it again; nothing was changed in it")
    case .missing(let name):
      Text(
        fr: "ajoutez `\(name)` ; `jalon schema playbook` décrit chaque membre",
        en: "add `\(name)`; `jalon schema playbook` describes every member")
    case .wrongShape(let shape):
      Text(
        fr: "écrivez par exemple \(shape.example)", en: "write for example \(shape.example)")
    case .notOneOf(_, let allowed):
      Text(
        fr: "écrivez par exemple \"\(allowed.first ?? "")\"",
        en: "write for example \"\(allowed.first ?? "")\"")
    }
  }
}

extension PlaybookFault.Shape {
  /// What is expected, with its article.
  fileprivate var name: Text {
    switch self {
    case .object: Text(fr: "un objet", en: "an object")
    case .list: Text(fr: "une liste", en: "a list")
    case .text: Text(fr: "un texte", en: "a text")
    case .texts: Text(fr: "une liste de textes", en: "a list of texts")
    case .time: Text(fr: "un instant en temps universel", en: "a moment in universal time")
    case .day, .answer(.date): Text(fr: "une date", en: "a date")
    case .period:
      Text(fr: "une semaine ou un mois qui existe", en: "a week or a month that exists")
    case .amount:
      Text(fr: "un nombre entier, positif ou nul", en: "a whole number, zero or more,")
    case .fraction: Text(fr: "un nombre de 0 à 1", en: "a number from 0 to 1")
    case .percent: Text(fr: "un pourcentage de 0 à 100", en: "a percentage from 0 to 100")
    case .count: Text(fr: "un comptage x/N avec x ≤ N", en: "a count x/N with x ≤ N")
    case .answer(.text): Text(fr: "un texte", en: "a text")
    case .answer(.choice): Text(fr: "l'identifiant d'un choix", en: "the id of one choice")
    case .answer(.choices):
      Text(fr: "une liste d'identifiants", en: "a list of ids")
    case .answer(.ranking):
      Text(
        fr: "une liste d'identifiants, du premier au dernier", en: "a list of ids, first to last,")
    case .answer(.yesNo): Text(fr: "true ou false", en: "true or false")
    case .answer(.integer): Text(fr: "un nombre entier", en: "a whole number")
    case .answer(.minutes): Text(fr: "un nombre entier de minutes", en: "a whole number of minutes")
    case .answer(.decimalOrMeasure):
      Text(fr: "un nombre ou \"measure\"", en: "a number or \"measure\"")
    case .answer(.shares):
      Text(fr: "un objet de pourcentages par segment", en: "an object of percentages by segment")
    case .answer(.counts):
      Text(fr: "un objet de comptages par réseau", en: "an object of counts by network")
    }
  }

  /// Something that would be right.
  fileprivate var example: String {
    switch self {
    case .object: "{}"
    case .list: "[]"
    case .text, .answer(.text): "\"…\""
    case .texts, .answer(.choices): "[\"facebook\"]"
    case .time: "\"2026-11-21T09:00:00Z\""
    case .day, .answer(.date): "\"2027-06-30\""
    case .period: "\"2026-W48\", \"2026-11\""
    case .amount: "12"
    case .fraction: "0.25"
    case .percent: "20"
    case .count: "\"7/20\""
    case .answer(.choice): "\"bakery\""
    case .answer(.ranking): "[\"proximity\", \"traffic\"]"
    case .answer(.yesNo): "true"
    case .answer(.integer): "12"
    case .answer(.minutes): "60"
    case .answer(.decimalOrMeasure): "3.5"
    case .answer(.shares): "{\"25-34\": 40, \"35-49\": 60}"
    case .answer(.counts): "{\"facebook\": \"7/20\"}"
    }
  }
}

extension String {
  /// The beginning of somebody's text, at most sixty characters and inert, for a message to quote.
  package var excerpt: String {
    let beginning = String(prefix(60))
    return beginning.inert + (beginning.utf8.count < utf8.count ? "…" : "")
  }
}
