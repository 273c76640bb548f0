package render

import (
	"fmt"
	"strings"

	"github.com/dean161/vanban/internal/nd30"
	"github.com/dean161/vanban/outline"
)

// body composes ô 6 or the text of an attachment. With end, the last paragraph
// closes with "./." unless it has an end mark.
func (c *composer) body(b outline.Body, end bool) {
	b = numbered(b)
	start := len(c.blocks)
	c.bodyStart = start
	c.list(b)
	c.nodes(b)
	c.newPage = false // nothing follows a break at the end
	if end && len(c.blocks) > start {
		if p, ok := c.blocks[len(c.blocks)-1].(*Paragraph); ok && p.Style != c.styles.caption && p.Entry == nil {
			closeText(p)
		}
	}
}

// numbered returns the body with a label on every item. The caller's body stays
// as it is.
func numbered(b outline.Body) outline.Body {
	for n := range b.All() {
		if it, ok := n.(*outline.Item); ok && it.Label == "" && it.Level < outline.Dash {
			b = b.Normal()
			if err := outline.Number(b); err != nil {
				panic("render: body passed Check but cannot be numbered: " + err.Error())
			}
			return b
		}
	}
	return b
}

func (c *composer) nodes(b outline.Body) {
	for _, n := range b {
		switch n := n.(type) {
		case *outline.Item:
			c.item(n)
		case *outline.Paragraph:
			c.add(&Paragraph{Style: c.styles.prose, Runs: c.bind.runs(c.styles.prose, n.Text)})
		case *outline.Table:
			c.table(n)
		case *outline.Image:
			c.image(n)
		case *outline.Contents:
			c.contents()
		case *outline.PageBreak:
			c.newPage = len(c.blocks) > c.bodyStart // nothing precedes one at the start
		default:
			panic(fmt.Sprintf("render: unknown outline node %T", n))
		}
	}
}

// item composes a labelled piece and what belongs to it.
func (c *composer) item(it *outline.Item) {
	st := c.itemStyle(it)
	label := &Label{Text: unbroken(it.Mark()), Level: uint8(it.Level), Bold: st.Bold, Italic: st.Italic}
	p := &Paragraph{Style: st, Label: label, Anchor: c.anchor(it)}
	text := it.Text
	if st == c.styles.romanHeading {
		text = upper(text)
	}
	switch it.Level {
	case outline.Part, outline.Chapter:
		c.add(p)
		c.divisionTitle(c.styles.partTitle, it.Text)
	case outline.Section, outline.Subsection:
		c.add(p)
		c.divisionTitle(c.styles.sectionTitle, it.Text)
	default:
		if it.Level == outline.Article {
			label.Bold = nd30.Article.Bold
		}
		p.Runs = c.bind.runs(st, text)
		c.add(p)
	}
	c.nodes(it.Children)
}

// divisionTitle composes the title under a Phần, Chương, Mục or Tiểu mục.
func (c *composer) divisionTitle(st *Style, title outline.Text) {
	if len(title) > 0 {
		p := &Paragraph{Style: st, Runs: c.bind.runs(st, upper(title))}
		c.balance(p, c.width)
		c.add(p)
	}
}

// itemStyle returns the style of an item. A khoản is titled when its whole text
// is bold. What stands behind "Điều 1." is a title, bold like the number, unless
// it reads as a sentence: then it is running text, as in Mẫu 1.2.
func (c *composer) itemStyle(it *outline.Item) *Style {
	s := c.styles
	switch it.Level {
	case outline.Part, outline.Chapter:
		return s.partLabel
	case outline.Section, outline.Subsection:
		return s.sectionLabel
	case outline.Article:
		if sentence(it.Text) {
			return s.articleText
		}
		return s.article
	case outline.Heading:
		return s.romanHeading
	case outline.Clause, outline.Subclause:
		if allBold(it.Text) {
			return s.titledClause
		}
		return s.clause
	case outline.Point:
		return s.point
	case outline.Dash, outline.Plus:
		return s.dash
	}
	panic(fmt.Sprintf("render: unknown level %d", it.Level))
}

// sentence says whether a text ends as a sentence does.
func sentence(t outline.Text) bool {
	s := t.Plain()
	return s != "" && strings.ContainsRune(".;:!?/", rune(s[len(s)-1]))
}

// allBold says whether every letter of a text is bold.
func allBold(t outline.Text) bool {
	for _, span := range t {
		if !span.Bold && strings.TrimSpace(span.Text) != "" {
			return false
		}
	}
	return len(t) > 0
}

// upper returns a text in capitals.
func upper(t outline.Text) outline.Text {
	out := make(outline.Text, len(t))
	for i, span := range t {
		out[i] = span
		out[i].Text = strings.ToUpper(span.Text)
	}
	return out
}

func blankRun(r *Run) bool { return strings.Trim(r.Text, " "+noBreakSpace) == "" }

// closeText ends a paragraph with "./." (BD-30) unless it is typed. A full stop
// is taken for its first dot. Behind another mark nothing is added; Check warns
// where that mark does not end a sentence.
func closeText(p *Paragraph) {
	for len(p.Runs) > 0 && blankRun(&p.Runs[len(p.Runs)-1]) && p.Runs[len(p.Runs)-1].Footnote == nil {
		p.Runs = p.Runs[:len(p.Runs)-1] // blanks at the end of the line show nothing
	}
	at := len(p.Runs) - 1
	for at >= 0 && blankRun(&p.Runs[at]) {
		at-- // notes stand behind the end mark
	}
	if at < 0 {
		return
	}
	last := &p.Runs[at]
	s := strings.TrimRight(last.Text, " "+noBreakSpace)
	switch {
	case strings.HasSuffix(s, nd30.EndMark) || nd30.OtherMark(s):
	case strings.HasSuffix(s, "."):
		s += nd30.EndMark[1:]
	default:
		s += nd30.EndMark
	}
	last.Text = s
}
