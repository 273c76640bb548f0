package docx

import (
	"fmt"

	"github.com/dean161/vanban/render"
)

const namespaces = ` xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"` +
	` xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"`

const drawingNamespaces = ` xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"` +
	` xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"` +
	` xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"`

// document writes the body: section after section, the properties of each but
// the last in its last paragraph (17.6.18), those of the last behind all.
func (e *encoder) document() {
	e.lit(`<w:document` + namespaces + drawingNamespaces + `><w:body>`)
	if len(e.sheet.Sections) == 0 {
		e.fail("văn bản không có phần nào")
	}
	for i := range e.sheet.Sections {
		s := &e.sheet.Sections[i]
		e.current = i
		e.numbers.restart()
		if i < len(e.sheet.Sections)-1 {
			e.blocks(s.Blocks, s)
			continue
		}
		e.blocks(s.Blocks, nil)
		e.section(s)
	}
	e.lit(`</w:body></w:document>`)
}

// blocks writes the content of a section or cell. A table is followed by a
// paragraph, without which two tables would merge, a section would have
// nowhere to end, and Word would call the file damaged. The properties of the
// section that ends here, if any, go into the last paragraph.
func (e *encoder) blocks(blocks []render.Block, end *render.Section) {
	for i, b := range blocks {
		var section *render.Section
		if i == len(blocks)-1 {
			section = end
		}
		switch b := b.(type) {
		case *render.Paragraph:
			e.noteNext(blocks, i)
			e.paragraph(b, section)
		case *render.Rule:
			e.rule(b, section)
		case *render.Image:
			e.image(b, section)
		case *render.Table:
			e.table(b)
			if i == len(blocks)-1 || isTable(blocks[i+1]) {
				e.spacerParagraph(section)
			}
		default:
			panic(fmt.Sprintf("docx: unknown block %T", b))
		}
	}
	if len(blocks) == 0 {
		e.spacerParagraph(end)
	}
}

func isTable(b render.Block) bool {
	_, ok := b.(*render.Table)
	return ok
}

// noteNext remembers what stands below the first paragraph of a heading style:
// it is what a clerk goes on with behind such a heading.
func (e *encoder) noteNext(blocks []render.Block, i int) {
	style := blocks[i].(*render.Paragraph).Style
	if style == nil || style.Outline == 0 || e.next[style] != nil || i+1 == len(blocks) {
		return
	}
	if p, ok := blocks[i+1].(*render.Paragraph); ok && p.Style != style {
		e.next[style] = p.Style
	}
}

// styleID returns the id of a style of the sheet.
func (e *encoder) styleID(s *render.Style) string {
	if s == nil {
		e.fail("đoạn không có kiểu")
		return ""
	}
	if !e.known[s] {
		e.fail("kiểu %q không có trong bảng kiểu", s.ID)
	}
	return s.ID
}
