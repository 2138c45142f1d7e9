/// The way from the root of a document to one of its values, for messages.
package struct JSONPath: Sendable, Hashable {
  /// One step down.
  package enum Component: Sendable, Hashable {
    /// Into an object, by member name.
    case member(String)
    /// Into an array, by position from 0.
    case element(Int)
  }

  /// The steps from the root, outermost first; empty for the root itself.
  package var components: [Component]

  /// A path of the given steps; the root when there are none.
  ///
  /// - Parameter components: The steps, outermost first.
  package init(_ components: [Component] = []) {
    self.components = components
  }

  /// The path of a member of the object found here.
  ///
  /// - Parameter name: The member's name, unescaped.
  package subscript(name: String) -> JSONPath {
    JSONPath(components + [.member(name)])
  }

  /// The path of an element of the array found here.
  ///
  /// - Parameter position: The element's position, from 0.
  package subscript(position: Int) -> JSONPath {
    JSONPath(components + [.element(position)])
  }
}

extension JSONPath: CustomStringConvertible {
  /// As `answers["maturity.counts"][2]`: plain names with dots, others quoted; empty at the root.
  ///
  /// A name is quoted and escaped as the writer does, so the text is safe on a terminal.
  package var description: String {
    var bytes: [UInt8] = []
    for component in components {
      switch component {
      case .element(let position):
        bytes += Array("[\(position)]".utf8)
      case .member(let name) where Self.isPlain(name):
        if !bytes.isEmpty { bytes.append(UInt8(ascii: ".")) }
        bytes += Array(name.utf8)
      case .member(let name):
        bytes.append(UInt8(ascii: "["))
        bytes.appendJSONString(name)
        bytes.append(UInt8(ascii: "]"))
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Whether a name reads without quotes: ASCII letters, digits and `_`, a digit not first.
  private static func isPlain(_ name: String) -> Bool {
    guard let first = name.utf8.first, !(0x30...0x39).contains(first) else { return false }
    return name.utf8.allSatisfy { byte in
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x5F: true
      default: false
      }
    }
  }
}
