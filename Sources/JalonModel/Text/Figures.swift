/// Numbers, durations and dates as people write them in one language.
///
/// Every figure is returned with its no-break spaces set, so that it never breaks over two lines.
package struct Figures: Sendable, Hashable {
  /// The language whose usage is followed.
  package let language: Language

  /// Figures in the usage of a language.
  package init(_ language: Language) {
    self.language = language
  }

  private var isFrench: Bool { language.isFrench }
  private var narrow: String { "\u{202F}" }

  /// A whole number in groups of three: `12 000`, `12,000`.
  package func integer(_ number: Int) -> String {
    let (sign, digits) = (number < 0 ? minus : "", String(number.magnitude))
    guard digits.utf8.count > 3 else { return sign + digits }
    var grouped = ""
    for (position, digit) in digits.enumerated() {
      if position > 0 && (digits.count - position) % 3 == 0 {
        grouped += isFrench ? narrow : ","
      }
      grouped.append(digit)
    }
    return sign + grouped
  }

  /// A number rounded half away from zero: `1,5`, `1.5`.
  ///
  /// `places` is held to 0…6; numbers from 10^12 on have no decimals, and what is not a number, or
  /// reaches 10^18, is written `–`.
  package func decimal(_ number: Double, places: Int = 1) -> String {
    guard number.magnitude < 1e18 else { return "–" }
    let places = number.magnitude < 1e12 ? min(max(places, 0), 6) : 0
    let scale = (0..<places).reduce(1) { product, _ in product * 10 }
    let units = Int(number.magnitude * Double(scale) + 0.5)
    let (whole, part) = units.quotientAndRemainder(dividingBy: scale)
    var text = (number < 0 && units > 0 ? minus : "") + integer(whole)
    if places > 0 {
      let digits = String(part)
      text += isFrench ? "," : "."
      text += String(repeating: "0", count: places - digits.count) + digits
    }
    return text
  }

  /// A number with at most two decimals and no useless zero: `2`, `2,5`, `2,25`.
  package func number(_ number: Double) -> String {
    let text = decimal(number, places: 2)
    guard text.hasSuffix("0") else { return text }
    return decimal(number, places: text.hasSuffix("00") ? 0 : 1)
  }

  /// A fraction of one as a percent: 0.44 is `44 %` in French, `44%` in English.
  package func percent(_ fraction: Double, places: Int = 0) -> String {
    decimal(fraction * 100, places: places) + (isFrench ? "\(narrow)%" : "%")
  }

  /// A sum in euros: `1 200 €`, `€1,200`.
  package func euros(_ amount: Int) -> String {
    if isFrench { return "\(integer(amount))\(narrow)€" }
    return amount < 0 ? "\(minus)€\(integer(amount).dropFirst())" : "€\(integer(amount))"
  }

  /// A number of minutes: `25 min`, `2 h`, `1 h 30` (French), `1 h 30 min` (English).
  package func minutes(_ minutes: Int) -> String {
    let sign = minutes < 0 ? minus : ""
    let hours = Int(minutes.magnitude / 60)
    let rest = Int(minutes.magnitude % 60)
    guard hours > 0 else { return "\(sign)\(rest)\(narrow)min" }
    let whole = "\(sign)\(integer(hours))\(narrow)h"
    guard rest > 0 else { return whole }
    guard isFrench else { return "\(whole)\(narrow)\(rest)\(narrow)min" }
    return "\(whole)\(narrow)\(rest < 10 ? "0" : "")\(rest)"
  }

  /// How often something is published, from a number of pieces per four weeks: `deux par semaine`,
  /// `une toutes les deux semaines`, in words up to ten; feminine in French, as *publication* is.
  package func cadence(piecesPerFourWeeks pieces: Int) -> String {
    guard pieces > 0 else { return isFrench ? "aucune" : "none" }
    let (number, period): (Int, String) =
      if pieces % 4 == 0 {
        (pieces / 4, isFrench ? "par semaine" : "a week")
      } else if pieces % 2 == 0 {
        (pieces / 2, isFrench ? "toutes les deux semaines" : "every two weeks")
      } else {
        (pieces, isFrench ? "toutes les quatre semaines" : "every four weeks")
      }
    return "\(word(number, feminine: true) ?? integer(number)) \(period)"
  }

  /// The same as people say it in passing: `une par mois`, and a whole number a week for more than
  /// that: `environ trois par semaine` for thirteen in four weeks.
  package func roughCadence(piecesPerFourWeeks pieces: Int) -> String {
    guard pieces % 2 != 0, pieces > 0 else { return cadence(piecesPerFourWeeks: pieces) }
    if pieces < 4 {
      let number = word(pieces, feminine: true) ?? integer(pieces)
      return isFrench ? "\(number) par mois" : "\(number) a month"
    }
    let weekly = cadence(piecesPerFourWeeks: (pieces + 2) / 4 * 4)
    return isFrench ? "environ \(weekly)" : "about \(weekly)"
  }

  /// A number in words, up to ten.
  private func word(_ number: Int, feminine: Bool) -> String? {
    let words = isFrench ? Self.frenchWords : Self.englishWords
    guard words.indices.contains(number) else { return nil }
    return isFrench && feminine && number < 2 ? Self.frenchFeminine[number] : words[number]
  }

  /// A number with its noun: `1 réseau`, `2 réseaux`. French keeps the singular under two.
  package func count(_ number: Int, one: String, many: String) -> String {
    "\(integer(number))\u{A0}\(isSingular(number) ? one : many)"
  }

  /// A number with its noun, the number in words up to ten: `une condition`, `11 conditions`. French
  /// numbers agree with a feminine noun.
  package func inWords(
    _ number: Int, one: String, many: String, feminine: Bool = false
  ) -> String {
    guard let word = word(number, feminine: feminine) else {
      return count(number, one: one, many: many)
    }
    return "\(word)\u{A0}\(isSingular(number) ? one : many)"
  }

  /// A number by itself, in words up to ten; masculine in French.
  package func inWords(_ number: Int) -> String {
    word(number, feminine: false) ?? integer(number)
  }

  private func isSingular(_ number: Int) -> Bool {
    isFrench ? number.magnitude < 2 : number.magnitude == 1
  }

  private static let frenchFeminine = ["aucune", "une"]
  private static let frenchWords = [
    "aucun", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix",
  ]
  private static let englishWords = [
    "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
  ]

  /// Items in a row: `a, b et c`, `a, b and c`.
  package func list(_ items: [String]) -> String {
    guard let last = items.last, items.count > 1 else { return items.first ?? "" }
    return items.dropLast().joined(separator: ", ") + (isFrench ? " et " : " and ") + last
  }

  private var minus: String { "−" }
}
