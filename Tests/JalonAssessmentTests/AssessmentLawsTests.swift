import JalonModel
import Testing

@testable import JalonAssessment

/// What holds for every firm, tried on thousands.
@Suite struct AssessmentLawsTests {
  private struct Firm {
    let circumstances: Circumstances
    let assessment: Assessment
  }

  private static let firms = Result {
    var random = SplitMix64(seed: 0x4A41_4C4F_4E)
    return try (0..<3_000).map { _ in
      let circumstances = try Bench.randomFirm(&random)
      return Firm(circumstances: circumstances, assessment: Assessment(circumstances))
    }
  }

  /// Expects that no change for the worse improves the verdict or the level of a prerequisite.
  private func neverImproves(
    seed: UInt64, _ worsen: (inout Circumstances, inout SplitMix64) -> Void
  ) throws {
    var random = SplitMix64(seed: seed)
    var changed = 0
    for firm in try Self.firms.get() {
      var worse = firm.circumstances
      worsen(&worse, &random)
      let (before, after) = (firm.assessment, Assessment(worse))
      if before.ranks != after.ranks { changed += 1 }
      #expect(
        zip(before.ranks, after.ranks).allSatisfy { $0 >= $1 },
        "\(before.decidedBy) became \(after.decidedBy) for \(worse.client)")
    }
    #expect(changed > 0, "a law that never bites proves nothing")
  }

  @Test func `every verdict is reached and is the worst of the lines that apply`() throws {
    var reached: Set<Verdict> = []
    for firm in try Self.firms.get() {
      let findings = Findings(in: firm.circumstances)
      let lines = VerdictRule.all.filter { $0.applies(firm.circumstances, findings) != nil }
      let worst = lines.min { $0.verdict.rank < $1.verdict.rank }?.verdict ?? .go
      #expect(firm.assessment.verdict == worst)
      reached.insert(firm.assessment.verdict)
    }
    #expect(reached == Set(Verdict.allCases))
  }

  @Test func `refusing one more rule never improves the verdict`() throws {
    try neverImproves(seed: 2) { firm, random in
      firm.client.rules[random.pick(Rule.allCases, or: .dialogue)] = .refuse
    }
  }

  @Test func `accepting a rule less fully never improves the verdict`() throws {
    try neverImproves(seed: 3) { firm, random in
      let rule = random.pick(Rule.allCases, or: .dialogue)
      firm.client.rules[rule] = firm.client.accepts(rule) == .accept ? .conditions : .refuse
    }
  }

  @Test func `fewer minutes never improve the verdict`() throws {
    try neverImproves(seed: 4) { firm, random in
      firm.client.minutes = Int.random(in: 0...firm.client.minutes, using: &random)
      if random.happens(30) { firm.prospect.isEmpty = true }
      firm.prospect.coverage *= Double.random(in: 0.01...1, using: &random)
    }
  }

  @Test func `fewer months never improve the verdict`() throws {
    try neverImproves(seed: 5) { firm, random in
      firm.client.months = Int.random(in: 1...firm.client.months, using: &random)
    }
  }

  @Test func `fewer ready customers never improve the verdict`() throws {
    try neverImproves(seed: 6) { firm, random in
      firm.readiness.share *= Double.random(in: 0...1, using: &random)
      firm.readiness.positive = Int.random(in: 0...firm.readiness.positive, using: &random)
    }
  }

  @Test func `a nearer date never improves the verdict`() throws {
    try neverImproves(seed: 7) { firm, random in
      for id in firm.client.ranked {
        guard let by = firm.client.measures[id]?.by else { continue }
        firm.client.measures[id]?.by = by.adding(days: -Int.random(in: 0...300, using: &random))
      }
    }
  }

  @Test func `a higher target never improves the verdict`() throws {
    try neverImproves(seed: 8) { firm, random in
      for id in firm.client.ranked {
        guard let target = firm.client.measures[id]?.target else { continue }
        firm.client.measures[id]?.target = target + Double(Int.random(in: 0...40, using: &random))
      }
    }
  }

  @Test func `nobody available never improves the verdict`() throws {
    try neverImproves(seed: 9) { firm, _ in firm.client.people = 0 }
  }

  @Test func `a yes asks for nothing and a yes with conditions for one to five`() throws {
    for assessment in try Self.firms.get().map(\.assessment) {
      let actions = assessment.prerequisites.flatMap(\.actions)
      switch assessment.verdict {
      case .go:
        #expect(actions.isEmpty)
        #expect(assessment.prerequisites.allSatisfy { $0.level == .met })
      case .goWithConditions, .listenFirst, .notNow:
        #expect((1...5).contains(actions.count), "\(assessment.decidedBy)")
      }
    }
  }

  @Test func `actions have names of their own and days to come`() throws {
    for firm in try Self.firms.get() {
      let actions = firm.assessment.prerequisites.flatMap(\.actions)
      #expect(Set(actions.map(\.id)).count == actions.count)
      #expect(actions.allSatisfy { $0.due > firm.circumstances.asOf })
    }
  }

  @Test func `a prerequisite that blocks is always told how to mend it`() throws {
    for prerequisite in try Self.firms.get().flatMap(\.assessment.prerequisites)
    where prerequisite.level == .unmet {
      #expect(!prerequisite.actions.isEmpty)
    }
  }

  @Test func `every prerequisite has reasons a score and a sentence in both languages`() throws {
    for assessment in try Self.firms.get().map(\.assessment) {
      #expect(assessment.prerequisites.map(\.kind) == [.benefits, .maturity, .rules])
      for prerequisite in assessment.prerequisites {
        #expect((0...1.000_001).contains(prerequisite.score))
        #expect(!prerequisite.reasons.isEmpty)
        #expect(prerequisite.reasons.allSatisfy { !$0.answers.isEmpty })
        let texts =
          prerequisite.reasons.map(\.text) + prerequisite.actions.map(\.text)
          + [assessment.reason.text]
        for text in texts.flatMap({ [$0.fr, $0.en] }) {
          #expect(!text.isEmpty && !text.contains("  ") && !text.hasSuffix(" "), "\(text)")
          #expect(text.hasSuffix(".") || text.hasSuffix("?"), "\(text)")
        }
      }
    }
  }
}

extension Assessment {
  /// The verdict and the three levels, higher for better.
  fileprivate var ranks: [Int] {
    [verdict.rank]
      + prerequisites.map { Prerequisite.Level.allCases.firstIndex(of: $0.level) ?? -1 }
  }
}
