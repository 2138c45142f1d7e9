import JalonCatalogue
import JalonModel

extension AnswerValue {
  /// The value as the line language writes it, so that reading it gives the value back.
  package var line: String {
    switch self {
    case .text(let text): Self.literal(text)
    case .choice(let id): id
    case .choices(let ids): ids.isEmpty ? "none" : ids.joined(separator: ", ")
    case .flag(let flag): flag ? "yes" : "no"
    case .integer(let number): String(number)
    case .number(let number): Self.plain(number)
    case .shares(let shares):
      shares.map { "\($0.segment): \(JSONNumber(fraction: $0.percent).text)" }
        .joined(separator: ", ")
    case .counts(let counts):
      counts.isEmpty
        ? "none"
        : counts.map { "\($0.network): \($0.positive)/\($0.asked)" }.joined(separator: ", ")
    case .date(let date): date.description
    case .unanswered: ""
    }
  }

  /// A number without an exponent, which the line language does not have.
  private static func plain(_ number: Double) -> String {
    let text = JSONNumber(number)?.text ?? "0"
    guard text.contains(where: { $0 == "e" || $0 == "E" }) else { return text }
    return JSONNumber(fraction: number).text
  }

  /// Text between quotation marks with the escapes of the line language.
  static func literal(_ text: String) -> String {
    var literal = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": literal += "\\\""
      case "\\": literal += "\\\\"
      case "\n": literal += "\\n"
      case "\t": literal += "\\t"
      case _
      where scalar.properties.generalCategory == .control
        || scalar.properties.generalCategory == .format
        || scalar.properties.generalCategory == .lineSeparator
        || scalar.properties.generalCategory == .paragraphSeparator:
        literal += "\\u{\(String(scalar.value, radix: 16))}"
      default: literal.unicodeScalars.append(scalar)
      }
    }
    return literal + "\""
  }
}
