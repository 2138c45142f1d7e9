import JalonModel

extension CatalogueCheck {
  /// Every sentence is there in both languages and says something.
  static let bothLanguages = CatalogueCheck("both-languages") { files in
    files.all.flatMap(\.sentences).flatMap { sentence in
      ["fr", "en"].compactMap { language -> Remark? in
        guard let wording = sentence[language] else {
          return Remark(sentence, .untranslated(language))
        }
        let isBlank = wording.node.string?.allSatisfy(\.isWhitespace) ?? true
        return isBlank ? Remark(wording, .untranslated(language)) : nil
      }
    }
  }
}

extension Text {
  fileprivate static func untranslated(_ language: String) -> Text {
    Text(fr: "il manque le texte « \(language) »", en: "the text “\(language)” is missing")
  }
}
