import JalonModel

extension CatalogueCheck {
  /// Texts are typed as the typographer expects them: ’ and no straight quotes, plain single
  /// blanks, none at either end, and in French one before `? ! : ;` and inside « ».
  static let plainTypography = CatalogueCheck("plain-typography") { files in
    files.all.flatMap(\.sentences).flatMap { sentence in
      ["fr", "en"].flatMap { language -> [Remark] in
        guard let wording = sentence[language], let text = wording.node.string else { return [] }
        let faults =
          TextFault.faults(in: text) + (language == "fr" ? TextFault.frenchFaults(in: text) : [])
        return faults.map { Remark(wording, $0.text) }
      }
    }
  }
}

/// A slip of the keyboard in a text.
package enum TextFault: String, Sendable, Hashable, CaseIterable {
  case straightQuote, hardSpace, doubleBlank, edgeBlank
  case noSpaceBeforeMark, noSpaceInsideQuotes

  /// What is wrong with a text of either language.
  package static func faults(in text: String) -> [TextFault] {
    let scalars = Array(withoutCode(text).unicodeScalars)
    var faults: [TextFault] = []
    if scalars.contains(where: { $0 == "'" || $0 == "\"" }) { faults.append(.straightQuote) }
    if scalars.contains(where: { $0 == "\u{A0}" || $0 == "\u{202F}" || $0 == "\t" }) {
      faults.append(.hardSpace)
    }
    if zip(scalars, scalars.dropFirst()).contains(where: { $0 == " " && $1 == " " }) {
      faults.append(.doubleBlank)
    }
    if scalars.first == " " || scalars.last == " " { faults.append(.edgeBlank) }
    return faults
  }

  /// What is wrong with a text as French.
  package static func frenchFaults(in text: String) -> [TextFault] {
    let scalars = Array(withoutCode(text).unicodeScalars)
    var faults: Set<TextFault> = []
    for (place, mark) in scalars.enumerated() {
      let before = place > 0 ? scalars[place - 1] : " "
      let after = place + 1 < scalars.count ? scalars[place + 1] : " "
      let isDouble = mark == "?" || mark == "!" || mark == ";" || mark == ":"
      // `14:30` and `https://` hold together; `?!` is one mark.
      if isDouble, !isCount(scalars[place...]), before != " ", before != "?", before != "!",
        before != "(",
        after == " " || after == ")" || after == "»"
      {
        faults.insert(.noSpaceBeforeMark)
      }
      if (mark == "«" && after != " ") || (mark == "»" && before != " ") {
        faults.insert(.noSpaceInsideQuotes)
      }
    }
    return allCases.filter(faults.contains)
  }

  /// Whether a colon belongs to an answer to type, `facebook: 7/20`, whose grammar wants it so.
  private static func isCount(_ rest: ArraySlice<Unicode.Scalar>) -> Bool {
    let figures = rest.dropFirst(2).prefix { ("0"..."9").contains($0) }
    return rest.first == ":" && !figures.isEmpty && rest.dropFirst(2 + figures.count).first == "/"
  }

  /// The text without what stands between backticks.
  private static func withoutCode(_ text: String) -> String {
    text.split(separator: "`", omittingEmptySubsequences: false).enumerated()
      .filter { $0.offset % 2 == 0 }.map { String($0.element) }.joined(separator: "x")
  }

  /// What is wrong and what to write instead.
  package var text: Text {
    switch self {
    case .straightQuote:
      Text(
        fr: "écrivez ’ « » plutôt que des guillemets droits",
        en: "write ’ “ ” rather than straight quotes")
    case .hardSpace:
      Text(
        fr: "écrivez des espaces simples : l’affichage pose les insécables",
        en: "write plain spaces: display sets the no-break ones")
    case .doubleBlank: Text(fr: "deux espaces se suivent", en: "two blanks in a row")
    case .edgeBlank:
      Text(fr: "une espace en trop au début ou à la fin", en: "a blank too many at an end")
    case .noSpaceBeforeMark:
      Text(fr: "il manque une espace devant ? ! : ou ;", en: "a space is missing before ? ! : or ;")
    case .noSpaceInsideQuotes:
      Text(
        fr: "il manque une espace à l’intérieur de « »", en: "a space is missing inside « »")
    }
  }
}
