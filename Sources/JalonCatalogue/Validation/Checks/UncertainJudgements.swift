import JalonModel

extension CatalogueCheck {
  /// A judged number carries a range, since nobody measured it. An exact nought (there is none) and
  /// an exact one (nothing is multiplied) are statements, not estimates.
  static let uncertainJudgements = CatalogueCheck("uncertain-judgements") { files in
    files.all.flatMap(\.numbers).compactMap { number in
      guard number.basis == .judged, let value = number.value, value != 0, value != 1,
        number.low == value, number.high == value
      else { return nil }
      return Remark(number, .noRange)
    }
  }
}

extension Text {
  fileprivate static let noRange = Text(
    fr: "un nombre jugé ne peut pas être sûr : donnez-lui un bas et un haut",
    en: "a judged number cannot be certain: give it a low and a high")
}
