package vanban

import (
	"slices"
	"strings"

	"github.com/dean161/vanban/outline"
)

// checkFootnotes finds footnotes where they cannot stand: in the head row of a
// table, which office programs cannot repeat with them. It warns of marks that
// run into each other and of those that may part from their word.
func checkFootnotes(c *checker) {
	c.eachBody(func(path string, b outline.Body) {
		for n := range b.All() {
			switch n := n.(type) {
			case *outline.Item:
				c.checkReferences(path, n, n.Text)
			case *outline.Paragraph:
				c.checkReferences(path, n, n.Text)
			case *outline.Table:
				c.checkTableFootnotes(path, n)
			}
		}
	})
}

func (c *checker) checkTableFootnotes(path string, t *outline.Table) {
	for i, row := range t.AllRows() {
		for _, cell := range row {
			if i < len(t.Head) && slices.ContainsFunc(cell, noted) {
				c.reportNode(Error, path, t, "hàng tiêu đề của bảng có chú thích cuối trang", "đặt chú thích ở lời văn trước bảng hoặc ở hàng khác")
				return
			}
			for _, text := range cell {
				c.checkReferences(path, t, text)
			}
		}
	}
}

// noted says whether a text has footnotes.
func noted(t outline.Text) bool {
	return slices.ContainsFunc(t, func(s outline.Span) bool { return s.Footnote != nil })
}

// checkReferences looks at the marks of the footnotes of a text.
func (c *checker) checkReferences(path string, n outline.Node, t outline.Text) {
	for i, s := range t {
		switch {
		case s.Footnote == nil:
		case s.Text == "" && i > 0 && t[i-1].Footnote != nil:
			c.reportNode(Warning, path, n, "hai chú thích liền nhau, số của chúng dính vào nhau", "gộp thành một chú thích")
			return
		case s.Text == "" && i == 0, strings.HasSuffix(s.Text, " "):
			c.reportNode(Warning, path, n, "chú thích không đứng liền sau chữ", "bỏ dấu cách trước chú thích")
			return
		}
	}
}
