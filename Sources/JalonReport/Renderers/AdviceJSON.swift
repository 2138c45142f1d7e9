import JalonModel

/// The advice as `jalon.result/1`: every member always there, `null` where its schema
/// (`jalon schema result`) says what that means, texts in the advice's language, fractions with at most four decimals. Members
/// stand in the order of their names, which spares sorting them.
extension Advice {
  /// The result as a JSON value.
  package var json: JSONValue {
    [
      "always": .list(always) { ["id": .string($0.id), "text": $0.text.json(language)] },
      "asOf": .string(asOf.description),
      "catalogue": catalogue.resultJSON,
      "engine": .string(engine),
      "frontier": frontier.map { .list($0, \.json) } ?? .null,
      "headline": headline.json(language),
      "language": .string(language.rawValue),
      "missing": .list(missing) { .string($0.name) },
      "plan": plan.json(language),
      "prerequisites": .list(prerequisites) { $0.json(language) },
      "provisional": .bool(provisional),
      "rejected": .list(rejected) { $0.json(language) },
      "schema": .string(Self.schema),
      "sensitivity": sensitivity.map { .list($0) { $0.json(language) } } ?? .null,
      "verdict": .string(verdict.rawValue),
      "warnings": .list(warnings) { $0.json(language) },
      "wouldBe": wouldBe.map { $0.json(language) } ?? .null,
    ]
  }

  /// The result as a document of its own.
  ///
  /// - Parameter pretty: whether for a file, indented with a newline at the end; else one line
  ///   without it.
  /// - Returns: UTF-8.
  package func bytes(pretty: Bool) -> [UInt8] {
    json.bytes(pretty ? .pretty : .compact)
  }
}

extension JSONValue {
  fileprivate static func list<Element>(
    _ elements: [Element], _ json: (Element) -> JSONValue
  ) -> JSONValue {
    .array(elements.map(json))
  }

  fileprivate static func ids(_ ids: [String]) -> JSONValue { list(ids, JSONValue.string) }
}

extension Text {
  fileprivate func json(_ language: Language) -> JSONValue { .string(self[language]) }
}

extension CatalogueReference {
  fileprivate var resultJSON: JSONValue {
    ["fingerprint": fingerprint.map(JSONValue.string) ?? .null, "id": .string(id)]
  }
}

extension Reason {
  fileprivate func json(_ language: Language) -> JSONValue {
    [
      "answers": .list(answers) { .string($0.name) }, "evidence": .ids(evidence),
      "text": text.json(language),
    ]
  }
}

extension Prerequisite {
  fileprivate func json(_ language: Language) -> JSONValue {
    [
      "actions": .list(actions) {
        [
          "due": .string($0.due.description), "id": .string($0.id), "text": $0.text.json(language),
        ]
      },
      "id": .string(kind.rawValue), "level": .string(level.rawValue),
      "reasons": .list(reasons) { $0.json(language) }, "score": .fraction(score),
    ]
  }
}

extension Plan {
  fileprivate func json(_ language: Language) -> JSONValue {
    [
      "budgetMinutes": .number(budgetMinutes), "coverage": .fraction(coverage),
      "minutesPerWeek": .number(minutesPerWeek),
      "networks": .list(networks) { $0.json(language) },
      "optimality": [
        "gap": .fraction(optimality.gap), "nodes": .number(optimality.nodes),
        "proven": .bool(optimality.proven),
      ],
      "overheadMinutes": .number(overheadMinutes), "phases": .list(phases, \.json),
      "reach": .fraction(reach), "spareMinutes": .number(spareMinutes), "value": .fraction(value),
      "weeks": .list(weeks, \.json),
    ]
  }
}

extension PlannedNetwork {
  fileprivate func json(_ language: Language) -> JSONValue {
    [
      "confidence": confidence.map(JSONValue.fraction) ?? .null,
      "coverageGain": .fraction(coverageGain), "formats": .list(formats, \.json),
      "id": .string(id), "minutesPerWeek": .number(minutesPerWeek), "phase": .number(phase),
      "postsPerWeek": .fraction(postsPerWeek), "reach": .fraction(reach),
      "reasons": .list(reasons) { $0.json(language) }, "rung": .string(rung),
      "slots": .list(slots, \.json), "voice": .string(voice.rawValue),
    ]
  }
}

extension PlannedFormat {
  fileprivate var json: JSONValue {
    [
      "id": .string(id), "minutesEach": .number(minutesEach), "perFourWeeks": .number(perFourWeeks),
      "sharedWith": .ids(sharedWith),
    ]
  }
}

extension Slot {
  fileprivate var json: JSONValue {
    [
      "every": .number(every), "format": .string(format), "time": .string(time),
      "week": .number(week), "weekday": .number(weekday),
    ]
  }
}

extension PlanWeek {
  fileprivate var json: JSONValue {
    [
      "making": .list(making) {
        [
          "format": .string($0.format), "last": .bool($0.isLast), "minutes": .number($0.minutes),
        ]
      },
      "minutes": .number(minutes), "week": .number(week),
    ]
  }
}

extension Phase {
  fileprivate var json: JSONValue {
    [
      "from": .string(from.description), "later": .bool(later),
      "minutesPerWeek": .number(minutesPerWeek),
      "networks": .list(networks) {
        [
          "id": .string($0.id), "postsPerWeek": .fraction($0.postsPerWeek),
          "rung": .string($0.rung),
        ]
      },
      "number": .number(number), "opens": .ids(opens),
      "piecesFrom": .string(piecesFrom.description), "setUpMinutes": .number(setUpMinutes),
    ]
  }
}

extension Rejection {
  fileprivate func json(_ language: Language) -> JSONValue {
    [
      "cause": .string(cause.rawValue), "id": .string(id),
      "reasons": .list(reasons) { $0.json(language) },
      "wouldTake": wouldTake.map { .list($0, \.json) } ?? .null,
    ]
  }
}

extension Rejection.Requirement {
  fileprivate var json: JSONValue {
    ["from": from?.json ?? .null, "question": .string(question.name), "to": to.json]
  }
}

extension FrontierPoint {
  fileprivate var json: JSONValue {
    [
      "coverage": .fraction(coverage), "minutes": .number(minutes), "networks": .ids(networks),
      "value": .fraction(value),
    ]
  }
}

extension Sensitivity {
  fileprivate func json(_ language: Language) -> JSONValue {
    [
      "change": change.json(language), "from": from?.json ?? .null,
      "question": .string(question.name), "to": to.json,
    ]
  }
}

extension WouldBe {
  fileprivate func json(_ language: Language) -> JSONValue {
    ["conditions": .ids(conditions), "plan": plan.json(language)]
  }
}
