import JalonCatalogue
import JalonInterview
import JalonModel
import JalonRecommendation
import JalonReport
import JalonStore
import Synchronization

/// Many playbooks in, one on a line; as many results out, one on a line, in the same order.
///
/// A window of lines at a time is read, shared out among the cores and written, so that memory does
/// not grow with the input and the bytes do not depend on the number of cores.
package struct Batch: Sendable {
  /// What is to be done with every playbook.
  package struct Order: Sendable {
    /// Nil: the playbook's own.
    package var vintage: CatalogueLibrary.Vintage?
    /// A consultant's own figures; they bring their vintage with them.
    package var overlay: Overlay?
    /// Nil: the playbook's own.
    package var language: Language?
    /// Of the errors, whose playbook could not be read.
    package var errorLanguage: Language
    package var asOf: CivilDate
    package var depth: Adviser.Depth
    /// Nil: all there are.
    package var cores: Int?
    /// Whether somebody waits for what is written: small windows, so that it comes steadily.
    package var isWatched: Bool

    package init(
      vintage: CatalogueLibrary.Vintage? = nil, overlay: Overlay? = nil, language: Language? = nil,
      errorLanguage: Language, asOf: CivilDate, depth: Adviser.Depth = .plan, cores: Int? = nil,
      isWatched: Bool = false
    ) {
      self.vintage = vintage
      self.overlay = overlay
      self.language = language
      self.errorLanguage = errorLanguage
      self.asOf = asOf
      self.depth = depth
      self.cores = cores
      self.isWatched = isWatched
    }
  }

  /// What came of a run.
  package struct Outcome: Hashable, Sendable {
    package var lines = 0
    /// Lines that hold no playbook.
    package var badLines = 0
    /// What stopped the reading before the end.
    package var unreadable: StoreError?
    /// Whether writing failed; the rest was not computed.
    package var isUnwritten = false
    package var exitStatus: ExitStatus = .done
  }

  /// Lines of a window for each core where somebody waits.
  /// - Note: Judgement: a second or two of work; more would look stuck, fewer would idle a core.
  private static let linesEach = 4

  private let order: Order
  private let members: Int
  /// One for each member of the crew, so that no two count references to the same catalogue.
  private let desks: [Desk]

  package init(_ order: Order) {
    self.order = order
    members = max(1, order.cores ?? Crew.cores)
    desks = (0..<members).map { _ in Desk(order) }
  }

  /// Answers every line.
  /// - Parameters:
  ///   - descriptor: open for reading; left open.
  ///   - name: what an error calls it.
  ///   - write: takes whole lines; false when they could not be written.
  /// - Returns: how many lines there were, and what went wrong.
  /// - Throws: `CatalogueFault` only for a catalogue that was shipped broken.
  package func run(
    reading descriptor: Int32, named name: String, write: ([UInt8]) -> Bool
  ) throws(CatalogueFault) -> Outcome {
    var outcome = Outcome()
    var windows = LineWindows(
      descriptor: descriptor, name: name,
      mostLines: order.isWatched ? members * Self.linesEach : LineWindows.mostLines)
    do {
      while let window = try windows.next() {
        let answers = answers(to: window)
        var output: [UInt8] = []
        output.reserveCapacity(answers.reduce(0) { $0 + $1.bytes.count + 1 })
        for answer in answers {
          if let fault = answer.fault { throw fault }
          output += answer.bytes
          output.append(UInt8(ascii: "\n"))
          outcome.lines += 1
          if answer.exitStatus == .badData { outcome.badLines += 1 }
          outcome.exitStatus = .graver(outcome.exitStatus, answer.exitStatus)
        }
        guard write(output) else {
          outcome.isUnwritten = true
          outcome.exitStatus = .failedTransfer
          return outcome
        }
      }
    } catch let error as StoreError {
      outcome.unreadable = error
      outcome.exitStatus = .graver(outcome.exitStatus, error.exitStatus)
    } catch let fault as CatalogueFault {
      throw fault
    } catch {}
    return outcome
  }

  private func answers(to window: LineWindow) -> [BatchAnswer] {
    let sheet = BatchSheet(window)
    let desks = desks
    let order = order
    Crew.run(min(members, window.lines.count)) { member in
      desks[member].work(through: sheet, order: order)
    }
    return sheet.answers
  }
}

/// What goes out for one line.
struct BatchAnswer: Sendable {
  /// One line, without its end.
  var bytes: [UInt8]
  /// Done, incomplete or bad data.
  var exitStatus: ExitStatus = .done
  /// A catalogue that was shipped broken.
  var fault: CatalogueFault?
}

/// A window with the answers given so far; each line is taken once.
private final class BatchSheet: Sendable {
  let window: LineWindow
  private let taken = Atomic(0)
  private let given: Mutex<[BatchAnswer]>

  init(_ window: LineWindow) {
    self.window = window
    given = Mutex(
      Array(repeating: BatchAnswer(bytes: []), count: window.lines.count))
  }

  /// The place of a line that nobody has taken; nil when all are.
  func take() -> Int? {
    let place = taken.wrappingAdd(1, ordering: .relaxed).oldValue
    return place < window.lines.count ? place : nil
  }

  func give(_ answer: BatchAnswer, at place: Int) {
    given.withLock { $0[place] = answer }
  }

  /// Complete once the crew is back.
  var answers: [BatchAnswer] { given.withLock { $0 } }
}

/// Where one member of the crew works, with a catalogue of its own. The lock is never waited for:
/// one member at a time sits here.
private final class Desk: Sendable {
  private let shelf: Mutex<Shelf>

  init(_ order: Batch.Order) {
    shelf = Mutex(Shelf(chosen: Knowledge(order.vintage, overlay: order.overlay, hands: 1)))
  }

  func work(through sheet: BatchSheet, order: Batch.Order) {
    shelf.withLock { shelf in
      while let place = sheet.take() {
        // A copy of the line, so that no two members count references to the same bytes.
        let answer = shelf.answer(
          sheet.window.lines[place].map { Array(sheet.window.bytes[$0]) },
          number: sheet.window.first + place, order: order)
        sheet.give(answer, at: place)
      }
    }
  }
}

/// The vintages that have been needed so far.
private struct Shelf {
  let chosen: Knowledge
  private var others: [String: Knowledge] = [:]
  /// What answers may hold, by catalogue.
  private var limits: [String: AnswerLimits] = [:]

  init(chosen: Knowledge) {
    self.chosen = chosen
  }

  /// The result of one line, or the error that stands in its place.
  mutating func answer(
    _ line: [UInt8]?, number: Int, order: Batch.Order
  ) -> BatchAnswer {
    do {
      guard let line else { throw PlaybookFault(tooLong: LineWindows.longestLine) }
      let questionnaire = try chosen.questionnaire()
      let playbook = try Playbook(reading: line) { questionnaire[$0]?.kind }
      let knowledge = knowledge(for: playbook)
      if let finding = try fault(in: playbook, line, knowledge) {
        return BatchAnswer(
          bytes: finding.lineError(number, order.errorLanguage), exitStatus: .badData)
      }
      var advice = try knowledge.adviser().advise(
        playbook.answers, language: order.language ?? playbook.language, asOf: order.asOf,
        depth: order.depth)
      if let lacking = knowledge.lacking(figuresOf: playbook) {
        advice.warnings.insert(lacking, at: 0)
      }
      return BatchAnswer(
        bytes: advice.bytes(.compact), exitStatus: advice.provisional ? .incomplete : .done)
    } catch let fault as PlaybookFault {
      return BatchAnswer(
        bytes: fault.lineError(number, isEmpty: line?.isBlank ?? false, order.errorLanguage),
        exitStatus: .badData)
    } catch let fault as CatalogueFault {
      return BatchAnswer(bytes: [], exitStatus: .ourFault, fault: fault)
    } catch {
      return BatchAnswer(bytes: [], exitStatus: .ourFault)
    }
  }

  /// The first answer that the catalogue does not allow; the proof-reader is only called for a
  /// playbook that holds one.
  private mutating func fault(
    in playbook: Playbook, _ line: [UInt8], _ knowledge: Knowledge
  ) throws -> PlaybookFinding? {
    let questionnaire = try chosen.questionnaire()
    let catalogue = try knowledge.catalogue()
    let known = limits[knowledge.catalogueID]
    let limits = known ?? AnswerLimits(questionnaire: questionnaire, catalogue: catalogue)
    if known == nil { self.limits[knowledge.catalogueID] = limits }
    guard !limits.allow(playbook.answers) else { return nil }
    return PlaybookCheck(questionnaire: questionnaire, catalogue: catalogue).findings(in: line)
      .first { $0.severity == .fault }
  }

  /// The playbook's own vintage, decoded once, unless another was asked for.
  private mutating func knowledge(for playbook: Playbook) -> Knowledge {
    let following = chosen.following(playbook)
    guard following !== chosen else { return chosen }
    if let known = others[following.catalogueID] { return known }
    others[following.catalogueID] = following
    return following
  }
}

extension PlaybookFault {
  fileprivate init(tooLong limit: Int) {
    self.init(kind: .notJSON(.tooLong(limit: limit)), path: JSONPath(), line: 1, column: 1)
  }

  /// `{"error": {line, message, path}}`.
  ///
  /// The path is empty where the line as a whole is meant. An empty line is an error too, so that
  /// the lines of input and output stay side by side.
  fileprivate func lineError(_ number: Int, isEmpty: Bool, _ language: Language) -> [UInt8] {
    let message =
      isEmpty
      ? Text(
        fr: "la ligne est vide ; un dossier par ligne est attendu",
        en: "the line is empty; one playbook a line is expected")
      : Text(
        fr: "colonne \(column) : \(text.fr) ; \(remedy.fr)",
        en: "column \(column): \(text.en); \(remedy.en)")
    return batchError(number, message[language], at: path)
  }
}

extension PlaybookFinding {
  /// `{"error": {line, message, path}}`.
  fileprivate func lineError(_ number: Int, _ language: Language) -> [UInt8] {
    let place = Text(fr: "colonne \(column) : ", en: "column \(column): ")[language]
    let words = [text[language], suggestion?[language]].compactMap(\.self)
    return batchError(
      number, place + words.joined(separator: Text(fr: " ; ", en: "; ")[language]), at: path)
  }
}

private func batchError(_ number: Int, _ message: String, at path: JSONPath) -> [UInt8] {
  let error: JSONValue = [
    "line": .number(number), "message": .string(message), "path": .string(path.description),
  ]
  return JSONValue.object(["error": error]).bytes(.compact)
}

extension [UInt8] {
  /// Whether there is nothing but blanks.
  fileprivate var isBlank: Bool {
    allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }
  }
}
