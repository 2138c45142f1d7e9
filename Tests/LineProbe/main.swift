import Glibc
import LineEditor

/// Reads lines with the reader that suits, and says on standard output what came of each.
///
/// Variables: PROBE_PLAIN=1 asks for the plain reader, PROBE_EDITRC names an editrc,
/// PROBE_HINTS=1 turns hints on, PROBE_DRAFT is the first line's draft.

func variable(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }

func configuration() -> EditorConfiguration {
  var configuration = EditorConfiguration()
  configuration.editrc = variable("PROBE_EDITRC")
  configuration.history = HistoryList(["boulangerie du port", "café crème", "salon de thé"])
  let words = ["aide ", "ajouter ", "ajuster ", "boulangerie "]
  configuration.complete = { line, cursor in
    let start = line[..<cursor].lastIndex(of: " ").map { line.index(after: $0) } ?? line.startIndex
    let word = line[start..<cursor].lowercased()
    let found = words.filter { $0.hasPrefix(word) }
    let candidates =
      line == "liste "
      ? (1...60).map { Completion.Candidate(insertion: "\($0)e mot", meaning: "sens \($0)") }
      : found.map { Completion.Candidate(insertion: $0) }
    return Completion(replaced: start..<cursor, candidates: candidates)
  }
  if variable("PROBE_HINTS") == "1" {
    configuration.hint = { line in
      words.first { $0.hasPrefix(line) }.map { String($0.dropFirst(line.count).dropLast()) }
    }
  }
  return configuration
}

let environment = TerminalEnvironment.current(
  plain: variable("PROBE_PLAIN") == "1", variable: variable)
var reader: any LineReading
switch environment.reader {
case .editor:
  guard let editor = TerminalEditor(configuration()) else { exit(70) }
  editor.draft = variable("PROBE_DRAFT") ?? ""
  reader = editor
case .plain(let prompts, let reason):
  print("PLAIN \(reason)")
  reader = PlainReader(prompts: prompts)
case .script:
  reader = ScriptReader(descriptor: 0)
}

func say(_ text: String) {
  print(text)
  fflush(nil)
}

var refusals = 0
while true {
  let prompt = Prompt(
    "jalon ➤ ", styled: "\u{1B}[1mjalon\u{1B}[0m ➤ ", right: ["partie · 3/12", "3/12"])
  let event = reader.read(prompt: prompt)
  switch event {
  case .line(let text, let number):
    refusals = 0
    reader.remember(text)
    say("LINE \(number) \(text.debugDescription)")
  case .interrupted(let pending):
    refusals = pending ? 0 : refusals + 1
    say("INTERRUPTED \(pending)")
    if refusals == 2 { say("LEAVE?") }
  case .ended:
    say("ENDED")
    reader.close()
    reader.close()
    exit(0)
  case .terminated(let signal):
    reader.close()
    say("TERMINATED \(signal)")
    exit(128 + signal)
  case .failed(let failure):
    say("FAILED \(failure.number) \(failure.reason)")
    if case .unreadable = failure.reason { exit(74) }
  }
}
