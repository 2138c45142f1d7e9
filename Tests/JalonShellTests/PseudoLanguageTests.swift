import JalonCatalogue
import JalonInterview
import JalonModel
import JalonReport
import Testing

@testable import JalonShell

/// The session in the pseudo-language, which marks every text that passed through a language pair:
/// a letter without a mark has bypassed it.
@Suite struct PseudoLanguageTests {
  /// What is typed besides answers, with every kind of mistake.
  private static let lines =
    TypedSession.commands + [
      "?", ":help", ":help --search temps", ":help --search zzz", ":zut", ":lang zz", ":open zz",
      ":template zz", ":template bakery", ":explain zz", ":whatif zz", ":target zz", ":fix zz",
      ":save", ":save Morel", ":replay", ":compare Morel", ":open Morel", ":history", ":list",
      ":source /nonexistent/zz", ":script /nonexistent/zz", ":edit 99", ":why 3", ":target",
      "zz.zz=1", "resources.minutes=zz", "maturity.ages=1 2", "maturity.counts=zz",
      "benefits.image.by=zz", "resources.people=99999", "plan.fixed=zz", "\"zz",
      ":edit resources.minutes", "10", "no", ":skip zz", ":undo", ":undo", ":redo", ":redo",
    ]

  @Test func `no text reaches the screen past the language pair`() throws {
    let typed = try TypedSession(.pseudo)
    let first = try typed.session.screen()
    var pages =
      typed.render(Phrases.welcome.map { .paragraph(.prose($0[.pseudo])) })
      + typed.render(try #require(first).blocks(hasTab: true))
    for line in ["zz", ":undo"] + TypedSession.bakery + Self.lines {
      pages += try typed.shown(line) + "\n"
    }
    let names =
      try typed.session.knowledge.evidence().map(\.publisher)
      + typed.session.knowledge.templates().map(\.name)
    let words = Self.unmarked(pages).subtracting(names.flatMap(Self.words))
    #expect(words.isEmpty, "\(words.sorted())")
  }

  @Test func `a text that bypasses the pair is found`() {
    #expect(Self.unmarked("⟦A text⟧ and ⟦more ⟦inside⟧⟧, :edit [id] 12\u{202F}min") == [])
    #expect(Self.unmarked("⟦A text⟧ naked") == ["naked"])
  }

  /// Words outside marks that are no figure, nothing typed and nothing to type.
  static func unmarked(_ page: String) -> Set<String> {
    var text = page.replacing(/\s+/, with: " ")
    while let range = text.firstRange(of: /⟦[^⟦⟧]*⟧/) { text.replaceSubrange(range, with: " ") }
    let words = text.withoutTyped.split { $0.isWhitespace || "()«»“”→,;·".contains($0) }
      .filter { !$0.hasPrefix(":") && !$0.contains("/") && !$0.contains("=") }
      .flatMap { $0.split { !$0.isLetter && $0 != "." } }
      .map { $0.trimming(".") }.filter { $0.contains(where: \.isLetter) }
    return Set(words).subtracting(figures).subtracting(typed)
  }

  /// The words of a proper name.
  private static func words(_ name: String) -> [String] {
    name.split { !$0.isLetter && $0 != "." }.map { $0.trimming(".") }
  }

  /// What was typed and comes back as it is.
  private static let typed: Set<String> = ["Boulangerie", "Morel", "zz", "zut", "zzz"]

  /// Every word that figures are written with in the language that the pseudo-language follows.
  private static let figures: Set<String> = {
    let figures = Figures(.pseudo)
    let days = (1...12).compactMap { CivilDate(year: 2026, month: $0, day: $0) }
    var written = days.flatMap { [figures.date($0), figures.date($0, .short)] }
    written += (0...8).map { figures.cadence(piecesPerFourWeeks: $0) }
    written += (1...7).map { figures.weekday($0) }
    written += [figures.minutes(90), figures.list(["", "", ""]), figures.euros(3)]
    return Set(written.flatMap { $0.split { !$0.isLetter }.map(String.init) })
  }()
}

extension StringProtocol {
  /// Without a character at either end.
  fileprivate func trimming(_ character: Character) -> String {
    var rest = self[...]
    while rest.first == character { rest.removeFirst() }
    while rest.last == character { rest.removeLast() }
    return String(rest)
  }
}
