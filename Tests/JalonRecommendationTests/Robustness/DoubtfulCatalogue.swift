import JalonCatalogue
import JalonModel

@testable import JalonRecommendation

/// The vintage of 2026 with other ranges.
enum DoubtfulCatalogue {
  /// Every range empty: nothing is left unknown.
  static func withoutDoubt() throws -> Adviser {
    try adviser { $0.mapNumbers { _ in 0...0 } }
  }

  /// Every range empty but those of one network's m, which reach as far as told.
  /// - Parameters:
  ///   - network: its id.
  ///   - ranges: the range for each stated value.
  /// - Returns: an adviser on that catalogue.
  /// - Throws: what reading the catalogue throws.
  static func doubting(
    _ network: String, _ ranges: @escaping (Double) -> ClosedRange<Double>
  ) throws -> Adviser {
    try adviser { root in
      var root = root.mapNumbers { _ in 0...0 }
      guard var object = root.object, var dealing = object["dealing"]?.object,
        let numbers = dealing[network]
      else { return root }
      dealing[network] = numbers.mapNumbers { value in
        let range = ranges(value)
        return range.lowerBound - value...range.upperBound - value
      }
      object["dealing"] = .object(dealing)
      root = .object(object)
      return root
    }
  }

  private static func adviser(_ changed: (JSONValue) -> JSONValue) throws -> Adviser {
    let library = CatalogueLibrary()
    var source = library.source(of: .year2026)
    func change(_ bytes: [UInt8], _ change: (JSONValue) -> JSONValue) throws -> [UInt8] {
      change(try JSONDocument(bytes, limits: .embedded).value).bytes(.compact)
    }
    source.reach = try change(source.reach, changed)
    source.networks = try change(source.networks) { $0.mapNumbers { _ in 0...0 } }
    source.fits = try change(source.fits) { root in
      var object = root.object ?? JSONObject()
      object["range"] = 0
      return .object(object)
    }
    return Adviser(
      catalogue: try Catalogue(source, name: "doubtful"),
      questionnaire: try library.questionnaire())
  }
}

extension JSONValue {
  /// The same with other ranges: how far below and above its value each number may be.
  fileprivate func mapNumbers(_ doubt: (Double) -> ClosedRange<Double>) -> JSONValue {
    switch self {
    case .array(let elements): return .array(elements.map { $0.mapNumbers(doubt) })
    case .object(var object):
      if let value = object["value"]?.double, object["low"] != nil, object["high"] != nil {
        let range = doubt(value)
        object["low"] = .fraction(value + range.lowerBound)
        object["high"] = .fraction(value + range.upperBound)
      } else {
        for member in object.members { object[member.name] = member.value.mapNumbers(doubt) }
      }
      return .object(object)
    default: return self
    }
  }
}
