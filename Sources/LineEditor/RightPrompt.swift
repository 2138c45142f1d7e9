/// The text at the right margin.
struct RightPrompt: Hashable {
  /// What is written, colours included.
  private(set) var text = ""
  /// Columns that it takes.
  private(set) var cells = 0
  var isShown = false

  init(_ text: String = "") {
    guard !text.isEmpty else { return }
    let marked = Prompt.marked(text)
    self.text = String(String.UnicodeScalarView(marked.filter { $0 != Prompt.marker }))
    cells = marked.visible.reduce(0) { $0 + $1.cells }
  }
}
