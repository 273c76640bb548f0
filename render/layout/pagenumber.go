package layout

import (
	"strconv"

	"github.com/dean161/vanban/render"
)

// pageNumber writes the number of a page at the top of it, centred between the
// margins (Phụ lục I, Phần I, II.7).
func (c *composer) pageNumber(s *render.Section, n int) {
	if s.PageNumber == nil {
		return
	}
	left := s.Left.Twips()
	p := c.paragraph(&render.Paragraph{
		Style: s.PageNumber,
		Runs:  []render.Run{{Text: strconv.Itoa(n), Bold: s.PageNumber.Bold, Italic: s.PageNumber.Italic}},
	}, s.Width.Twips()-left-s.Right.Twips())
	for i := range p.lines {
		c.text(p, i, left, s.HeaderDistance.Twips()+p.before+i*p.height)
	}
}
