import JalonModel

extension CatalogueCheck {
  /// A judged number carries a range on both sides, since nobody measured it. A nought has nothing
  /// below it; an exact nought (there is none) and an exact one (nothing is multiplied) are
  /// statements, not estimates.
  static let uncertainJudgements = CatalogueCheck("uncertain-judgements") { files in
    files.all.flatMap(\.numbers).compactMap { number in
      guard number.basis == .judged, let value = number.value, value != 0 else { return nil }
      switch (number.low == value, number.high == value) {
      case (true, true): return value == 1 ? nil : Remark(number, .noRange)
      case (true, false), (false, true): return Remark(number, .oneSided)
      case (false, false): return nil
      }
    }
  }
}

extension Text {
  fileprivate static let noRange = Text(
    fr: "un nombre jugé ne peut pas être sûr : donnez-lui un bas et un haut",
    en: "a judged number cannot be certain: give it a low and a high")
  fileprivate static let oneSided = Text(
    fr: "un nombre jugé peut se tromper dans les deux sens : sa valeur n’est pas au bord",
    en: "a judged number may be wrong both ways: its value is not at an end of its range")
}
