package docx

import (
	"github.com/dean161/vanban/render"
)

// A header is the pair of header parts of a page number style: the number, and
// what stands in its place on the first page of a section: mostly nothing.
type header struct {
	style         *render.Style
	first         []render.Block
	number, other string // relationship ids
}

// section writes w:sectPr, in the order of 17.6.17, CT_SectPr. The section
// begins on a new page, numbered 1.
func (e *encoder) section(s *render.Section) {
	h := e.header(s)
	e.lit(`<w:sectPr><w:headerReference w:type="default" r:id="`).lit(h.number)
	e.lit(`"/><w:headerReference w:type="first" r:id="`).lit(h.other)
	distance := s.HeaderDistance
	if e.footed() {
		distance = footDistance(s)
		e.lit(`"/><w:footerReference w:type="default" r:id="`).lit(e.foot(nil))
		e.lit(`"/><w:footerReference w:type="first" r:id="`).lit(e.foot(s))
	}
	e.lit(`"/><w:type w:val="nextPage"/><w:pgSz w:w="`).twips(s.Width).lit(`" w:h="`).twips(s.Height)
	if s.Width > s.Height {
		e.lit(`" w:orient="landscape`)
	}
	e.lit(`"/><w:pgMar w:top="`).twips(s.Top).lit(`" w:right="`).twips(s.Right)
	e.lit(`" w:bottom="`).twips(s.Bottom).lit(`" w:left="`).twips(s.Left)
	e.lit(`" w:header="`).twips(s.HeaderDistance).lit(`" w:footer="`).twips(distance)
	e.lit(`" w:gutter="0"/><w:pgNumType w:start="1"/><w:titlePg/></w:sectPr>`)
}

// header returns the header parts of a section. Sections with nothing in the
// place of the first number share theirs.
func (e *encoder) header(s *render.Section) header {
	for _, h := range e.heads {
		if h.style == s.PageNumber && len(h.first) == 0 && len(s.FirstHead) == 0 {
			return h
		}
	}
	n := 2 * len(e.heads)
	h := header{
		style:  s.PageNumber,
		first:  s.FirstHead,
		number: e.relate("header", numbered("header", n)+".xml"),
		other:  e.relate("header", numbered("header", n+1)+".xml"),
	}
	e.heads = append(e.heads, h)
	return h
}

// headers writes the header parts.
func (e *encoder) headers() {
	for i, h := range e.heads {
		id := e.styleID(h.style)
		e.part("word/"+numbered("header", 2*i)+".xml", wordType+"header+xml", func() {
			e.pageNumber(id, `<w:fldSimple w:instr=" PAGE "><w:r><w:t>2</w:t></w:r></w:fldSimple>`)
		})
		e.part("word/"+numbered("header", 2*i+1)+".xml", wordType+"header+xml", func() {
			if len(h.first) == 0 {
				e.pageNumber(id, "")
				return
			}
			e.openHeader()
			e.still(h.first)
			e.closeHeader()
		})
	}
}

// pageNumber writes a header of one paragraph.
func (e *encoder) pageNumber(style, content string) {
	e.openHeader()
	e.lit(`<w:p>`)
	e.paragraphProps(&paragraphProps{style: style})
	e.lit(content).lit(`</w:p>`)
	e.closeHeader()
}

// footed says whether the document has footers at all. If so all sections have
// them, as one without would take over those of the section before.
func (e *encoder) footed() bool {
	for i := range e.sheet.Sections {
		if len(e.sheet.Sections[i].FirstFoot) > 0 {
			return true
		}
	}
	return false
}

// spacerHeight is the height of the empty paragraph of a footer without text.
const spacerHeight = onePoint

// footDistance is where footers end, from the lower edge of the page. They lie
// in the margin, where one without text takes no room from the text area.
func footDistance(s *render.Section) render.Length {
	return max(0, min(s.HeaderDistance, s.Bottom-spacerHeight))
}

// foot returns the footer part of the first page of a section, or of all other
// pages, which is empty, if s is nil or has no foot.
func (e *encoder) foot(s *render.Section) string {
	if s != nil && len(s.FirstFoot) == 0 {
		s = nil
	}
	for i, f := range e.feet {
		if f == s {
			return e.footIDs[i]
		}
	}
	id := e.relate("footer", numbered("footer", len(e.feet))+".xml")
	e.feet, e.footIDs = append(e.feet, s), append(e.footIDs, id)
	return id
}

// footers writes the footer parts. Below the foot of a first page stands the
// space down to where footers end, so that it lies above the bottom margin.
func (e *encoder) footers() {
	for i, s := range e.feet {
		e.part("word/"+numbered("footer", i)+".xml", wordType+"footer+xml", func() {
			e.lit(`<w:ftr` + namespaces + `>`)
			if s == nil {
				e.spacerParagraph(nil)
			} else {
				below := &render.Rule{Height: s.Bottom - footDistance(s)}
				e.still(append(s.FirstFoot[:len(s.FirstFoot):len(s.FirstFoot)], below))
			}
			e.lit(`</w:ftr>`)
		})
	}
}

// still writes blocks of a header or footer, which cannot refer to images.
func (e *encoder) still(blocks []render.Block) {
	images, notes := len(e.images), len(e.footnotes)
	e.blocks(blocks, nil)
	if len(e.images) > images || len(e.footnotes) > notes {
		e.fail("đầu hoặc chân trang có hình ảnh hoặc chú thích")
	}
}
