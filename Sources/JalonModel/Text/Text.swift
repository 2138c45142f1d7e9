/// One sentence, or a part of one, in both languages.
///
/// French is written with plain spaces before `? ! : ;` and inside « », both languages with straight
/// apostrophes or not; the typographer sets what belongs there when the sentence is read.
package struct Text: Sendable, Hashable {
  /// The French wording, as written in the source.
  package let fr: String
  /// The English wording.
  package let en: String

  /// Pairs two wordings that say the same thing.
  package init(fr: String, en: String) {
    self.fr = fr
    self.en = en
  }

  /// A name or a figure that reads the same in every language.
  package init(verbatim: String) {
    self.init(fr: verbatim, en: verbatim)
  }

  /// A wording made twice, each time with the figures of its language:
  /// `Text.figures { $0.minutes(90) }`.
  package static func figures(_ wording: (Figures) -> String) -> Text {
    Text(fr: wording(Figures(.fr)), en: wording(Figures(.en)))
  }

  /// The wording to show, as a typographer sets it.
  package subscript(language: Language) -> String {
    switch language {
    case .fr: Typography.french(fr)
    case .en: Typography.apostrophes(en)
    case .pseudo: "⟦\(Typography.apostrophes(en))⟧"
    }
  }

  /// Lends the UTF-8 of the wording to show, without making a string of it where nothing has to be
  /// set.
  func withBytes<Result>(
    in language: Language, _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    switch language {
    case .fr: Typography.withBytes(of: fr, spaces: true, body)
    case .en: Typography.withBytes(of: en, spaces: false, body)
    case .pseudo: self[language].withBytes(body)
    }
  }
}
