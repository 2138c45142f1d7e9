import JalonCatalogue
import JalonInterview
import JalonModel
import JalonReport

/// What changed, day by day, in the words of the screens; times are those of the clock on the wall.
struct HistoryPage {
  let blocks: [Document.Block]

  init(_ changes: [Change], of session: Session) throws(CatalogueFault) {
    let catalogue = try session.knowledge.catalogue()
    let language = session.language
    guard !changes.isEmpty else {
      blocks = [
        .paragraph([.text(Text(fr: "Rien n'a changé.", en: "Nothing changed.")[language])])
      ]
      return
    }
    var days: [(day: CivilDate, items: [[Document.Span]])] = []
    let words = AnswerWords(interview: session.interview, catalogue: catalogue)
    // Runs with `--as-of` stand at the first second of their day: their times say nothing.
    let isTimeless = changes.allSatisfy { $0.at == Moment(startOf: $0.at.day) }
    for change in changes {
      let wall = isTimeless ? change.at : session.clock.wall(change.at)
      if days.last?.day != wall.day { days.append((wall.day, [])) }
      days[days.count - 1].items.append(
        Self.item(
          change, at: isTimeless ? nil : wall, words, session.interview.questionnaire, catalogue))
    }
    blocks = days.flatMap { day, items -> [Document.Block] in
      let date = Figures(language).date(day).capitalised
      return [.paragraph([.strong(date)]), .bullets(items)]
    }
  }

  /// `14 h 05, time a week: 1 h → 1 h 30`; nil for no time.
  private static func item(
    _ change: Change, at wall: Moment?, _ words: AnswerWords, _ questionnaire: Questionnaire,
    _ catalogue: Catalogue
  ) -> [Document.Span] {
    let language = words.interview.language
    func say(_ fr: String, _ en: String) -> String { Text(fr: fr, en: en)[language] }
    let time =
      wall.map(\.clockTime).map { Figures(language).time($0.hour, $0.minute) + ", " } ?? ""
    let name = questionnaire.name(of: change.question, in: catalogue)[language]
    let former = change.from.map { words.phrase($0, for: change.question) + " → " } ?? ""
    let now =
      change.to.map { words.phrase($0, for: change.question) } ?? say("effacé", "taken back")
    return [
      .muted(time), .text(time.isEmpty ? name.capitalised : name), .text(say(" : ", ": ")),
      .text(former + now),
      .muted(change.why.map { " (\(why($0, questionnaire, catalogue)[language]))" } ?? ""),
    ]
  }

  /// Why it changed: a command, or another answer on which it rested.
  private static func why(
    _ why: String, _ questionnaire: Questionnaire, _ catalogue: Catalogue
  ) -> Text {
    switch Command(word: why) {
    case .undo: return Text(fr: "annulé", en: "undone")
    case .redo: return Text(fr: "refait", en: "redone")
    default: break
    }
    guard questionnaire[QuestionID(why)] != nil else { return Text(verbatim: why) }
    let name = questionnaire.name(of: QuestionID(why), in: catalogue)
    return Text(
      fr: "une autre réponse a changé : \(name.fr)", en: "another answer changed: \(name.en)")
  }
}
