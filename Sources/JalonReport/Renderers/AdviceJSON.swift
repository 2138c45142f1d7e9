import JalonModel

/// The advice as `jalon.result/1`: every member always there, `null` where its schema
/// (`jalon schema result`) says what that means, texts in the advice's language, fractions with at
/// most four decimals. Members stand in the order of their names, which a test holds them to.
extension Advice {
  /// The result as a document of its own.
  ///
  /// - Parameter style: `pretty` for a file, `compact` for one line of many.
  /// - Returns: UTF-8.
  package func bytes(_ style: JSONStyle) -> [UInt8] {
    JSONWriter.bytes(style, capacity: Self.usualBytes) { write(to: &$0) }
  }

  /// Most results on one line take a little less.
  private static let usualBytes = 16_384

  /// Writes the result as one value of a document.
  package func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("always", always) { json, thing in
        json.object {
          $0.member("id", thing.id)
          $0.member("text", thing.text, in: language)
        }
      }
      json.member("asOf", asOf.description)
      json.member("catalogue") { catalogue.writeResult(to: &$0) }
      json.member("engine", engine)
      json.member("frontier", frontier) { $0.array($1) { $1.write(to: &$0) } }
      json.member("headline", headline, in: language)
      json.member("language", language.rawValue)
      json.member("missing", missing) { $0.put($1.name) }
      json.member("plan") { plan.write(to: &$0, in: language) }
      json.member("prerequisites", prerequisites) { $1.write(to: &$0, in: language) }
      json.member("provisional", provisional)
      json.member("rejected", rejected) { $1.write(to: &$0, in: language) }
      json.member("schema", Self.schema)
      json.member("sensitivity", sensitivity) { $0.array($1) { $1.write(to: &$0, in: language) } }
      json.member("verdict", verdict.rawValue)
      json.member("warnings", warnings) { $0.put($1, in: language) }
      json.member("wouldBe", wouldBe) { $1.write(to: &$0, in: language) }
    }
  }
}

extension CatalogueReference {
  fileprivate func writeResult(to json: inout JSONWriter) {
    json.object {
      $0.member("fingerprint", fingerprint) { $0.put($1) }
      $0.member("id", id)
    }
  }
}

extension Reason {
  fileprivate func write(to json: inout JSONWriter, in language: Language) {
    json.object {
      $0.member("answers", answers) { $0.put($1.name) }
      $0.member("evidence", evidence)
      $0.member("text", text, in: language)
    }
  }
}

extension Prerequisite {
  fileprivate func write(to json: inout JSONWriter, in language: Language) {
    json.object {
      $0.member("actions", actions) { json, action in
        json.object {
          $0.member("due", action.due.description)
          $0.member("id", action.id)
          $0.member("text", action.text, in: language)
        }
      }
      $0.member("id", kind.rawValue)
      $0.member("level", level.rawValue)
      $0.member("reasons", reasons) { $1.write(to: &$0, in: language) }
      $0.member("score", fraction: score)
    }
  }
}

extension Plan {
  fileprivate func write(to json: inout JSONWriter, in language: Language) {
    json.object {
      $0.member("budgetMinutes", budgetMinutes)
      $0.member("coverage", fraction: coverage)
      $0.member("minutesPerWeek", minutesPerWeek)
      $0.member("networks", networks) { $1.write(to: &$0, in: language) }
      $0.member("optimality") { optimality.write(to: &$0) }
      $0.member("overheadMinutes", overheadMinutes)
      $0.member("phases", phases) { $1.write(to: &$0) }
      $0.member("reach", fraction: reach)
      $0.member("spareMinutes", spareMinutes)
      $0.member("value", fraction: value)
      $0.member("weeks", weeks) { $1.write(to: &$0) }
    }
  }
}

extension Optimality {
  fileprivate func write(to json: inout JSONWriter) {
    json.object {
      $0.member("gap", fraction: gap)
      $0.member("nodes", nodes)
      $0.member("proven", proven)
    }
  }
}

extension PlannedNetwork {
  fileprivate func write(to json: inout JSONWriter, in language: Language) {
    json.object {
      $0.member("confidence", confidence) { $0.put(fraction: $1) }
      $0.member("coverageGain", fraction: coverageGain)
      $0.member("formats", formats) { $1.write(to: &$0) }
      $0.member("id", id)
      $0.member("minutesPerWeek", minutesPerWeek)
      $0.member("phase", phase)
      $0.member("postsPerWeek", fraction: postsPerWeek)
      $0.member("reach", fraction: reach)
      $0.member("reasons", reasons) { $1.write(to: &$0, in: language) }
      $0.member("rung", rung)
      $0.member("slots", slots) { $1.write(to: &$0) }
      $0.member("voice", voice.rawValue)
    }
  }
}

extension PlannedFormat {
  fileprivate func write(to json: inout JSONWriter) {
    json.object {
      $0.member("id", id)
      $0.member("minutesEach", minutesEach)
      $0.member("perFourWeeks", perFourWeeks)
      $0.member("sharedWith", sharedWith)
    }
  }
}

extension Slot {
  fileprivate func write(to json: inout JSONWriter) {
    json.object {
      $0.member("every", every)
      $0.member("format", format)
      $0.member("time", time)
      $0.member("week", week)
      $0.member("weekday", weekday)
    }
  }
}

extension PlanWeek {
  fileprivate func write(to json: inout JSONWriter) {
    json.object {
      $0.member("making", making) { json, block in
        json.object {
          $0.member("format", block.format)
          $0.member("last", block.isLast)
          $0.member("minutes", block.minutes)
        }
      }
      $0.member("minutes", minutes)
      $0.member("week", week)
    }
  }
}

extension Phase {
  fileprivate func write(to json: inout JSONWriter) {
    json.object {
      $0.member("from", from.description)
      $0.member("later", later)
      $0.member("minutesPerWeek", minutesPerWeek)
      $0.member("networks", networks) { json, network in
        json.object {
          $0.member("id", network.id)
          $0.member("postsPerWeek", fraction: network.postsPerWeek)
          $0.member("rung", network.rung)
        }
      }
      $0.member("number", number)
      $0.member("opens", opens)
      $0.member("piecesFrom", piecesFrom.description)
      $0.member("setUpMinutes", setUpMinutes)
    }
  }
}

extension Rejection {
  fileprivate func write(to json: inout JSONWriter, in language: Language) {
    json.object {
      $0.member("cause", cause.rawValue)
      $0.member("id", id)
      $0.member("reasons", reasons) { $1.write(to: &$0, in: language) }
      $0.member("wouldTake", wouldTake) { $0.array($1) { $1.write(to: &$0) } }
    }
  }
}

extension Rejection.Requirement {
  fileprivate func write(to json: inout JSONWriter) {
    json.object {
      $0.member("from", from?.json)
      $0.member("question", question.name)
      $0.member("to", to.json)
    }
  }
}

extension FrontierPoint {
  fileprivate func write(to json: inout JSONWriter) {
    json.object {
      $0.member("coverage", fraction: coverage)
      $0.member("minutes", minutes)
      $0.member("networks", networks)
      $0.member("value", fraction: value)
    }
  }
}

extension Sensitivity {
  fileprivate func write(to json: inout JSONWriter, in language: Language) {
    json.object {
      $0.member("change", change, in: language)
      $0.member("from", from?.json)
      $0.member("question", question.name)
      $0.member("to", to.json)
    }
  }
}

extension WouldBe {
  fileprivate func write(to json: inout JSONWriter, in language: Language) {
    json.object {
      $0.member("conditions", conditions)
      $0.member("plan") { plan.write(to: &$0, in: language) }
    }
  }
}
