package vanban

import (
	"bytes"
	"fmt"
	"image"
	_ "image/jpeg" // the formats that a document may hold
	_ "image/png"
	"slices"
	"strings"

	"github.com/dean161/vanban/internal/nd30"
	"github.com/dean161/vanban/outline"
)

// MaxImagePixels is the limit of the width times the height of a picture.
const MaxImagePixels = 50_000_000

func checkImages(c *checker) {
	c.eachBody(func(path string, b outline.Body) {
		for n := range b.All() {
			if im, ok := n.(*outline.Image); ok && !c.doc.source.knows(im.Data) {
				if message, mend := imageFault(im.Data); message != "" {
					c.reportNode(Error, path, n, fmt.Sprintf("ảnh %q %s", im.Source, message), mend)
				}
			}
		}
	})
}

// imageFault says what is wrong with the file of a picture and how to mend it.
// It reads the whole picture: a file cut short may have a sound head.
func imageFault(data []byte) (message, mend string) {
	switch {
	case len(data) == 0:
		return "không có dữ liệu", "đặt tệp ảnh cạnh tệp văn bản"
	case len(data) > MaxImageBytes:
		return "quá lớn", fmt.Sprintf("dùng tệp không quá %d MB", MaxImageBytes>>20)
	}
	conf, _, err := image.DecodeConfig(bytes.NewReader(data))
	if err == nil {
		if conf.Width < 1 || conf.Height < 1 || conf.Width > MaxImagePixels/conf.Height {
			return fmt.Sprintf("có %d × %d điểm ảnh", conf.Width, conf.Height), fmt.Sprintf("thu nhỏ xuống dưới %d triệu điểm ảnh", MaxImagePixels/1_000_000)
		}
		_, _, err = image.Decode(bytes.NewReader(data))
	}
	if err != nil {
		return "không đọc được: " + err.Error(), "dùng tệp PNG hoặc JPEG còn nguyên vẹn"
	}
	return "", ""
}

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

// mentions says whether the text of a body holds one of the phrases, whatever
// their case, diacritics and spaces: tone marks are typed in two ways.
func mentions(b outline.Body, phrases ...string) bool {
	for n := range b.All() {
		var text outline.Text
		switch n := n.(type) {
		case *outline.Item:
			text = n.Text
		case *outline.Paragraph:
			text = n.Text
		default:
			continue
		}
		s := fold(text.Plain())
		if slices.ContainsFunc(phrases, func(p string) bool { return strings.Contains(s, fold(p)) }) {
			return true
		}
	}
	return false
}

// lastText returns the text of the last paragraph of a body, or "" when it ends
// in a table or picture.
func lastText(b outline.Body) string {
	if len(b) == 0 {
		return ""
	}
	switch n := b[len(b)-1].(type) {
	case *outline.Item:
		if len(n.Children) > 0 {
			return lastText(n.Children)
		}
		return n.Text.Plain()
	case *outline.Paragraph:
		return n.Text.Plain()
	}
	return ""
}
