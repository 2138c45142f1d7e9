/// A 64-bit FNV-1a digest, in sixteen hexadecimal digits.
///
/// It shows that bytes changed; it does not resist somebody who wants two inputs to look alike.
/// Source: Fowler, Noll and Vo, "The FNV Non-Cryptographic Hash Algorithm" (IETF draft).
package struct Fingerprint: Hashable, Sendable, CustomStringConvertible {
  private var state: UInt64 = 0xcbf2_9ce4_8422_2325

  package init() {}

  package mutating func add(_ bytes: [UInt8]) {
    state = bytes.withUnsafeBufferPointer { bytes in
      var state = state
      for byte in bytes { state = (state ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
      return state
    }
  }

  package var description: String {
    let digits = String(state, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
