/// The value of one answer, in the shape that its question asks for.
package enum AnswerValue: Hashable, Sendable {
  /// Free text of at most 10,000 characters.
  case text(String)
  /// The id of one choice.
  case choice(String)
  /// Ids of several choices; in order of preference when the question asks for a ranking.
  case choices([String])
  case flag(Bool)
  /// A whole number: minutes a week, months, people, euros a month, customers…
  case integer(Int)
  /// A number with a fraction: today's value or the target of an indicator.
  case number(Double)
  /// Percents by segment, summing to 100; segments that are not named have none.
  case shares([Share])
  /// The client's own counts: of the people asked, how many use a network with this firm.
  case counts([Count])
  case date(CivilDate)
  /// The question was passed over and has no stated value to stand in.
  case unanswered
}

/// One part of a whole, in percent.
package struct Share: Hashable, Sendable {
  package let segment: String
  /// 0…100, at most four decimals.
  package let percent: Double

  package init(segment: String, percent: Double) {
    self.segment = segment
    self.percent = percent
  }
}

/// "Of `asked` customers, `positive` did": the client's own evidence of maturity.
package struct Count: Hashable, Sendable {
  package let network: String
  /// 0…`asked`.
  package let positive: Int
  /// How many were asked; 0 means nobody was.
  package let asked: Int

  package init(network: String, positive: Int, asked: Int) {
    self.network = network
    self.positive = positive
    self.asked = asked
  }
}

/// Whom an answer comes from; never how it arrived.
package enum AnswerSource: String, Sendable, Hashable, CaseIterable {
  case client, `default`, template
  case imported = "import"
}

/// One answer with its provenance.
package struct Answer: Hashable, Sendable {
  package var value: AnswerValue
  package var source: AnswerSource
  package var at: Moment
  package var note: String?
  /// Members of the playbook file that this version does not know; kept on rewrite.
  package var unknown: JSONObject

  package init(
    value: AnswerValue, source: AnswerSource, at: Moment, note: String? = nil,
    unknown: JSONObject = JSONObject()
  ) {
    self.value = value
    self.source = source
    self.at = at
    self.note = note
    self.unknown = unknown
  }
}
