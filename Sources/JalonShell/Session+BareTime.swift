import JalonCatalogue
import JalonInterview
import JalonModel
import JalonReport

/// « 2 » at the question of time: two minutes a week are hardly ever meant.
extension Session {
  /// A small number without a unit, given as an answer in minutes.
  struct BareTime: Hashable {
    let number: Int
  }

  /// Numbers that may be hours.
  /// - Note: Judgement: nobody sets aside so few minutes a week, and many so many hours.
  private static let doubtful = 1...4

  /// Whether a line is such a number, which then waits for a word; nothing is accepted yet.
  ///
  /// Only a person is asked: in a script a number is in minutes, as it says.
  mutating func wonders(about line: Line) -> Bool {
    guard !isScript, nested.isEmpty, interview.current == .minutes, case .answer(let typed) = line,
      let number = Int(typed.text), Self.doubtful.contains(number)
    else { return false }
    bareTime = BareTime(number: number)
    return true
  }

  /// Takes `minutes` or `heures`, another length of time, or any other line as if nothing had been
  /// typed before; what is none of them, and the same number again, leaves the question open.
  mutating func settle(_ time: BareTime, _ text: String) throws(CatalogueFault) -> Reply {
    bareTime = nil
    let typed = Folding.fold(text)
    let units: [(words: [String], unit: String)] = [
      (["minutes"], "min"), (["heures", "hours"], "h"),
    ]
    let meant = units.first { words, _ in
      !typed.isEmpty && words.contains { $0.hasPrefix(typed) }
    }
    guard let meant else {
      // What has a unit of its own, such as `2h`, is an answer by itself.
      let reply = try take(text, settled: false)
      if bareTime == time {
        return Reply(blocks: [.paragraph(.prose(Phrases.numberAlone(time.number)[language]))])
      }
      guard case .refusal(.answer(.minutes, _))? = reply.fault else { return reply }
      bareTime = time
      return Reply(blocks: [.paragraph(.prose(Phrases.saysMinutesOrHours[language]))])
    }
    return try take("\(time.number) \(meant.unit)", settled: false)
  }

  /// The question that such a number waits on.
  func screen(_ time: BareTime) -> [Document.Block] {
    [.paragraph([.strong(Phrases.minutesOrHours(time.number)[language])])]
  }
}
