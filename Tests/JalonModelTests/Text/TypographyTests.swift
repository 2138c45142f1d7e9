import JalonModel
import Testing

@Suite struct TypographyTests {
  @Test(arguments: [
    ("Quoi ?", "Quoi\u{202F}?"), ("Oui !", "Oui\u{202F}!"), ("un ; deux", "un\u{202F}; deux"),
    ("Plan : deux", "Plan\u{A0}: deux"), ("« ici »", "«\u{202F}ici\u{202F}»"),
    ("« ici » : oui", "«\u{202F}ici\u{202F}»\u{A0}: oui"), ("44 %", "44\u{202F}%"),
    ("12 € par mois", "12\u{202F}€ par mois"), ("25 min", "25\u{202F}min"),
    ("1 h 30", "1\u{202F}h\u{202F}30"),
    ("12 000 000 habitants", "12\u{202F}000\u{202F}000 habitants"),
    ("(44 %)", "(44\u{202F}%)"), ("Quoi\u{A0}?", "Quoi\u{202F}?"),
    ("Vraiment ?!", "Vraiment\u{202F}?!"),
  ])
  func `a space that must not break becomes one that does not`(_ plain: String, _ set: String) {
    #expect(Typography.french(plain) == set)
  }

  @Test(arguments: [
    ("l'an d'avant", "l’an d’avant"), ("aujourd'hui", "aujourd’hui"), ("qu'à", "qu’à"),
    ("an adviser's estimate", "an adviser’s estimate"), ("firms' pages", "firms’ pages"),
    ("« l'été » n'est pas là", "« l'été » n’est pas là"),
    ("“d'Or” isn't", "“d'Or” isn’t"), ("`it's` isn't", "`it's` isn’t"),
    ("./l'été n'existe pas", "./l'été n’existe pas"), ("l'été.json n'est", "l'été.json n’est"),
    ("'bakry' is not", "'bakry' is not"), ("a ' b", "a ' b"), ("'", "'"), ("l’an", "l’an"),
  ])
  func `an apostrophe within a word is set, a person's own words are left`(
    _ plain: String, _ set: String
  ) {
    #expect(Typography.apostrophes(plain) == set)
    #expect(Typography.apostrophes(set) == set)
  }

  @Test(arguments: [
    "http://exemple.fr/a?b", "à 14:30 demain", "la réponse maturity.counts", "tapez :plan ici",
    "tapez `a ? b : c` ici", "en 2026 nous", "les 3 heures", "5 minutes", "le 12 2000", "2 hommes",
    "", " ", "seul", "resources.minutes=120", "un `mot",
  ])
  func `what is not punctuation is left alone`(_ text: String) {
    #expect(Typography.french(text) == text)
  }

  @Test(arguments: [
    "Quoi ? « 12 000 € » : oui !", "1 h 30 ; 44 % : `a ?`", "?  !", " ? ", "« « a » »", "7 h h 8",
    "1 000 000 000 %", "a : : b", "5 h 30 h 20",
  ])
  func `setting a text twice changes nothing more`(_ text: String) {
    let once = Typography.french(text)
    #expect(Typography.french(once) == once)
  }
}
