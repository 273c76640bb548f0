package render

import (
	"strings"

	"github.com/dean161/vanban"
	"github.com/dean161/vanban/internal/nd30"
	"github.com/dean161/vanban/internal/unit"
)

// Measures of boxes that the decree leaves open; ours.
const (
	boxPadding = 2 * unit.MM // beside the text of a box that is as wide as its text
	boxGap     = 6 * unit.Pt // above a box, and above the rule of ô 13
)

// secrecy leaves the space of ô 10a at the left edge below ô 5, of the size of
// the stamp that is put there by hand (Phụ lục I, Phần I, III.2.a).
func (c *composer) secrecy() {
	stamp, ok := secretStamps[c.doc.Secrecy]
	if !ok {
		return
	}
	space := Row{CantSplit: true, Height: nd30.StampHeight, Cells: []Cell{{Blocks: []Block{&Paragraph{Style: c.styles.secrecy}}}}}
	c.add(&Rule{Height: boxGap}, &Table{Columns: []Length{stamp.Width}, Rows: []Row{space}})
}

var secretStamps = map[vanban.Secrecy]nd30.Stamp{
	vanban.Secret:     nd30.SecretStamp,
	vanban.VerySecret: nd30.VerySecretStamp,
	vanban.TopSecret:  nd30.TopSecretStamp,
}

// recall leaves the space of the stamp of documents to be given back, in the top
// margin of the first page (ô 11).
func (c *composer) recall() []Block {
	if !c.doc.Recall {
		return nil
	}
	return []Block{&Rule{Height: nd30.RecallHeight}}
}

// urgency composes ô 10b at the left edge below ô 5, as the diagram has it: a
// box of the size that the decree fixes.
func (c *composer) urgency() {
	stamp, ok := stamps[c.doc.Urgency]
	if !ok {
		return
	}
	c.add(&Rule{Height: boxGap}, box(c.text(c.styles.urgency, stamp.Text), stamp.Width, 0))
}

var stamps = map[vanban.Urgency]nd30.Stamp{
	vanban.Urgent:     nd30.UrgentStamp,
	vanban.VeryUrgent: nd30.VeryUrgentStamp,
	vanban.Express:    nd30.ExpressStamp,
}

// draftMark composes the mark of a draft below ô 3 and 5b.
func (c *composer) draftMark(column Length) []Block {
	mark := oneLine(c.doc.Draft)
	if mark == "" {
		return nil
	}
	return []Block{&Rule{Height: boxGap}, c.fittedBox(c.text(c.styles.draft, mark), 0, column)}
}

// mark composes the mark of a specimen, which tells even a page that was torn
// out from a real document. In its size, ours, it stays inside the margins of
// portrait and landscape pages.
func (c *composer) mark() *Mark {
	if !c.doc.Specimen {
		return nil
	}
	return &Mark{Text: "MẪU MINH HỌA", Size: 66 * unit.Pt, Color: 0xD9D9D9}
}

// circulation composes ô 11, in the top margin of the first page above Quốc
// hiệu.
func (c *composer) circulation() []Block {
	words := strings.ToUpper(oneLine(c.doc.Circulation))
	if words == "" {
		return nil
	}
	p := c.text(c.styles.circulation, words)
	left, right := c.headerColumns()
	t := c.fittedBox(p, left, right)
	if len(c.linesOf(p, t.Columns[0])) > 1 {
		t = c.fittedBox(p, 0, c.width)
	}
	return []Block{t, &Rule{Height: boxGap / 2}}
}

// contact composes ô 13 at the foot of the first page, below a rule as wide as
// the text area. Typed breaks win.
func (c *composer) contact() []Block {
	lines := typedLines(c.doc.Contact)
	if len(lines) == 0 {
		return nil
	}
	blocks := []Block{&Rule{Before: boxGap, Weight: ruleWeight, Height: ruleHeight / 2}}
	for _, line := range lines {
		blocks = append(blocks, c.text(c.styles.contact, line))
	}
	return blocks
}

// fittedBox returns a box as wide as the text of p, in the middle of a column
// that begins at left; a longer text wraps in a box as wide as the column.
func (c *composer) fittedBox(p *Paragraph, left, column Length) *Table {
	p.Indent = &Indent{Left: boxPadding, Right: boxPadding}
	w := c.widthOf(p.Style, p.Runs[0].Text) + 2*boxPadding + slack
	w = min(w+unit.Twip-w%unit.Twip, column)
	indent := left + (column-w)/2
	return box(p, w, indent-indent%unit.Twip)
}

// box returns a paragraph in a frame of one thin line, in the colour of its
// text. Width is that of the frame from outside to outside; so is the height,
// which is that of the stamps of the decree unless the text takes more.
func box(p *Paragraph, width, indent Length) *Table {
	return &Table{
		Columns: []Length{width - ruleWeight},
		Rows:    []Row{{CantSplit: true, Height: nd30.StampHeight - ruleWeight, Cells: []Cell{{Blocks: []Block{p}, Middle: true}}}},
		Border:  ruleWeight, Color: p.Style.Color, Indent: indent + ruleWeight/2,
	}
}
