import JalonModel

extension CatalogueCheck {
  /// Every file is there and the decoder accepts it: no member missing, unknown or of another kind.
  static let strictForm = CatalogueCheck("strict-form") { files in
    var remarks = wanted(files.vintages).filter { files.bytes($0) == nil }
      .map { Remark(file: $0, .missingFile) }
    var faults = files.unreadable
    func read<Value>(
      _ name: String, _ decode: ([UInt8], String) throws(CatalogueFault) -> Value
    ) {
      guard files[name] != nil, let bytes = files.bytes(name) else { return }
      do throws(CatalogueFault) {
        _ = try decode(bytes, name)
      } catch {
        if !faults.contains(error) { faults.append(error) }
      }
    }
    read("questionnaire.json", Questionnaire.init(json:file:))
    read("benefits.json", Benefit.list(json:file:))
    read("sectors.json", Sector.list(json:file:))
    read("subjects.json", Subjects.list(json:file:))
    read("trades.json", Trade.list(json:file:))
    read("settings.json", Settings.init(json:file:))
    read("judgements.json", Judgement.list(json:file:))
    read("closed.json", ClosedNetwork.list(json:file:))
    for vintage in files.vintages {
      read("\(vintage)/reach.json", Reach.init(json:file:))
      read("\(vintage)/fits.json", Fits.init(json:file:))
      read("\(vintage)/evidence.json", Evidence.list(json:file:))
      guard let source = files.source(of: vintage) else { continue }
      read("\(vintage)/networks.json") { (_, _) throws(CatalogueFault) in
        try Catalogue(source, name: vintage)
      }
    }
    remarks += faults.map(Remark.init)
    return remarks
  }

  private static func wanted(_ vintages: [String]) -> [String] {
    let shared = [
      "questionnaire", "benefits", "sectors", "subjects", "trades", "settings", "judgements",
      "closed",
    ]
    let own = ["networks", "reach", "fits", "evidence"]
    return shared.map { "\($0).json" }
      + vintages.flatMap { vintage in own.map { "\(vintage)/\($0).json" } }
  }
}

extension Text {
  fileprivate static let missingFile = Text(
    fr: "ce fichier manque au catalogue", en: "this file is missing from the catalogue")
}
