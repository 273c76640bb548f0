package docx

import (
	"fmt"

	"github.com/dean161/vanban/internal/unit"
	"github.com/dean161/vanban/render"
)

// A paragraphProps holds the properties of a paragraph or of a paragraph
// style. Zero fields are not written.
type paragraphProps struct {
	style     string
	keepNext  bool
	keepLines bool
	newPage   bool
	number    number
	rule      render.Length // weight of the line above
	leader    render.Length // where a right tab with dots stands
	spacing   *spacing
	indent    *render.Indent
	align     string
	outline   int
	section   *render.Section // ends here
}

// A spacing is the space above a paragraph and the pitch of its lines: in
// 240ths of a single line, or in twips if it is exact.
type spacing struct {
	before render.Length
	line   int
	exact  bool
}

// paragraphProps writes w:pPr; this is the one place that knows the order of
// its elements (ECMA-376 Part 1, 17.3.1.26, CT_PPr).
func (e *encoder) paragraphProps(p *paragraphProps) {
	start := len(e.b)
	e.lit(`<w:pPr>`)
	empty := len(e.b)
	if p.style != "" {
		e.lit(`<w:pStyle w:val="`).text(p.style).lit(`"/>`)
	}
	if p.keepNext {
		e.lit(`<w:keepNext/>`)
	}
	if p.keepLines {
		e.lit(`<w:keepLines/>`)
	}
	if p.newPage {
		e.lit(`<w:pageBreakBefore/>`)
	}
	if p.number.list > 0 {
		e.lit(`<w:numPr><w:ilvl w:val="`).num(p.number.level).lit(`"/><w:numId w:val="`).num(p.number.list).lit(`"/></w:numPr>`)
	}
	if p.rule > 0 {
		e.lit(`<w:pBdr><w:top w:val="single" w:sz="`).num(eighths(p.rule)).lit(`" w:space="0" w:color="auto"/></w:pBdr>`)
	}
	if p.leader > 0 {
		e.lit(`<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="`).twips(p.leader).lit(`"/></w:tabs>`)
	}
	if p.spacing != nil {
		e.spacing(p.spacing)
	}
	if p.indent != nil {
		e.indent(p.indent)
	}
	if p.align != "" {
		e.lit(`<w:jc w:val="`).lit(p.align).lit(`"/>`)
	}
	if p.outline > 0 {
		e.lit(`<w:outlineLvl w:val="`).num(p.outline - 1).lit(`"/>`)
	}
	if p.section != nil {
		e.section(p.section)
	}
	if len(e.b) == empty {
		e.b = e.b[:start]
		return
	}
	e.lit(`</w:pPr>`)
}

func (e *encoder) spacing(s *spacing) {
	e.lit(`<w:spacing w:before="`).twips(s.before).lit(`" w:after="0" w:line="`).num(s.line)
	if s.exact {
		e.lit(`" w:lineRule="exact"/>`)
	} else {
		e.lit(`" w:lineRule="auto"/>`)
	}
}

// indent writes all three indents, so that none is left to the style below.
func (e *encoder) indent(in *render.Indent) {
	e.lit(`<w:ind w:left="`).twips(in.Left).lit(`" w:right="`).twips(in.Right)
	if in.First < 0 {
		e.lit(`" w:hanging="`).twips(-in.First).lit(`"/>`)
	} else {
		e.lit(`" w:firstLine="`).twips(in.First).lit(`"/>`)
	}
}

// A toggle is a property that is on, off, or left to the style.
type toggle uint8

const (
	inherit toggle = iota
	on
	off
)

// differ returns the toggle that turns the value have into want.
func differ(have, want bool) toggle {
	if have == want {
		return inherit
	}
	return explicit(want)
}

func explicit(v bool) toggle {
	if v {
		return on
	}
	return off
}

// runProps writes w:rPr, in the order of 17.3.2.28, EG_RPrBase: bold, italic,
// colour, size. Black and a size of zero are not written.
func (e *encoder) runProps(bold, italic toggle, color render.Color, size render.Length) {
	if bold == inherit && italic == inherit && color == 0 && size == 0 {
		return
	}
	e.lit(`<w:rPr>`)
	e.toggle(bold, `<w:b/>`, `<w:b w:val="0"/>`)
	e.toggle(italic, `<w:i/>`, `<w:i w:val="0"/>`)
	if color != 0 {
		e.lit(`<w:color w:val="`).lit(hexColor(color)).lit(`"/>`)
	}
	if size > 0 {
		e.lit(`<w:sz w:val="`).num(size.HalfPoints()).lit(`"/><w:szCs w:val="`).num(size.HalfPoints()).lit(`"/>`)
	}
	e.lit(`</w:rPr>`)
}

func (e *encoder) toggle(t toggle, yes, no string) {
	switch t {
	case on:
		e.lit(yes)
	case off:
		e.lit(no)
	}
}

const onePoint = unit.Pt

// eighths returns a line weight in eighths of a point, of which Word draws at
// least two.
func eighths(l render.Length) int { return max(2, int((8*l+onePoint/2)/onePoint)) }

// hexColor returns a colour as ST_HexColor has it (17.18.38); black is left to
// the program that shows it.
func hexColor(c render.Color) string {
	if c == 0 {
		return "auto"
	}
	return fmt.Sprintf("%06X", uint32(c))
}
