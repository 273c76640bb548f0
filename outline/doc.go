// Package outline is the numbered body of a Vietnamese administrative document
// as a typed tree: Phần, Chương, Mục, Tiểu mục, Điều, Khoản, Điểm, or the
// I. 1. a) - + of plans and reports, with paragraphs, tables, images
// and footnotes.
//
// The tree has a plain-text form that looks the way clerks type, and each is
// the exact inverse of the other: Parse(b.String()) gives b back for every
// Body in normal form (see [Body.Normal]), and for every source, of whatever
// form, the text of the Body read from it is read as that same Body again.
//
// # Lines
//
// The source is read as UTF-8 in NFC; NFD is brought into NFC first. Every
// line that is not blank is one block, however long it is: a paragraph is one
// line. Blank lines only separate, spaces at both ends of a line are ignored,
// spaces inside it are kept. A tab is read as a space, with a warning.
//
// # Labels
//
// A label is a token at the start of a line, followed by a space or by the end
// of the line:
//
//	Phần I       Part        the title stands on the line directly below
//	Chương I     Chapter     the same
//	Mục 1        Section     the same
//	Tiểu mục 1   Subsection  the same
//	Điều 1.      Article
//	I.           Heading
//	1.           Clause
//	1.1.         Subclause (1.1.1. and 1.1.1.1. too)
//	a)           Point, one of a b c d đ e g h i k l m n o p q r s t u v x y
//	-            Dash
//	+            Plus
//
// A # in place of the number leaves the label to [Number]: Phần #, Chương #,
// Mục #, Tiểu mục #, Điều #., #I. (a Heading), #., #.#. and #).
//
// An item closes all open items of its own level and of narrower ones. What
// follows belongs to the innermost open item. A line that holds only / closes
// that item; it is written where the tree needs it, such as before the closing
// paragraph that follows a list.
//
// Other ways in which labels are typed (Phần thứ nhất, Chương I. TÊN, Điều 1:,
// I-, 1/, 1), a., •, –) are read with a warning. Lines that only resemble a
// label stay prose, and are reported when that is doubtful. A \ at the start
// of a line makes prose of what would otherwise be a label or be reported.
//
// # Inside a line
//
// *italic*, **bold** and ***both***: a run of one, two or three * turns italic,
// bold or both on or off, wherever it stands; what is not turned off again on
// its line is a literal *, with a warning. A _ means nothing. A \ before one
// of \ * | < - ^ [ ] stands for that character alone.
//
// A footnote (chú thích cuối trang) stands right behind what it is about:
//
//	theo kế hoạch^[Kế hoạch số 12/KH-UBND, *mục II*.] của tỉnh
//
// Its text may hold styles and pairs of brackets, but no footnote. The other
// form of Markdown is read too: [^1] behind the word and, anywhere on a line of
// its own, [^1]: with the text. What only resembles a footnote stays text, with
// a warning.
//
// # Tables and images
//
// Consecutive lines that begin with | are one table:
//
//	| TT | Nhiệm vụ | Thời gian |
//	|:-:|------|---|
//	| 1 | Rà soát<br>và báo cáo | Quý I |
//
// The delimiter row gives alignment and width (see [Column]). It is the first
// line of a table without a head row. <br> begins a new paragraph of the cell.
//
// An image stands alone on its line; the width may be left out:
//
//	![Sơ đồ tổ chức](sodo.png){width=80mm}
package outline
