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
// # Quotations
//
// A quotation over several lines, as in “Sửa đổi Điều 5 như sau:”, is paragraphs of
// the item above it: a line that begins with “ or ", and those that follow up to
// one that ends with the closing mark. Labels in it are prose and not counted:
//
//  1. Sửa đổi Điều 5 như sau:
//     “Điều 5. Trách nhiệm
//  1. Sở Nội vụ chủ trì.
//  2. Các sở phối hợp.”.
//  2. Bãi bỏ Điều 6.
//
// # Inside a line
//
// *italic*, **bold** and ***both***: a run of one, two or three * turns italic,
// bold or both on or off, wherever it stands; what is not turned off again on
// its line is a literal *, with a warning. A _ means nothing. A \ before one
// of \ * | < - ^ = [ ] stands for that character alone.
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
// The delimiter row gives alignment and width (see [Column]). What stands above
// it are the head rows; it is the first line of a table without any. <br> begins
// a new paragraph of the cell.
//
// A cell that holds only < continues the cell on its left, one that holds only ^
// the cell above it: they are merged. Below a row of equals signs stand the
// totals:
//
//	| TT | Kinh phí | < |
//	| ^ | Năm 2025 | Năm 2026 |
//	|:-:|--:|--:|
//	| 1 | 1.000 | 2.000 |
//	|===|===|===|
//	| Cộng | 1.000 | 2.000 |
//
// An image stands alone on its line; the caption, which is shown under it, and
// the width may be left out:
//
//	![Sơ đồ tổ chức](sodo.png "Hình 1. Sơ đồ tổ chức"){width=80mm}
//
// # Pages
//
// A line [ngắt trang], or [pagebreak] or \newpage, is a page break, a line [mục
// lục], or [TOC], a table of contents; [mục lục 2] lists only the first two kinds
// of heading (see [Contents]).
package outline
