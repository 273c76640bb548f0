package outline

import "github.com/dean161/vanban/internal/unit"

// A Body is the content of a document, an appendix or an item, in order. What
// this package does with a body it does with one that Validate accepts; Validate
// alone bears every other: with nil nodes, or with an item that holds itself.
type Body []Node

// A Node is one of *Item, *Paragraph, *Table, *Image, *PageBreak or *Contents.
type Node interface{ node() }

// Level is the rank of an Item, from the widest to the narrowest. An Item
// holds only Items of a greater Level (Phụ lục I, Phần I, II.6; BD-10).
type Level uint8

// The levels.
const (
	Part       Level = iota + 1 // Phần I
	Chapter                     // Chương I
	Section                     // Mục 1
	Subsection                  // Tiểu mục 1
	Article                     // Điều 1.
	Heading                     // I.
	Clause                      // 1. (khoản)
	Subclause                   // 1.1.
	Point                       // a) (điểm)
	Dash                        // -
	Plus                        // +
)

// An Item is a labelled piece of the body.
type Item struct {
	Level Level
	// Label is the token without its word and punctuation: "I", "1", "1.1", "đ".
	// Part, Chapter and Heading are Roman, at most MaxRoman; Section, Subsection,
	// Article and Clause are Arabic without leading zeros, at most MaxNumber; a
	// Subclause is two to four such numbers of at most two digits (BD-13, BD-16).
	// It is empty for Dash and Plus, and for an item that Number is to label.
	Label string
	// Text is what stands behind the label; for Part, Chapter, Section and
	// Subsection it is the title, which stands on a line of its own.
	Text     Text
	Children Body
}

// A Paragraph is a paragraph without a label.
type Paragraph struct{ Text Text }

// A Table is a table. It has 1 to MaxColumns columns and at least one row, and
// every row has one Cell for each column.
type Table struct {
	Columns []Column
	Head    [][]Cell // the head rows, repeated on every page; nil: none
	Rows    [][]Cell
	Foot    [][]Cell // the rows of totals (hàng tổng cộng); nil: none
	Merges  []Merge  // the merged cells (ô gộp), from top to bottom and from left to right; nil: none
}

// A Merge makes one cell of a rectangle of at least two, all of them of the head,
// of the rows or of the foot. It shows the content of the first; the others are
// empty. Merges do not overlap.
type Merge struct {
	Row, Column   int // of the first cell, from 0; rows are counted as AllRows has them
	Rows, Columns int // how many, at least 1
}

// A Column is a column of a Table.
type Column struct {
	Align Align
	// Share is the width relative to the other columns; 0 in all columns: from
	// the content. In the text form it is the number of characters, colons
	// included, of the column's cell in the delimiter row, which are at least 3;
	// when no column has more than the 5 of :---:, they only say the alignment and
	// Share is 0. Smaller shares are scaled up by Normal. At most MaxShare.
	Share int
}

// A Cell is the paragraphs of a table cell, which may be empty.
type Cell []Text

// Align is the alignment of a column.
type Align uint8

// The alignments. Default leaves the choice to the composer.
const (
	Default Align = iota
	Left
	Center
	Right
)

// An Image is a picture that stands alone on its line.
type Image struct {
	Alt     string      // what the picture shows, in words
	Source  string      // its file name, relative to the document
	Caption Text        // the line under it (chú thích ảnh), "Hình 1. Sơ đồ tổ chức"; nil: none
	Width   unit.Length // 0: its natural width, at most the text width; never over MaxWidth
	Data    []byte      // the PNG or JPEG file; not part of the text form
}

// A PageBreak (ngắt trang) lets what follows begin on a new page.
type PageBreak struct{}

// A Contents is a table of contents (mục lục), at most one in a body.
type Contents struct {
	// Depth is how many kinds of heading it lists, from 1 to MaxDepth: Phần,
	// Chương and the I. of reports; Mục and Tiểu mục, and their 1.; Điều. 0: all.
	Depth int
}

// Text is a line of text in one or more styles. In normal form it is nil when
// empty, no Span is empty, neighbours differ in style unless a footnote parts
// them, each Span is in NFC, and there is no space at either end.
type Text []Span

// A Span is text in one style. Text holds no line break and no other control
// character.
type Span struct {
	Text         string
	Bold, Italic bool
	// Footnote is a chú thích cuối trang, whose mark stands right behind Text, or
	// nil. Its spans have no footnotes of their own.
	Footnote Text
}

// The limits of a body. Its depth is limited by the number of levels.
const (
	MaxBytes     = 64 << 20  // of a source, and so of a line
	MaxNodes     = 1_000_000 // nodes and table cells of a body
	MaxNotes     = 1000      // notes of one Parse, findings of one Validate
	MaxFootnotes = 1000      // of a body
	MaxRoman     = 99        // highest number of a Part, Chapter or Heading
	MaxNumber    = 9999      // highest number of a Section, Subsection, Article or Clause
	MaxColumns   = 63        // of a table, as in Word
	MaxShare     = 10_000    // of a column
	MaxDepth     = 3         // of a Contents
	MaxWidth     = unit.Length(1000) * unit.MM
)

func (*Item) node()      {}
func (*Paragraph) node() {}
func (*Table) node()     {}
func (*Image) node()     {}
func (*PageBreak) node() {}
func (*Contents) node()  {}
