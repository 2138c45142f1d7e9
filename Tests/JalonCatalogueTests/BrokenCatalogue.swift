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

/// Expects a check to be content with the catalogue as it is and to bite on a broken copy, at a
/// place that the person who must mend it will recognise.
func expectBites(
  _ check: String, _ file: String, _ path: JSONPath.Component..., value: JSONValue?,
  at place: String = "", sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let check = try #require(
    CatalogueCheck.all.first { $0.id == check }, sourceLocation: sourceLocation)
  let before = Set(check.findings(in: BrokenCatalogue.real).map(\.text))
  let broken = try BrokenCatalogue.with(file, path, value)
  let new = check.findings(in: broken).filter { !before.contains($0.text) || before.isEmpty }
  #expect(before.isEmpty, sourceLocation: sourceLocation)
  #expect(!new.isEmpty, "\(check.id) sees nothing", sourceLocation: sourceLocation)
  #expect(
    new.contains { $0.place.contains(file) && $0.place.contains(place) },
    "\(new.map(\.place))", sourceLocation: sourceLocation)
}
