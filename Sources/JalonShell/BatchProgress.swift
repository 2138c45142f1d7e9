import Glibc
import JalonModel

/// How far a long batch is, for the person who waits for it: a plain line now and then.
package struct BatchProgress {
  /// Lines of the input; nil when that cannot be known beforehand.
  private let total: Int?
  private let language: Language
  private var done = 0
  /// How long after the beginning the next line is due.
  private var due: Duration = .zero

  package init(total: Int?, language: Language) {
    self.total = total
    self.language = language
  }

  /// Counts results that were written.
  /// - Parameters:
  ///   - bytes: whole lines.
  ///   - elapsed: since the beginning.
  /// - Returns: `12 sur 40` where it is time for a line and something is left to do, else nil.
  package mutating func wrote(_ bytes: [UInt8], after elapsed: Duration) -> String? {
    done += bytes.count { $0 == UInt8(ascii: "\n") }
    guard elapsed >= due, done != total else { return nil }
    due = elapsed + min(max(elapsed / 5, Self.shortest), Self.longest)
    let figures = Figures(language)
    guard let total else {
      let count = Text(
        fr: figures.count(done, one: "ligne", many: "lignes"),
        en: figures.count(done, one: "line", many: "lines"))
      return count[language]
    }
    let (done, all) = (figures.integer(done), figures.integer(total))
    return Text(fr: "\(done) sur \(all)", en: "\(done) of \(all)")[language]
  }

  /// Between two lines.
  /// - Note: Judgement: soon enough to be seen at work, and some sixty lines an hour.
  private static let shortest: Duration = .seconds(2)
  private static let longest: Duration = .seconds(60)

  /// The lines of a file that is open for reading, which stays where it was; nil for a pipe.
  package static func lines(of descriptor: CInt) -> Int? {
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    var block = [UInt8](repeating: 0, count: 1 << 18)
    var place = lseek(descriptor, 0, SEEK_CUR)
    var (lines, last) = (0, UInt8(ascii: "\n"))
    while true {
      let count = pread(descriptor, &block, block.count, place)
      guard count > 0 else { break }
      lines += block[..<count].count { $0 == UInt8(ascii: "\n") }
      last = block[count - 1]
      place += count
    }
    return last == UInt8(ascii: "\n") ? lines : lines + 1
  }
}
