import JalonModel

extension CatalogueCheck {
  /// Fits are whole quarters, 0 to 4; a step keeps its floor under its cap.
  static let fitQuarters = CatalogueCheck("fit-quarters") { files in
    files.vintages.flatMap { vintage -> [Remark] in
      guard let fits = files["\(vintage)/fits.json"] else { return [] }
      let cells =
        (fits["quarters"]?.members ?? []).flatMap { $0.entry.members.flatMap(\.entry.elements) }
        + (fits["recruitingByProfile"]?.members ?? []).flatMap { $0.entry.members.map(\.entry) }
        + [fits["range"]].compactMap(\.self)
      let steps = fits["steps"]?.elements ?? []
      let bounds = steps.flatMap { [$0["floor"], $0["cap"]].compactMap(\.self) }
      let crossed = steps.filter {
        ($0["floor"]?.node.int ?? 0) > ($0["cap"]?.node.int ?? 4)
          || !(-4...4).contains($0["step"]?.node.int ?? 0)
      }
      return (cells + bounds).filter { !(0...4).contains($0.node.int ?? -1) }
        .map { Remark($0, .notQuarters) }
        + crossed.map { Remark($0, .crossedStep) }
    }
  }
}

extension Text {
  fileprivate static let notQuarters = Text(
    fr: "une adéquation se donne en quarts : 0, 1, 2, 3 ou 4",
    en: "a fit is given in quarters: 0, 1, 2, 3 or 4")
  fileprivate static let crossedStep = Text(
    fr: "le pas va de −4 à 4 et son plancher reste sous son plafond",
    en: "the step runs from −4 to 4 and its floor stays under its cap")
}
