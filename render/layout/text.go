package layout

import (
	"fmt"
	"strings"

	"github.com/dean161/vanban/internal/font"
	"github.com/dean161/vanban/internal/linebreak"
	"github.com/dean161/vanban/render"
)

// text writes line i of p with its top at y into a column that begins at x. It
// makes one Text of each maximal run of equal style.
//
// LibreOffice: justified lines are filled by widening U+0020 alone; U+00A0 keeps
// its width. The last line of a paragraph is not filled.
func (c *composer) text(p *paragraph, i, x, y int) {
	line := &p.lines[i]
	width := p.width
	x += p.left
	if i == 0 {
		x += p.first
		width -= p.first
	}
	free := max(twips(width)-line.Width, 0)
	at, stretch := twips(x), Length(0)
	switch p.style.Align {
	case render.Left:
	case render.Center:
		at += free / 2
	case render.Right:
		at += free
	case render.Justify:
		if i < len(p.lines)-1 && line.Spaces > 0 {
			stretch = free / Length(line.Spaces)
		}
	default:
		panic(fmt.Sprintf("layout: unknown alignment %d", p.style.Align))
	}
	c.runs(p, line, at, twips(y+p.ascent), stretch)
	if n := len(c.page.Texts); n > 0 && line.End > line.Start {
		c.page.Texts[n-1].EOL = Soft
		if i == len(p.lines)-1 {
			c.page.Texts[n-1].EOL = Hard
		}
	}
}

// runs writes the text of a line from the point x, y on.
func (c *composer) runs(p *paragraph, line *linebreak.Line, x, y, stretch Length) {
	start := 0 // of the span in the text
	rest := line.Width
	for i := 0; i < len(p.spans); {
		s := p.spans[i]
		end := start
		for i < len(p.spans) && p.spans[i].Font == s.Font && (p.spans[i].Shown == "" || end == start) {
			end += len(p.spans[i].Text)
			if i++; s.Shown != "" {
				break
			}
		}
		from, to := max(start, line.Start), min(end, line.End)
		start = end
		if from >= to {
			continue
		}
		s.Text = p.text[from:to]
		t := Text{
			X: x, Y: y, Width: rest, Size: s.Size, S: s.Text, Stretch: stretch,
			Bold: s.Font&font.Bold != 0, Italic: s.Font&font.Italic != 0, Color: p.style.Color,
		}
		if p.hidden {
			t.S = visible(s.Text)
		}
		if s.Shown != "" {
			t.S = s.Shown
			t.Y -= c.raise(s.Size, p.style.Size)
		}
		if to < line.End {
			t.Width = linebreak.Width([]linebreak.Span{s}, c.m)
		}
		rest -= t.Width
		t.Width += stretch * Length(strings.Count(s.Text, " "))
		x += t.Width
		if t.S != "" {
			c.page.Texts = append(c.page.Texts, t)
		}
	}
}

// hasHidden reports whether s has letters that only direct line breaking.
func hasHidden(s string) bool {
	return strings.Contains(s, "\u2060") || strings.Contains(s, "\u00ad") || strings.Contains(s, "\u200b") || strings.Contains(s, "\ufeff")
}

// visible returns s without its hidden letters.
func visible(s string) string {
	if !hasHidden(s) {
		return s
	}
	return strings.Map(func(r rune) rune {
		if hasHidden(string(r)) {
			return -1
		}
		return r
	}, s)
}

// plain returns s as a reader types it: without hidden letters, with plain
// spaces.
func plain(s string) string {
	return strings.ReplaceAll(strings.ReplaceAll(visible(s), "\u00a0", " "), linebreak.Mark, "")
}
