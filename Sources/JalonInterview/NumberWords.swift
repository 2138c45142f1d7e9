/// Small numbers as people write them in words, in either language.
enum NumberWords {
  /// The number that a word says: `une`, `deux`, `twelve`, `vingtaine`; nil for any other word.
  static func value(of word: some StringProtocol) -> Int? { values[Folding.fold(String(word))] }

  private static let values: [String: Int] = [
    "zero": 0, "un": 1, "une": 1, "one": 1, "a": 1, "an": 1,
    "deux": 2, "two": 2, "trois": 3, "three": 3, "quatre": 4, "four": 4, "cinq": 5, "five": 5,
    "six": 6, "sept": 7, "seven": 7, "huit": 8, "eight": 8, "neuf": 9, "nine": 9,
    "dix": 10, "ten": 10, "onze": 11, "eleven": 11, "douze": 12, "twelve": 12, "quinze": 15,
    "fifteen": 15, "vingt": 20, "twenty": 20, "trente": 30, "thirty": 30, "quarante": 40,
    "forty": 40, "cinquante": 50, "fifty": 50, "soixante": 60, "sixty": 60, "cent": 100,
    "hundred": 100,
    "dizaine": 10, "douzaine": 12, "dozen": 12, "quinzaine": 15, "vingtaine": 20, "trentaine": 30,
    "cinquantaine": 50, "centaine": 100,
  ]
}
