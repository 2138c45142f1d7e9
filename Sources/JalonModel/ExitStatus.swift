/// How a run ended, for the program that started it.
///
/// The names and numbers are promised to scripts; `jalon --help` lists them. Those from 64 on are
/// the ones of BSD's `sysexits.h`.
package enum ExitStatus: Hashable, Sendable {
  /// All was done, whatever the verdict: 0.
  case done
  /// The interview is incomplete, and there is a provisional result all the same: 3.
  case incomplete
  /// The command line is wrong: 64.
  case wrongUsage
  /// A script line, an answer, a playbook or a catalogue is wrong: 65.
  case badData
  /// There is no such input: 66.
  case noInput
  /// The program is at fault: 70.
  case ourFault
  /// A file cannot be created, or would replace another: 73.
  case cannotCreate
  /// Reading or writing failed: 74.
  case failedTransfer
  /// The playbook is open elsewhere: 75.
  case openElsewhere
  /// The system does not permit it: 77.
  case notPermitted
  /// A signal ended it: 128 and the signal's number.
  case signal(Int32)

  /// What the system is told.
  package var code: Int32 {
    switch self {
    case .done: 0
    case .incomplete: 3
    case .wrongUsage: 64
    case .badData: 65
    case .noInput: 66
    case .ourFault: 70
    case .cannotCreate: 73
    case .failedTransfer: 74
    case .openElsewhere: 75
    case .notPermitted: 77
    case .signal(let number): 128 + number
    }
  }

  /// The graver of two, for a run over several files.
  package static func graver(_ one: ExitStatus, _ other: ExitStatus) -> ExitStatus {
    one.gravity >= other.gravity ? one : other
  }

  /// What ends a run at once weighs most, what is nobody's fault least.
  private var gravity: Int {
    switch self {
    case .done: 0
    case .incomplete: 1
    case .openElsewhere: 2
    case .wrongUsage: 3
    case .badData: 4
    case .noInput: 5
    case .notPermitted: 6
    case .cannotCreate: 7
    case .failedTransfer: 8
    case .ourFault: 9
    case .signal: 10
    }
  }
}
