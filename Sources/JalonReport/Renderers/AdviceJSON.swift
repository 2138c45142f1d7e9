import JalonModel

/// The advice as `jalon.result/1`: every member always there, `null` where the contract allows
/// nothing else, texts in the advice's language, fractions with at most four decimals.
extension Advice {
  /// The result as a JSON value.
  package var json: JSONValue {
    [
      "schema": .string(Self.schema),
      "engine": .string(engine),
      "catalogue": catalogue.resultJSON,
      "language": .string(language.rawValue),
      "asOf": .string(asOf.description),
      "provisional": .bool(provisional),
      "headline": headline.json(language),
      "verdict": .string(verdict.rawValue),
      "prerequisites": .list(prerequisites) { $0.json(language) },
      "plan": plan.json(language),
      "rejected": .list(rejected) { $0.json(language) },
      "always": .list(always) { ["id": .string($0.id), "text": $0.text.json(language)] },
      "frontier": frontier.map { .list($0, \.json) } ?? .null,
      "sensitivity": sensitivity.map { .list($0) { $0.json(language) } } ?? .null,
      "missing": .list(missing) { .string($0.name) },
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
    ["id": .string(id), "fingerprint": fingerprint.map(JSONValue.string) ?? .null]
  }
}

extension Reason {
  /// In the order of the names, which spares sorting the most numerous objects.
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
      "id": .string(kind.rawValue), "level": .string(level.rawValue), "score": .fraction(score),
      "reasons": .list(reasons) { $0.json(language) },
      "actions": .list(actions) {
        [
          "id": .string($0.id), "text": $0.text.json(language), "due": .string($0.due.description),
        ]
      },
    ]
  }
}

extension Plan {
  fileprivate func json(_ language: Language) -> JSONValue {
    [
      "minutesPerWeek": .number(minutesPerWeek), "overheadMinutes": .number(overheadMinutes),
      "budgetMinutes": .number(budgetMinutes), "spareMinutes": .number(spareMinutes),
      "coverage": .fraction(coverage), "value": .fraction(value), "reach": .fraction(reach),
      "optimality": [
        "proven": .bool(optimality.proven), "gap": .fraction(optimality.gap),
        "nodes": .number(optimality.nodes),
      ],
      "networks": .list(networks) { $0.json(language) }, "phases": .list(phases, \.json),
      "weeks": .list(weeks, \.json),
    ]
  }
}

extension PlannedNetwork {
  fileprivate func json(_ language: Language) -> JSONValue {
    [
      "id": .string(id), "rung": .string(rung), "postsPerWeek": .fraction(postsPerWeek),
      "formats": .list(formats, \.json), "minutesPerWeek": .number(minutesPerWeek),
      "coverageGain": .fraction(coverageGain), "reach": .fraction(reach),
      "confidence": confidence.map(JSONValue.fraction) ?? .null, "phase": .number(phase),
      "voice": .string(voice.rawValue), "reasons": .list(reasons) { $0.json(language) },
      "slots": .list(slots, \.json),
    ]
  }
}

extension PlannedFormat {
  fileprivate var json: JSONValue {
    [
      "id": .string(id), "perFourWeeks": .number(perFourWeeks), "minutesEach": .number(minutesEach),
      "sharedWith": .ids(sharedWith),
    ]
  }
}

extension Slot {
  fileprivate var json: JSONValue {
    [
      "weekday": .number(weekday), "time": .string(time), "format": .string(format),
      "every": .number(every), "week": .number(week),
    ]
  }
}

extension PlanWeek {
  fileprivate var json: JSONValue {
    [
      "week": .number(week), "minutes": .number(minutes),
      "making": .list(making) {
        [
          "format": .string($0.format), "minutes": .number($0.minutes), "last": .bool($0.isLast),
        ]
      },
    ]
  }
}

extension Phase {
  fileprivate var json: JSONValue {
    [
      "number": .number(number), "from": .string(from.description), "later": .bool(later),
      "piecesFrom": .string(piecesFrom.description), "opens": .ids(opens),
      "setUpMinutes": .number(setUpMinutes),
      "minutesPerWeek": .number(minutesPerWeek),
      "networks": .list(networks) {
        [
          "id": .string($0.id), "rung": .string($0.rung),
          "postsPerWeek": .fraction($0.postsPerWeek),
        ]
      },
    ]
  }
}

extension Rejection {
  fileprivate func json(_ language: Language) -> JSONValue {
    [
      "id": .string(id), "cause": .string(cause.rawValue),
      "reasons": .list(reasons) { $0.json(language) },
      "wouldTake": wouldTake.map { .list($0, \.json) } ?? .null,
    ]
  }
}

extension Rejection.Requirement {
  fileprivate var json: JSONValue {
    ["question": .string(question.name), "from": from?.json ?? .null, "to": to.json]
  }
}

extension FrontierPoint {
  fileprivate var json: JSONValue {
    [
      "minutes": .number(minutes), "coverage": .fraction(coverage), "value": .fraction(value),
      "networks": .ids(networks),
    ]
  }
}

extension Sensitivity {
  fileprivate func json(_ language: Language) -> JSONValue {
    [
      "question": .string(question.name), "from": from?.json ?? .null, "to": to.json,
      "change": change.json(language),
    ]
  }
}

extension WouldBe {
  fileprivate func json(_ language: Language) -> JSONValue {
    ["conditions": .ids(conditions), "plan": plan.json(language)]
  }
}
