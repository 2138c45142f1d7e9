import Glibc
import JalonRecommendation
import Synchronization

/// Several threads at one piece of work.
enum Crew {
  /// Runs the work once for each member, the calling thread being member 0, and comes back when all
  /// have finished. When the system has no thread to give the crew is smaller, so the work must not
  /// be cut beforehand: each member takes what is left until nothing is.
  static func run(_ members: Int, _ work: @escaping @Sendable (Int) -> Void) {
    var threads: [pthread_t] = []
    for member in 1..<max(members, 1) {
      var thread = pthread_t()
      let errand = Unmanaged.passRetained(Errand { work(member) })
      let failure = pthread_create(
        &thread, nil,
        { errand in
          guard let errand else { return nil }
          Unmanaged<Errand>.fromOpaque(errand).takeRetainedValue().work()
          return nil
        }, errand.toOpaque())
      if failure == 0 { threads.append(thread) } else { errand.release() }
    }
    work(0)
    for thread in threads { pthread_join(thread, nil) }
  }

  /// Solves the draws of an advice, a part each.
  static func solving(by hands: Int) -> Robustness.Crew {
    guard hands > 1 else { return .alone }
    return Robustness.Crew(hands: hands) { parts, work in
      let sheet = DrawSheet(parts, work)
      run(hands) { _ in sheet.work() }
      return sheet.tallies
    }
  }

  /// Processors at work in this computer, at least one.
  static var cores: Int { max(1, sysconf(CInt(_SC_NPROCESSORS_ONLN))) }

  /// What a thread is sent out with: C hands over one pointer.
  private final class Errand: Sendable {
    let work: @Sendable () -> Void

    init(_ work: @escaping @Sendable () -> Void) {
      self.work = work
    }
  }
}

/// The parts of the draws, each taken by whoever comes next.
private final class DrawSheet: Sendable {
  private let parts: [Range<Int>]
  private let solve: Robustness.Crew.Work
  private let taken = Atomic(0)
  private let solved: Mutex<[Robustness.Tally?]>

  init(_ parts: [Range<Int>], _ solve: @escaping Robustness.Crew.Work) {
    self.parts = parts
    self.solve = solve
    solved = Mutex(Array(repeating: nil, count: parts.count))
  }

  func work() {
    while true {
      let place = taken.wrappingAdd(1, ordering: .relaxed).oldValue
      guard place < parts.count else { return }
      let tally = solve(parts[place])
      solved.withLock { $0[place] = tally }
    }
  }

  /// Complete once the crew is back.
  var tallies: [Robustness.Tally] { solved.withLock { $0.compactMap(\.self) } }
}
