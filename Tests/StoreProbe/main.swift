import Glibc
import JalonStore

// A session reduced to its file work, for checks that need another process: one that is killed, that
// holds a lock, or whose system calls are made to fail.

let usage = """
  usage: StoreProbe save FOLDER/NAME.json       standard input becomes the playbook; prints 'saved'
         StoreProbe create FOLDER/NAME.json     the same, only if the name is free
         StoreProbe write FILE                  the same for any file, replacing it
         StoreProbe read FOLDER/NAME.json       prints the playbook
         StoreProbe list FOLDER                 prints the names
         StoreProbe append FOLDER NAME          each line of standard input becomes a step, then its number is printed
         StoreProbe update FOLDER NAME LINE     adds a line to the playbook under its lock
         StoreProbe hold FOLDER NAME            opens the journal, prints 'held', waits for the end of standard input
         StoreProbe resume FOLDER NAME          prints the steps still to be performed on the playbook
         StoreProbe commit FOLDER NAME          resumes, adds the steps to the playbook, saves, prints 'saved'
         StoreProbe remember FOLDER COUNT WORD  adds numbered commands to the history

  """

enum Refusal: Error {
  case usage
  case held([UInt8])
}

func say(_ bytes: [UInt8], to descriptor: CInt = STDOUT_FILENO) throws {
  var rest = bytes[...]
  while !rest.isEmpty {
    let count = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
    if count < 0 {
      guard errno == EINTR else {
        throw StoreError(code: errno, on: .write, of: "standard output")
      }
    } else {
      rest = rest.dropFirst(count)
    }
  }
}

func input() throws -> [UInt8] {
  try readToEnd(of: STDIN_FILENO, named: "standard input", limit: 64 << 20)
}

/// `FOLDER/NAME.json` in its two parts.
func playbook(_ path: String) throws -> (PlaybookFolder, PlaybookName) {
  let parts = path.split(separator: "/", omittingEmptySubsequences: false)
  guard parts.count > 1, let name = parts.last, name.hasSuffix(".json") else { throw Refusal.usage }
  let folder = parts.dropLast().joined(separator: "/")
  return (PlaybookFolder(folder), try PlaybookName(String(name.dropLast(5))))
}

/// Opens the journal under its lock; abandoned steps come with what they are to be performed on.
func session(
  in folder: PlaybookFolder, on name: PlaybookName
) throws -> (journal: Journal, file: StoredFile?, steps: [[UInt8]]) {
  let heading = Array(#"{"pid":\#(getpid())}"#.utf8)
  let opening = try JournalFolder(of: folder).open(.playbook(name), heading: heading)
  let file = try folder.contains(name) ? folder.read(name) : nil
  switch opening {
  case .fresh(let journal): return (journal, file, [])
  case .continuing(let journal, let record): return (journal, file, record.steps(over: file?.bytes))
  case .held(let heading): throw Refusal.held(heading)
  }
}

func perform(_ arguments: [String]) throws {
  guard arguments.count >= 2 else { throw Refusal.usage }
  switch (arguments[0], arguments.count) {
  case ("save", 2), ("create", 2):
    let (folder, name) = try playbook(arguments[1])
    try folder.save(
      try input(), as: name, overwriting: arguments[0] == "save" ? .always : .never)
    try say(Array("saved\n".utf8))
  case ("write", 2):
    try writeFile(at: arguments[1], try input(), overwriting: .always)
    try say(Array("saved\n".utf8))
  case ("read", 2):
    let (folder, name) = try playbook(arguments[1])
    try say(try folder.read(name).bytes)
  case ("list", 2):
    let names = try PlaybookFolder(arguments[1]).list().map { "\($0.name) \($0.size)\n" }
    try say(Array(names.joined().utf8))
  case ("append", 3):
    let opened = try session(
      in: PlaybookFolder(arguments[1]), on: try PlaybookName(arguments[2]))
    for (index, line) in try input().split(separator: UInt8(ascii: "\n")).enumerated() {
      try opened.journal.append(Array(line))
      try say(Array("\(index + 1)\n".utf8))
    }
  case ("update", 4):
    let name = try PlaybookName(arguments[2])
    let opened = try session(in: PlaybookFolder(arguments[1]), on: name)
    let line = Array("\(arguments[3])\n".utf8)
    try opened.journal.save(
      (opened.file?.bytes ?? []) + line, as: name,
      overwriting: opened.file.map { .previous($0.stamp) } ?? .never)
    try opened.journal.remove()
  case ("hold", 3):
    let opened = try session(
      in: PlaybookFolder(arguments[1]), on: try PlaybookName(arguments[2]))
    try say(Array("held\n".utf8))
    _ = try input()
    try opened.journal.remove()
  case ("resume", 3):
    let opened = try session(
      in: PlaybookFolder(arguments[1]), on: try PlaybookName(arguments[2]))
    try say(Array(opened.steps.map { $0 + [UInt8(ascii: "\n")] }.joined()))
  case ("commit", 3):
    let name = try PlaybookName(arguments[2])
    let opened = try session(in: PlaybookFolder(arguments[1]), on: name)
    let steps = Array(opened.steps.map { $0 + [UInt8(ascii: "\n")] }.joined())
    try opened.journal.save(
      (opened.file?.bytes ?? []) + steps, as: name,
      overwriting: opened.file.map { .previous($0.stamp) } ?? .never)
    try say(Array("saved\n".utf8))
    try opened.journal.remove()
  case ("remember", 4):
    let history = HistoryFile(of: PlaybookFolder(arguments[1]))
    for number in 0..<(Int(arguments[2]) ?? 0) {
      try history.append("\(arguments[3]) \(number)")
    }
  default:
    throw Refusal.usage
  }
}

func status(of arguments: [String]) -> CInt {
  do {
    try perform(arguments)
    return 0
  } catch let error as StoreError {
    try? say(Array("StoreProbe: \(error.path): \(error.kind)\n".utf8), to: STDERR_FILENO)
    return error.exitStatus.code
  } catch let fault as PlaybookName.Fault {
    try? say(Array("StoreProbe: \(fault.text): \(fault.reason)\n".utf8), to: STDERR_FILENO)
    return 64
  } catch Refusal.held(let heading) {
    try? say(Array("StoreProbe: open in ".utf8) + heading + [10], to: STDERR_FILENO)
    return 75
  } catch {
    try? say(Array(usage.utf8), to: STDERR_FILENO)
    return 64
  }
}

exit(status(of: Array(CommandLine.arguments.dropFirst())))
