import JalonModel

/// The time of one run. With `--as-of` it stands at the first second of that day, so that a run can
/// be repeated to the byte.
package struct Clock: Sendable {
  /// The day of the advice.
  package let asOf: CivilDate
  package let now: @Sendable () -> Moment
  /// What the clock on the wall shows at a moment, written as if it were universal time; for people
  /// only.
  package let wall: @Sendable (Moment) -> Moment
  /// Who is here, for the first line of a journal: process, host, user, since.
  package let heading: @Sendable () -> [UInt8]

  package init(
    asOf: CivilDate, now: @escaping @Sendable () -> Moment,
    wall: @escaping @Sendable (Moment) -> Moment = { $0 },
    heading: @escaping @Sendable () -> [UInt8]
  ) {
    self.asOf = asOf
    self.now = now
    self.wall = wall
    self.heading = heading
  }
}
