package docx

import (
	"maps"

	"github.com/dean161/vanban/internal/font"
	"github.com/dean161/vanban/render"
	"github.com/dean161/vanban/render/layout"
)

// anchorName is the name of the bookmark of an anchor. Word hides names that begin
// with a low line.
func anchorName(n int) string { return numbered("_Muc", n-1) }

// entry writes an entry of a table of contents: a link with the number of the
// page of its heading, a field that Word and LibreOffice keep up to date.
func (e *encoder) entry(p *render.Paragraph) {
	name := anchorName(p.Entry.Anchor)
	e.lit(`<w:hyperlink w:anchor="`).lit(name).lit(`" w:history="1">`)
	e.runs(p.Style, nil, p.Runs)
	if p.Entry.Right > 0 {
		e.lit(`<w:r><w:tab/></w:r><w:fldSimple w:instr=" PAGEREF `).lit(name).lit(` \h "><w:r><w:t>`)
		e.num(e.page(p.Entry.Anchor)).lit(`</w:t></w:r></w:fldSimple>`)
	}
	e.lit(`</w:hyperlink>`)
}

// page returns the number of the page of an anchor. Only here a DOCX needs to know
// its pages: the fields show the numbers before anybody updates them. Sections
// begin pages and numbers of their own, so that each can be laid out alone: the
// one being written, whose headings its table of contents lists, and others only
// if the anchor is not in it.
func (e *encoder) page(anchor int) int {
	all := e.sheet.Sections
	for i := range all {
		if a, ok := e.anchors[anchor]; ok {
			return a.Number
		}
		s := (e.current + i) % len(all)
		if e.laid[s] {
			continue
		}
		if e.laid == nil {
			e.laid, e.anchors = make(map[int]bool), make(map[int]layout.Anchor)
		}
		e.laid[s] = true
		maps.Copy(e.anchors, layout.Pages(&render.Sheet{Sections: all[s : s+1]}, font.Times()).Anchors)
	}
	a, ok := e.anchors[anchor]
	if !ok {
		e.fail("mục lục dẫn đến đoạn %d, không có trong văn bản", anchor)
	}
	return a.Number
}
