// Package copies makes certified copies by Điều 25: sao y and sao lục. They are
// the pages of the document that is copied, as they are, with what Phụ lục I,
// Phần II adds: a copy on paper bears the block of Mẫu 3.1 below the last part of
// the text, an electronic copy the line of Mẫu 3.2 at the top right of its first
// page.
//
// What is copied is one PDF file, whoever made it, or images of pages. A PDF file
// is never written anew: its bytes stay as they are and the copy is appended to
// them, so that whatever is signed in it can still be verified. A trích sao is
// composed anew and is no matter of this package: set the Copy of a
// vanban.Document and encode that.
package copies
