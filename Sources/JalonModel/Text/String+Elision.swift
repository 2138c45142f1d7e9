extension String {
  /// A French name after `de`: « d'Agence Martin », « de Lush ».
  package var afterDe: String {
    let first = first.map { String($0).lowercased() } ?? ""
    return "aeiouyàâäéèêëîïôöûüœ".contains(first) && !first.isEmpty ? "d'\(self)" : "de \(self)"
  }
}
