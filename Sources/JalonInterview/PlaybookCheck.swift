import JalonCatalogue
import JalonModel

/// Reads a playbook's file the way a proof-reader does: every fault and every oddity, with its
/// place and what to write instead.
package struct PlaybookCheck: Sendable {
  private let questionnaire: Questionnaire
  private let catalogue: Catalogue
  private let others: [Catalogue]

  /// - Parameters:
  ///   - questionnaire: the questions that answers belong to.
  ///   - catalogue: what ids are looked up in when the playbook names a catalogue that is not here.
  ///   - others: more vintages, each used for the playbooks that name it.
  package init(questionnaire: Questionnaire, catalogue: Catalogue, others: [Catalogue] = []) {
    self.questionnaire = questionnaire
    self.catalogue = catalogue
    self.others = others
  }

  /// What there is to say about one file, in the order of its text.
  ///
  /// - Parameter bytes: the whole file.
  /// - Returns: At most `PlaybookReading.mostFaults` findings; none when all is well.
  package func findings(in bytes: [UInt8]) -> [PlaybookFinding] {
    let document: JSONDocument
    do {
      document = try JSONDocument(bytes)
    } catch {
      return [PlaybookFinding(PlaybookFault(error))]
    }
    let reading = PlaybookReading(document) { questionnaire[$0]?.kind }
    var findings = reading.faults.map(PlaybookFinding.init)
    if !reading.faults.contains(where: \.refusesWhole) {
      let named = reading.playbook.catalogue.vintage
      var inspection = PlaybookInspection(
        reading.playbook, questionnaire: questionnaire,
        catalogue: others.first { $0.vintage == named } ?? catalogue)
      inspection.inspect(document.root)
      findings += inspection.findings
    }
    findings.sort { ($0.line, $0.column) < ($1.line, $1.column) }
    return Array(findings.prefix(PlaybookReading.mostFaults))
  }
}

extension PlaybookFault {
  /// Whether nothing of the file could be read as a playbook.
  fileprivate var refusesWhole: Bool {
    switch kind {
    case .notJSON, .notAPlaybook, .newerSchema: true
    case .missing, .wrongShape, .notOneOf: path.components.isEmpty && kind == .wrongShape(.object)
    }
  }
}

/// One thing to say about a playbook's file.
package struct PlaybookFinding: Hashable, Sendable {
  package enum Severity: String, Hashable, Sendable, CaseIterable {
    /// The file says something that cannot be used.
    case fault
    /// The file is right, and yet perhaps not what was meant.
    case notice
  }

  package let severity: Severity
  /// The way to the value that is meant.
  package let path: JSONPath
  /// From 1.
  package let line: Int
  /// From 1, in Unicode scalars.
  package let column: Int
  /// What is wrong.
  package let text: Text
  /// How to mend it.
  package let suggestion: Text?

  init(_ severity: Severity, at node: JSONNode, _ text: Text, suggestion: Text? = nil) {
    self.severity = severity
    path = node.path
    let place = node.location
    line = place.line
    column = place.column
    self.text = text
    self.suggestion = suggestion
  }

  init(_ fault: PlaybookFault) {
    severity = .fault
    path = fault.path
    line = fault.line
    column = fault.column
    text = fault.text
    suggestion = fault.remedy
  }

  /// The finding as `check` prints it: what is wrong, where, and how to mend it, a line each.
  ///
  /// - Parameters:
  ///   - file: the file's name, as it was given.
  ///   - language: the reader's.
  /// - Returns: Two or three lines without a final newline, safe on a terminal.
  package func message(file: String, language: Language) -> String {
    let label =
      switch severity {
      case .fault: Text(fr: "erreur :", en: "error:")
      case .notice: Text(fr: "remarque :", en: "note:")
      }
    let preposition = Text(fr: "dans", en: "in")
    let way = path.description
    var lines = [
      "\(label[language]) \(text[language])",
      "  \(preposition[language]) \(file.inert):\(line):\(column)\(way.isEmpty ? "" : ", \(way)")",
    ]
    if let suggestion { lines.append("  \(suggestion[language])") }
    return lines.joined(separator: "\n")
  }
}
