/// The weekly budgets that plans are compared at: each quarter of an hour up to forty hours.
///
/// - Note: Judgement: nobody plans a week finer, and forty hours are a whole post.
enum MinuteBudget {
  static let step = 15
  static let most = 2_400
  static var all: [Int] { Array(stride(from: step, through: most, by: step)) }

  /// The least budget at which something holds that never stops holding with more; nil when it
  /// holds at none.
  ///
  /// The budget is doubled until it holds, then the place is found by halving: a logarithm of the
  /// answer, for what is asked is dear.
  static func least(where holds: (Int) -> Bool) -> Int? {
    var (without, with) = (0, 1)
    while !holds(with * step) {
      guard with * step < most else { return nil }
      (without, with) = (with, min(2 * with, most / step))
    }
    while with - without > 1 {
      let middle = (without + with) / 2
      if holds(middle * step) { with = middle } else { without = middle }
    }
    return with * step
  }
}
