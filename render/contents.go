package render

import (
	"fmt"

	"github.com/dean161/vanban"
	"github.com/dean161/vanban/internal/unit"
	"github.com/dean161/vanban/outline"
)

// The look of a table of contents, for which the decree has no figures; ours.
const (
	contentsIndent = 7 * unit.MM  // of each kind of heading below the one above it
	contentsColumn = 14 * unit.MM // kept free of text for the numbers of pages
)

// A listing is the headings of a body that has a table of contents. They have
// anchors from first+1 on, in the order of the text.
type listing struct {
	entries []heading
	first   int
	given   int // anchors given to the headings composed so far
}

// A heading is an item that a table of contents lists.
type heading struct {
	item *outline.Item
	rank int // from 1, as Contents counts
}

// list finds the headings that the table of contents of a body lists, if it has
// one, and gives them anchors.
func (c *composer) list(b outline.Body) {
	c.listed = nil
	var toc *outline.Contents
	for n := range b.All() {
		if t, ok := n.(*outline.Contents); ok {
			toc = t
		}
	}
	if toc == nil {
		return
	}
	l := &listing{first: c.anchors}
	for n, path := range b.All() {
		it, ok := n.(*outline.Item)
		if rank := c.rank(it, path); ok && rank > 0 && (toc.Depth == 0 || rank <= toc.Depth) {
			l.entries = append(l.entries, heading{it, rank})
		}
	}
	c.anchors += len(l.entries)
	c.listed = l
}

// rank returns which kind of heading an item is, and 0 for one that is none: what
// reads as a sentence, or is a khoản without title or inside an Điều.
func (c *composer) rank(it *outline.Item, path []*outline.Item) int {
	if it == nil {
		return 0
	}
	st := c.itemStyle(it)
	switch {
	case st.Outline == 0:
		return 0
	case it.Level <= outline.Chapter || it.Level == outline.Heading:
		return 1
	case it.Level == outline.Article:
		return 3
	}
	for _, up := range path {
		if up.Level == outline.Article {
			return 0
		}
	}
	return 2
}

// anchor returns the anchor of an item that is being composed, or 0. Items are
// composed in the order in which they were listed.
func (c *composer) anchor(it *outline.Item) int {
	l := c.listed
	if l == nil || l.given == len(l.entries) || l.entries[l.given].item != it {
		return 0
	}
	l.given++
	return l.first + l.given
}

// contents composes the table of contents: a line for each heading, and in the
// document itself for each attachment, whose pages are numbered on their own and
// so not named; those in files of their own have no link either.
func (c *composer) contents() {
	s := c.styles
	c.add(&Paragraph{Style: s.contentsTitle, Runs: []Run{{Text: "MỤC LỤC", Bold: s.contentsTitle.Bold}}})
	least := outline.MaxDepth
	for _, e := range c.listed.entries {
		least = min(least, e.rank)
	}
	for i, e := range c.listed.entries {
		in := Indent{Left: Length(e.rank-least) * contentsIndent, Right: contentsColumn}
		c.entry(headingText(e.item), in, &Entry{Anchor: c.listed.first + i + 1, Right: c.width - c.width%unit.Twip})
	}
	if c.done > 0 {
		return
	}
	c.linked = c.doc.Medium != vanban.ElectronicApart
	for i, a := range c.attached {
		var e *Entry
		if c.linked {
			e = &Entry{Anchor: 1 + i}
		}
		c.entry(a.name, Indent{Right: contentsColumn}, e)
	}
}

// target makes the first paragraph of attachment i what its entry leads to.
func (c *composer) target(blocks []Block, i int) {
	for _, b := range blocks {
		if p, ok := b.(*Paragraph); ok && c.linked {
			p.Anchor = 1 + i
			return
		}
	}
}

func (c *composer) entry(text string, in Indent, e *Entry) {
	p := c.text(c.styles.contents, text)
	p.Indent, p.Entry = &in, e
	c.add(p)
}

// headingText returns a heading in one line: "Chương I. QUY ĐỊNH CHUNG", "Điều 1.
// Phạm vi điều chỉnh", "I. MỤC TIÊU".
func headingText(it *outline.Item) string {
	text, sep := it.Text, " "
	switch it.Level {
	case outline.Part, outline.Chapter, outline.Section, outline.Subsection:
		text, sep = upper(text), ". "
	case outline.Heading:
		text = upper(text)
	case outline.Article, outline.Clause, outline.Subclause:
	default:
		panic(fmt.Sprintf("render: level %d is no heading", it.Level))
	}
	if text == nil {
		return it.Mark()
	}
	return unbroken(it.Mark()) + sep + text.Plain()
}
