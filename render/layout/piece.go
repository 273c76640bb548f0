package layout

import (
	"fmt"

	"github.com/dean161/vanban/render"
)

// A piece is what pages are filled with: a line, a rule, an image, a row of a
// table, or a space. Of all but a row it is either wholly on a page or not.
type piece struct {
	group  int // the paragraph, row … it is part of, counted from 0
	lead   int // space above it, which vanishes at the top of a page
	height int
	// inside says that a page may end before the piece although the piece before
	// is of the same group: it leaves no widow and no orphan.
	inside bool
	// whole says that the group should be on one page: no piece of it is to be
	// inside.
	whole bool
	// kept says that the piece before is to be on the same page.
	kept bool
	// newPage says that the piece begins a page.
	newPage bool

	// The content: one of these, or nothing.
	paragraph *paragraph
	line      int // of the paragraph
	rule      *render.Rule
	image     *render.Image
	row       *row
	notes     []*paragraph // whose marks stand in the line
}

// spacer is the height of the empty paragraph that DOCX needs behind a table
// that is the last block or stands before another table.
const spacer = 20

// flow makes pieces of the blocks of a section or cell of the width given. Below
// the last piece stands the space tail, in a cell.
//
// LibreOffice: the space above a paragraph is its Before plus what the line
// spacing of the paragraph above adds, not its own.
func (c *composer) flow(blocks []render.Block, width int) (pieces []piece, tail int) {
	pieces = make([]piece, 0, c.estimate(blocks))
	group, kept := 0, false
	for i, b := range blocks {
		n := len(pieces)
		keeps, newPage := false, beginsPage(b)
		if newPage {
			tail = 0
		}
		switch b := b.(type) {
		case *render.Paragraph:
			p := c.paragraph(b, width)
			keeps = b.KeepNext || b.Style.KeepNext
			pieces = appendLines(pieces, p, keeps || b.Style.KeepLines)
			pieces[n].lead += tail
			tail = p.extra
		case *render.Rule:
			pieces = append(pieces, piece{lead: b.Before.Twips() + tail, height: b.Height.Twips(), rule: b})
			tail = 0
			keeps = b.KeepNext
		case *render.Image:
			p, extra := c.imagePiece(b)
			p.lead += tail
			pieces = append(pieces, p)
			tail = extra
			keeps = b.KeepNext || b.Style.KeepNext
		case *render.Table:
			pieces, keeps = c.appendRows(pieces, b, tail)
			tail = b.Border.Twips()
			if i == len(blocks)-1 || isTable(blocks[i+1]) {
				pieces = append(pieces, piece{lead: tail, height: spacer})
				pieces[len(pieces)-1].kept = keeps
				tail, keeps = 0, false
			}
		default:
			panic(fmt.Sprintf("layout: unknown block %T", b))
		}
		pieces[n].kept, pieces[n].newPage = kept && !newPage, newPage
		kept = keeps
		group = number(pieces[n:], group)
	}
	if len(pieces) == 0 {
		pieces = append(pieces, piece{height: spacer})
	}
	return pieces, tail
}

// estimate guesses how many pieces the blocks will be.
func (c *composer) estimate(blocks []render.Block) int {
	n := 0
	for _, b := range blocks {
		n++
		switch b := b.(type) {
		case *render.Paragraph:
			for i := range b.Runs {
				n += len(b.Runs[i].Text) / 80
			}
		case *render.Table:
			n += len(b.Rows)
		}
	}
	return n + 1
}

func beginsPage(b render.Block) bool {
	switch b := b.(type) {
	case *render.Paragraph:
		return b.NewPage
	case *render.Rule:
		return b.NewPage
	case *render.Image:
		return b.NewPage
	}
	return false
}

func isTable(b render.Block) bool {
	_, ok := b.(*render.Table)
	return ok
}

// number gives the pieces of a block their groups: one to all lines of a
// paragraph, else one to each piece. It returns the next group.
func number(pieces []piece, group int) int {
	for i := range pieces {
		if i > 0 && (pieces[i].paragraph == nil || pieces[i].line == 0) {
			group++
		}
		pieces[i].group = group
	}
	return group + 1
}

// appendLines appends the lines of a paragraph. At least two lines stand
// together at the foot and at the head of a page.
//
// LibreOffice: a paragraph that is kept with the next block is not divided.
func appendLines(pieces []piece, p *paragraph, whole bool) []piece {
	n := len(p.lines)
	for i := range p.lines {
		l := piece{paragraph: p, line: i, height: p.height, lead: p.extra, whole: whole}
		l.inside = i >= 2 && n-i >= 2
		if i == 0 {
			l.lead = p.before
		}
		if p.marks != nil {
			l.notes = p.notesIn(i)
		}
		pieces = append(pieces, l)
	}
	return pieces
}

// imagePiece makes the piece of an image, and the space that stands below it.
//
// LibreOffice: the line of an image is as high as the image, but not lower than
// a line of text; the image stands at its top. Line spacing adds to it what it
// adds to a line of text.
func (c *composer) imagePiece(m *render.Image) (p piece, tail int) {
	_, height, extra := c.spacing(m.Style)
	return piece{lead: m.Style.Before.Twips(), height: max(m.Height.Twips(), height), image: m}, extra
}

// draw writes the piece with its top at y into a column of the width given that
// begins at x.
func (c *composer) draw(p *piece, x, y, width int) {
	switch {
	case p.paragraph != nil:
		if p.line == 0 && p.paragraph.style.Outline > 0 {
			c.heading(p.paragraph, y)
		}
		if p.line == 0 && p.paragraph.anchor > 0 {
			c.anchor(p.paragraph.anchor, y)
		}
		c.text(p.paragraph, p.line, x, y)
		if p.paragraph.entry != nil {
			c.entry(p.paragraph, p.line, x, y)
		}
	case p.rule != nil:
		r := p.rule
		left, right := x+r.Left.Twips(), x+width-r.Right.Twips()
		if r.Weight > 0 && left < right {
			// LibreOffice: the line begins at the top of the space, whatever its weight.
			c.page.Rules = append(c.page.Rules, Rule{X: twips(left), Y: twips(y), Width: twips(right - left), Height: r.Weight})
		}
	case p.image != nil:
		m := p.image
		c.page.Images = append(c.page.Images, Image{
			X: twips(x) + (twips(width)-m.Width)/2, Y: twips(y), Width: m.Width, Height: m.Height,
			Data: m.Data, Format: m.Format, Alt: m.Alt,
		})
	case p.row != nil:
		c.drawRow(p.row, x, y)
	}
}
