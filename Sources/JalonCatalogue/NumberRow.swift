/// Numbers by name, where the names stand in an order that is known: one that is looked up often is
/// looked up by its place.
package struct NumberRow: Sendable {
  private let names: [String]
  private var numbers: [Number?]

  /// A row without numbers.
  /// - Parameter names: all there may be, no name twice.
  init(of names: [String]) {
    self.names = names
    numbers = Array(repeating: nil, count: names.count)
  }

  /// A row of those numbers that have one of the names.
  init(_ numbers: [String: Number], of names: [String]) {
    self.init(of: names)
    for (name, number) in numbers { self[name] = number }
  }

  /// The number of that name; a name that the row does not have has none, and takes none. Linear in
  /// the names.
  package internal(set) subscript(name: String) -> Number? {
    get { names.firstIndex(of: name).flatMap { numbers[$0] } }
    set { names.firstIndex(of: name).map { numbers[$0] = newValue } }
  }

  /// The number whose name stands at that place.
  package subscript(at place: Int) -> Number? { numbers[place] }

  /// The numbers there are.
  package var named: [String: Number] {
    var named: [String: Number] = [:]
    for (name, number) in zip(names, numbers) { named[name] = number }
    return named
  }
}
