import JalonModel

extension CatalogueCheck {
  /// Every threshold and weight that the advice reads is set, and none that it does not read.
  static let settingsPresent = CatalogueCheck("settings-present") { files in
    guard let settings = files["settings.json"]?["settings"] else { return [] }
    let known = KnownIDs(Setting.allCases.map(\.rawValue))
    return known.ids.filter { settings[$0] == nil }.map { Remark(settings, .unset($0)) }
      + known.remarks(onNamesOf: settings, .aSetting)
  }
}

extension Text {
  fileprivate static let aSetting = Text(fr: "un réglage", en: "a setting")

  fileprivate static func unset(_ name: String) -> Text {
    Text(fr: "le réglage `\(name)` manque", en: "the setting `\(name)` is missing")
  }
}
