package render

import (
	"strconv"
	"strings"

	"github.com/dean161/vanban"
	"github.com/dean161/vanban/internal/nd30"
	"github.com/dean161/vanban/internal/unit"
)

// closing composes ô 9b and 7: Nơi nhận on the left, the signature on the
// right, in a table that stays with the end of the text. The row of the
// signature does not break; recipients that reach below it have rows of their
// own and may run on to the next page.
func (c *composer) closing() {
	c.keepEnd()
	if c.abreast() {
		c.signers()
		return
	}
	signature := []Block{&Paragraph{Style: c.styles.position}}
	if len(c.doc.Signatures) > 0 {
		signature = c.signature(c.doc.Signatures[0])
	}
	left := c.closingColumn(signature)
	for _, b := range signature {
		c.inColumn(b.(*Paragraph), c.width-left)
	}
	list := c.recipients()
	if len(list) == 0 {
		list = []Block{&Paragraph{Style: c.styles.recipient}}
	}
	beside := c.fitting(list, left, c.stackHeight(signature, c.width-left))
	t := &Table{Columns: []Length{left, c.width - left}}
	t.Rows = append(t.Rows, Row{CantSplit: true, Cells: []Cell{{Blocks: list[:beside]}, {Blocks: signature}}})
	for _, line := range list[beside:] {
		t.Rows = append(t.Rows, Row{CantSplit: true, Cells: []Cell{{Blocks: []Block{line}}, {Blocks: []Block{&Paragraph{Style: c.styles.recipient}}}}})
	}
	if words := c.doc.Confirmation; words != "" {
		t.Rows = append(t.Rows, c.confirmation(words))
	}
	c.add(t)
}

// closingColumn returns the width of Nơi nhận: nine twentieths, or less when a
// line of the signature would break otherwise, but not less than the seven
// twentieths of the forms of Phụ lục III.
func (c *composer) closingColumn(signature []Block) Length {
	var longest Length
	for _, b := range signature {
		p := b.(*Paragraph)
		longest = max(longest, c.widthOf(p.Style, plain(p.Runs)))
	}
	left := c.width * 9 / 20
	if longest <= c.width*13/20-slack {
		left = min(left, c.width-longest-slack)
	}
	return left - left%unit.Twip
}

// fitting returns how many paragraphs it takes to reach down to the height
// given: so many stand in one row with the signature, and no gap shows where
// the others go on.
func (c *composer) fitting(list []Block, width, height Length) int {
	for i := range list {
		if height <= 0 {
			return i
		}
		height -= c.stackHeight(list[i:i+1], width)
	}
	return len(list)
}

// keepEnd keeps the last paragraph with what follows; a last paragraph of one
// line takes the one before it along.
func (c *composer) keepEnd() {
	for i := len(c.blocks) - 1; i >= 0; i-- {
		p, ok := c.blocks[i].(*Paragraph)
		if !ok {
			return
		}
		p.KeepNext = true
		if len(c.linesOf(p, c.width)) > 1 || i < len(c.blocks)-1 {
			return
		}
	}
}

// stackHeight returns the height of paragraphs on top of each other.
func (c *composer) stackHeight(blocks []Block, width Length) Length {
	var h Length
	for _, b := range blocks {
		p := b.(*Paragraph)
		h += c.heightOf(p.Style, len(c.linesOf(p, width)))
	}
	return h
}

// signature composes ô 7a, the space of ô 7c and ô 7b.
func (c *composer) signature(s vanban.Signature) []Block {
	blocks := c.posts(s)
	name := c.styles.signerName
	if s.Office != "" {
		blocks = append(blocks, c.text(c.styles.office, strings.ToUpper(clean(s.Office))))
		name = c.styles.signerNameNext
	}
	if s.Name != "" {
		blocks = append(blocks, c.text(name, s.Name))
	}
	return blocks
}

// posts composes ô 7a: the party, the authority and the position.
func (c *composer) posts(s vanban.Signature) []Block {
	var blocks []Block
	line := func(text string) {
		st := c.styles.authority
		if len(blocks) > 0 {
			st = c.styles.position
		}
		if text != "" {
			blocks = append(blocks, c.text(st, strings.ToUpper(clean(text))))
		}
	}
	line(s.Party)
	for _, a := range s.Authority {
		line(a.String())
	}
	line(s.Position)
	return blocks
}

// recipients composes ô 9b: each line ends with ";", the archive line comes
// last and ends with "." (Phụ lục I, Phần I, II.9.d). A thư công has none.
func (c *composer) recipients() []Block {
	if nd30.Kinds[c.doc.Kind].Lacks&nd30.Recipients != 0 {
		return nil
	}
	st := c.styles.recipient
	blocks := []Block{c.text(c.styles.recipientHead, "Nơi nhận:")}
	for _, r := range c.doc.Recipients {
		blocks = append(blocks, c.text(st, "- "+r+";"))
	}
	return append(blocks, c.text(st, "- "+archiveLine(c.doc.Kind, c.doc.Archive, c.doc.Drafter)))
}

// archiveLine returns the archive line of ô 9b, at its end the mark of ô 12:
// "Lưu: VT, TCCB (3b). PL.(300)".
func archiveLine(k vanban.Kind, a vanban.Archive, d vanban.Drafter) string {
	units := strings.Join(a.Units, ", ")
	switch {
	case units != "":
	case k == vanban.Minutes:
		units = nd30.KeptMinutes
	default:
		units = nd30.Kept
	}
	line := "Lưu: " + units
	if a.Copies > 0 {
		line += " (" + strconv.Itoa(a.Copies) + "b)"
	}
	line += "."
	if d.Symbol != "" {
		line += " " + strings.ToUpper(d.Symbol)
		if d.Copies > 0 {
			line += ".(" + strconv.Itoa(d.Copies) + ")"
		}
	}
	return line
}
