import ArgumentParser
import Glibc
import JalonModel

/// What the command line's own parser says, in the language of the run: it speaks English only.
enum Usage {
  /// Ends the program as an error asks, after saying it.
  static func leave(_ error: any Error) -> Never {
    let code = JalonCommand.exitCode(for: error)
    // A completion script is a program, not a text.
    let isProgram = CommandLine.arguments.contains {
      $0.hasPrefix("--generate-completion-script") || $0 == "--experimental-dump-help"
    }
    guard !isProgram || !code.isSuccess else { JalonCommand.exit(withError: error) }
    // The conversation is what the program does by itself; nobody types its name.
    let message = JalonCommand.fullMessage(for: error)
      .replacing("jalon conversation", with: "jalon")
    if !message.isEmpty {
      let text = (Spoken.language == .fr ? french(message) : message) + "\n"
      if code.isSuccess {
        guard StandardStreams.write(text) else { exit(Launch().outputFailed().code) }
      } else {
        StandardStreams.complain(text)
      }
    }
    exit(status(of: code))
  }

  /// What the parser's codes are called in the contract.
  private static func status(of code: ExitCode) -> Int32 {
    switch code {
    case .validationFailure: ExitStatus.wrongUsage.code
    case .failure: ExitStatus.ourFault.code
    default: code.rawValue
    }
  }

  /// The parser's own few phrases in French; everything else is ours and is French already.
  static func french(_ message: String) -> String {
    phrases.reduce(message) { $0.replacing($1.english, with: $1.french) }
  }

  /// From the longest to the shortest where one holds another.
  private static let phrases: [(english: String, french: String)] = [
    ("OVERVIEW: ", ""), ("USAGE: ", "USAGE : "), ("SUBCOMMANDS:", "COMMANDES :"),
    ("ARGUMENTS:", "ARGUMENTS :"), ("OPTIONS:", "OPTIONS :"),
    ("Show the version.", "Montre la version."),
    ("Show help information.", "Montre cette aide."),
    ("Show subcommand help information.", "Montre l’aide d’une commande."),
    ("for detailed help.", "pour l’aide d’une commande."),
    ("See 'jalon help <subcommand>'", "Voyez « jalon help <commande> »"),
    (" for more information.", " en dit plus."), ("See '", "'"),
    ("Error: ", "Erreur : "), ("Usage: ", "Usage : "), ("Help:  ", "Aide :  "),
    ("Unknown option ", "option inconnue "), ("Did you mean ", "Vouliez-vous dire "),
    ("'?", "'\u{202F}?"),
    ("Missing expected argument ", "il manque l’argument "),
    ("Missing value for ", "il manque une valeur pour "),
    ("Unexpected argument ", "argument inattendu "),
    (" unexpected arguments: ", " arguments inattendus : "),
    ("The option ", "l’option "), (" does not take any value, but ", " ne prend pas de valeur : "),
    (" was specified.", " est de trop."),
    ("Invalid option: ", "option inconnue : "), ("\n   or: ", "\n   ou : "),
    ("' in '-", "' dans '-"),
    ("Can't autodetect a supported shell.", "l’interpréteur de commandes n’est pas reconnu."),
    ("Can't generate completion scripts for ", "pas de complétions pour "),
    ("Please use --generate", "Écrivez --generate"),
    ("=<shell> with one of:", "=NOM, un nom de ceux-ci :"),
    ("The value ", "la valeur "), (" is invalid for ", " ne convient pas pour "),
    ("Please provide one of the following:", "Donnez l’une de celles-ci :"),
    ("Please provide one of ", "Donnez l’une de celles-ci : "), (" and '", " ou '"),
    (" or '", " ou '"),
    ("(values: ", "(valeurs : "), ("(default: ", "(sinon : "), ("default:", "sinon :"),
    ("<subcommand>", "<commande>"),
  ]
}

extension ExitCode {
  /// Ends a command with a status of the contract.
  init(_ status: ExitStatus) { self.init(status.code) }

  fileprivate var isSuccess: Bool { self == .success }
}
