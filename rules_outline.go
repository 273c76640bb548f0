package vanban

import (
	"bytes"
	"fmt"
	"image"
	_ "image/jpeg" // the formats that a document may hold
	_ "image/png"
	"slices"
	"strings"

	"github.com/dean161/vanban/outline"
)

// MaxImagePixels is the limit of the width times the height of a picture.
const MaxImagePixels = 50_000_000

func checkImages(c *checker) {
	c.eachBody(func(path string, b outline.Body) {
		for n := range b.All() {
			if im, ok := n.(*outline.Image); ok {
				if message, mend := imageFault(im.Data); message != "" {
					c.report(Error, path, fmt.Sprintf("ảnh %q %s", im.Source, message), mend)
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

// checkTree finds bodies that a caller built against the invariants of package
// outline.
func checkTree(c *checker) {
	c.eachBody(func(path string, b outline.Body) {
		for _, f := range outline.Validate(b) {
			c.report(Error, path, f.Message, "")
		}
	})
}

func checkNumbering(c *checker) {
	c.eachBody(func(path string, b outline.Body) {
		for _, f := range outline.CheckNumbering(b) {
			if f.Code != outline.Unnumbered { // Compose numbers what has no label
				c.report(Warning, path, f.Message, "")
			}
		}
	})
}

func checkTitles(c *checker) {
	c.eachBody(func(path string, b outline.Body) {
		for n := range b.All() {
			it, ok := n.(*outline.Item)
			if ok && it.Level <= outline.Subsection && blank(it.Text.Plain()) {
				c.report(Warning, path, it.Mark()+" không có tiêu đề", "ghi tiêu đề ở dòng ngay dưới")
			}
		}
	})
}

// mentions says whether the text of a body, in small letters, holds one of the
// phrases.
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
		s := strings.ToLower(text.Plain())
		if slices.ContainsFunc(phrases, func(p string) bool { return strings.Contains(s, p) }) {
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
