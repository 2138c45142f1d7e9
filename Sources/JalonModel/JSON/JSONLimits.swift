/// What a JSON text may cost before it is refused: every bound is checked before or while reading.
package struct JSONLimits: Sendable, Hashable {
  /// The longest text, in bytes; texts of 4 GiB and more are refused whatever this says.
  package var maxBytes: Int
  /// The longest string or member name, in bytes of UTF-8 once its escapes are resolved.
  package var maxStringBytes: Int
  /// The most arrays and objects that may stand inside one another, the outermost counted.
  package var maxDepth: Int
  /// Whether two members of one object may not share a name, as I-JSON (RFC 7493, 2.3) demands.
  package var uniqueNames: Bool

  /// Limits named one by one; what is left out is what a playbook has.
  ///
  /// - Parameters:
  ///   - maxBytes: The longest text, in bytes.
  ///   - maxStringBytes: The longest string, in bytes of UTF-8.
  ///   - maxDepth: The most containers inside one another. Reading does not recurse; comparing,
  ///     copying and writing a value do, so keep it in the hundreds.
  ///   - uniqueNames: Whether a repeated member name is refused.
  package init(
    maxBytes: Int = 8 << 20, maxStringBytes: Int = 1 << 20, maxDepth: Int = 128,
    uniqueNames: Bool = true
  ) {
    self.maxBytes = maxBytes
    self.maxStringBytes = maxStringBytes
    self.maxDepth = maxDepth
    self.uniqueNames = uniqueNames
  }

  /// For whatever comes from outside: 8 MiB a text, 1 MiB a string, 128 levels.
  ///
  /// - Note: Judgement for the depth: our own files stay under ten levels and unknown members
  ///   rarely pass twenty, while 128 stack frames are safe on any thread. And for the sizes: over a
  ///   thousand times those of an ordinary playbook and of its longest answer.
  package static let playbook = JSONLimits()

  /// For the catalogue we ship: no bound on sizes, the same depth and rules as a playbook.
  package static let embedded = JSONLimits(maxBytes: .max, maxStringBytes: .max)
}
