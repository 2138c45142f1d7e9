import JalonModel

/// Why something typed is not an answer to its question: data first, a sentence when shown.
package enum AnswerProblem: Error, Hashable, Sendable {
  case empty
  case tooLong(characters: Int)
  case unknownChoice(typed: String, nearest: Option?, count: Int)
  /// The same where the list stands on no screen, so that its numbers say nothing.
  case unlisted(typed: String)
  /// A network that closed, with what became of it.
  case gone(Text)
  case ambiguous(typed: String, fits: [Option])
  case repeated(String)
  case tooMany(limit: Int)
  /// A choice that goes with no other.
  case standsAlone(String)
  case notYesNo(String)
  case notANumber(String)
  case notMinutes(String)
  case notADate(String)
  case outOfRange(typed: String, minimum: Int?, maximum: Int?)
  /// A number of something else, or for another period, than what the sign is counted in.
  case otherMeasure(String, counted: Text)
  /// How much more, where the number itself is asked for.
  case increase(String)
  /// With the segments that may be named.
  case notShares(String, segments: [String])
  case sharesDoNotSum(total: String)
  case notCounts(String)
  case countOutOfRange(String)
  case notCadence(String)
  /// The network has no such rhythm; the nearest it has, in pieces per four weeks.
  case noSuchCadence(network: Text, nearest: [Int])

  /// The same without the numbers of a list that is not on the screen.
  package var withoutNumbers: AnswerProblem {
    if case .unknownChoice(let typed, nil, _) = self { .unlisted(typed: typed) } else { self }
  }

  /// What is wrong and what is expected, in one or two sentences.
  package var text: Text {
    switch self {
    case .empty:
      Text(
        fr: "il manque une valeur ; écrivez-la après le signe égal",
        en: "a value is missing; write it after the equals sign")
    case .tooLong(let characters):
      Text(
        fr: "ce texte compte \(characters) caractères ; 10 000 au plus",
        en: "this text has \(characters) characters; 10,000 at most")
    case .unknownChoice(let typed, let nearest?, _):
      Text(
        fr: """
          « \(typed) » n'est pas dans la liste ; vouliez-vous dire \(nearest.offered.fr) ?
          """,
        en: "“\(typed)” is not in the list; did you mean \(nearest.offered.en)?")
    case .unknownChoice(let typed, nil, let count):
      Text(
        fr: """
          « \(typed) » n'est pas dans la liste ; donnez un numéro de 1 à \(count), ou les \
          premières lettres
          """,
        en: "“\(typed)” is not in the list; give a number from 1 to \(count), or the first letters")
    case .unlisted(let typed):
      Text(
        fr: "« \(typed) » n'est pas dans la liste ; essayez un autre mot, ou ses premières lettres",
        en: "“\(typed)” is not in the list; try another word, or its first letters")
    case .gone(let text): text
    case .ambiguous(let typed, let fits):
      Text(
        fr: """
          « \(typed) » peut vouloir dire \(Self.few(fits.map(\.offered.fr), .fr)) ; ajoutez une \
          lettre
          """,
        en: "“\(typed)” may mean \(Self.few(fits.map(\.offered.en), .en)); add a letter")
    case .repeated(let item):
      Text(
        fr: "« \(item) » est donné deux fois ; gardez-le une seule fois",
        en: "“\(item)” is given twice; keep it once")
    case .tooMany(let limit):
      Text(
        fr: "\(limit) au plus ; gardez les plus importants",
        en: "\(limit) at most; keep the most important")
    case .standsAlone(let item):
      Text(
        fr: "« \(item) » se donne seul ; gardez-le, ou gardez les autres",
        en: "“\(item)” stands alone; keep it, or keep the others")
    case .notYesNo(let typed):
      Text(
        fr: "« \(typed) » n'est ni oui ni non ; répondez oui ou non",
        en: "“\(typed)” is neither yes nor no; answer yes or no")
    case .notANumber(let typed):
      Text(
        fr: "« \(typed) » n'est pas un nombre ; par exemple 12",
        en: "“\(typed)” is not a number; for example 12")
    case .notMinutes(let typed):
      Text(
        fr: "« \(typed) » n'est pas une durée ; par exemple 60, 1h30 ou 3 créneaux",
        en: "“\(typed)” is not a length of time; for example 60, 1h30 or 3 slots")
    case .notADate(let typed):
      Text(
        fr: """
          « \(typed) » n'est pas une date ; écrivez 30/06/2027, « 30 juin 2027 » ou « dans un an »
          """,
        en: "“\(typed)” is not a date; write 2027-06-30, “30 June 2027” or “in a year”")
    case .outOfRange(let typed, let minimum, let maximum):
      Self.range(typed, minimum, maximum)
    case .otherMeasure(let typed, let counted):
      Text(
        fr: "« \(typed) » : ce signe se compte \(counted.fr) ; donnez le nombre \(counted.fr)",
        en: "“\(typed)”: this sign is counted \(counted.en); give the number \(counted.en)")
    case .increase(let typed):
      Text(
        fr: """
          « \(typed) » dit de combien cela monterait ; donnez le nombre lui-même : de 4 à 6, c'est 6
          """,
        en: "“\(typed)” says how much more; give the number itself: from 4 to 6, that is 6")
    case .notShares(let typed, let segments):
      Self.split(typed, segments)
    case .sharesDoNotSum(let total):
      Text(
        fr: "les parts font \(total) au lieu de 100 (ou de 10, sur dix clients)",
        en: "the parts make \(total) instead of 100 (or 10, out of ten customers)")
    case .notCounts(let typed):
      Text(
        fr: "« \(typed) » n'est pas un comptage ; par exemple facebook: 7/20, instagram: 4/20",
        en: "“\(typed)” is not a count; for example facebook: 7/20, instagram: 4/20")
    case .countOutOfRange(let item):
      Text(
        fr: "dans « \(item) », le premier nombre ne peut pas dépasser le second",
        en: "in “\(item)” the first number cannot be larger than the second")
    case .notCadence(let typed):
      Text(
        fr: "« \(typed) » n'est pas un rythme ; par exemple facebook=1/semaine",
        en: "“\(typed)” is not a rhythm; for example facebook=1/week")
    case .noSuchCadence(let network, let nearest):
      Text(
        fr: """
          \(network.fr) ne se tient pas à ce rythme ; le plus proche : \
          \(nearest.map { Figures(.fr).cadence(piecesPerFourWeeks: $0) }.joined(separator: " ou "))
          """,
        en: """
          \(network.en) is not kept at that rhythm; the nearest: \
          \(nearest.map { Figures(.en).cadence(piecesPerFourWeeks: $0) }.joined(separator: " or "))
          """)
    }
  }

  /// The first five of a list, which may be long.
  private static func few(_ items: [String], _ language: Language) -> String {
    let separator = Text(fr: " ; ", en: "; ")[language]
    let shown = items.prefix(5).joined(separator: separator)
    let more = items.count - 5
    guard more > 0 else { return shown }
    return shown
      + (more == 1
      ? Text(fr: " et un autre", en: " and one more")
      : Text(fr: " et \(more) autres", en: " and \(more) more"))[language]
  }

  /// What a split looks like, in the segments of its question.
  private static func split(_ typed: String, _ segments: [String]) -> Text {
    let shares = zip(segments, [20, 30, 50]).map { "\($0): \($1)" }.joined(separator: ", ")
    let tenths = segments.indices.map { $0 == 0 ? 10 - segments.count + 1 : 1 }
      .map(String.init).joined(separator: "\u{A0}")
    return Text(
      fr: "« \(typed) » n'est pas une répartition ; par exemple \(shares), ou \(tenths) sur dix",
      en: "“\(typed)” is not a split; for example \(shares), or \(tenths) out of ten")
  }

  private static func range(_ typed: String, _ minimum: Int?, _ maximum: Int?) -> Text {
    func written(_ number: Int) -> Text { .figures { $0.integer(number) } }
    switch (minimum.map(written), maximum.map(written)) {
    case (let low?, let high?):
      return Text(
        fr: "« \(typed) » : il faut un nombre entre \(low.fr) et \(high.fr)",
        en: "“\(typed)”: a number between \(low.en) and \(high.en) is expected")
    case (let low?, nil):
      return Text(
        fr: "« \(typed) » : il faut au moins \(low.fr)",
        en: "“\(typed)”: at least \(low.en) is expected")
    case (nil, let high?):
      return Text(
        fr: "« \(typed) » : il faut au plus \(high.fr)",
        en: "“\(typed)”: at most \(high.en) is expected")
    case (nil, nil):
      return Text(fr: "« \(typed) » est hors limites", en: "“\(typed)” is out of range")
    }
  }
}
