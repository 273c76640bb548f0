package vanban

import (
	"fmt"
	"slices"

	"github.com/dean161/vanban/internal/nd30"
	"github.com/dean161/vanban/outline"
)

// checkTree finds bodies that break the invariants of package outline or run out
// of labels. It comes before every other rule that walks a body.
func checkTree(c *checker) {
	broken := map[string]bool{}
	c.eachBody(func(path string, b outline.Body) {
		faults := outline.Validate(b)
		if len(faults) == 0 {
			faults = slices.DeleteFunc(outline.CheckNumbering(b), func(f outline.Finding) bool { return f.Code != outline.Exhausted })
		}
		for _, f := range faults {
			broken[path] = true
			c.reportNode(Error, path, f.Node, f.Message, "")
		}
	})
	c.broken = broken
}

func checkNumbering(c *checker) {
	if c.doc.Copy != nil {
		return // what is left out of an excerpt takes its numbers along
	}
	c.eachBody(func(path string, b outline.Body) {
		for _, f := range outline.CheckNumbering(b) {
			if f.Code != outline.Unnumbered { // Compose numbers what has no label
				c.reportNode(Warning, path, f.Node, f.Message, "")
			}
		}
	})
}

// checkTables finds tables with more columns than their paper has room for.
func checkTables(c *checker) {
	for _, p := range c.parts() {
		if c.broken[p.path] {
			continue
		}
		width := nd30.PaperWidth
		if p.landscape {
			width = nd30.PaperHeight
		}
		most := int((width - nd30.LeftMargin.Max - nd30.RightMargin.Max) / nd30.MinColumn)
		for n := range p.body.All() {
			if t, ok := n.(*outline.Table); ok && len(t.Columns) > most {
				c.reportNode(Error, p.path, n, fmt.Sprintf("bảng có %d cột, khổ giấy chỉ đủ chỗ cho %d cột", len(t.Columns), most), "chia bảng, hoặc đưa vào phụ lục khổ ngang")
			}
		}
	}
}

// checkBreaks finds page breaks that do nothing. They are left out.
func checkBreaks(c *checker) {
	c.eachBody(func(path string, b outline.Body) {
		idle := true // at the start, or behind another one
		var last outline.Node
		for n := range b.All() {
			_, turns := n.(*outline.PageBreak)
			if turns && idle {
				c.reportNode(Warning, path, n, "ngắt trang ở đầu nội dung hoặc liền sau một ngắt trang khác không có tác dụng", "bỏ dòng ngắt trang này")
			}
			idle, last = turns, n
		}
		if _, turns := last.(*outline.PageBreak); turns {
			c.reportNode(Warning, path, last, "ngắt trang ở cuối nội dung không có tác dụng", "bỏ dòng ngắt trang này")
		}
	})
}

func checkTitles(c *checker) {
	c.eachBody(func(path string, b outline.Body) {
		for n := range b.All() {
			it, ok := n.(*outline.Item)
			if ok && it.Level <= outline.Subsection && blank(it.Text.Plain()) {
				c.reportNode(Warning, path, n, it.Mark()+" không có tiêu đề", "ghi tiêu đề ở dòng ngay dưới")
			}
		}
	})
}
