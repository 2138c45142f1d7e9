import JalonModel

extension CatalogueCheck {
  /// A fact that several vintages cite says the same in each.
  static let sameFacts = CatalogueCheck("same-facts") { files in
    var first: [String: CatalogueEntry] = [:]
    return files.vintages.flatMap { vintage in
      files.list("\(vintage)/evidence.json", "evidence").compactMap { fact in
        guard let other = first[fact.id] else {
          first[fact.id] = fact
          return nil
        }
        return other.node.value == fact.node.value ? nil : Remark(fact, .differs(other))
      }
    }
  }
}

extension Text {
  fileprivate static func differs(_ other: CatalogueEntry) -> Text {
    Text(
      fr: "ce fait dit autre chose dans \(other.file) : alignez les deux",
      en: "this fact says something else in \(other.file): make them agree")
  }
}
