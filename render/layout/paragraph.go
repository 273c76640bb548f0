package layout

import (
	"github.com/dean161/vanban/internal/font"
	"github.com/dean161/vanban/internal/linebreak"
	"github.com/dean161/vanban/internal/unit"
	"github.com/dean161/vanban/render"
)

// A paragraph is a paragraph broken into lines. All its lines are equally high.
type paragraph struct {
	style  *render.Style
	anchor int              // of the Sheet
	entry  *render.Entry    // likewise
	text   string           // label and runs
	hidden bool             // text has letters that are not written
	spans  []linebreak.Span // what text is made of
	lines  []linebreak.Line
	left   int // indent of all lines
	first  int // indent of the first line, added to left
	width  int // of all lines but the first
	ascent int // of the baseline below the top of a line
	height int // of a line
	before int // space above the first line
	// extra is what line spacing adds between two lines.
	extra int
	marks []mark // of the notes in the text
}

// paragraph breaks p into lines in the width given.
func (c *composer) paragraph(p *render.Paragraph, width int) *paragraph {
	indent := p.Style.Indent
	if p.Indent != nil {
		indent = *p.Indent
	}
	out := &paragraph{
		style:  p.Style,
		anchor: p.Anchor,
		entry:  p.Entry,
		left:   indent.Left.Twips(),
		first:  indent.First.Twips(),
		before: p.Style.Before.Twips(),
	}
	out.width = width - out.left - indent.Right.Twips()
	out.ascent, out.height, out.extra = c.spacing(p.Style)
	out.spans, out.marks = c.paragraphSpans(p)
	c.breakLines(out)
	return out
}

// breakLines breaks the spans of a paragraph into lines.
func (c *composer) breakLines(out *paragraph) {
	out.text = linebreak.Text(out.spans)
	out.hidden = hasHidden(out.text)
	start := len(c.lines)
	c.lines = linebreak.Append(c.lines, out.text, out.spans, c.m, twips(out.width-out.first), twips(out.width))
	out.lines = c.lines[start:len(c.lines):len(c.lines)]
}

// paragraphSpans returns the label, with its space, and the runs of p. The
// space stands only before text. Behind the spans are the marks of the notes.
func (c *composer) paragraphSpans(p *render.Paragraph) (spans []linebreak.Span, marks []mark) {
	var found []foundMark
	start := len(c.spans)
	for i := range p.Runs {
		r := &p.Runs[i]
		if r.Text == "" && r.Footnote == nil {
			continue
		}
		if l := p.Label; l != nil && len(c.spans) == start {
			c.span(l.Text+" ", l.Bold, l.Italic, p.Style.Size)
		}
		if r.Text != "" {
			c.span(r.Text, r.Bold, r.Italic, p.Style.Size)
		}
		if r.Footnote != nil {
			c.markSpan(r.Footnote.Number, r.Bold, r.Italic, p.Style.Size)
			found = append(found, foundMark{len(c.spans) - 1 - start, r.Footnote})
		}
	}
	if l := p.Label; l != nil && len(c.spans) == start {
		c.span(l.Text, l.Bold, l.Italic, p.Style.Size)
	}
	spans = c.spans[start:len(c.spans):len(c.spans)]
	if found != nil {
		marks = c.notesOf(spans, found)
	}
	return spans, marks
}

func (c *composer) span(text string, bold, italic bool, size Length) {
	c.spans = append(c.spans, linebreak.Span{Text: text, Font: font.StyleOf(bold, italic), Size: size})
}

// spacing returns the height of the lines of a style, how far the baseline lies
// below the top of a line, and what stands between two lines.
//
// LibreOffice: an exact line has its baseline at four fifths of its height.
// Proportional spacing is taken in whole per cent; what it adds to a line
// stands below it, but not at the foot of a page. Spacing below 100 per cent
// lessens the line, whose baseline then also lies at four fifths.
func (c *composer) spacing(s *render.Style) (ascent, height, extra int) {
	if s.Exact > 0 {
		height = s.Exact.Twips()
		return height * 4 / 5, height, 0
	}
	up, all := linebreak.Height(c.m, s.Size)
	ascent, height = int(up/unit.Twip), int(all/unit.Twip)
	percent := hundredths(s.Line) * 100 / hundredths(240)
	switch {
	case percent == 0:
	case percent < 100:
		height = height * percent / 100
		ascent = height * 4 / 5
	default:
		extra = height*percent/100 - height
	}
	return ascent, height, extra
}

// hundredths returns twips in hundredths of a millimetre, in which LibreOffice
// keeps a spacing before it makes a percentage of it.
func hundredths(twips int) int { return (twips*127 + 36) / 72 }
