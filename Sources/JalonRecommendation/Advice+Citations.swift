import JalonModel

extension Advice {
  /// Takes citations out of every reason: of facts that nobody knew in the time of the vintage.
  mutating func forget(_ later: Set<String>) {
    for place in prerequisites.indices { prerequisites[place].reasons.forget(later) }
    plan.forget(later)
    wouldBe?.plan.forget(later)
    for place in rejected.indices { rejected[place].reasons.forget(later) }
  }
}

extension Plan {
  fileprivate mutating func forget(_ later: Set<String>) {
    for place in networks.indices { networks[place].reasons.forget(later) }
  }
}

extension [Reason] {
  fileprivate mutating func forget(_ later: Set<String>) {
    for place in indices { self[place].evidence.removeAll(where: later.contains) }
  }
}
