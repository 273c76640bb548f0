package docx

import (
	"fmt"
	"strings"

	"github.com/dean161/vanban/render"
)

// The styles that the format needs beside those of the sheet.
const (
	ruleStyleID     = "DuongKe" // and a number
	ruleStyleName   = "Đường kẻ "
	spacerStyleID   = "KhoangNgan"
	spacerStyleName = "Khoảng ngăn"
)

// defaults are what all styles share: the font of the decree, at
// least two lines of a paragraph together at the foot and head of a page, and
// no space that Word would add on its own.
const defaults = `<w:docDefaults><w:rPrDefault><w:rPr>` +
	`<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="Times New Roman" w:cs="Times New Roman"/>` +
	`<w:sz w:val="28"/><w:szCs w:val="28"/><w:lang w:val="`

const defaultsEnd = `"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>` +
	`<w:widowControl/><w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/>` +
	`<w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>` +
	`<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>`

// styles writes the style table: the styles of the sheet in their order, then
// the technical ones in use.
func (e *encoder) styles() {
	e.lit(`<w:styles` + namespaces + `>` + defaults).text(e.language()).lit(defaultsEnd)
	e.checkStyles()
	for _, s := range e.sheet.Styles {
		e.style(s)
	}
	for i := range e.rules {
		e.ruleStyleXML(i)
	}
	if len(e.footnotes) > 0 {
		e.footnoteMarkStyle()
	}
	if e.spacer {
		e.spacerStyle()
	}
	e.lit(`</w:styles>`)
}

// ruleStyleXML writes the style of a rule.
func (e *encoder) ruleStyleXML(i int) {
	r := e.rules[i]
	e.technicalStyle(r.id, numbered(ruleStyleName, i), &paragraphProps{
		rule:    r.weight,
		spacing: &spacing{before: r.before, line: max(1, (r.height - r.weight).Twips()), exact: true},
	})
}

// spacerStyle writes the style of the paragraph behind a table.
func (e *encoder) spacerStyle() {
	e.technicalStyle(spacerStyleID, spacerStyleName, &paragraphProps{
		spacing: &spacing{line: onePoint.Twips(), exact: true},
	})
}

// checkStyles looks for ids and names that are taken twice and for names that
// Word would take for several: a comma separates the names of a style.
func (e *encoder) checkStyles() {
	taken := make(map[string]bool, 2*(3+len(e.rules)+len(e.sheet.Styles)))
	for _, s := range []string{"Normal", spacerStyleID, spacerStyleName, markStyleID, markStyleName} {
		taken[s] = true
	}
	for i, r := range e.rules {
		taken[r.id], taken[numbered(ruleStyleName, i)] = true, true
	}
	for _, s := range e.sheet.Styles {
		if taken[s.ID] || taken[s.Name] && s.Name != s.ID || s.ID == "" || s.Name == "" || strings.Contains(s.Name, ",") {
			e.fail("kiểu %q có mã hoặc tên %q trống, trùng hoặc chứa dấu phẩy", s.ID, s.Name)
		}
		taken[s.ID], taken[s.Name] = true, true
	}
}

// style writes a style of the sheet. It says everything itself, so that
// nothing changes when somebody edits the style Normal.
func (e *encoder) style(s *render.Style) {
	e.openStyle(s.ID, s.Name)
	if next := e.next[s]; next != nil {
		e.lit(`<w:next w:val="`).text(next.ID).lit(`"/>`)
	}
	e.lit(`<w:qFormat/>`)
	e.paragraphProps(&paragraphProps{
		keepNext:  s.KeepNext,
		keepLines: s.KeepLines,
		spacing:   styleSpacing(s),
		indent:    &s.Indent,
		align:     alignment(s.Align),
		outline:   s.Outline,
	})
	e.runProps(explicit(s.Bold), explicit(s.Italic), s.Color, s.Size)
	e.lit(`</w:style>`)
}

// technicalStyle writes a style of empty paragraphs, one point high at most.
func (e *encoder) technicalStyle(id, name string, p *paragraphProps) {
	e.openStyle(id, name)
	e.paragraphProps(p)
	e.runProps(inherit, inherit, 0, onePoint)
	e.lit(`</w:style>`)
}

// openStyle writes the head of a style; its elements follow in the order of
// 17.7.4.17, CT_Style.
func (e *encoder) openStyle(id, name string) {
	e.lit(`<w:style w:type="paragraph" w:customStyle="1" w:styleId="`).text(id)
	e.lit(`"><w:name w:val="`).text(name).lit(`"/><w:basedOn w:val="Normal"/>`)
}

func styleSpacing(s *render.Style) *spacing {
	switch {
	case s.Exact > 0:
		return &spacing{before: s.Before, line: s.Exact.Twips(), exact: true}
	case s.Line > 0:
		return &spacing{before: s.Before, line: s.Line}
	}
	return &spacing{before: s.Before, line: 240}
}

func alignment(a render.Align) string {
	switch a {
	case render.Left:
		return "left"
	case render.Center:
		return "center"
	case render.Right:
		return "right"
	case render.Justify:
		return "both"
	}
	panic(fmt.Sprintf("docx: unknown alignment %d", a))
}

// language returns the language of the text; the default is Vietnamese.
func (e *encoder) language() string {
	if l := e.sheet.Info.Language; l != "" {
		return l
	}
	return "vi-VN"
}
