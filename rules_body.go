package vanban

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/dean161/vanban/internal/nd30"
	"github.com/dean161/vanban/outline"
	"github.com/dean161/vanban/viet"
)

func checkBody(c *checker) {
	for i, p := range c.parts() {
		switch {
		case len(p.body) > 0:
		case i == 0:
			c.missing(p.path, "nội dung", "viết nội dung văn bản")
		default:
			c.missing(p.path, "nội dung "+p.name, "viết nội dung hoặc bỏ "+p.name)
		}
	}
}

// checkEndMark finds texts that end in a mark in the middle of a sentence: of the
// document and of what it issues. Tables end appendices as often as text does.
func checkEndMark(c *checker) {
	for _, p := range c.parts()[:1+len(c.doc.Issued)] {
		if c.broken[p.path] {
			continue
		}
		s := strings.TrimSpace(viet.NFC(lastText(p.body)))
		if nd30.OtherMark(s) && !strings.HasSuffix(s, "?") && !strings.HasSuffix(s, "!") {
			r, _ := utf8.DecodeLastRuneInString(s)
			c.report(Warning, p.path, fmt.Sprintf("nội dung kết thúc bằng dấu %q nên không có \"./.\"", r), "kết thúc câu cuối bằng dấu chấm; thư viện tự thêm \"./.\"")
		}
	}
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
