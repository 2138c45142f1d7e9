@testable import LineEditor
