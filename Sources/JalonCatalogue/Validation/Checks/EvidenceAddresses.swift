import JalonModel

extension CatalogueCheck {
  /// A fact says who published it, when and under what title; an address, when given, is one that a
  /// browser opens.
  static let evidenceAddresses = CatalogueCheck("evidence-addresses") { files in
    files.vintages.flatMap { vintage in
      files.list("\(vintage)/evidence.json", "evidence").flatMap { fact -> [Remark] in
        let unnamed = ["publisher", "title"].compactMap { fact[$0] }
          .filter { $0.node.string?.isEmpty ?? true }
          .map { Remark($0, .unnamed) }
        guard let address = fact["address"], let text = address.node.string, !text.isEmpty,
          !text.hasPrefix("https://"), !text.hasPrefix("http://")
        else { return unnamed }
        return unnamed + [Remark(address, .notAddress)]
      }
    }
  }
}

extension Text {
  fileprivate static let unnamed = Text(
    fr: "un fait nomme qui l’a publié et sous quel titre",
    en: "a fact names who published it and under what title")
  fileprivate static let notAddress = Text(
    fr: "une adresse commence par https:// ou http://",
    en: "an address begins with https:// or http://")
}
