@testable import JalonCatalogue
@testable import JalonInterview
@testable import JalonModel

/// One question with the choices that it offers.
private struct Asked {
  let question: Question
  let choices: ChoiceList
}

private let asked: [Asked] = {
  do {
    let library = CatalogueLibrary()
    let questionnaire = try library.questionnaire()
    let catalogue = try library.catalogue(.year2026)
    let scope = AnswerScope(answers: [:], questionnaire: questionnaire, sectors: [])
    return questionnaire.questions.map { question in
      Asked(
        question: question,
        choices: ChoiceList(
          question, id: question.id, wording: Wording(question, scope: scope),
          catalogue: catalogue, business: false))
    }
  } catch {
    fatalError("\(error)")
  }
}()

/// Values of every question: a number, share, count, date, choice or list that was understood is
/// written in one way, and reading that gives the same value. The first byte chooses the question,
/// the language and whether the text is a literal.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzValue(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  guard let (chosen, text) = Input(start, count).caseAndText else { return 0 }
  let language: Language = chosen & 1 == 0 ? .fr : .en
  let asked = asked[chosen / 4 % asked.count]
  let reader = AnswerReader(
    asked.question, choices: asked.choices, language: language,
    today: CivilDate(daysSince1970: 20_778), unit: Text(fr: "par mois", en: "a month"))
  do {
    let value = try reader.value(Line.Typed(text, isLiteral: chosen & 2 != 0))
    check(value, of: asked.question)
    readBack(value, by: reader)
  } catch {
    law(!error.text.fr.isEmpty && !error.text.en.isEmpty, "a refusal without words")
  }
  if let number = WrittenNumber(text) {
    law(number.value.isFinite, "a number without bounds")
    law(number.whole.map { Double($0) == number.value } ?? true, "a whole number with a fraction")
  }
  return 0
}

private func readBack(_ value: AnswerValue, by reader: AnswerReader) {
  let line = "\(reader.question.id)=\(value.line)"
  guard case .keyed(_, let typed)? = try? Line(line) else {
    // Ids with a star stand for a family; they are never typed.
    fatalError("not a keyed line: \(line)")
  }
  let again = try? reader.value(typed)
  law(again == value, "\(line) is read as \(String(describing: again)), not \(value)")
}

private func check(_ value: AnswerValue, of question: Question) {
  switch value {
  case .integer(let number):
    law(
      number >= question.minimum ?? .min && number <= question.maximum ?? .max, "out of range")
  case .shares(let shares):
    law(abs(shares.reduce(0) { $0 + $1.percent } - 100) < 0.001, "shares that are no whole")
    law(Set(shares.map(\.segment)).count == shares.count, "a segment twice")
  case .counts(let counts):
    law(counts.allSatisfy { 0...$0.asked ~= $0.positive }, "more said yes than were asked")
  case .choices(let ids): law(Set(ids).count == ids.count, "a choice twice")
  case .number(let number): law(number.isFinite, "a number without bounds")
  case .text, .choice, .flag, .date, .unanswered: break
  }
}
