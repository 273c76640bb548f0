package docx

import (
	"strconv"

	"github.com/dean161/vanban/internal/ooxml"
	"github.com/dean161/vanban/render"
)

// image writes a picture as an inline drawing (20.4.2.8) in a paragraph of its
// own.
func (e *encoder) image(m *render.Image, end *render.Section) {
	id := e.styleID(m.Style)
	switch m.Format {
	case "png", "jpeg":
	default:
		e.fail("hình ảnh có định dạng %q, chỉ nhận png hoặc jpeg", m.Format)
	}
	if m.Width <= 0 || m.Height <= 0 || len(m.Data) == 0 {
		e.fail("hình ảnh «%s» không có kích thước hoặc dữ liệu", m.Alt)
	}
	rel := e.relate("image", "media/"+imageName(len(e.images), m))
	e.images = append(e.images, m)
	n := len(e.images) // the id of the drawing, unique in the document
	e.lit(`<w:p>`)
	keep := m.KeepNext && !m.Style.KeepNext
	e.paragraphProps(&paragraphProps{style: id, keepNext: keep, newPage: m.NewPage, section: end})
	e.lit(`<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0">`)
	e.extent("wp:extent", m)
	e.lit(`<wp:docPr id="`).num(n).lit(`" name="Hình `).num(n).lit(`" descr="`).text(m.Alt).lit(`"/>`)
	e.lit(`<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic>`)
	e.lit(`<pic:nvPicPr><pic:cNvPr id="`).num(n).lit(`" name="Hình `).num(n).lit(`"/><pic:cNvPicPr/></pic:nvPicPr>`)
	e.lit(`<pic:blipFill><a:blip r:embed="`).lit(rel).lit(`"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>`)
	e.lit(`<pic:spPr><a:xfrm><a:off x="0" y="0"/>`)
	e.extent("a:ext", m)
	e.lit(`</a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>`)
	e.lit(`</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`)
}

// extent writes the size of a picture, in EMU.
func (e *encoder) extent(tag string, m *render.Image) {
	e.lit(`<`).lit(tag).lit(` cx="`).num(int(m.Width)).lit(`" cy="`).num(int(m.Height)).lit(`"/>`)
}

// media adds the files of the pictures, as they are.
func (e *encoder) media() {
	for i, m := range e.images {
		e.parts = append(e.parts, ooxml.Part{
			Name: "word/media/" + imageName(i, m),
			Type: "image/" + m.Format,
			Data: m.Data,
		})
	}
}

func imageName(i int, m *render.Image) string { return numbered("image", i) + "." + m.Format }

// numbered returns a name with the number of place i, counted from 1.
func numbered(name string, i int) string { return name + strconv.Itoa(i+1) }
