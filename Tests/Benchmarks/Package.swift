// swift-tools-version: 6.2
import PackageDescription

// A package of its own: those who use or test Jalon never fetch or build the benchmark library.
let package = Package(
  name: "jalon-benchmarks",
  dependencies: [
    .package(name: "jalon", path: "../.."),
    .package(url: "https://github.com/ordo-one/benchmark", exact: "1.38.1", traits: []),
  ],
  targets: [
    .executableTarget(
      name: "Engine",
      dependencies: [
        .product(name: "JalonBench", package: "jalon"),
        .product(name: "Benchmark", package: "benchmark"),
      ],
      path: "Engine",
      plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")])
  ],
  swiftLanguageModes: [.v6]
)
