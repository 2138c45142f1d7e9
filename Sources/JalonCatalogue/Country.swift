import JalonModel

/// A country by its ISO 3166-1 code.
package struct Country: Hashable, Sendable {
  package let code: String
  package let name: Text

  package static let france = "FR"

  /// What people write for it besides its code and its name.
  package var aliases: [String] { code == "GB" ? ["UK", "Angleterre", "England"] : [] }

  /// The country of a locale such as `fr_BE.UTF-8`; nil where it names none.
  package static func territory(of locale: String) -> String? {
    let parts = locale.split(separator: "_", maxSplits: 1)
    guard parts.count == 2 else { return nil }
    let code = String(parts[1].prefix { $0.isASCII && $0.isUppercase })
    return codes.split(separator: " ").contains { $0 == code } ? code : nil
  }

  /// What a country is called; its code where it has no name here.
  package static func named(_ code: String) -> Text { names[code] ?? Text(verbatim: code) }

  /// Every code of ISO 3166-1 alpha-2; countries around France are named, the others go by code.
  package static var all: [Country] {
    codes.split(separator: " ").map { code in
      let code = String(code)
      return Country(code: code, name: named(code))
    }
  }

  private static var names: [String: Text] {
    [
      "FR": Text(fr: "France", en: "France"), "BE": Text(fr: "Belgique", en: "Belgium"),
      "CH": Text(fr: "Suisse", en: "Switzerland"),
      "LU": Text(fr: "Luxembourg", en: "Luxembourg"), "MC": Text(fr: "Monaco", en: "Monaco"),
      "CA": Text(fr: "Canada", en: "Canada"), "US": Text(fr: "États-Unis", en: "United States"),
      "GB": Text(fr: "Royaume-Uni", en: "United Kingdom"),
      "IE": Text(fr: "Irlande", en: "Ireland"), "DE": Text(fr: "Allemagne", en: "Germany"),
      "ES": Text(fr: "Espagne", en: "Spain"), "IT": Text(fr: "Italie", en: "Italy"),
      "PT": Text(fr: "Portugal", en: "Portugal"), "NL": Text(fr: "Pays-Bas", en: "Netherlands"),
      "MA": Text(fr: "Maroc", en: "Morocco"), "TN": Text(fr: "Tunisie", en: "Tunisia"),
      "DZ": Text(fr: "Algérie", en: "Algeria"), "SN": Text(fr: "Sénégal", en: "Senegal"),
      "CI": Text(fr: "Côte d’Ivoire", en: "Ivory Coast"),
    ]
  }

  /// Source: ISO 3166-1, 249 officially assigned codes.
  private static var codes: String {
    """
    FR BE CH LU MC CA US GB IE DE ES IT PT NL MA TN DZ SN CI \
    AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BF BG BH BI BJ BL BM BN BO BQ BR BS \
    BT BV BW BY BZ CC CD CF CG CK CL CM CN CO CR CU CV CW CX CY CZ DJ DK DM DO EC EE EG EH ER ET \
    FI FJ FK FM FO GA GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IL \
    IM IN IO IQ IR IS JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LV LY \
    MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NO NP NR NU \
    NZ OM PA PE PF PG PH PK PL PM PN PR PS PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK \
    SL SM SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TO TR TT TV TW TZ UA UG UM UY UZ VA \
    VC VE VG VI VN VU WF WS YE YT ZA ZM ZW
    """
  }
}
