package docx

import "github.com/dean161/vanban/render"

// A header is the pair of header parts of a page number style: the number, and
// nothing, for the first page of a section.
type header struct {
	style         *render.Style
	number, first string // relationship ids
}

// section writes w:sectPr, in the order of 17.6.17, CT_SectPr. The section
// begins on a new page, numbered 1.
func (e *encoder) section(s *render.Section) {
	h := e.header(s.PageNumber)
	e.lit(`<w:sectPr><w:headerReference w:type="default" r:id="`).lit(h.number)
	e.lit(`"/><w:headerReference w:type="first" r:id="`).lit(h.first)
	e.lit(`"/><w:type w:val="nextPage"/><w:pgSz w:w="`).twips(s.Width).lit(`" w:h="`).twips(s.Height)
	if s.Width > s.Height {
		e.lit(`" w:orient="landscape`)
	}
	e.lit(`"/><w:pgMar w:top="`).twips(s.Top).lit(`" w:right="`).twips(s.Right)
	e.lit(`" w:bottom="`).twips(s.Bottom).lit(`" w:left="`).twips(s.Left)
	e.lit(`" w:header="`).twips(s.HeaderDistance).lit(`" w:footer="`).twips(s.HeaderDistance)
	e.lit(`" w:gutter="0"/><w:pgNumType w:start="1"/><w:titlePg/></w:sectPr>`)
}

// header returns the header parts for a page number style.
func (e *encoder) header(style *render.Style) header {
	for _, h := range e.heads {
		if h.style == style {
			return h
		}
	}
	n := 2 * len(e.heads)
	h := header{
		style:  style,
		number: e.relate("header", numbered("header", n)+".xml"),
		first:  e.relate("header", numbered("header", n+1)+".xml"),
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
			e.pageNumber(id, "")
		})
	}
}

// pageNumber writes a header of one paragraph.
func (e *encoder) pageNumber(style, content string) {
	e.lit(`<w:hdr` + namespaces + `><w:p>`)
	e.paragraphProps(&paragraphProps{style: style})
	e.lit(content).lit(`</w:p></w:hdr>`)
}
