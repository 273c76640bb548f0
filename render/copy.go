package render

import (
	"strings"

	"github.com/dean161/vanban"
	"github.com/dean161/vanban/internal/nd30"
	"github.com/dean161/vanban/internal/unit"
)

// copyGap is the space between the text that is copied and the rule above the
// block of the copy, and between the rule and the block; ours.
const copyGap = 12 * unit.Pt

// ComposeCopy composes what a certified copy bears, as a sheet of one A4 section:
// on paper the seven cells of Mẫu 3.1 below a rule over the full text width, as
// its Blocks; of an electronic copy the line of ô 14, as its FirstHead. It calls
// cp.Check first and returns a *vanban.ProblemsError when a problem stands in the
// way.
//
// The form has the agency at 14 pt; the decree's own text puts it at 12 to 13,
// which wins.
func ComposeCopy(cp *vanban.Copy) (*Sheet, error) {
	if err := cp.Check().Err(); err != nil {
		return nil, err
	}
	c := newComposer(copyFace(cp, cp.Format), nil)
	s := &Sheet{Info: Info{Title: cp.Form.String(), Author: oneLine(cp.Agency), Language: "vi-VN"}}
	var head []Block
	if cp.To == vanban.Electronic {
		head = c.copySigning(cp)
	} else {
		c.copyBlock(cp)
	}
	section := c.section("", false)
	section.FirstHead = head
	s.Styles, s.Sections = c.styles.table, []Section{section}
	return s, nil
}

// copyFace is what a copy shares with documents, as a document.
func copyFace(cp *vanban.Copy, f vanban.Format) *vanban.Document {
	return &vanban.Document{
		Agency: cp.Agency, Number: cp.Number, Place: cp.Place, Date: cp.Date, Signatures: cp.Signatures,
		Recipients: cp.Recipients, Archive: cp.Archive, Format: f, Copy: cp,
	}
}

// extract composes what stands behind the excerpt, or above its first page, when
// the document is a trích sao. The blocks join those of the last section.
func (c *composer) extract(sheet *Sheet) {
	cp := c.doc.Copy
	if cp == nil {
		return
	}
	if cp.To == vanban.Electronic {
		first := &sheet.Sections[0]
		first.FirstHead = append(c.copySigning(cp), first.FirstHead...)
		return
	}
	last := &sheet.Sections[len(sheet.Sections)-1]
	face := *c
	face.doc, face.blocks, face.width = copyFace(cp, c.doc.Format), nil, last.TextWidth()
	face.copyBlock(cp)
	last.Blocks = append(last.Blocks, face.blocks...)
}

// copyBlock composes the seven cells of a copy on paper. They stay together with
// the rule above them.
func (c *composer) copyBlock(cp *vanban.Copy) {
	label := c.styles.copyLabel
	left, right := c.headerColumns()
	top := Row{CantSplit: true, Cells: []Cell{{Blocks: c.agencyBlocks(left)}, {Blocks: []Block{c.text(label, cp.Form.String())}}}}
	second := Row{CantSplit: true, Cells: []Cell{{Blocks: c.numberBlocks(left)}, {Blocks: c.dateBlocks()}}}
	keepRow(top)
	keepRow(second)
	c.add(
		&Rule{Before: copyGap, Weight: ruleWeight, Height: copyGap, KeepNext: true},
		&Table{Columns: []Length{left, right}, Rows: []Row{top, second}},
		&Rule{Height: closingGap, KeepNext: true},
	)
	c.closing()
}

// keepRow keeps a row with the one below it.
func keepRow(r Row) {
	switch b := r.Cells[0].Blocks[0].(type) {
	case *Paragraph:
		b.KeepNext = true
	case *Rule:
		b.KeepNext = true
	}
}

// copySigning composes ô 14 of an electronic copy at the right edge of the top
// margin: "SAO Y; Bộ Nội vụ; 05/01/2020; 10:15:30 +07:00", order and signs as in
// Mẫu 3.2, and the zone that the text asks for. The text wants small letters
// (A22): so stand the names as they are typed, while the form keeps the capitals
// in which the same text and the note to Mẫu 3.2 quote it.
func (c *composer) copySigning(cp *vanban.Copy) []Block {
	words := []string{cp.Form.String(), oneLine(cp.Agency), signingTime(cp.Signing.Time)}
	return []Block{c.text(c.styles.signingInfo, strings.Join(words, "; "))}
}

// copies makes the style of certified copies. HeadLine is the height of the
// lines of a header, on which the form stands beside the agency.
func (b *styleMaker) copies(headLine Length) {
	b.s.copyLabel = b.head("HinhThucSao", nd30.CopyLabel, Center, headLine)
}
