import CLibEdit

extension [Unicode.Scalar] {
  /// Of a marked prompt, the characters that take room.
  var visible: [Unicode.Scalar] {
    let runs = split(separator: Prompt.marker, omittingEmptySubsequences: false)
    return runs.enumerated().flatMap {
      $0.offset.isMultiple(of: 2) ? [Unicode.Scalar]($0.element) : []
    }
  }
}

/// A prompt in memory that stays where it is while libedit draws it.
@safe struct DrawnPrompt: ~Copyable {
  private var storage: UnsafeMutableBufferPointer<wchar_t>
  /// The characters that take room.
  private(set) var visible: [Unicode.Scalar] = []

  init() {
    unsafe storage = .allocate(capacity: 1)
    unsafe storage.initialize(repeating: 0)
  }

  deinit { unsafe storage.deallocate() }

  /// The address that libedit asks for.
  var start: UnsafeMutablePointer<wchar_t>? { unsafe storage.baseAddress }

  /// Replaces the text.
  ///
  /// - Parameter marked: as `Prompt.marked` makes it.
  mutating func show(_ marked: [Unicode.Scalar]) {
    unsafe storage.deallocate()
    unsafe storage = .allocate(capacity: marked.count + 1)
    _ = unsafe storage.initialize(from: marked.map(\.wide) + [0])
    visible = marked.visible
  }
}
