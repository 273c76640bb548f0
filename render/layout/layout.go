package layout

import (
	"github.com/dean161/vanban/internal/font"
	"github.com/dean161/vanban/internal/linebreak"
	"github.com/dean161/vanban/internal/unit"
	"github.com/dean161/vanban/render"
)

// Pages breaks the sheet into lines and pages with the widths of m. Lines and
// pages are those that LibreOffice 7.4 makes of the same sheet as DOCX in
// compatibilityMode 14; the remarks marked "LibreOffice" were measured there.
// All of the sheet is on the pages: what is too tall for a page goes on on the
// next, or where it cannot be divided beyond the foot of the page. A page
// number that reaches below the top margin does not push the text down.
//
// The same sheet gives the same pages. Pages may be called by many goroutines
// at once.
func Pages(s *render.Sheet, m *font.Metrics) *Layout {
	c := &composer{m: m, out: new(Layout), mark: s.Mark}
	for i := range s.Sections {
		c.section(&s.Sections[i])
	}
	c.refer()
	return c.out
}

// A composer lays out one sheet. It counts in twips, as LibreOffice does, from
// the top left corner of the page.
type composer struct {
	m       *font.Metrics
	out     *Layout
	mark    *render.Mark
	page    *Page // the one being filled
	number  int   // of that page in its section
	outline outline
	lines   []linebreak.Line // of all paragraphs so far; a paragraph holds its part
	spans   []linebreak.Span // likewise
	entries []entry
	// noteWidth is the width of the notes of the section at hand.
	noteWidth int
}

// twips returns a length in twips as a Length.
func twips(n int) Length { return Length(n) * unit.Twip }

// section lays out a section on pages of its own.
func (c *composer) section(s *render.Section) {
	left := s.Left.Twips()
	width := s.Width.Twips() - left - s.Right.Twips()
	f := filler{
		c: c, section: s, left: left, width: width,
		head: c.frame(s.FirstHead, width), foot: c.frame(s.FirstFoot, width),
	}
	c.noteWidth = width
	blocks, _ := c.flow(s.Blocks, width)
	f.fill(blocks)
}

// newPage begins a page of the section, which is its nth from 1 on.
func (c *composer) newPage(s *render.Section, n int) {
	c.out.Pages = append(c.out.Pages, Page{Width: s.Width, Height: s.Height, Mark: c.markOf(s)})
	c.page, c.number = &c.out.Pages[len(c.out.Pages)-1], n
	if n == 1 {
		if s.Title != "" {
			c.bookmark(s.Title, 0, s.Top)
		}
		return
	}
	c.pageNumber(s, n)
}
