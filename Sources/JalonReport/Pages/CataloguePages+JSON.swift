import JalonCatalogue
import JalonModel

/// The catalogue for programs. Sentences are in the language asked for; ids, numbers and dates are
/// the same in every language.
extension CataloguePages {
  private func sentence(_ text: Text) -> JSONValue { .string(language == .fr ? text.fr : text.en) }

  private func strings(_ strings: [String]) -> JSONValue { .array(strings.map { .string($0) }) }

  private func day(_ day: CivilDate?) -> JSONValue { day.map { .string("\($0)") } ?? .null }

  private func json(_ number: Number) -> JSONValue {
    var object: JSONObject = [
      "value": .fraction(number.value), "low": .fraction(number.low),
      "high": .fraction(number.high), "basis": .string(number.basis.rawValue),
      "evidence": strings(number.evidence),
      "stale": .bool(shelf.isAnyStale(among: number.evidence)),
    ]
    object["reason"] = number.reason.map { .string($0) }
    return .object(object)
  }

  private func table(_ numbers: [String: Number]) -> JSONValue {
    .object(JSONObject(numbers.map { JSONMember(name: $0.key, value: json($0.value)) }))
  }

  private func shares(_ shares: [Share]) -> JSONValue {
    .object(
      JSONObject(shares.map { JSONMember(name: $0.segment, value: .fraction($0.percent)) }))
  }

  private func moments(_ moments: [Sector.WeekMoment]) -> JSONValue {
    .array(moments.map { ["weekday": .number($0.weekday), "time": .string($0.time)] })
  }

  // MARK: Networks

  func json(summaryOf network: Network) -> JSONValue {
    [
      "id": .string(network.id), "name": sentence(network.name),
      "purpose": sentence(network.purpose), "social": .bool(network.social),
      "leastMinutesPerWeek": leastMinutes(of: network).map { .number($0) } ?? .null,
    ]
  }

  func json(of network: Network) -> JSONValue {
    guard var object = json(summaryOf: network).object else { return .null }
    object["kind"] = "network"
    object["aliases"] = strings(network.aliases)
    object["crowd"] = sentence(network.crowd)
    object["opened"] = day(network.opened)
    object["closed"] = day(network.closed)
    object["list"] = .bool(network.list)
    object["voice"] = [
      "consumer": .string(network.voice.consumer.rawValue),
      "business": .string(network.voice.business.rawValue),
    ]
    object["reach"] = json(network.reach)
    object["standing"] = json(network.standing)
    object["conversation"] = json(network.conversation)
    object["setUp"] = json(network.setUp)
    object["ladder"] = .array(
      network.ladder.map { rung in
        [
          "id": .string(rung.id),
          "pieces": .object(
            JSONObject(
              rung.pieces.map { JSONMember(name: $0.format, value: .number($0.perFourWeeks)) })),
        ]
      })
    object["usage"] = .object(
      JSONObject(
        catalogue.countries.compactMap { country in
          catalogue.reach.usage[country]?[network.id]
            .map { JSONMember(name: country, value: table($0.named)) }
        }))
    object["dealing"] = table(catalogue.reach.dealing[network.id]?.named ?? [:])
    object["fits"] = .object(
      JSONObject(
        catalogue.fits.quarters.compactMap { market, rows in
          rows[network.id].map { row in
            JSONMember(name: market, value: fits(row, catalogue.fits.reasons[market]?[network.id]))
          }
        }))
    return .object(object)
  }

  private func fits(_ row: [Int], _ reason: Text?) -> JSONValue {
    let quarters = zip(catalogue.fits.benefits, row)
      .map { JSONMember(name: $0, value: .number($1)) }
    return [
      "quarters": .object(JSONObject(quarters)), "reason": reason.map(sentence) ?? .null,
    ]
  }

  func json(of network: ClosedNetwork) -> JSONValue {
    [
      "kind": "closed-network", "id": .string(network.id), "name": sentence(network.name),
      "closed": day(network.closed), "text": sentence(network.text),
      "instead": strings(network.instead),
    ]
  }

  // MARK: Benefits

  func json(summaryOf benefit: Benefit) -> JSONValue {
    [
      "id": .string(benefit.id), "label": sentence(benefit.label),
      "sentence": sentence(benefit.sentence), "meaning": sentence(benefit.meaning),
      "horizonMonths": json(benefit.horizonMonths),
    ]
  }

  func json(of benefit: Benefit) -> JSONValue {
    guard var object = json(summaryOf: benefit).object else { return .null }
    object["kind"] = "benefit"
    object["sentenceBusiness"] = sentence(benefit.businessSentence)
    object["publics"] = .object(
      JSONObject(
        benefit.publics.map {
          JSONMember(name: $0.public.rawValue, value: .fraction($0.share))
        }))
    object["indicators"] = .array(benefit.indicators.map(json(of:)))
    object["indicatorsBusiness"] = .array(benefit.businessIndicators.map(json(of:)))
    object["for"] = .array(benefit.arguments.for.map(json(of:)))
    object["against"] = .array(benefit.arguments.against.map(json(of:)))
    object["needs"] = strings(benefit.needs.map(\.rawValue))
    object["cheaper"] = sentence(benefit.cheaper.usual)
    object["cheaperBusiness"] = benefit.cheaper.business.map(sentence) ?? .null
    object["cheaperDistance"] = benefit.cheaper.distance.map(sentence) ?? .null
    return .object(object)
  }

  private func json(of indicator: Benefit.Indicator) -> JSONValue {
    [
      "id": .string(indicator.id), "label": sentence(indicator.label),
      "unit": sentence(indicator.unit), "vanity": .bool(indicator.vanity),
      "formula": sentence(indicator.formula), "figureFrom": sentence(indicator.figureFrom),
      "usualBaseline": sentence(indicator.usualBaseline),
    ]
  }

  private func json(of argument: Benefit.Argument) -> JSONValue {
    ["text": sentence(argument.text), "source": .string(argument.source)]
  }

  // MARK: Questions

  func json(summaryOf question: Question) -> JSONValue {
    [
      "id": .string(question.id.name), "section": .string(question.section.rawValue),
      "answer": .string(question.kind.rawValue), "required": .bool(question.required),
      "prompt": sentence(question.prompt), "enters": strings(question.enters),
    ]
  }

  func json(of question: Question) -> JSONValue {
    guard var object = json(summaryOf: question).object else { return .null }
    object["kind"] = "question"
    object["help"] = sentence(question.help)
    object["why"] = sentence(question.why)
    object["example"] = sentence(question.example)
    object["who"] = sentence(question.who)
    object["changes"] = sentence(question.changes)
    object["skip"] = sentence(question.skip)
    object["evidence"] = strings(question.evidence)
    object["minimum"] = question.minimum.map { .number($0) }
    object["maximum"] = question.maximum.map { .number($0) }
    object["default"] = standIn(question.standsIn)
    object["choices"] = .array(
      question.choices.map { ["id": .string($0.id), "label": sentence($0.label)] })
    return .object(object)
  }

  private func standIn(_ standIn: Question.Default) -> JSONValue {
    switch standIn {
    case .none: .null
    case .value(let value): value
    case .sector(let what): ["sector": .string(what)]
    case .country: ["locale": "country"]
    }
  }

  // MARK: Sectors and laws

  func json(summaryOf sector: Sector) -> JSONValue {
    [
      "id": .string(sector.id), "label": sentence(sector.label),
      "usualMarket": .string(sector.usualMarket.rawValue),
      "trade": sector.trade.map { .string($0) } ?? .null,
    ]
  }

  func json(of sector: Sector) -> JSONValue {
    guard var object = json(summaryOf: sector).object else { return .null }
    object["kind"] = "sector"
    object["ages"] = shares(sector.ages)
    object["functions"] = shares(sector.functions)
    object["customersByHead"] = .number(sector.customersByHead)
    object["accounts"] = .number(sector.accounts)
    object["quietMoments"] = moments(sector.quietMoments)
    object["lookMoments"] = moments(sector.lookMoments)
    object["formats"] = strings(sector.formats)
    object["busyMonths"] = .array(sector.busyMonths.map { .number($0) })
    object["followsPerson"] = sector.followsPerson.map { .string($0) } ?? .null
    object["relays"] = .array(sector.relays.map(sentence))
    object["risks"] = .array(sector.risks.map(sentence))
    object["laws"] = .array(
      catalogue.trades.filter { $0.sectors.contains(sector.id) }.map(json(of:)))
    object["pillars"] = .array(
      (subjects.first { $0.sector == sector.id }?.pillars ?? []).map { pillar in
        [
          "id": .string(pillar.id), "label": sentence(pillar.label),
          "share": .fraction(pillar.share), "ideas": .array(pillar.ideas.map(sentence)),
        ]
      })
    return .object(object)
  }

  func json(of trade: Trade) -> JSONValue {
    [
      "kind": "law", "id": .string(trade.id), "label": sentence(trade.label),
      "country": .string(trade.country), "from": day(trade.from), "until": day(trade.until),
      "effect": .string(trade.effect.rawValue), "forbids": sentence(trade.forbids),
      "allows": sentence(trade.allows), "says": sentence(trade.says),
      "address": .string(trade.source.address), "checked": day(trade.source.checked),
      "networksOut": strings(trade.networksOut), "benefitsZero": strings(trade.benefitsZero),
    ]
  }

  // MARK: Facts, judgements, templates

  func json(of fact: Evidence) -> JSONValue {
    [
      "kind": "fact", "id": .string(fact.id), "claim": sentence(fact.claim),
      "value": fact.value.map { .fraction($0) } ?? .null, "unit": .string(fact.unit),
      "population": .string(fact.population), "country": .string(fact.country),
      "year": .number(fact.year), "publisher": .string(fact.publisher),
      "title": .string(fact.title), "address": .string(fact.address),
      "confidence": .string(fact.confidence.rawValue), "freshUntil": day(fact.lastFreshDay),
      "stale": .bool(fact.isStale(on: shelf.day)),
    ]
  }

  func json(of judgement: Judgement) -> JSONValue {
    ["kind": "judgement", "id": .string(judgement.id), "text": sentence(judgement.text)]
  }

  func json(of template: Template) -> JSONValue {
    [
      "kind": "template", "name": .string(template.name), "title": .string(template.title),
      "sector": .string(template.sector), "answered": .number(template.answered),
    ]
  }
}
