// swift-tools-version: 6.2
import PackageDescription

/// Warnings are errors everywhere: a warning that is left to stand hides the next one.
let strict: [SwiftSetting] = [.treatAllWarnings(as: .error)]

/// What computes is optimised in debug builds too: a thousand draws of the engine take a third of a
/// second that way, and half a minute otherwise, which no test should wait for.
let engine: [SwiftSetting] =
  strict + [.unsafeFlags(["-O"], .when(configuration: .debug))]

/// How a release is linked, for its start: at a fixed address without symbols for others, so that
/// nothing has to be relocated; with the C++ library's archive; and with what runs before the first
/// prompt side by side. Measured: 3.6 → 2.3 times C + libedit, 13.6 → 10.0 MB.
let link = Context.packageDirectory + "/Sources/jalon/Link"
let start = [
  "-use-ld=lld", "-L", link, "-Xclang-linker", "-no-pie", "-Xclang-linker", "-static-libgcc",
  "-Xlinker", "--no-export-dynamic", "-Xlinker", "--symbol-ordering-file=\(link)/start.order",
  "-Xlinker", "--no-warn-symbol-ordering",
]

/// The pure core: values in, values out. None of these targets imports Foundation or a C library.
let core: [Target] = [
  .target(name: "JalonModel", swiftSettings: engine),
  .target(name: "CatalogueData"),
  .target(name: "ExactAllocator", swiftSettings: engine),
  .target(
    name: "JalonCatalogue", dependencies: ["JalonModel", "CatalogueData"], swiftSettings: engine),
  .target(
    name: "JalonInterview", dependencies: ["JalonModel", "JalonCatalogue"], swiftSettings: strict),
  .target(
    name: "JalonAssessment", dependencies: ["JalonModel", "JalonCatalogue"], swiftSettings: engine),
  .target(
    name: "JalonRecommendation",
    dependencies: ["JalonModel", "JalonCatalogue", "JalonAssessment", "ExactAllocator"],
    swiftSettings: engine),
  .target(
    name: "JalonReport", dependencies: ["JalonModel", "JalonCatalogue", "JalonRecommendation"],
    swiftSettings: strict),
]

/// The edge: files, the terminal, the process.
let edge: [Target] = [
  .target(name: "CLibEdit", linkerSettings: [.linkedLibrary("edit"), .linkedLibrary("tinfo")]),
  .target(name: "JalonStore", dependencies: ["JalonModel"], swiftSettings: strict),
  .target(
    name: "LineEditor", dependencies: ["CLibEdit"],
    swiftSettings: strict + [.strictMemorySafety()]),
  .target(
    name: "JalonShell",
    dependencies: [
      "JalonModel", "JalonCatalogue", "JalonInterview", "JalonAssessment", "JalonRecommendation",
      "JalonReport", "JalonStore", "LineEditor",
    ],
    swiftSettings: strict),
  .executableTarget(
    name: "jalon",
    dependencies: [
      "JalonModel", "JalonCatalogue", "JalonReport", "JalonStore", "LineEditor", "JalonShell",
      .product(name: "ArgumentParser", package: "swift-argument-parser"),
    ],
    exclude: ["Link"],
    swiftSettings: strict, linkerSettings: [.unsafeFlags(start, .when(configuration: .release))]),
]

/// Tests, the programs that they run, and the rig that types into them.
let tests: [Target] = [
  // What the benchmarks, a package of their own, can reach of the engine.
  .target(
    name: "JalonBench",
    dependencies: [
      "JalonModel", "JalonCatalogue", "ExactAllocator", "JalonRecommendation", "JalonReport",
    ],
    swiftSettings: strict),
  .target(name: "PtyRig", path: "Tests/PtyRig", swiftSettings: strict),
  .target(name: "GoldenFiles", path: "Tests/GoldenFiles", swiftSettings: strict),
  .executableTarget(
    name: "LineProbe", dependencies: ["LineEditor"], path: "Tests/LineProbe", swiftSettings: strict),
  .executableTarget(
    name: "StoreProbe", dependencies: ["JalonStore"], path: "Tests/StoreProbe",
    swiftSettings: strict),
  .testTarget(name: "JalonModelTests", dependencies: ["JalonModel"], swiftSettings: strict),
  .testTarget(
    name: "JalonCatalogueTests", dependencies: ["JalonCatalogue"], swiftSettings: strict),
  .testTarget(
    name: "ExactAllocatorTests", dependencies: ["ExactAllocator"], swiftSettings: strict),
  .testTarget(
    name: "JalonInterviewTests", dependencies: ["JalonInterview"], swiftSettings: strict),
  .testTarget(
    name: "JalonAssessmentTests", dependencies: ["JalonAssessment"], swiftSettings: strict),
  .testTarget(
    name: "JalonRecommendationTests", dependencies: ["JalonRecommendation"],
    swiftSettings: strict),
  .testTarget(
    name: "JalonReportTests", dependencies: ["JalonReport", "GoldenFiles"], exclude: ["Golden"],
    swiftSettings: strict),
  .testTarget(
    name: "JalonStoreTests", dependencies: ["JalonStore", "StoreProbe"], swiftSettings: strict),
  .testTarget(
    name: "LineEditorTests", dependencies: ["LineEditor", "LineProbe", "PtyRig"],
    swiftSettings: strict),
  .testTarget(name: "JalonShellTests", dependencies: ["JalonShell"], swiftSettings: strict),
  .testTarget(
    name: "TranscriptTests", dependencies: ["PtyRig", "GoldenFiles", "jalon", "JalonShell"],
    exclude: ["Golden"], swiftSettings: strict),
]

let package = Package(
  name: "jalon",
  products: [
    .executable(name: "jalon", targets: ["jalon"]),
    .library(name: "JalonBench", targets: ["JalonBench"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2")
  ],
  targets: core + edge + tests,
  swiftLanguageModes: [.v6],
  cLanguageStandard: .c2x
)
