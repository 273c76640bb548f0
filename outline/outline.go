// Package outline is the numbered body of a Vietnamese administrative document
// as a typed tree: Phần, Chương, Mục, Tiểu mục, Điều, Khoản, Điểm, or the
// I. 1. a) - + of plans and reports, with paragraphs, tables and images.
package outline

import "github.com/dean161/vanban/internal/unit"

// A Body is the content of a document, an appendix or an item, in order.
type Body []Node

// A Node is one of *Item, *Paragraph, *Table or *Image.
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
	// It is empty for Dash and Plus, and for an item that Number is to label.
	Label string
	// Text is what stands behind the label; for Part, Chapter, Section and
	// Subsection it is the title, which stands on a line of its own.
	Text     Text
	Children Body
}

// A Paragraph is a paragraph without a label.
type Paragraph struct{ Text Text }

// A Table is a table with one optional head row, repeated on every page.
type Table struct {
	Columns []Column
	Head    []Cell // nil: no head row
	Rows    [][]Cell
}

// A Column is a column of a Table.
type Column struct {
	Align Align
	Share int // width relative to the other columns; 0 in all columns: from the content
}

// A Cell is the paragraphs of a table cell.
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
	Alt    string      // what the picture shows, in words
	Source string      // its file name, relative to the document
	Width  unit.Length // 0: its natural width, at most the text width
	Data   []byte      // the PNG or JPEG file
}

// Text is a line of text in one or more styles.
type Text []Span

// A Span is text in one style. Text holds no line break.
type Span struct {
	Text         string
	Bold, Italic bool
}

func (*Item) node()      {}
func (*Paragraph) node() {}
func (*Table) node()     {}
func (*Image) node()     {}
