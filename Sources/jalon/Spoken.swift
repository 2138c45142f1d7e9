import ArgumentParser
import JalonModel

/// The texts of the command line, in the language of the run. ArgumentParser asks for them before
/// any option is read, so `--lang` is looked for by hand.
enum Spoken {
  static let language: Language = {
    let arguments = CommandLine.arguments
    for (place, argument) in arguments.enumerated() {
      if argument.hasPrefix("--lang=") { return named(argument.dropFirst(7)) }
      if argument == "--lang", place + 1 < arguments.count {
        return named(arguments[place + 1][...])
      }
    }
    return Launch().language
  }()

  private static func named(_ word: Substring) -> Language {
    Language(rawValue: String(word)) ?? Launch().language
  }

  static func text(_ fr: String, _ en: String) -> String { Text(fr: fr, en: en)[language] }

  static func help(_ fr: String, _ en: String) -> ArgumentHelp {
    ArgumentHelp(stringLiteral: text(fr, en))
  }
}
