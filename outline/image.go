package outline

import (
	"math"
	"strconv"
	"strings"

	"github.com/dean161/vanban/internal/unit"

	"github.com/dean161/vanban/viet"
)

// readImage reads an image line, or returns nil when the line is none.
func readImage(s string) *Image {
	alt, rest, ok := cutEscaped(strings.TrimPrefix(s, "!["), ']')
	if !ok || !strings.HasPrefix(rest, "(") {
		return nil
	}
	source, rest, ok := cutEscaped(rest[1:], ')')
	if !ok || source == "" {
		return nil
	}
	image := &Image{Alt: alt, Source: source}
	if rest != "" {
		if image.Width = readWidth(rest); image.Width <= 0 {
			return nil
		}
	}
	return image
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

// cutEscaped cuts s at the first end that has no \ before it, and resolves
// the escapes of the part before.
func cutEscaped(s string, end byte) (before, after string, ok bool) {
	var out []byte
	for i := 0; i < len(s); i++ {
		switch {
		case s[i] == end:
			return string(out), s[i+1:], true
		case s[i] == '\\' && i+1 < len(s) && (s[i+1] == end || s[i+1] == '\\'):
			i++
		}
		out = append(out, s[i])
	}
	return "", "", false
}

// image prints an image line.
func (p *printer) image(m *Image) {
	p.buf = append(p.buf, "!["...)
	p.escape(viet.NFC(m.Alt), ']')
	p.buf = append(p.buf, "]("...)
	p.escape(viet.NFC(m.Source), ')')
	p.buf = append(p.buf, ')')
	if m.Width != 0 {
		p.buf = append(append(append(p.buf, "{width="...), m.Width.String()...), '}')
	}
	p.buf = append(p.buf, '\n')
}

// escape prints s so that cutEscaped reads it.
func (p *printer) escape(s string, end byte) {
	for i := 0; i < len(s); i++ {
		if s[i] == end || s[i] == '\\' && (i+1 == len(s) || s[i+1] == end || s[i+1] == '\\') {
			p.buf = append(p.buf, '\\')
		}
		p.buf = append(p.buf, s[i])
	}
}
