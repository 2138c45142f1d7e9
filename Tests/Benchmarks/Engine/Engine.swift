import Benchmark
import Glibc
import JalonBench

/// A file of the checkout, wherever the benchmarks are run from.
private func file(_ path: String) -> [UInt8] {
  let checkout = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(4)
  let path = checkout.joined(separator: "/") + "/" + path
  guard let stream = fopen(path, "r") else { fatalError("cannot read \(path)") }
  defer { fclose(stream) }
  var bytes: [UInt8] = []
  var block = [UInt8](repeating: 0, count: 65_536)
  while case let count = fread(&block, 1, block.count, stream), count > 0 {
    bytes += block.prefix(count)
  }
  return bytes
}

private func succeed<Value>(_ work: () throws -> Value) -> Value {
  do { return try work() } catch { fatalError("\(error)") }
}

/// Medians over the hundred published instances: every iteration takes the next one.
private func searches(hours: Int, reach: String) {
  Benchmark(
    "plan, \(hours) h (reach: median \(reach))",
    configuration: .init(
      metrics: [.wallClock, .instructions], maxDuration: .seconds(20), maxIterations: 500)
  ) { benchmark in
    let solve = succeed {
      try Bench.solving(seed: UInt64(benchmark.currentIteration % 100), hours: hours)
    }
    benchmark.startMeasurement()
    blackHole(solve())
    benchmark.stopMeasurement()
  }
}

let benchmarks: @Sendable () -> Void = {
  let usual: [BenchmarkMetric] = [.wallClock, .instructions, .mallocCountTotal]
  Benchmark.defaultConfiguration = .init(
    metrics: usual, maxDuration: .seconds(5), maxIterations: 10_000)

  searches(hours: 5, reach: "0.2 ms")
  searches(hours: 10, reach: "1 ms")
  searches(hours: 20, reach: "5 ms")

  Benchmark(
    "frontier to 40 h (reach: median 0.3 s, worst 2 s)",
    configuration: .init(
      metrics: [.wallClock], maxDuration: .seconds(120), maxIterations: 100)
  ) { benchmark in
    let frontier = succeed {
      try Bench.frontier(seed: UInt64(benchmark.currentIteration % 100))
    }
    benchmark.startMeasurement()
    blackHole(frontier())
    benchmark.stopMeasurement()
  }

  let bench = succeed { try Bench() }
  let playbook = file("playbooks/cases/abrasives-manufacturer.json")
  let line = succeed { try Bench.oneLine(playbook) }
  let bakery = file("playbooks/templates/bakery.json")

  Benchmark("read a playbook of 4 KB") { _ in
    blackHole(succeed { try bench.answers(in: line) })
  }

  Benchmark("one line of batch, one core (reach: 2,500 a second)") { _ in
    blackHole(succeed { try bench.batchLine(line) })
  }

  Benchmark("advice with the frontier, the bakery") { _ in
    blackHole(succeed { try bench.fullAdvice(on: bakery) })
  }

  let draw = succeed { try bench.htmlReport(on: bakery) }
  Benchmark("HTML report, \(draw().count / 1_000) KB (reach: 10 ms, 200 KB)") { _ in
    blackHole(draw())
  }

  Benchmark("start: decode the questionnaire") { _ in
    blackHole(succeed { try Bench.decodeQuestionnaire() })
  }

  Benchmark("start: decode the catalogue") { _ in
    blackHole(succeed { try Bench.decodeCatalogue() })
  }
}
