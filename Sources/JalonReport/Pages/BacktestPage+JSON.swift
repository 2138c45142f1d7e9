import JalonModel
import JalonRecommendation

extension BacktestPage {
  package static let schema = "jalon.backtest/1"

  /// The backtest as `jalon.backtest/1`: estimates are {mean, low, high, cases}.
  package var json: JSONValue {
    var baselines: [JSONMember] = []
    for baseline in Baseline.allCases {
      guard let networks = backtest.baselines[baseline], let gain = backtest.gains[baseline] else {
        continue
      }
      baselines.append(
        JSONMember(
          name: baseline.rawValue,
          value: ["networks": networks.json, "jalonGainsF1": gain.json]))
    }
    return [
      "schema": .string(Self.schema), "engine": .string(Adviser.engine),
      "resamples": .number(Estimate.resamples), "networks": backtest.networks.json,
      "wouldBe": backtest.wouldBe.json, "baselines": .object(JSONObject(baselines)),
      "verdicts": backtest.verdicts.json, "alwaysGo": backtest.alwaysGo.json,
      "confusion": .object(
        JSONObject(
          Verdict.allCases.map { expected in
            JSONMember(name: expected.rawValue, value: confusion(expected))
          })),
      "groups": .array(backtest.groups.map(\.json)),
      "cases": .array(backtest.results.map(\.json)),
    ]
  }

  private func confusion(_ expected: Verdict) -> JSONValue {
    .object(
      JSONObject(
        Verdict.allCases.map { found in
          JSONMember(
            name: found.rawValue, value: .number(backtest.count(expected: expected, found: found)))
        }))
  }
}

extension Estimate {
  fileprivate var json: JSONValue {
    [
      "mean": cases > 0 ? .fraction(mean) : .null, "low": cases > 0 ? .fraction(low) : .null,
      "high": cases > 0 ? .fraction(high) : .null,
      "cases": .number(cases),
    ]
  }
}

extension NetworkScore {
  fileprivate var json: JSONValue {
    [
      "precision": .fraction(precision), "recall": .fraction(recall), "f1": .fraction(f1),
      "hits": .number(hits), "recommended": .number(recommended), "worked": .number(worked),
    ]
  }
}

extension Backtest.Networks {
  fileprivate var json: JSONValue {
    [
      "precision": precision.json, "recall": recall.json, "f1": f1.json, "pooled": pooled.json,
    ]
  }
}

extension Backtest.Verdicts {
  fileprivate var json: JSONValue { ["exact": exact.json, "going": going.json] }
}

extension Backtest.Group {
  fileprivate var json: JSONValue {
    let name: (String, String) =
      switch kind {
      case .sector(let sector): ("sector", sector.rawValue)
      case .era(let era): ("era", era.rawValue)
      }
    return .object([name.0: .string(name.1), "networks": networks.json, "verdicts": verdicts.json])
  }
}

extension CaseResult {
  fileprivate var json: JSONValue {
    func ids(_ ids: [String]) -> JSONValue { .array(ids.map(JSONValue.string)) }
    let language = source.playbook.language
    return [
      "case": .string(source.name), "catalogue": .string(catalogue.id),
      "asOf": .string(asOf.description), "sector": .string(sector.rawValue),
      "era": .string(source.era.rawValue), "provisional": .bool(isProvisional),
      "expected": [
        "verdict": source.verdict.map { .string($0.rawValue) } ?? .null,
        "networks": source.networks.map(ids) ?? .null,
      ],
      "given": [
        "verdict": .string(verdict.rawValue), "networks": ids(networks), "wouldBe": ids(wouldBe),
        "decidedBy": .string(decidedBy), "reason": .string(reason[language]),
      ],
      "agrees": agrees.map(JSONValue.bool) ?? .null,
      "agreesOnGoing": agreesOnGoing.map(JSONValue.bool) ?? .null,
      "score": score?.json ?? .null,
      "missed": .array(
        missed.map {
          [
            "network": .string($0.network), "cause": .string($0.cause.rawValue),
            "reason": .string($0.reason[language]),
          ]
        }),
    ]
  }
}
