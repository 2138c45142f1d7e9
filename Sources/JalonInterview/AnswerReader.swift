import JalonCatalogue
import JalonModel

/// Reads what a person typed as the value that a question asks for.
package struct AnswerReader: Sendable {
  let question: Question
  let choices: ChoiceList
  let language: Language
  /// The day on which it is answered.
  let today: CivilDate
  /// What the sign of a measured benefit is counted in; nil for any other question, and for a sign
  /// in the client's own words.
  let unit: Text?

  package init(
    _ question: Question, choices: ChoiceList, language: Language, today: CivilDate,
    unit: Text? = nil
  ) {
    self.question = question
    self.choices = choices
    self.language = language
    self.today = today
    self.unit = unit
  }

  /// - Throws: `AnswerProblem` with what is expected.
  package func value(_ typed: Line.Typed) throws(AnswerProblem) -> AnswerValue {
    // A benefit's sign is one of the usual ones, or the client's own words.
    if question.id.benefitMeasure?.measure == .indicator, !typed.isLiteral {
      do throws(AnswerProblem) {
        return .text(try choices.option(meant: typed.text, language: language).id)
      } catch {
        // Two of them may be meant; a number or a word alone is a slip, not a sign.
        if case .ambiguous = error { throw error }
        if !Self.isSentence(typed.text) { throw error }
      }
    }
    if question.kind == .text { return .text(try text(typed.text)) }
    let words = String(Line.trimmed(typed.text[...]))
    guard !words.isEmpty else { throw .empty }
    switch question.kind {
    case .text: return .text(words)
    case .choice: return .choice(try choices.option(meant: words, language: language).id)
    case .yesNo:
      guard let option = try? choices.option(meant: words, language: language) else {
        throw .notYesNo(words)
      }
      return .flag(option.id == "yes")
    case .choices: return try several(words)
    case .ranking: return .choices(try ranking(words))
    case .integer: return .integer(try inRange(try whole(words), words))
    case .minutes: return .integer(try inRange(try minutes(words), words))
    case .decimalOrMeasure: return try decimalOrMeasure(words)
    case .shares: return .shares(try shares(words))
    case .counts: return .counts(try counts(words))
    case .date: return .date(try date(words))
    }
  }

  /// Whether a text says something by itself: two words at least, one of them of four letters.
  private static func isSentence(_ text: String) -> Bool {
    let words = text.split { !$0.isLetter && $0 != "-" }
    return words.count > 1 && words.contains { $0.count >= 4 }
  }

  private func text(_ words: String) throws(AnswerProblem) -> String {
    guard words.count <= AnswerLimits.longestText else { throw .tooLong(characters: words.count) }
    guard !words.isEmpty else { throw .empty }
    return words
  }

  // MARK: Choices

  static let nothing: Set<String> = ["none", "aucun", "aucune", "rien", "nulle part", "nowhere"]

  private func several(_ words: String) throws(AnswerProblem) -> AnswerValue {
    if Self.nothing.contains(Folding.fold(words)) { return .choices([]) }
    let ids = try ids(words.split(separator: ",", omittingEmptySubsequences: false))
    // "I never looked" stands alone and means something else than an empty list.
    if ids == ["unknown"] { return .choice("unknown") }
    if ids == ["none"] { return .choices([]) }
    if let alone = ids.first(where: { ["unknown", "none"].contains($0) }) {
      throw .standsAlone(alone)
    }
    return .choices(ids)
  }

  private func ranking(_ words: String) throws(AnswerProblem) -> [String] {
    if Self.nothing.contains(Folding.fold(words)) { return [] }
    return try ids(words.split(omittingEmptySubsequences: false) { $0 == ">" || $0 == "," })
  }

  private func ids(_ items: [Substring]) throws(AnswerProblem) -> [String] {
    var ids: [String] = []
    for item in items {
      for option in try options(meant: Line.trimmed(item)) {
        guard !ids.contains(option.id) else { throw .repeated(option.id) }
        ids.append(option.id)
      }
    }
    if let limit = question.atMost, ids.count > limit { throw .tooMany(limit: limit) }
    return ids
  }

  /// The option meant by one item, or those meant by « 2 3 », « 2 et 3 », « 2 puis 3 », “2 and 3”.
  private func options(meant item: Substring) throws(AnswerProblem) -> [Option] {
    if let exact = choices.option(called: String(item)) { return [exact] }
    let words = item.split(separator: " ")
    if words.count > 1, words.allSatisfy({ Int($0) != nil }) {
      return try words.map { word throws(AnswerProblem) in
        try choices.option(meant: String(word), language: language)
      }
    }
    // Each side is read by itself: a name in one of them must not hide a slip in the other.
    let joints: Set<Substring> = ["et", "puis", "and", "then"]
    guard let joint = words.firstIndex(where: joints.contains), joint > 0, joint + 1 < words.count
    else { return [try choices.option(meant: String(item), language: language)] }
    let before = words[..<joint].joined(separator: " ")
    let after = words[(joint + 1)...].joined(separator: " ")
    do throws(AnswerProblem) {
      return [try choices.option(meant: before, language: language)]
        + (try options(meant: after[...]))
    } catch {
      // A label may hold such a word: « proximité et confiance ».
      guard let labelled = choices.option(beginning: String(item)) else { throw error }
      return [labelled]
    }
  }

  // MARK: Numbers

  private func inRange(_ number: Int, _ words: String) throws(AnswerProblem) -> Int {
    guard number >= question.minimum ?? .min, number <= question.maximum ?? .max else {
      throw .outOfRange(typed: words, minimum: question.minimum, maximum: question.maximum)
    }
    return number
  }

  private func whole(_ words: String) throws(AnswerProblem) -> Int {
    if Self.nothing.contains(Folding.fold(words)) { return 0 }
    if question.unit?.en == "people", ChoiceList.oneself.contains(Folding.fold(words)) { return 1 }
    if question.unit?.en == "months", let months = WrittenDuration.months(words) { return months }
    guard let number = WrittenNumber(words), let whole = number.whole,
      number.unit.isEmpty || isUnit(number.unit)
    else { throw .notANumber(words) }
    return whole
  }

  private func isUnit(_ word: String) -> Bool {
    let known = [question.unit?.fr, question.unit?.en].compactMap { $0 }
      .flatMap { Folding.fold($0).split(separator: " ").map(String.init) }
    let folded = Folding.fold(word)
    let isMoney = known.contains("euros") && ["€", "eur"].contains(folded)
    let isShare = known.contains("%") && folded == "%"
    return isMoney || isShare
      || folded.split(separator: " ").allSatisfy { part in
        known.contains { $0 == part || $0 == part + "s" || $0 + "s" == part }
      }
  }

  private func minutes(_ words: String) throws(AnswerProblem) -> Int {
    guard let minutes = WrittenDuration.minutes(words) else { throw .notMinutes(words) }
    return minutes
  }

  private func decimalOrMeasure(_ words: String) throws(AnswerProblem) -> AnswerValue {
    let folded = Folding.fold(words)
    let promises = ["measure", "mesurer", "a mesurer", "to measure", "je mesure", "m"]
    if question.id.benefitMeasure?.measure == .baseline, promises.contains(folded) {
      return .choice("measure")
    }
    guard let number = WrittenNumber(words), number.unit.count <= 40,
      !number.unit.contains(where: \.isNumber)
    else { throw .notANumber(words) }
    if let unit, !Measure(unit).fits(number.unit) { throw .otherMeasure(words, counted: unit) }
    if Self.isIncrease(words, number) { throw .increase(words) }
    _ = try inRange(Int(number.value.rounded(.towardZero)), words)
    let most = unit.flatMap { Measure($0).isShare ? 100 : nil }
    let least = question.id.benefitMeasure?.measure == .target ? 0 : -Double.infinity
    guard number.value > least, number.value <= Double(most ?? .max) else {
      throw .outOfRange(typed: words, minimum: least < 0 ? 0 : 1, maximum: most)
    }
    // Four decimals, as playbooks hold them.
    return .number((number.value * 10_000).rounded() / 10_000)
  }

  /// `+10 %`, « dix de plus », “10 more”: how much more, and not how many.
  private static func isIncrease(_ words: String, _ number: WrittenNumber) -> Bool {
    let unit = Folding.fold(number.unit)
    return words.hasPrefix("+") || ["de plus", "en plus", "more"].contains(where: unit.hasSuffix)
  }

  // MARK: Shares, counts, dates

  private func shares(_ words: String) throws(AnswerProblem) -> [Share] {
    if let tenths = tenths(words) { return try normalised(tenths, words, total: 10, tolerance: 0) }
    var parts: [Share] = []
    for item in words.split(separator: ",") {
      let sides = item.split(separator: ":", maxSplits: 1)
      guard sides.count == 2, let number = WrittenNumber(String(Line.trimmed(sides[1]))),
        number.unit.isEmpty || number.unit == "%"
      else { throw .notShares(words, segments: choices.options.map(\.id)) }
      let option = try choices.option(
        named: String(Line.trimmed(sides[0])), language: language)
      guard !parts.contains(where: { $0.segment == option.id }) else { throw .repeated(option.id) }
      guard number.value >= 0 else { throw .notShares(words, segments: choices.options.map(\.id)) }
      parts.append(Share(segment: option.id, percent: number.value))
    }
    guard !parts.isEmpty else { throw .notShares(words, segments: choices.options.map(\.id)) }
    return try normalised(parts, words, total: 100, tolerance: AnswerLimits.shareTolerance)
  }

  /// `1 2 3 3 1` or `12331`: of ten customers, so many of each segment.
  private func tenths(_ words: String) -> [Share]? {
    var items = words.split(separator: " ").map(String.init)
    if items.count == 1, items[0].count == choices.options.count {
      items = items[0].map(String.init)
    }
    let numbers = items.compactMap { Int($0) }
    guard numbers.count == items.count, numbers.count == choices.options.count,
      numbers.allSatisfy({ (0...10).contains($0) })
    else { return nil }
    return zip(choices.options, numbers).map { Share(segment: $0.id, percent: Double($1)) }
  }

  private func normalised(
    _ parts: [Share], _ words: String, total: Double, tolerance: Double
  ) throws(AnswerProblem) -> [Share] {
    let sum = parts.reduce(0) { $0 + $1.percent }
    guard abs(sum - total) <= tolerance + AnswerLimits.rounding else {
      throw .sharesDoNotSum(total: Figures(language).number(sum))
    }
    return parts.filter { $0.percent > 0 }
      .map { part in
        Share(
          segment: part.segment,
          percent: (part.percent / sum * 1_000_000).rounded() / 10_000)
      }
      .sorted { $0.segment < $1.segment }
  }

  private func counts(_ words: String) throws(AnswerProblem) -> [Count] {
    if Self.nothing.contains(Folding.fold(words)) { return [] }
    var counts: [Count] = []
    for item in words.split(separator: ",") {
      let sides = Self.countSides(item)
      guard let (name, fraction) = sides else { throw .notCounts(words) }
      let option = try choices.option(named: name, language: language)
      guard !counts.contains(where: { $0.network == option.id }) else {
        throw .repeated(option.id)
      }
      guard let count = Count(network: option.id, fraction: fraction) else {
        throw fraction.contains("/") && fraction.allSatisfy({ $0.isNumber || $0 == "/" })
          ? .countOutOfRange(String(Line.trimmed(item))) : .notCounts(words)
      }
      counts.append(count)
    }
    guard !counts.isEmpty else { throw .notCounts(words) }
    return counts.sorted { $0.network < $1.network }
  }

  /// `facebook: 7/20`, `facebook 7/20`, `facebook: 7 sur 20`.
  private static func countSides(_ item: Substring) -> (name: String, fraction: String)? {
    let text = Line.trimmed(item)
    let place: Substring.Index
    if let colon = text.firstIndex(of: ":") {
      place = colon
    } else if let blank = text.firstIndex(of: " ") {
      place = blank
    } else {
      return nil
    }
    var fraction = String(text[text.index(after: place)...])
    for word in [" sur ", " out of ", " of ", " in "] {
      if let range = fraction.range(of: word) {
        fraction.replaceSubrange(range, with: "/")
      }
    }
    let sides = fraction.split(separator: "/", omittingEmptySubsequences: false)
      .map { Line.trimmed($0) }
    return (String(Line.trimmed(text[..<place])), sides.joined(separator: "/"))
  }

  private func date(_ words: String) throws(AnswerProblem) -> CivilDate {
    guard let day = WrittenDate(language: language, today: today).day(words) else {
      throw .notADate(words)
    }
    return day
  }
}

extension ChoiceList {
  /// The option of that name; numbers are not names here, since segments look like them.
  func option(named name: String, language: Language) throws(AnswerProblem) -> Option {
    if let exact = options.first(where: { $0.id == name }) { return exact }
    return try option(meant: name, language: language)
  }
}

extension String {
  /// Where a text first stands.
  fileprivate func range(of text: String) -> Range<String.Index>? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(text) { return start..<index(start, offsetBy: text.count) }
      start = index(after: start)
    }
    return nil
  }
}
