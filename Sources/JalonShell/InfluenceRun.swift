import JalonCatalogue
import JalonModel
import JalonRecommendation
import JalonReport
import JalonStore
import Synchronization

/// Measures what each number of the catalogue weighs in plans: those of the templates at two hours
/// a week, and those of published cases when a folder of them is given.
package struct InfluenceRun {
  /// What came of it.
  package struct Outcome {
    package let influence: Influence
    /// Cases that were passed over because they could not be read.
    package let faults: [SessionFault]
  }

  private let knowledge: Knowledge
  private let asOf: CivilDate

  /// - Parameters:
  ///   - knowledge: whose numbers.
  ///   - asOf: the day of the templates' plans; cases have their own.
  package init(knowledge: Knowledge, asOf: CivilDate) {
    self.knowledge = knowledge
    self.asOf = asOf
  }

  /// Minutes a week of the templates' firms.
  /// - Note: Judgement: two hours, enough for two or three networks.
  package static let minutes = 120

  /// Measures every number, on all cores.
  /// - Parameter cases: a folder of published cases; those of another vintage are passed over.
  /// - Returns: the weights of all numbers.
  /// - Throws: `StoreError` for a folder that cannot be read, `CatalogueFault` for a catalogue that
  ///   was shipped broken.
  package func measure(cases: String?) throws -> Outcome {
    let (published, faults) = try cases.map(published) ?? ([], [])
    let firms = try templates() + published
    let adviser = try knowledge.adviser()
    let places = Influence.places(of: adviser.catalogue)
    let members = Crew.cores
    let parts = Mutex<[Influence]>([])
    Crew.run(members) { member in
      let own = places.enumerated().filter { $0.offset % members == member }.map(\.element)
      let part = Influence(of: adviser, over: firms, places: own)
      parts.withLock { $0.append(part) }
    }
    return Outcome(
      influence: Influence(merging: parts.withLock { $0 }, of: adviser.catalogue), faults: faults)
  }

  private func templates() throws(CatalogueFault) -> [Influence.Firm] {
    let moment = Moment(startOf: asOf)
    return try knowledge.templates().map { template in
      var answers = template.answers
      answers[.minutes] = Answer(value: .integer(Self.minutes), source: .default, at: moment)
      return Influence.Firm(answers: answers, asOf: asOf)
    }
  }

  private func published(
    _ folder: String
  ) throws -> (firms: [Influence.Firm], faults: [SessionFault]) {
    let questionnaire = try knowledge.questionnaire()
    let vintage = try knowledge.catalogue().vintage
    let found = try jsonFiles(at: folder)
    var firms: [Influence.Firm] = []
    var faults = found.faults.map(SessionFault.store)
    for file in found.paths {
      do {
        let bytes = try readFile(at: file, limit: playbookByteLimit, followingLinks: true).bytes
        let playbook = try Playbook(reading: bytes) { questionnaire[$0]?.kind }
        guard playbook.catalogue.vintage == vintage else { continue }
        firms.append(Influence.Firm(answers: playbook.answers, asOf: playbook.created.day))
      } catch let error as StoreError {
        faults.append(.store(error))
      } catch let error as PlaybookFault {
        faults.append(.playbook("\(file):\(error.line):\(error.column)", error.text))
      }
    }
    return (firms, faults)
  }
}

extension Influence {
  /// What part of the influence is grounded, in one paragraph.
  package func summary(_ language: Language) -> Document.Block {
    let share = Text.figures { $0.percent(groundedShare) }
    let text = Text(
      fr: """
        Sur \(firms) entreprises, \(share.fr) de l'influence sur les plans vient de nombres publiés \
        ou calculés ; adéquations et parts de relation à part.
        """,
      en: """
        Over \(firms) firms, \(share.en) of the influence on plans comes from published or computed \
        numbers; fits and dealing shares apart.
        """)
    return .paragraph([.text(text[language])])
  }
}
