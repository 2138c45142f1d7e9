import JalonCatalogue
import JalonModel
import Testing

/// The catalogue that the program carries, and copies of it with one thing broken.
enum BrokenCatalogue {
  static let real = CatalogueLibrary().files()

  /// A copy in which one value of one file is another, or is gone when nil is given.
  static func with(
    _ file: String, _ path: JSONPath.Component..., value: JSONValue?
  ) throws -> CatalogueFiles {
    try with(file, path, value)
  }

  static func with(
    _ file: String, _ path: [JSONPath.Component], _ value: JSONValue?
  ) throws -> CatalogueFiles {
    let bytes = try #require(real.files.first { $0.name == file }).bytes
    var root = try JSONDocument(bytes, limits: .embedded).value
    try root.set(path[...], to: value)
    return real.replacing(file, with: root.bytes(.pretty))
  }
}

extension JSONValue {
  /// Puts a value at the end of a way that exists, its last step apart.
  fileprivate mutating func set(
    _ path: ArraySlice<JSONPath.Component>, to value: JSONValue?
  ) throws {
    guard let step = path.first else {
      self = try #require(value)
      return
    }
    switch step {
    case .member(let name):
      var members = try #require(object)
      if path.count == 1, let value {
        members[name] = value
      } else if path.count == 1 {
        _ = try #require(members[name], "nothing to take out")
        members[name] = nil
      } else {
        var inner = try #require(members[name])
        try inner.set(path.dropFirst(), to: value)
        members[name] = inner
      }
      self = .object(members)
    case .element(let place):
      var elements = try #require(array)
      if path.count == 1, let value, place == elements.count {
        elements.append(value)
      } else if path.count == 1, value == nil {
        elements.remove(at: place)
      } else {
        try #require(elements.indices.contains(place))
        try elements[place].set(path.dropFirst(), to: value)
      }
      self = .array(elements)
    }
  }
}

extension JSONPath.Component: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral {
  package init(stringLiteral name: String) { self = .member(name) }
  package init(integerLiteral place: Int) { self = .element(place) }
}

/// What one check finds.
func findings(_ check: String, in files: CatalogueFiles) throws -> [CatalogueFinding] {
  try #require(CatalogueCheck.all.first { $0.id == check }).findings(in: files)
}

/// Expects a check to bite on a broken copy, at a place that the person who must mend it will
/// recognise. That it is content with the catalogue as it is, another test says for all of them.
func expectBites(
  _ check: String, _ file: String, _ path: JSONPath.Component..., value: JSONValue?,
  at place: String = "", sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let found = try findings(check, in: try BrokenCatalogue.with(file, path, value))
  #expect(
    found.contains { $0.file == file && $0.place.contains(place) },
    "\(check) finds \(found.map(\.place))", sourceLocation: sourceLocation)
}
