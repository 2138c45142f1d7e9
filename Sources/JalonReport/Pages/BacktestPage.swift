import JalonCatalogue
import JalonModel
import JalonRecommendation

/// Published cases against the engine, as a page: measures first, then every case.
package struct BacktestPage {
  package let backtest: Backtest
  private let language: Language
  private let figures: Figures

  /// What networks are called, by their ids.
  private let networkNames: [String: Text]

  /// - Parameters:
  ///   - backtest: the cases and what came of them.
  ///   - catalogues: names of networks, of every vintage that a case was tried on.
  ///   - language: of the page.
  package init(_ backtest: Backtest, catalogues: [Catalogue], language: Language) {
    self.backtest = backtest
    self.language = language
    var names: [String: Text] = [:]
    for network in catalogues.flatMap(\.networks) { names[network.id] = network.name }
    networkNames = names
    figures = Figures(language)
  }

  package var document: Document {
    let title = say("Cas publiés", "Published cases")
    return Document(
      language: language, title: .text(title),
      blocks: [
        .heading(level: 1, [.text(title)]), .paragraph([.text(scope)]),
        .heading(level: 2, [.text(say("Réseaux", "Networks"))]), networks,
        .paragraph([.muted(gains)]), .paragraph([.text(differences)]),
        .heading(level: 2, [.text(say("Verdicts", "Verdicts"))]), verdicts, confusion,
        .heading(level: 2, [.text(say("Par secteur et par époque", "By sector and era"))]), groups,
        .heading(level: 2, [.text(say("Cas par cas", "Case by case"))]), cases,
      ])
  }

  private func say(_ fr: String, _ en: String) -> String { Text(fr: fr, en: en)[language] }

  // MARK: What is measured

  private var scope: String {
    let all = figures.count(
      backtest.results.count, one: say("cas", "case"), many: say("cas", "cases"))
    let named = backtest.networks.f1.cases
    return say(
      """
      \(all), chacun sur le catalogue de son époque et à sa date ; \(named) nomment les réseaux \
      qui ont servi. Un verdict sans plan ne recommande aucun réseau. Entre crochets : intervalle \
      à 95 %, par rééchantillonnage des cas.
      """,
      """
      \(all), each on the catalogue of its time and on its day; \(named) name the networks that \
      worked. A verdict without a plan recommends no network. In brackets: the 95% interval, by \
      resampling the cases.
      """)
  }

  private var networks: Document.Block {
    var rows = [row("Jalon", backtest.networks)]
    rows += Baseline.allCases.compactMap { baseline in
      backtest.baselines[baseline].map { row(name(baseline), $0) }
    }
    rows.append(
      row(say("Jalon, conditions levées", "Jalon, conditions lifted"), backtest.wouldBe))
    return .table(
      Document.Table(
        [
          Document.Column([]), Document.Column([.text(say("Précision", "Precision"))], .trailing),
          Document.Column([.text(say("Rappel", "Recall"))], .trailing),
          Document.Column([.text("F1")], .trailing),
          Document.Column([.text(say("F1 groupé", "Pooled F1"))], .trailing, priority: 2),
        ], rows: rows))
  }

  private func row(_ name: String, _ networks: Backtest.Networks) -> [[Document.Span]] {
    [
      [.text(name)], [.text(interval(networks.precision))], [.text(interval(networks.recall))],
      [.strong(interval(networks.f1))],
      [.text(networks.f1.cases > 0 ? figures.percent(networks.pooled.f1) : "–")],
    ]
  }

  private var gains: String {
    guard backtest.networks.f1.cases > 0 else { return "" }
    let parts = Baseline.allCases.compactMap { baseline in
      backtest.gains[baseline].map { gain in
        let low = figures.decimal(gain.low * 100, places: 0)
        let high = figures.decimal(gain.high * 100, places: 0)
        let mean = figures.decimal(gain.mean * 100, places: 0)
        return say("\(name(baseline)) : ", "\(name(baseline)): ") + "\(mean) [\(low) … \(high)]"
      }
    }
    return say("Points de F1 gagnés sur : ", "Points of F1 gained over: ")
      + parts.joined(separator: " · ") + "."
  }

  /// Which networks make the difference, both ways.
  private var differences: String {
    func list(_ counts: [Backtest.Count]) -> String {
      counts.map { "\(name($0.network)) \($0.cases)" }.joined(separator: ", ")
    }
    let beyond = backtest.beyond
    let missed = backtest.missed
    return [
      beyond.isEmpty
        ? nil
        : say(
          """
          Conseillés en plus de ce qui a servi : \(list(beyond)) ; peu de récits parlent d'une \
          fiche ou d'une lettre, qu'elles aient servi ou non.
          """,
          """
          Recommended beyond what worked: \(list(beyond)); few stories tell of a profile or a \
          letter, whether they served or not.
          """),
      missed.isEmpty
        ? nil : say("Manqués : \(list(missed)).", "Missed: \(list(missed))."),
    ].compactMap(\.self).joined(separator: " ")
  }

  private var verdicts: Document.Block {
    func row(_ name: String, _ verdicts: Backtest.Verdicts) -> [[Document.Span]] {
      [[.text(name)], [.strong(interval(verdicts.exact))], [.text(interval(verdicts.going))]]
    }
    return .table(
      Document.Table(
        [
          Document.Column([]),
          Document.Column([.text(say("Parmi les quatre", "Among the four"))], .trailing),
          Document.Column([.text(say("Plan ou pas", "Plan or none"))], .trailing),
        ],
        rows: [
          row("Jalon", backtest.verdicts),
          row(say("Toujours oui", "Always yes"), backtest.alwaysGo),
        ]))
  }

  private var confusion: Document.Block {
    let kinds = Verdict.allCases
    return .table(
      Document.Table(
        [Document.Column([.text(say("Attendu ↓, rendu →", "Expected ↓, given →"))])]
          + kinds.map { Document.Column([.text(verdict($0))], .trailing) },
        rows: kinds.map { expected in
          [[.text(verdict(expected))]]
            + kinds.map { found in
              let count = String(backtest.count(expected: expected, found: found))
              return [expected == found ? .strong(count) : .text(count)]
            }
        }))
  }

  private var groups: Document.Block {
    .table(
      Document.Table(
        [
          Document.Column([]), Document.Column([.text(say("Cas", "Cases"))], .trailing),
          Document.Column([.text("F1")], .trailing),
          Document.Column([.text(say("Verdict", "Verdict"))], .trailing),
          Document.Column([.text(say("Plan ou pas", "Plan or none"))], .trailing),
        ],
        rows: backtest.groups.map { group in
          [
            [.text(name(group.kind))], [.text(figures.integer(group.verdicts.exact.cases))],
            [.text(interval(group.networks.f1))],
            [.text(interval(group.verdicts.exact))], [.text(interval(group.verdicts.going))],
          ]
        }))
  }

  // MARK: Cases

  private var cases: Document.Block {
    .list(ordered: false, items: backtest.results.map { [.paragraph(line($0))] })
  }

  /// A case in a line: what was expected, what came, and why where they differ.
  private func line(_ result: CaseResult) -> [Document.Span] {
    let isRight = (result.agrees ?? true) && (result.score.map { $0.f1 == 1 } ?? true)
    let expected = result.source.verdict.map(verdict) ?? "–"
    var spans: [Document.Span] = [
      .key(result.source.name), .text(say(" : ", ": ")),
      .text(say("attendu \(expected)", "expected \(expected)") + names(result.source.networks)),
      .text(say(" ; rendu ", "; given ")),
      isRight ? .good(verdict(result.verdict)) : .strong(verdict(result.verdict)),
      .text(names(result.networks)),
    ]
    spans.append(.text("."))
    if result.agrees == false { spans.append(.muted(" " + result.reason[language].sentence)) }
    if result.networks.isEmpty, !result.wouldBe.isEmpty {
      let list = figures.list(result.wouldBe.map(name))
      spans.append(
        .muted(say(" Conditions levées : \(list).", " Conditions lifted: \(list).")))
    }
    for miss in result.missed where result.verdict.publishesPlan {
      spans.append(.muted(" " + told(miss)))
    }
    return spans
  }

  /// Why a network that worked is out of the plan; its name comes first where the reason has it not.
  private func told(_ miss: CaseResult.Miss) -> String {
    let (name, reason) = (name(miss.network), miss.reason[language].closed)
    return reason.contains(name) ? reason : name + say(" : ", ": ") + reason
  }

  private func names(_ networks: [String]?) -> String {
    guard let networks else { return "" }
    return networks.isEmpty ? "" : " (\(networks.map(name).joined(separator: ", ")))"
  }

  private func name(_ network: String) -> String {
    networkNames[network]?[language] ?? network
  }

  // MARK: Words

  private func interval(_ estimate: Estimate) -> String {
    guard estimate.cases > 0 else { return "–" }
    let low = figures.decimal(estimate.low * 100, places: 0)
    let high = figures.decimal(estimate.high * 100, places: 0)
    return "\(figures.percent(estimate.mean)) [\(low)–\(high)]"
  }

  private func verdict(_ verdict: Verdict) -> String { verdict.words[language] }

  private func name(_ baseline: Baseline) -> String {
    switch baseline {
    case .mostUsed: say("Les deux plus utilisés", "The two most used")
    case .ruleOfThumb: say("Règle toute faite", "Rule of thumb")
    }
  }

  private func name(_ kind: Backtest.Group.Kind) -> String {
    switch kind {
    case .sector(.foodAndLodging): say("Bouche et accueil", "Food and lodging")
    case .sector(.shops): say("Commerce", "Shops")
    case .sector(.crafts): say("Artisanat, soins", "Crafts and care")
    case .sector(.business): say("Entreprises, professions", "Business and professions")
    case .sector(.society): say("Public, associations", "Public, associations")
    case .era(.to2010): say("Jusqu'en 2010", "Up to 2010")
    case .era(.to2016): "2011–2016"
    case .era(.to2020): "2017–2020"
    case .era(.since2021): say("Depuis 2021", "Since 2021")
    }
  }
}
