package render

import "github.com/dean161/vanban/internal/unit"

// Length is a distance on paper.
type Length = unit.Length

// A Sheet is a composed document: pages of a few kinds of block in which every
// style is decided and no line or page is broken yet. DOCX is written from it;
// paged output lays it out first.
type Sheet struct {
	Info     Info
	Styles   []*Style  // all paragraph styles, those not in use too: an editor of the DOCX may want them
	Sections []Section // the document, then its appendices and enclosures; at least one
	Mark     *Mark     // of every page; nil for none
}

// A Mark is a text behind the content of a page (chữ chìm). Its middle is that
// of the page, and it rises from left to right at 45°.
type Mark struct {
	Text  string // as Run.Text
	Size  Length
	Color Color
}

// Info is the document information that both outputs carry.
type Info struct {
	Title, Subject, Author, Keywords string
	Language                         string // BCP 47, "vi-VN"
	Fields                           []Field
}

// A Field is an element of the input data of an outgoing document (Phụ lục VI,
// Phần II.I) that the files carry beside the text. The names of its groups are
// set before the element: "SignerInfoFullName".
type Field struct{ Name, Value string }

// A Section is a run of pages of one size, numbered from 1. The number is not
// shown on its first page (Phụ lục I, Phần I, II.7).
type Section struct {
	Title                    string // the bookmark of the section; "" for none
	Width, Height            Length // of the paper, as it is read
	Top, Bottom, Left, Right Length // margins
	HeaderDistance           Length // from the top edge to the top of the page number
	PageNumber               *Style
	// FirstHead and FirstFoot are set on the first page alone; they hold no
	// Image. The head begins at HeaderDistance, and where it reaches below the
	// top margin pushes the text down. The foot ends at the bottom margin and
	// takes its room from the text area.
	FirstHead, FirstFoot []Block
	Blocks               []Block
}

// TextWidth is the width between the margins.
func (s *Section) TextWidth() Length { return s.Width - s.Left - s.Right }

// A Block is one of *Paragraph, *Rule, *Table or *Image.
type Block interface{ block() }

// A Paragraph is text in one paragraph style.
type Paragraph struct {
	Style  *Style
	Indent *Indent // nil: that of the style
	Label  *Label  // nil: none
	Runs   []Run
	// KeepNext keeps the paragraph on the page of the next block, as the style's
	// KeepNext does.
	KeepNext bool
	NewPage  bool   // it begins a page; not in a Cell
	Anchor   int    // what entries of a table of contents call it, from 1; 0: none does
	Entry    *Entry // nil: it is no entry of a table of contents
}

// An Entry makes a paragraph, of a Section and aligned Left, one of a table of
// contents, which leads to a paragraph of the sheet.
type Entry struct {
	Anchor int // of that paragraph
	// Right is where the line ends, from the left edge of the text area: dots lead
	// from the text to the number of the page. 0: there is neither.
	Right Length
}

// A Label is the number or sign before a paragraph, followed by one space.
type Label struct {
	Text         string // with its punctuation: "Điều 1.", "a)", "-"
	Level        uint8  // outline.Level of the item
	Bold, Italic bool
}

// An Indent holds the indents of a paragraph. First is added to Left on the
// first line and may be negative.
type Indent struct{ First, Left, Right Length }

// A Run is text in one style, absolute: it does not inherit from the Style.
type Run struct {
	Text         string // NFC; U+00A0 and U+2060 where a line must not break; no control characters
	Bold, Italic bool
	Footnote     *Footnote // its mark stands right behind Text; nil: none
}

// A Footnote is a chú thích cuối trang: one paragraph at the foot of the page
// on which its mark stands, below a short rule. The mark is Number, small and
// raised, in the weight and slant of its run; it stands before the text of the
// note too, with a space. Notes stand in paragraphs of a Section's Blocks, also
// in those of tables, but not in a repeated row, a head or a foot.
type Footnote struct {
	Number int // counts through the Sheet, from 1, in the order of the marks
	Style  *Style
	Runs   []Run // without notes of their own
}

// A Rule is a thin horizontal line at the top of a space of its own.
type Rule struct {
	Before      Length // space above the line
	Left, Right Length // from the edges of the text area or cell
	Weight      Length // thickness; 0: no line, only the space
	Height      Length // of the space it takes, from the line down
	KeepNext    bool
	NewPage     bool // as of a Paragraph
}

// A Table is a grid with fixed column widths.
type Table struct {
	Columns []Length
	Rows    []Row
	Head    int    // how many first rows are repeated on every page
	Border  Length // thickness of all lines; 0: none
	Color   Color  // of the lines
	Padding Length // left and right inside each cell
	Indent  Length // of the left edge from the left margin
}

// A Row is a row of a Table.
type Row struct {
	Cells     []Cell
	CantSplit bool   // unbroken unless taller than a page
	Height    Length // of the row with the line above it, at least
}

// A Cell is a cell of a Row. It holds at least one Block and ends in one that
// is no Table.
type Cell struct {
	Span   int // columns; 0 means 1
	Blocks []Block
	Middle bool // centred vertically
	// Down says that the cell goes on in the row below, where in its place stands
	// a cell of the same Span with Above. What Above holds is not shown, but its
	// first Block says like any other whether the row is kept with the next.
	Down, Above bool
}

// An Image is a picture in a centred paragraph of its own.
type Image struct {
	Style         *Style
	Data          []byte
	Format        string // "png" or "jpeg"
	PixelW        int
	PixelH        int
	Width, Height Length
	Alt           string
	KeepNext      bool // as of a Paragraph
	NewPage       bool // likewise
}

func (*Paragraph) block() {}
func (*Rule) block()      {}
func (*Table) block()     {}
func (*Image) block()     {}

// A Color is a colour of text or lines, 0xRRGGBB. The zero value is black.
type Color uint32

// Red is the bright red of stamps (đỏ tươi; Phụ lục I, Phần I, III.2.b).
const Red Color = 0xFF0000

// Align is the alignment of a paragraph.
type Align uint8

// The alignments.
const (
	Left Align = iota
	Center
	Right
	Justify
)

// A Style is a named paragraph style. All styles keep at least two lines of a
// paragraph together at the foot and head of a page.
type Style struct {
	ID, Name     string // "ThanVan", "Thân văn bản"
	Size         Length
	Bold, Italic bool
	Color        Color
	Align        Align
	Indent       Indent
	Before       Length // space above; After is always zero
	Line         int    // line spacing in 240ths of a single line; ignored if Exact is set
	Exact        Length // exact line height; 0: by Line
	KeepNext     bool
	KeepLines    bool
	Outline      int // 1 to 9: a heading of that level; 0: text
}
