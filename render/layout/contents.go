package layout

import (
	"strconv"
	"strings"

	"github.com/dean161/vanban/internal/font"
	"github.com/dean161/vanban/internal/linebreak"
)

// An entry is the last line of an entry of a table of contents. The number of its
// page is written when all pages are filled.
type entry struct {
	*paragraph
	page, text int // the places of the dots on their page; the number stands behind
	from, to   int // where the dots begin and the number ends, in twips
}

// anchor marks the paragraph with its top at y.
func (c *composer) anchor(n, y int) {
	if c.out.Anchors == nil {
		c.out.Anchors = map[int]Anchor{}
	}
	c.out.Anchors[n] = Anchor{Page: len(c.out.Pages) - 1, Number: c.number, Y: twips(y)}
}

// entry writes what belongs to line i of an entry besides its text: the link, and
// on the last line room for the dots and the number.
func (c *composer) entry(p *paragraph, i, x, y int) {
	right := x + p.left + p.width
	if p.entry.Right > 0 {
		right = x + p.entry.Right.Twips()
	}
	c.page.Links = append(c.page.Links, Link{X: twips(x + p.left), Y: twips(y), Width: twips(right - x - p.left), Height: twips(p.height), Anchor: p.entry.Anchor})
	last := len(c.page.Texts) - 1
	if i < len(p.lines)-1 || p.entry.Right == 0 || last < 0 {
		return
	}
	t := &c.page.Texts[last]
	dots := Text{Y: t.Y, Size: p.style.Size, Bold: p.style.Bold, Italic: p.style.Italic, Color: p.style.Color}
	number := dots
	number.EOL, t.EOL = t.EOL, None
	c.entries = append(c.entries, entry{p, len(c.out.Pages) - 1, last + 1, (t.X + t.Width).Twips(), right})
	c.page.Texts = append(c.page.Texts, dots, number)
}

// refer writes the dots and numbers of all entries.
//
// LibreOffice: as many dots as have room between the text and the number.
func (c *composer) refer() {
	for _, e := range c.entries {
		texts := c.out.Pages[e.page].Texts
		dots, number := &texts[e.text], &texts[e.text+1]
		width := func(s string) Length {
			return linebreak.Width([]linebreak.Span{{Text: s, Font: font.StyleOf(e.style.Bold, e.style.Italic), Size: e.style.Size}}, c.m)
		}
		number.S = strconv.Itoa(c.out.Anchors[e.paragraph.entry.Anchor].Number)
		number.Width = width(number.S)
		number.X = twips(e.to) - number.Width
		dot := width(".")
		n := int((number.X - twips(e.from)) / dot)
		dots.S = strings.Repeat(".", max(n, 0))
		dots.Width = Length(len(dots.S)) * dot
		dots.X = number.X - dots.Width
	}
}
