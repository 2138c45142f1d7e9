extension VerdictRule {
  /// Nothing keeps all that the client wishes of networks within the limits.
  static let wishesDoNotFit = VerdictRule("wishes-do-not-fit", .listenFirst) { firm, _ in
    firm.prospect.isEmpty ? firm.wishConflict : nil
  }
}
