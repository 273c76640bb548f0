package outline

import (
	"math"
	"strconv"
	"strings"

	"github.com/dean161/vanban/internal/unit"

	"github.com/dean161/vanban/viet"
)

// readImage reads an image line, but for the caption, which it returns as it is
// typed, or returns nil when the line is none.
func readImage(s string) (image *Image, caption string) {
	alt, rest, ok := cutEscaped(strings.TrimPrefix(s, "!["), "]")
	if !ok || !strings.HasPrefix(rest, "(") {
		return nil, ""
	}
	inside := rest[1:]
	source, rest, ok := cutEscaped(inside, ")")
	if before, after, quoted := cutEscaped(inside, ` "`); quoted {
		if end := strings.LastIndex(after, `")`); end >= 0 {
			source, rest, ok, caption = before, after[end+2:], true, trim(after[:end])
		}
	}
	if !ok || source == "" {
		return nil, ""
	}
	image = &Image{Alt: alt, Source: source}
	if rest != "" {
		if image.Width = readWidth(rest); image.Width <= 0 {
			return nil, ""
		}
	}
	return image, caption
}

// readWidth reads {width=80mm} or {width=8cm}; it is 0 for anything else.
func readWidth(s string) unit.Length {
	s, opened := strings.CutPrefix(s, "{width=")
	s, closed := strings.CutSuffix(s, "}")
	if !opened || !closed {
		return 0
	}
	size := unit.MM
	digits, ok := strings.CutSuffix(s, "mm")
	if !ok {
		size = unit.CM
		if digits, ok = strings.CutSuffix(s, "cm"); !ok {
			return 0
		}
	}
	digits = strings.Replace(digits, ",", ".", 1)
	if strings.Trim(digits, "0123456789.") != "" || len(digits) > 40 {
		return 0
	}
	value, err := strconv.ParseFloat(digits, 64)
	if value = math.Round(value * float64(size)); err != nil || value > float64(MaxWidth) {
		return 0
	}
	return unit.Length(value)
}

// cutEscaped cuts s at the first end that has no \ before its last character,
// and resolves the escapes of the part before. The last character of an end is
// one of ] ) ".
func cutEscaped(s string, end string) (before, after string, ok bool) {
	var out []byte
	for i := 0; i < len(s); i++ {
		switch {
		case strings.HasPrefix(s[i:], end):
			return string(out), s[i+len(end):], true
		case s[i] == '\\' && i+1 < len(s) && closes(s[i+1]):
			i++
		}
		out = append(out, s[i])
	}
	return "", "", false
}

// closes reports whether a \ before c stands for c in an image line.
func closes(c byte) bool { return c == '\\' || c == ']' || c == ')' || c == '"' }

// image prints an image line.
func (p *printer) image(m *Image) {
	p.buf = append(p.buf, "!["...)
	p.escape(viet.NFC(m.Alt), "]")
	p.buf = append(p.buf, "]("...)
	p.escape(viet.NFC(m.Source), `)"`)
	if caption := m.Caption.Normal(); caption != nil {
		p.buf = append(appendText(append(p.buf, ` "`...), caption, 0), '"')
	}
	p.buf = append(p.buf, ')')
	if m.Width != 0 {
		p.buf = append(append(append(p.buf, "{width="...), m.Width.String()...), '}')
	}
	p.buf = append(p.buf, '\n')
}

// escape prints s so that cutEscaped reads it, with a \ before the characters
// named.
func (p *printer) escape(s string, ends string) {
	for i := 0; i < len(s); i++ {
		if strings.IndexByte(ends, s[i]) >= 0 || s[i] == '\\' && (i+1 == len(s) || closes(s[i+1])) {
			p.buf = append(p.buf, '\\')
		}
		p.buf = append(p.buf, s[i])
	}
}
