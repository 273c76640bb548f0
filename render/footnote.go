package render

import (
	"github.com/dean161/vanban/internal/nd30"
	"github.com/dean161/vanban/internal/unit"
	"github.com/dean161/vanban/outline"
)

// footnoteSize is the size of footnotes, for which the decree has no figure
// (A17): the usual one.
const footnoteSize = 10 * unit.Pt

// footnote composes a note. Notes are counted through the whole document, as
// office programs do, its appendices and enclosures included. Their style is
// made with the first of them: a document without notes has none.
func (c *composer) footnote(t outline.Text) *Footnote {
	if c.styles.footnote == nil {
		b := styleMaker{s: c.styles}
		c.styles.footnote = b.add("ChuThich", nd30.Prose, footnoteSize, Justify, Indent{}, 0)
		c.styles.footnote.Name = "Chú thích"
	}
	c.footnotes++
	n := &Footnote{Number: c.footnotes, Style: c.styles.footnote}
	n.Runs = c.bind.runs(n.Style, t)
	return n
}

// finishFootnotes finishes a sheet that has notes: it enters their style, and
// puts a space of one point above a document that begins with a table, where
// LibreOffice would put an empty line.
func (c *composer) finishFootnotes(sheet *Sheet) {
	if c.footnotes == 0 {
		return
	}
	sheet.Styles = c.styles.table
	s := &sheet.Sections[0]
	if _, ok := s.Blocks[0].(*Table); ok {
		s.Blocks = append([]Block{&Rule{Height: unit.Pt}}, s.Blocks...)
	}
}
