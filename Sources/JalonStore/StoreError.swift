import Glibc
import JalonModel

/// Why a file could not be read, written or locked, as data: the shell makes the sentence.
package struct StoreError: Error, Hashable, Sendable {
  /// What was being done; the same `errno` means another exit status on reading than on creating.
  package enum Action: Hashable, Sendable {
    case read, create, write, lock
  }

  /// The kinds of refusal that a person mends in different ways.
  package enum Kind: Hashable, Sendable {
    /// Nothing of that name is there to be read.
    case absent
    /// The name leads to something other than a regular file; it was not opened.
    case unfit(FileKind)
    /// The file is larger than `limit` bytes; it was not read.
    case oversized(limit: Int)
    /// The name is taken, and replacing was not asked for.
    case taken
    /// The file is no longer the one that was read: another program wrote it since.
    case changed
    /// Another session holds the lock; `heading` is the first line of its journal (empty when the
    /// lock is that of a save under way).
    case held(heading: [UInt8])
    /// A journal that nobody holds keeps steps under the wanted name.
    case waiting
    /// A journal line or heading holds a line feed or a NUL, or takes the place of a save mark.
    case unwritable
    /// The system refuses this person the right.
    case forbidden
    /// The place cannot hold a new file: a missing folder, a read-only medium, too long a name.
    case uncreatable
    /// The medium failed: full, over quota, broken, or too many files open.
    case failed
  }

  package var kind: Kind
  package var action: Action
  /// The file or folder concerned, as the system was asked for it.
  package var path: String
  /// The `errno` behind the refusal; nil when the refusal is ours.
  package var code: CInt?

  /// A refusal of our own, without any `errno`.
  package init(_ kind: Kind, on action: Action, of path: String) {
    self.kind = kind
    self.action = action
    self.path = path
  }

  /// Reads the meaning of an `errno` in the light of what was being done.
  package init(code: CInt, on action: Action, of path: String) {
    self.init(Self.kind(of: code, on: action), on: action, of: path)
    self.code = code
  }

  private static func kind(of code: CInt, on action: Action) -> Kind {
    switch code {
    case EACCES, EPERM: .forbidden
    case ELOOP: .unfit(.symbolicLink)
    case ENXIO: .unfit(.other)
    case EISDIR: .unfit(.folder)
    case EEXIST: .taken
    case ENOENT, ENOTDIR: action == .read ? .absent : .uncreatable
    case ENAMETOOLONG, EINVAL: action == .read ? .absent : .uncreatable
    case EROFS: .uncreatable
    default: .failed
    }
  }

  /// The exit status of a run that ends on this refusal.
  package var exitStatus: ExitStatus {
    switch kind {
    case .oversized, .unwritable: .badData
    case .absent: .noInput
    case .unfit: action == .read ? .noInput : .cannotCreate
    case .taken, .changed, .uncreatable: .cannotCreate
    case .failed: .failedTransfer
    case .held, .waiting: .openElsewhere
    case .forbidden: .notPermitted
    }
  }
}
