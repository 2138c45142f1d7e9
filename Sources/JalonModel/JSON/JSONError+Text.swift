extension JSONError.Kind {
  /// What is wrong, in plain words and without its place.
  package var text: Text {
    switch self {
    case .tooLong(let limit):
      Text(fr: "ce fichier dépasse \(limit) octets", en: "this file is longer than \(limit) bytes")
    case .stringTooLong(let limit):
      Text(fr: "ce texte dépasse \(limit) octets", en: "this text is longer than \(limit) bytes")
    case .tooDeep(let limit):
      Text(
        fr: "plus de \(limit) listes ou objets sont emboîtés",
        en: "more than \(limit) lists or objects stand inside one another")
    case .byteOrderMark:
      Text(
        fr: "le fichier commence par une marque d'ordre des octets (BOM)",
        en: "the file begins with a byte order mark (BOM)")
    case .invalidUTF8:
      Text(fr: "ces octets ne sont pas de l'UTF-8", en: "these bytes are not UTF-8")
    case .unexpectedEnd:
      Text(fr: "le fichier s'arrête trop tôt", en: "the file ends too soon")
    case .expectedValue:
      Text(fr: "il manque une valeur ici", en: "a value is missing here")
    case .expectedName:
      Text(
        fr: "il manque un nom entre guillemets ici",
        en: "a name between quotation marks is missing here")
    case .expectedColon:
      Text(fr: "il manque « : » après le nom", en: "a “:” is missing after the name")
    case .expectedCommaOrBracket:
      Text(
        fr: "il manque « , » ou « ] » après cet élément",
        en: "a “,” or “]” is missing after this element")
    case .expectedCommaOrBrace:
      Text(
        fr: "il manque « , » ou « } » après cette valeur",
        en: "a “,” or “}” is missing after this value")
    case .trailingComma:
      Text(
        fr: "une virgule reste sans rien derrière elle",
        en: "a comma is left with nothing behind it")
    case .textAfterValue:
      Text(
        fr: "il reste quelque chose après la fin du document",
        en: "something is left after the end of the document")
    case .malformedNumber:
      Text(fr: "ce nombre est mal écrit", en: "this number is written wrongly")
    case .numberOutOfRange:
      Text(fr: "ce nombre est trop grand", en: "this number is too large")
    case .unescapedControl:
      Text(
        fr: "un caractère de commande (tabulation, fin de ligne…) se trouve dans un texte",
        en: "a control character (tab, line end…) stands in a text")
    case .unknownEscape:
      Text(
        fr: "cette barre oblique inverse n'a pas de sens ici",
        en: "this backslash means nothing here")
    case .loneSurrogate:
      Text(
        fr: "la moitié d'un caractère est écrite sans l'autre (\\ud800 à \\udfff)",
        en: "half of a character is written without the other (\\ud800 to \\udfff)")
    case .duplicateName:
      Text(fr: "ce nom est donné deux fois", en: "this name is given twice")
    }
  }

  /// What to write instead.
  package var remedy: Text {
    switch self {
    case .tooLong:
      Text(
        fr: "vérifiez que c'est bien un dossier : il tient d'ordinaire en quelques kilo-octets",
        en: "check that this is a playbook: one usually takes a few kilobytes")
    case .stringTooLong:
      Text(fr: "raccourcissez-le", en: "shorten it")
    case .tooDeep:
      Text(fr: "retirez les niveaux inutiles", en: "take out the levels that are not needed")
    case .byteOrderMark, .invalidUTF8:
      Text(fr: "enregistrez le fichier en UTF-8 sans BOM", en: "save the file as UTF-8 without BOM")
    case .unexpectedEnd:
      Text(
        fr: "fermez ce qui est ouvert : guillemet, crochet ou accolade",
        en: "close what is open: a quotation mark, a bracket or a brace")
    case .expectedValue:
      Text(
        fr:
          "écrivez un texte entre guillemets, un nombre, true, false, null, une liste ou un objet",
        en: "write a text in quotation marks, a number, true, false, null, a list or an object")
    case .expectedName:
      Text(fr: "écrivez \"nom\": valeur", en: "write \"name\": value")
    case .expectedColon, .expectedCommaOrBracket, .expectedCommaOrBrace:
      Text(fr: "ajoutez le signe qui manque", en: "add the missing sign")
    case .trailingComma:
      Text(fr: "retirez cette virgule", en: "take this comma out")
    case .textAfterValue:
      Text(
        fr: "gardez un seul document par fichier", en: "keep one document a file")
    case .malformedNumber:
      Text(
        fr: "écrivez 12, 0.5 ou -3 : un point, pas de virgule, pas de zéro en tête",
        en: "write 12, 0.5 or -3: a point, no comma, no leading zero")
    case .numberOutOfRange:
      Text(fr: "écrivez un nombre plus petit", en: "write a smaller number")
    case .unescapedControl:
      Text(
        fr: "écrivez \\n pour une fin de ligne, \\t pour une tabulation",
        en: "write \\n for a line end, \\t for a tab")
    case .unknownEscape:
      Text(
        fr: "doublez-la (\\\\) pour garder le signe lui-même",
        en: "double it (\\\\) to keep the sign itself")
    case .loneSurrogate:
      Text(
        fr: "écrivez le caractère lui-même, ou ses deux moitiés",
        en: "write the character itself, or both halves")
    case .duplicateName:
      Text(fr: "gardez une seule des deux valeurs", en: "keep only one of the two values")
    }
  }
}
