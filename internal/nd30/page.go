package nd30

import "github.com/dean161/vanban/internal/unit"

// A Measure is a length that the decree holds in a range.
type Measure struct {
	ID, Name, Clause string
	Min, Max         unit.Length // Max 0: no upper bound
	Default          unit.Length // our choice within the range
}

// The measures of the page and of paragraphs.
var (
	TopMargin    = Measure{"PG-03", "lề trên", "PL I, Phần I, I.3", 20 * unit.MM, 25 * unit.MM, 20 * unit.MM}
	BottomMargin = Measure{"PG-03", "lề dưới", "PL I, Phần I, I.3", 20 * unit.MM, 25 * unit.MM, 20 * unit.MM}
	LeftMargin   = Measure{"PG-04", "lề trái", "PL I, Phần I, I.3", 30 * unit.MM, 35 * unit.MM, 30 * unit.MM}
	RightMargin  = Measure{"PG-05", "lề phải", "PL I, Phần I, I.3", 15 * unit.MM, 20 * unit.MM, 15 * unit.MM}
	Gap          = Measure{"BD-03", "khoảng cách giữa các đoạn văn", "PL I, Phần I, II.6.e", 6 * pt, 0, 6 * pt}
)

// The two indents of a first line (BD-02): one or the other, not a range.
const (
	NarrowIndent = 10 * unit.MM
	WideIndent   = unit.Inch / 2 // 1,27 cm
)

// The line spacing in lines (BD-04; PL I, Phần I, II.6.e).
const (
	MinSpacing = 1.0
	MaxSpacing = 1.5
)

// The bounds outside of which nothing can be laid out, whatever is waived; ours.
const (
	MinTextWidth = 50 * unit.MM
	MaxLength    = 100 * unit.MM // of a margin, indent or gap
	MinSize      = 6 * pt
	MaxSize      = 72 * pt
	MinLine      = 0.5
	MaxLine      = 5.0
	MinColumn    = 10 * unit.MM // of a table: padding and a letter or two

	MaxAttached     = 999  // texts, appendices and enclosures behind a document
	MaxCirculation  = 200  // characters of ô 11
	MaxContact      = 1000 // characters of ô 13
	MaxContactLines = 10
)

// A4 (PG-01; PL I, Phần I, I.1).
const (
	PaperWidth  = 210 * unit.MM
	PaperHeight = 297 * unit.MM
)
