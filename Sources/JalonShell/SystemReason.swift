import Glibc
import JalonModel

extension Text {
  /// Why the system refused, in a few words without a capital: its own are in English.
  /// - Parameter code: an `errno`.
  /// - Returns: a reason that a person can act on; for the rare ones, their number.
  static func systemReason(_ code: CInt) -> Text {
    switch code {
    case ENOENT: Text(fr: "ce répertoire n'existe pas", en: "that folder does not exist")
    case ENOTDIR:
      Text(fr: "ce chemin traverse un fichier", en: "the path goes through a file")
    case EISDIR: Text(fr: "c'est un répertoire", en: "it is a folder")
    case EEXIST: Text(fr: "ce nom est pris", en: "the name is taken")
    case EACCES, EPERM: Text(fr: "accès refusé", en: "access is denied")
    case EROFS: Text(fr: "le disque est en lecture seule", en: "the disk is read-only")
    case ENOSPC: Text(fr: "le disque est plein", en: "the disk is full")
    case EDQUOT: Text(fr: "votre quota est atteint", en: "your quota is used up")
    case EFBIG: Text(fr: "le fichier serait trop grand", en: "the file would be too large")
    case EMFILE, ENFILE: Text(fr: "trop de fichiers sont ouverts", en: "too many files are open")
    case ENAMETOOLONG: Text(fr: "le nom est trop long", en: "the name is too long")
    case ELOOP: Text(fr: "les liens tournent en rond", en: "the links go round in a circle")
    case EIO: Text(fr: "le disque ne répond pas bien", en: "the disk does not answer well")
    case EBUSY, ETXTBSY: Text(fr: "le fichier est occupé", en: "the file is in use")
    case ENOMEM: Text(fr: "la mémoire manque", en: "there is not enough memory")
    case EBADF: Text(fr: "il est fermé", en: "it is closed")
    default: Text(fr: "erreur \(code) du système", en: "system error \(code)")
    }
  }
}
