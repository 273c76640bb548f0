package layout

import "strings"

// An outline is the ranks of the bookmarks above the next one: a bookmark stands
// one level below the last one of a smaller rank. So no level is skipped, which
// PDF could not show.
type outline struct{ ranks []int }

// level returns the level of the next bookmark, of the rank given.
func (o *outline) level(rank int) int {
	n := len(o.ranks)
	for n > 0 && o.ranks[n-1] >= rank {
		n--
	}
	o.ranks = append(o.ranks[:n], rank)
	return n
}

// bookmark marks the height y of the page being filled.
func (c *composer) bookmark(title string, rank int, y Length) {
	c.out.Bookmarks = append(c.out.Bookmarks, Bookmark{
		Title: title,
		Level: c.outline.level(rank),
		Page:  len(c.out.Pages) - 1,
		Y:     y,
	})
}

// heading marks a paragraph of an outline style. Its label and its text are the
// title, with plain spaces.
func (c *composer) heading(p *paragraph, y int) {
	if title := plain(strings.TrimSpace(p.text)); title != "" {
		c.bookmark(title, p.style.Outline, twips(y))
	}
}
