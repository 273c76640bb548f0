package docx

import (
	"bytes"

	"github.com/dean161/vanban/internal/font"
	"github.com/dean161/vanban/internal/linebreak"
	"github.com/dean161/vanban/render"
)

// markNamespaces are those of the drawing of a mark, in VML as Word itself
// writes it (ECMA-376 Part 4, 14).
const markNamespaces = ` xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w10="urn:schemas-microsoft-com:office:word"`

// markShape is the shape of text in a straight line, as Word defines it.
const markShape = `<v:shapetype id="_x0000_t136" coordsize="21600,21600" o:spt="136" adj="10800" path="m@7,l@8,m@5,21600l@6,21600e">` +
	`<v:formulas><v:f eqn="sum #0 0 10800"/><v:f eqn="prod #0 2 1"/><v:f eqn="sum 21600 0 @1"/><v:f eqn="sum 0 0 @2"/>` +
	`<v:f eqn="sum 21600 0 @3"/><v:f eqn="if @0 @3 0"/><v:f eqn="if @0 21600 @1"/><v:f eqn="if @0 0 @2"/><v:f eqn="if @0 @4 21600"/>` +
	`<v:f eqn="mid @5 @6"/><v:f eqn="mid @8 @5"/><v:f eqn="mid @7 @8"/><v:f eqn="mid @6 @7"/><v:f eqn="sum @6 0 @5"/></v:formulas>` +
	`<v:path textpathok="t" o:connecttype="custom" o:connectlocs="@9,0;@10,10800;@11,21600;@12,10800" o:connectangles="270,180,90,0"/>` +
	`<v:textpath on="t" fitshape="t"/><v:handles><v:h position="#0,bottomRight" xrange="6629,14971"/></v:handles><o:lock v:ext="edit" text="t" shapetype="t"/></v:shapetype>`

// openHeader opens a header part.
func (e *encoder) openHeader() {
	e.lit(`<w:hdr` + namespaces)
	if e.sheet.Mark != nil {
		e.lit(markNamespaces)
	}
	e.lit(`>`)
}

// closeHeader closes a header part. The mark of the sheet, if any, hangs on the
// last paragraph of the part, where it takes no room.
func (e *encoder) closeHeader() {
	const end = `</w:p>`
	if m := e.sheet.Mark; m != nil && bytes.HasSuffix(e.b, []byte(end)) {
		e.b = e.b[:len(e.b)-len(end)]
		e.mark(m)
		e.lit(end)
	}
	e.lit(`</w:hdr>`)
}

// mark writes the drawing of a mark. Its number is unique in the document.
func (e *encoder) mark(m *render.Mark) {
	width := linebreak.Width([]linebreak.Span{{Text: m.Text, Font: font.Regular, Size: m.Size}}, font.Times())
	e.marks++
	e.lit(`<w:r><w:pict>` + markShape + `<v:shape id="PowerPlusWaterMarkObject`).num(e.marks)
	e.lit(`" o:spid="_x0000_s`).num(2048 + e.marks).lit(`" type="#_x0000_t136" alt="`).text(m.Text)
	e.lit(`" style="position:absolute;margin-left:0;margin-top:0;width:`).points(width).lit(`;height:`).points(m.Size)
	e.lit(`;rotation:315;z-index:-251658752;mso-position-horizontal:center;mso-position-horizontal-relative:page;` +
		`mso-position-vertical:center;mso-position-vertical-relative:page" o:allowincell="f" fillcolor="#`).lit(hexColor(m.Color))
	e.lit(`" stroked="f"><v:textpath style="font-family:&quot;Times New Roman&quot;;font-size:1pt" string="`).text(m.Text).lit(`"/><w10:wrap anchorx="page" anchory="page"/></v:shape></w:pict></w:r>`)
}

// points appends a length in points for VML.
func (x *xml) points(l render.Length) *xml {
	tenths := int((10*l + onePoint/2) / onePoint)
	return x.num(tenths / 10).lit(".").num(tenths % 10).lit("pt")
}
