package docx

import (
	"strings"

	"github.com/dean161/vanban/render"
)

// paragraph writes a w:p. Beside its style it carries only what differs from
// the style.
func (e *encoder) paragraph(p *render.Paragraph, end *render.Section) {
	props := paragraphProps{style: e.styleID(p.Style), newPage: p.NewPage, section: end}
	if e.err != nil {
		return
	}
	style := p.Style
	props.keepNext = p.KeepNext && !style.KeepNext
	if p.Indent != nil && *p.Indent != style.Indent {
		props.indent = p.Indent
	}
	label := p.Label
	if label != nil && e.opts.Numbering == Word {
		if n, ok := e.numbers.number(label, hasText(p.Runs)); ok {
			props.number, label = n, nil
		}
	}
	if p.Entry != nil {
		props.leader = p.Entry.Right
	}
	e.lit(`<w:p>`)
	e.paragraphProps(&props)
	if p.Anchor > 0 {
		e.lit(`<w:bookmarkStart w:id="`).num(p.Anchor).lit(`" w:name="`).lit(anchorName(p.Anchor)).lit(`"/>`)
	}
	if p.Entry != nil {
		e.entry(p)
	} else {
		e.runs(style, label, p.Runs)
	}
	if p.Anchor > 0 {
		e.lit(`<w:bookmarkEnd w:id="`).num(p.Anchor).lit(`"/>`)
	}
	e.lit(`</w:p>`)
}

// runs writes the label with its space, then the text. The space stands only
// before text: a centred title is not moved by one that ends its line.
func (e *encoder) runs(style *render.Style, label *render.Label, runs []render.Run) {
	if label != nil {
		space := ""
		if hasText(runs) {
			space = " "
		}
		e.run(style, label.Bold, label.Italic, label.Text, space)
	}
	for i := range runs {
		r := &runs[i]
		if r.Text != "" {
			e.run(style, r.Bold, r.Italic, r.Text, "")
		}
		if r.Footnote != nil {
			e.footnoteMark(style, r)
		}
	}
}

// run writes a w:r of the text followed by the suffix.
func (e *encoder) run(style *render.Style, bold, italic bool, text, suffix string) {
	e.lit(`<w:r>`)
	e.runProps(differ(style.Bold, bold), differ(style.Italic, italic), 0, 0)
	if suffix != "" || strings.HasPrefix(text, " ") || strings.HasSuffix(text, " ") {
		e.lit(`<w:t xml:space="preserve">`)
	} else {
		e.lit(`<w:t>`)
	}
	e.text(text).lit(suffix).lit(`</w:t></w:r>`)
}

func hasText(runs []render.Run) bool {
	for i := range runs {
		if runs[i].Text != "" || runs[i].Footnote != nil {
			return true
		}
	}
	return false
}

// A ruleStyle is the looks of rules that differ in their indents alone.
type ruleStyle struct {
	before, weight, height render.Length
	id                     string
}

// rule writes a thin line as the upper border of an empty paragraph, which
// moves with its cell and keeps its length when the text is edited.
func (e *encoder) rule(r *render.Rule, end *render.Section) {
	e.lit(`<w:p>`)
	e.paragraphProps(&paragraphProps{
		style:    e.ruleStyle(r),
		keepNext: r.KeepNext,
		newPage:  r.NewPage,
		indent:   &render.Indent{Left: r.Left, Right: r.Right},
		section:  end,
	})
	e.lit(`</w:p>`)
}

func (e *encoder) ruleStyle(r *render.Rule) string {
	for _, s := range e.rules {
		if s.before == r.Before && s.weight == r.Weight && s.height == r.Height {
			return s.id
		}
	}
	id := numbered(ruleStyleID, len(e.rules))
	e.rules = append(e.rules, ruleStyle{r.Before, r.Weight, r.Height, id})
	return id
}

// spacerParagraph writes the empty paragraph that the format asks for behind a
// table. It is one point high.
func (e *encoder) spacerParagraph(end *render.Section) {
	e.spacer = true
	e.lit(`<w:p>`)
	e.paragraphProps(&paragraphProps{style: spacerStyleID, section: end})
	e.lit(`</w:p>`)
}
