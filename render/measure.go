package render

import (
	"github.com/dean161/vanban/internal/font"
	"github.com/dean161/vanban/internal/linebreak"
	"github.com/dean161/vanban/internal/unit"
)

// spans returns a paragraph, its label first, as the line breaker reads it.
func spans(p *Paragraph) []linebreak.Span {
	out := make([]linebreak.Span, 0, len(p.Runs)+1)
	if l := p.Label; l != nil {
		out = append(out, linebreak.Span{Text: l.Text + " ", Font: font.StyleOf(l.Bold, l.Italic), Size: p.Style.Size})
	}
	for _, r := range p.Runs {
		style := font.StyleOf(r.Bold, r.Italic)
		out = append(out, linebreak.Span{Text: r.Text, Font: style, Size: p.Style.Size})
		if r.Footnote != nil {
			out = append(out, linebreak.MarkSpan(r.Footnote.Number, style, p.Style.Size))
		}
	}
	return out
}

// widthOf returns the width of text in a style on one line.
func (c *composer) widthOf(st *Style, text string) Length {
	return linebreak.Width([]linebreak.Span{{Text: text, Font: font.StyleOf(st.Bold, st.Italic), Size: st.Size}}, c.metrics)
}

// linesOf returns the lines of a paragraph in a column of the width given.
func (c *composer) linesOf(p *Paragraph, width Length) []linebreak.Line {
	in := p.Style.Indent
	if p.Indent != nil {
		in = *p.Indent
	}
	rest := width - in.Left - in.Right
	return linebreak.Lines(spans(p), c.metrics, rest-in.First, rest)
}

// heightOf returns the height of a paragraph of n lines, with its space above.
func (c *composer) heightOf(st *Style, n int) Length {
	line := st.Exact
	if line == 0 {
		line = singleLine(st.Size) * Length(st.Line) / 240
	}
	return st.Before + Length(n)*line
}

// singleLine is the height of a single line of Times New Roman, in whole twips
// as office programs have it.
func singleLine(size Length) Length {
	m := font.Times()
	return (size*Length(m.LineHeight())/font.Em + unit.Twip/2) / unit.Twip * unit.Twip
}

// slack is what a column is wider than its longest line, so that no rounding
// breaks the line.
const slack = 2 * unit.Pt

// balance narrows a centred paragraph of several lines from both sides, as far
// as the number of its lines allows, so that no short last line stays behind.
// It returns the width of its longest and of its last line.
func (c *composer) balance(p *Paragraph, width Length) (longest, last Length) {
	lines := c.linesOf(p, width)
	if n := len(lines); n > 1 && n <= 8 {
		narrow, wide := Length(0), width
		for wide-narrow > unit.Pt {
			mid := (narrow + wide) / 2
			if len(c.linesOf(p, mid)) == n {
				wide = mid
			} else {
				narrow = mid
			}
		}
		if side := (width - wide - slack) / 2; side > 0 {
			side -= side % unit.Twip
			p.Indent = &Indent{Left: side, Right: side}
			lines = c.linesOf(p, width)
		}
	}
	for _, l := range lines {
		longest = max(longest, l.Width)
	}
	return longest, lines[len(lines)-1].Width
}

// ruleUnder returns the rule below a centred text: 1/3 to 1/2 as long as its
// longest line and not wider than the last.
func ruleUnder(column, longest, last Length) *Rule {
	w := max(min(longest*2/5, last), longest/3)
	return centredRule(column, w)
}

// centredRule returns a rule of length w in the middle of a column.
func centredRule(column, w Length) *Rule {
	side := max(0, (column-w)/2)
	return &Rule{Before: ruleBefore, Left: side, Right: column - w - side, Weight: ruleWeight, Height: ruleHeight}
}

// The thickness of a rule and the space it takes; the decree has no figures
// (A16).
const (
	ruleBefore = 2 * unit.Pt // clear of the dots under Ệ and Ộ
	ruleWeight = 3 * unit.Pt / 4
	ruleHeight = 6 * unit.Pt
)
