package outline

import (
	"strings"

	"github.com/dean161/vanban/viet"
)

// Plain returns the text without its styles.
func (t Text) Plain() string {
	if len(t) == 1 {
		return t[0].Text
	}
	var b strings.Builder
	for _, s := range t {
		b.WriteString(s.Text)
	}
	return b.String()
}

// String returns the text form of a line: **bold**, *italic*, ***both***, with
// a \ where a character would otherwise be read as markup. ParseText reads it
// back as t.Normal().
func (t Text) String() string { return string(appendText(nil, t.Normal(), false)) }

// Normal returns the text in normal form, which is t itself when it is in it.
func (t Text) Normal() Text {
	if t.isNormal() {
		return t
	}
	var out Text
	for _, s := range t {
		switch last := len(out) - 1; {
		case s.Text == "":
		case last >= 0 && out[last].style() == s.style():
			out[last].Text += s.Text
		default:
			out = append(out, s)
		}
	}
	for i := range out {
		out[i].Text = viet.NFC(out[i].Text)
	}
	for len(out) > 0 {
		if out[0].Text = strings.TrimLeft(out[0].Text, " "); out[0].Text != "" {
			break
		}
		out = out[1:]
	}
	for last := len(out) - 1; last >= 0; last-- {
		if out[last].Text = strings.TrimRight(out[last].Text, " "); out[last].Text != "" {
			break
		}
		out = out[:last]
	}
	if len(out) == 0 {
		return nil
	}
	return out
}

func (t Text) isNormal() bool {
	for _, s := range t {
		if viet.NFC(s.Text) != s.Text {
			return false
		}
	}
	return t.isShaped()
}

// isShaped reports whether t is in normal form, if its spans are in NFC.
func (t Text) isShaped() bool {
	for i, s := range t {
		if s.Text == "" || i > 0 && t[i-1].style() == s.style() {
			return false
		}
	}
	if len(t) == 0 {
		return t == nil
	}
	last := t[len(t)-1].Text
	return t[0].Text[0] != ' ' && last[len(last)-1] != ' '
}

// The runs of * turn styles on and off; their length is the sum of these.
const (
	italic = 1
	bold   = 2
)

func (s Span) style() int {
	style := 0
	if s.Italic {
		style += italic
	}
	if s.Bold {
		style += bold
	}
	return style
}

// escapable reports whether a \ before c stands for c.
func escapable(c byte) bool {
	switch c {
	case '\\', '*', '|', '<', '-', '^', '=':
		return true
	}
	return false
}

// appendText appends the text form of t, which is in normal form. In a cell
// also | and <br> are escaped.
func appendText(dst []byte, t Text, cell bool) []byte {
	style := 0
	for i, s := range t {
		dst = append(dst, "***"[:style^s.style()]...)
		style = s.style()
		end := i == len(t)-1 && style == 0 && !cell // nothing follows
		dst = appendEscaped(dst, s.Text, cell, end)
	}
	return append(dst, "***"[:style]...)
}

func appendEscaped(dst []byte, s string, cell, end bool) []byte {
	if strings.IndexByte(s, '*') < 0 && strings.IndexByte(s, '\\') < 0 && !cell {
		return append(dst, s...)
	}
	for i := 0; i < len(s); i++ {
		c := s[i]
		switch {
		case c == '*',
			c == '\\' && i+1 < len(s) && escapable(s[i+1]),
			c == '\\' && i+1 == len(s) && !end,
			c == '|' && cell,
			c == '<' && cell && lineBreak(s[i:]) > 0:
			dst = append(dst, '\\')
		}
		dst = append(dst, c)
	}
	return dst
}

// lineBreak returns the length of the <br>, <br/> or <br /> at the start of s,
// in either case, or 0.
func lineBreak(s string) int {
	if len(s) < 4 || s[0] != '<' || s[1]|0x20 != 'b' || s[2]|0x20 != 'r' {
		return 0
	}
	for _, tail := range [...]string{">", "/>", " />"} {
		if strings.HasPrefix(s[3:], tail) {
			return 3 + len(tail)
		}
	}
	return 0
}
