import JalonInterview
import LineEditor

/// The words that may stand at one place of a line.
struct Vocabulary {
  /// Something that may be typed, with the folded names it is found by.
  struct Word: Hashable {
    /// What is put in the line.
    let name: String
    /// What stands for it where only that begins as typed.
    let id: String?
    /// What is always typed after it.
    let suffix: String
    private let meaning: String?
    private let nameKey: String
    private let idKey: String?
    private let otherKeys: [String]

    init(
      _ name: String, id: String? = nil, meaning: String? = nil, others: [String] = [],
      suffix: String = ""
    ) {
      self.name = name
      self.id = id == name ? nil : id
      self.meaning = meaning
      self.suffix = suffix
      nameKey = Folding.fold(name)
      idKey = self.id.map { Folding.fold($0) }
      otherKeys = others.map { Folding.fold($0) }
    }

    /// What may stand in place of a beginning, folded, without the suffix; nil when it is not found
    /// by that.
    func spelling(of typed: String) -> String? {
      if nameKey.hasPrefix(typed) { return name }
      if let id, let idKey, idKey.hasPrefix(typed) { return id }
      return otherKeys.contains { $0.hasPrefix(typed) } ? name : nil
    }

    /// Whether that is one of its names.
    func isNamed(_ folded: String) -> Bool {
      nameKey == folded || idKey == folded || otherKeys.contains(folded)
    }

    /// - Parameters:
    ///   - typed: a beginning, folded.
    ///   - lead: what has to stand before the word.
    /// - Returns: what Tab offers; nil when the word is not found by that.
    func candidate(for typed: String, lead: String) -> Completion.Candidate? {
      spelling(of: typed).map { spelling in
        Completion.Candidate(
          insertion: lead + spelling + suffix, label: spelling,
          meaning: spelling == name ? meaning : name)
      }
    }
  }

  /// What of the words may stand at the end of a text.
  struct Offer {
    /// Where the word begins.
    let start: String.Index
    /// What has to stand before it: the comma that two words of a list were typed without.
    var lead = ""
    /// What was typed of it, folded.
    let typed: String
    let words: [Word]
  }

  var words: [Word]
  /// Whether several may be named, each once, between commas.
  var isList = false
  /// What may be said of an item, by the id of its word.
  var remarks: ((String) -> [Word])?

  /// - Parameter text: the part of the line for which these are the words.
  /// - Returns: what of them may stand at its end.
  func offer(in text: Substring) -> Offer {
    guard isList else {
      return Offer(start: text.startIndex, typed: Folding.fold(text), words: words)
    }
    let isMark = { (byte: UInt8) in byte == UInt8(ascii: ",") || byte == UInt8(ascii: ">") }
    guard let mark = text.utf8.lastIndex(where: isMark) else {
      return offer(at: text, among: words)
    }
    let named = text[..<mark].split { $0 == "," || $0 == ">" }.map(Self.name)
    let item = text[text.utf8.index(after: mark)...].drop { $0 == " " }
    return offer(at: item, among: words.filter { word in !named.contains(where: word.isNamed) })
  }

  /// The words for the last item of a list; for the last words of it when those before name one.
  private func offer(at item: Substring, among words: [Word]) -> Offer {
    if let remark = remark(on: item, among: words) { return remark }
    let typed = Folding.fold(item)
    let whole = Offer(start: item.startIndex, typed: typed, words: words)
    guard !words.contains(where: { $0.spelling(of: typed) != nil }) else { return whole }
    for space in item.indices.reversed() where item[space] == " " {
      let first = Folding.fold(item[..<space])
      guard let named = words.first(where: { $0.isNamed(first) }) else { continue }
      var rest = item[space...].drop { $0 == " " }
      var (start, lead) = (space, ", ")
      if let joint = Self.joints.first(where: { rest.hasPrefix($0) }) {
        rest = rest.dropFirst(joint.count).drop { $0 == " " }
        (start, lead) = (rest.startIndex, "")
      }
      return Offer(
        start: start, lead: lead, typed: Folding.fold(rest), words: words.filter { $0 != named })
    }
    return whole
  }

  /// What may be said of the word that begins the item: after a colon or an equals sign, or after a
  /// blank where a number or nothing follows. Nil when the item is no more than a word.
  private func remark(on item: Substring, among words: [Word]) -> Offer? {
    guard let remarks else { return nil }
    for mark in item.indices.reversed() where [" ", ":", "="].contains(item[mark]) {
      let first = Folding.fold(item[..<mark])
      guard let named = words.first(where: { $0.isNamed(first) }) else { continue }
      let rest = item[item.index(after: mark)...].drop { $0 == " " }
      guard item[mark] != " " || rest.first?.isNumber ?? true else { return nil }
      return Offer(
        start: rest.startIndex, typed: Folding.fold(rest), words: remarks(named.id ?? named.name))
    }
    return nil
  }

  /// Words that join two items as a comma does.
  private static let joints = ["et ", "puis ", "and ", "then "]

  /// Of an item of a list the name alone, folded: what is said of it follows a colon or `=`.
  private static func name(of item: Substring) -> String {
    Folding.fold(item.prefix { $0 != ":" && $0 != "=" })
  }
}
