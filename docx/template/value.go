package template

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/dean161/vanban/outline"
	"github.com/dean161/vanban/render"
	"github.com/dean161/vanban/viet"
)

// print prints the value of a tag into the text of its run. Everything that a
// value holds stays text.
func (x *execution) print(n int, v any) (string, error) {
	s := &x.program.spots[n]
	if _, ok := v.(*render.Sheet); !ok {
		v = indirect(v)
	}
	if v == nil && x.t.opts.Blank != "" && s.picture == nil {
		v = x.t.opts.Blank
	}
	if v == nil {
		x.missing(n, "thiếu giá trị cho thẻ này")
		return "", nil
	}
	if bad, ok := v.(failure); ok {
		x.fail(n, ownWords(bad.err), "")
		return "", nil
	}
	if s.picture != nil {
		return "", x.placePicture(n, s, v)
	}
	switch v := v.(type) {
	case string:
		return "", x.text(n, v)
	case outline.Text:
		return "", x.rich(n, s, v)
	case Image:
		return "", x.inlineImage(n, s, v)
	case outline.Body:
		return "", x.printBody(n, s, v)
	case *render.Sheet:
		return "", x.printSheet(n, s, v)
	}
	text, err := scalar(v)
	if err != nil {
		x.fail(n, err.Error(), "")
		return "", nil
	}
	return "", x.text(n, text)
}

// text prints plain text. A line end and a tab become those of Word; what XML
// cannot hold is a problem.
func (x *execution) text(n int, v string) error {
	v = viet.NFC(v)
	b := x.out.b
	if len(b)+len(v) > maxOutput {
		return errOutput
	}
	done := 0
	for i := 0; i < len(v); {
		c := v[i]
		if c >= ' ' && c < utf8.RuneSelf && c != 0x7F && c != '&' && c != '<' && c != '>' {
			i++
			continue
		}
		r, size := utf8.DecodeRuneInString(v[i:])
		esc := ""
		switch {
		case r == '&':
			esc = "&amp;"
		case r == '<':
			esc = "&lt;"
		case r == '>':
			esc = "&gt;"
		case r == '\t':
			esc = closeText + `<w:tab/>` + openText
		case r == '\r':
			if i+1 == len(v) || v[i+1] != '\n' {
				esc = lineBreak
			}
		case r == '\n', r == '\v', r == '\u2028', r == '\u2029':
			esc = lineBreak
		case r < 0xA0 || r == 0xFFFE || r == 0xFFFF || r == utf8.RuneError && size == 1:
			x.fail(n, badCharacter(r, size, v[i]), "xóa ký tự này khỏi dữ liệu")
		default:
			i += size
			continue
		}
		b = append(append(b, v[done:i]...), esc...)
		i += size
		done = i
	}
	x.out.b = append(b, v[done:]...)
	return nil
}

// lineBreak ends a line within a paragraph.
const lineBreak = closeText + `<w:br/>` + openText

func badCharacter(r rune, size int, b byte) string {
	if r == utf8.RuneError && size == 1 {
		return fmt.Sprintf("giá trị có byte 0x%02X không phải UTF-8", b)
	}
	return fmt.Sprintf("giá trị có ký tự điều khiển U+%04X", r)
}

// rich prints text with bold and italic words, in runs of their own.
func (x *execution) rich(n int, s *spot, t outline.Text) error {
	if noted(t) {
		x.fail(n, errFootnote.Error(), "đưa chú thích vào câu, trong ngoặc")
		return nil
	}
	for _, span := range t {
		if !span.Bold && !span.Italic {
			if err := x.text(n, span.Text); err != nil {
				return err
			}
			continue
		}
		x.out.b = append(x.out.b, closeText+`</w:r>`+withStyle(s.run, span.Bold, span.Italic)+openText...)
		if err := x.text(n, span.Text); err != nil {
			return err
		}
		x.out.b = append(x.out.b, closeText+`</w:r>`+s.run+openText...)
	}
	return nil
}

var errFootnote = errors.New("giá trị có chú thích cuối trang, không chèn được vào mẫu")

// noted says whether a text has footnotes.
func noted(t outline.Text) bool {
	return slices.ContainsFunc(t, func(s outline.Span) bool { return s.Footnote != nil })
}

// withStyle returns the start and the properties of a run made bold or italic.
// Of the properties only the style and the fonts stand in front of these (17.3.2.28).
func withStyle(run string, bold, italic bool) string {
	start, props := run, ""
	if i := strings.Index(run, "<w:rPr"); i >= 0 {
		start, props = run[:i], run[i:]
	}
	props = strings.TrimSuffix(props, "</w:rPr>")
	if i := strings.IndexByte(props, '>'); i >= 0 {
		props = strings.TrimSuffix(props[i+1:], "/")
	}
	front := ""
	for _, name := range []string{"w:rStyle", "w:rFonts"} {
		e, rest := cutElement(props, name)
		front, props = front+e, rest
	}
	if bold {
		_, props = cutElement(props, "w:b")
		front += "<w:b/>"
	} else {
		e, rest := cutElement(props, "w:b")
		front, props = front+e, rest
	}
	e, rest := cutElement(props, "w:bCs")
	front, props = front+e, rest
	if italic {
		_, props = cutElement(props, "w:i")
		front += "<w:i/>"
	}
	return start + "<w:rPr>" + front + props + "</w:rPr>"
}

// cutElement takes the element of the name, which has no children, out of s.
func cutElement(s, name string) (element, rest string) {
	for at := 0; ; {
		i := strings.Index(s[at:], "<"+name)
		if i < 0 {
			return "", s
		}
		i += at
		at = i + len(name) + 1
		if at < len(s) && strings.IndexByte(" />\t\r\n", s[at]) < 0 {
			continue
		}
		end := strings.IndexByte(s[i:], '>')
		if end < 0 {
			return "", s
		}
		end += i + 1
		if closing := "</" + name + ">"; s[end-2] != '/' && strings.HasPrefix(s[end:], closing) {
			end += len(closing)
		}
		return s[i:end], s[:i] + s[end:]
	}
}
