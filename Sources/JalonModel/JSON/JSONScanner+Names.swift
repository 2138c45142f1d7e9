/// The search for two members of one name.
extension JSONScanner {
  /// The first name that repeats an earlier one once both are unescaped.
  ///
  /// A few dozen plain names are compared pair by pair, which costs next to nothing where their
  /// lengths differ; more go through a table keyed by the standard library's seeded hash, so that no
  /// choice of names makes it slow. No strings are made.
  ///
  /// - Parameter names: The tape entries of one object's names, in order.
  /// - Returns: The tape entry of the later of the two, nil when all names differ.
  func firstRepeated(_ names: ArraySlice<Int>) -> Int? {
    guard names.count <= Self.few else { return firstRepeatedByHash(names) }
    return tape.withUnsafeBufferPointer { tape in
      names.withUnsafeBufferPointer { names in
        guard names.allSatisfy({ tape[$0].count == tape[$0].extent }) else {
          return firstRepeatedByHash(ArraySlice(names))
        }
        for position in 1..<names.count {
          let entry = tape[names[position]]
          for earlier in 0..<position where tape[names[earlier]].extent == entry.extent {
            if samePlainBytes(entry, tape[names[earlier]]) { return names[position] }
          }
        }
        return nil
      }
    }
  }

  /// Up to here, comparing names pair by pair is quicker than hashing them.
  private static let few = 32

  private func firstRepeatedByHash(_ names: ArraySlice<Int>) -> Int? {
    var capacity = 16
    while capacity < names.count * 2 { capacity *= 2 }
    // Open addressing: tape entries beside their hashes, −1 where nothing stands yet.
    var slots = [(name: Int, hash: Int)](repeating: (-1, 0), count: capacity)
    for name in names {
      let entry = tape[name]
      let hash = hash(of: entry)
      var slot = hash & (capacity - 1)
      while slots[slot].name >= 0 {
        if slots[slot].hash == hash, sameName(tape[slots[slot].name], entry) { return name }
        slot = (slot + 1) & (capacity - 1)
      }
      slots[slot] = (name, hash)
    }
    return nil
  }

  private func hash(of name: Entry) -> Int {
    var hasher = Hasher()
    if name.count == name.extent {
      hasher.combine(bytes: UnsafeRawBufferPointer(bytes(of: name)))
    } else {
      Array(JSONUnescaper(bytes(of: name))).withUnsafeBytes { hasher.combine(bytes: $0) }
    }
    return hasher.finalize()
  }

  private func sameName(_ one: Entry, _ other: Entry) -> Bool {
    one.count == other.count
      && JSONUnescaper(bytes(of: one)).elementsEqual(JSONUnescaper(bytes(of: other)))
  }

  /// Whether two names of one length and without escapes are the same.
  @inline(__always)
  private func samePlainBytes(_ one: Entry, _ other: Entry) -> Bool {
    bytes(of: one).stands(in: text, at: Int(other.start))
  }
}
