/// Flat memory that is asked for once, before a search, and freed with its owner.
final class Arena {
  private var blocks: [UnsafeMutableRawPointer] = []

  /// A block of `count` copies of a value that needs no destruction.
  func block<Value: BitwiseCopyable>(
    _ count: Int, of value: Value
  ) -> UnsafeMutablePointer<Value> {
    let block = UnsafeMutablePointer<Value>.allocate(capacity: count)
    block.initialize(repeating: value, count: count)
    blocks.append(block)
    return block
  }

  deinit {
    for block in blocks { block.deallocate() }
  }
}

/// A table of equally long rows.
struct Rows<Value: BitwiseCopyable> {
  private let first: UnsafeMutablePointer<Value>
  private let length: Int

  init(_ count: Int, of length: Int, filledWith value: Value, in arena: Arena) {
    first = arena.block(count * length, of: value)
    self.length = length
  }

  subscript(row: Int) -> UnsafeMutablePointer<Value> { first + row * length }
}
