@testable import JalonCatalogue
@testable import JalonModel

private let questionnaire: Questionnaire = {
  do { return try CatalogueLibrary().questionnaire() } catch { fatalError("\(error)") }
}()

/// Playbooks: reading goes on behind every fault and always ends; one without a fault is written so
/// that reading it gives the same playbook and the same bytes.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzPlaybook(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  guard let document = try? JSONDocument(Input(start, count).bytes) else { return 0 }
  let reading = PlaybookReading(document) { questionnaire[$0]?.kind }
  law(reading.faults.count <= PlaybookReading.mostFaults, "too many faults were kept")
  law(
    zip(reading.faults, reading.faults.dropFirst()).allSatisfy {
      ($0.line, $0.column) <= ($1.line, $1.column)
    }, "faults out of order")
  guard reading.faults.isEmpty else { return 0 }
  let written = reading.playbook.bytes
  guard let again = try? Playbook(reading: written, kinds: { questionnaire[$0]?.kind }) else {
    fatalError("a playbook that was written cannot be read")
  }
  law(again.bytes == written, "one playbook, two spellings")
  law(
    again.answersFingerprint == reading.playbook.answersFingerprint, "the fingerprint has changed")
  return 0
}
