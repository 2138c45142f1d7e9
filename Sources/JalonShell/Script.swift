import JalonModel
import LineEditor

/// A script's lines with their numbers, and the faults that no line language can mend.
struct Script {
  enum Event {
    case line(String, number: Int)
    case fault(Text, number: Int)
  }

  private var reader: ScriptReader
  private var isBroken = false

  init(bytes: [UInt8]) {
    reader = ScriptReader(bytes: bytes)
  }

  init(descriptor: Int32) {
    reader = ScriptReader(descriptor: descriptor)
  }

  /// The reason when the input itself could not be read to its end.
  private(set) var unreadable: Int32?

  /// The next line or fault; nil at the end.
  mutating func next() -> Event? {
    guard !isBroken else { return nil }
    switch reader.read(prompt: Prompt("")) {
    case .line(let text, let number): return .line(text, number: number)
    case .failed(let failure):
      if case .unreadable(let code) = failure.reason {
        isBroken = true
        unreadable = code
      }
      return .fault(failure.text, number: failure.number)
    case .ended, .interrupted, .terminated: return nil
    }
  }
}

extension LineFailure {
  /// What is wrong with the line, without its place.
  var text: Text {
    switch reason {
    case .nulByte(let column):
      return Text(
        fr: "la ligne contient un octet nul (colonne \(column)) ; enlevez-le",
        en: "the line holds a NUL byte (column \(column)); take it out")
    case .invalidUTF8(let column):
      return Text(
        fr: "la ligne n'est pas en UTF-8 (colonne \(column)) ; enregistrez le fichier en UTF-8",
        en: "the line is not UTF-8 (column \(column)); save the file as UTF-8")
    case .tooLong(let limit):
      // Letters with accents take two bytes: in round thousands.
      let about = Text.figures { $0.integer(limit / 1_000 * 1_000) }
      return Text(
        fr: "cette ligne est trop longue : \(about.fr) caractères au plus ; raccourcissez-la",
        en: "this line is too long: \(about.en) characters at most; shorten it")
    case .unreadable(let code):
      let reason = Text.systemReason(code)
      return Text(fr: "la lecture a échoué (\(reason.fr))", en: "reading failed (\(reason.en))")
    }
  }
}
