import Testing

@testable import JalonRecommendation

@Suite struct NetworkScoreTests {
  @Test func `two recommended, one of them among three that worked`() {
    let score = NetworkScore(
      recommended: ["facebook", "tiktok"], worked: ["facebook", "blog", "pinterest"])
    #expect(score.precision == 1.0 / 2)
    #expect(score.recall == 1.0 / 3)
    #expect(score.f1 == 2.0 / 5)
  }

  @Test func `nothing recommended earns nothing where something worked`() {
    let score = NetworkScore(recommended: [], worked: ["facebook"])
    #expect(score.precision == 0 && score.recall == 0 && score.f1 == 0)
  }

  @Test func `the same networks in another order, or twice, are a perfect score`() {
    let score = NetworkScore(
      recommended: ["blog", "facebook", "blog"], worked: ["facebook", "blog"])
    #expect(score.precision == 1 && score.recall == 1 && score.f1 == 1)
  }

  @Test func `F1 is the harmonic mean of precision and recall`() {
    for hits in 1...4 {
      for recommended in hits...6 {
        for worked in hits...6 {
          let score = NetworkScore(hits: hits, recommended: recommended, worked: worked)
          let harmonic =
            2 * score.precision * score.recall / (score.precision + score.recall)
          #expect(abs(score.f1 - harmonic) < 1e-12)
        }
      }
    }
  }

  @Test func `pooled scores count networks, not cases`() {
    let pooled = NetworkScore.pooled([
      NetworkScore(recommended: ["a"], worked: ["a"]),
      NetworkScore(recommended: ["a", "b", "c"], worked: ["d"]),
    ])
    #expect(pooled == NetworkScore(hits: 1, recommended: 4, worked: 2))
    #expect(pooled.precision == 0.25)
    #expect(pooled.recall == 0.5)
    #expect(pooled.f1 == 1.0 / 3)
  }
}
