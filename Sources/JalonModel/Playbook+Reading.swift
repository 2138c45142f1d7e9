extension Playbook {
  /// Reads a file's contents.
  ///
  /// - Parameters:
  ///   - document: the contents.
  ///   - kinds: what each question asks for; nil for an id that this version does not know, whose
  ///     answer is then carried unread.
  /// - Throws: `PlaybookFault`, the first in the text.
  package init(
    reading document: JSONDocument, kinds: (QuestionID) -> AnswerKind?
  ) throws(PlaybookFault) {
    let reading = PlaybookReading(document, kinds: kinds)
    if let fault = reading.faults.first { throw fault }
    self = reading.playbook
  }

  /// Reads the bytes of a file, or of one line of many.
  ///
  /// - Parameters:
  ///   - bytes: UTF-8 JSON of at most 8 MiB.
  ///   - kinds: as for a document.
  /// - Throws: `PlaybookFault`, the first in the text.
  package init(
    reading bytes: ArraySlice<UInt8>, kinds: (QuestionID) -> AnswerKind?
  ) throws(PlaybookFault) {
    let document: JSONDocument
    do {
      document = try JSONDocument(bytes)
    } catch {
      throw PlaybookFault(error)
    }
    try self.init(reading: document, kinds: kinds)
  }

  /// Reads the bytes of a file.
  ///
  /// - Parameters:
  ///   - bytes: UTF-8 JSON of at most 8 MiB.
  ///   - kinds: as for a document.
  /// - Throws: `PlaybookFault`, the first in the text.
  package init(
    reading bytes: [UInt8], kinds: (QuestionID) -> AnswerKind?
  ) throws(PlaybookFault) {
    try self.init(reading: bytes[...], kinds: kinds)
  }
}

/// One reading of a playbook: what it says, and every place where it does not say it rightly.
package struct PlaybookReading: Sendable {
  /// How many faults are kept: a file with more is something else than a playbook.
  /// - Note: Judgement: a few screens, and no quadratic time on a hostile file.
  package static let mostFaults = 100

  /// What was understood; whole only when there is no fault.
  package let playbook: Playbook
  /// Sorted by place, at most `mostFaults`.
  package let faults: [PlaybookFault]

  /// Reads a document whatever it holds, going on behind each fault.
  ///
  /// - Parameters:
  ///   - document: a file's contents.
  ///   - kinds: what each question asks for; nil for an unknown id.
  package init(_ document: JSONDocument, kinds: (QuestionID) -> AnswerKind?) {
    (playbook, faults) = withoutActuallyEscaping(kinds) { kinds in
      var reader = PlaybookReader(kinds: kinds)
      let playbook = reader.playbook(document.root)
      return (playbook, reader.faults.sorted { ($0.line, $0.column) < ($1.line, $1.column) })
    }
  }
}

extension LoggedPeriod {
  /// The first day of a week (`2026-W48`) or month (`2026-11`); nil when the text is neither, or the
  /// year has no such week.
  ///
  /// - Parameter period: as a playbook writes it.
  /// - Returns: A Monday, or the first of a month.
  package static func firstDay(of period: String) -> CivilDate? {
    if let month = CivilDate(iso: "\(period)-01"), period.utf8.count == 7 { return month }
    let parts = period.split(separator: "-W", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0].utf8.count == 4, parts[1].utf8.count == 2,
      parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }),
      let year = Int(parts[0]), let number = Int(parts[1]), number > 0,
      // The fourth of January is always in the first week (ISO 8601).
      let inFirst = CivilDate(year: year, month: 1, day: 4)
    else { return nil }
    let day = inFirst.adding(days: 7 * (number - 1) + 1 - inFirst.weekday)
    return day.week.number == number ? day : nil
  }
}
