import ExactAllocator

extension AllocationProblem {
  /// The same problem with some networks left to themselves.
  func freeing(_ freed: Set<Int>) -> AllocationProblem? {
    standing { freed.contains($0) ? .free : $1 }
  }

  /// The same problem with one network settled.
  func settling(_ network: Int, as standing: Standing) -> AllocationProblem? {
    self.standing { $0 == network ? standing : $1 }
  }

  private func standing(_ change: (Int, Standing) -> Standing) -> AllocationProblem? {
    try? AllocationProblem(
      weights: weights, formats: formats,
      networks: networks.enumerated().map { index, network in
        Network(
          isSocial: network.isSocial, isNew: network.isNew,
          standing: change(index, network.standing), options: network.options)
      }, focusPrice: focusPrice, timePrice: timePrice, worth: worth, limits: limits)
  }
}
