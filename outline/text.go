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

// String returns the text form of a line: **bold**, *italic*, ***both***,
// ^[footnote], with a \ where a character would otherwise be read as markup.
// ParseText reads it back as t.Normal().
func (t Text) String() string { return string(appendText(nil, t.Normal(), 0)) }

// Normal returns the text in normal form, which is t itself when it is in it. A
// footnote inside a footnote, which Validate finds, is left out.
func (t Text) Normal() Text {
	if t.isNormal() {
		return t
	}
	var out Text
	for _, s := range t {
		s.Footnote = s.Footnote.unnoted().Normal()
		switch last := len(out) - 1; {
		case s.Text == "" && s.Footnote == nil:
		case last >= 0 && out[last].Footnote == nil && out[last].style() == s.style():
			out[last].Text += s.Text
			out[last].Footnote = s.Footnote
		default:
			out = append(out, s)
		}
	}
	for i := range out {
		out[i].Text = viet.NFC(out[i].Text)
	}
	for len(out) > 0 {
		if out[0].Text = strings.TrimLeft(out[0].Text, " "); !out[0].empty() {
			break
		}
		out = out[1:]
	}
	for last := len(out) - 1; last >= 0 && out[last].Footnote == nil; last-- {
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

// empty reports whether a span shows nothing.
func (s Span) empty() bool { return s.Text == "" && s.Footnote == nil }

// unnoted returns the text without its footnotes.
func (t Text) unnoted() Text {
	if !t.noted() {
		return t
	}
	out := append(Text(nil), t...)
	for i := range out {
		out[i].Footnote = nil
	}
	return out
}

// noted reports whether the text has footnotes.
func (t Text) noted() bool {
	for i := range t {
		if t[i].Footnote != nil {
			return true
		}
	}
	return false
}

func (t Text) isNormal() bool {
	for _, s := range t {
		if viet.NFC(s.Text) != s.Text || s.Footnote != nil && (s.Footnote.noted() || !s.Footnote.isNormal()) {
			return false
		}
	}
	return t.isShaped()
}

// isShaped reports whether t is in normal form, if its spans are in NFC.
func (t Text) isShaped() bool {
	for i := range t {
		s := &t[i]
		if s.empty() || i > 0 && t[i-1].Footnote == nil && t[i-1].style() == s.style() {
			return false
		}
		if s.Footnote != nil && (len(s.Footnote) == 0 || s.Footnote.noted() || !s.Footnote.isShaped()) {
			return false
		}
	}
	if len(t) == 0 {
		return t == nil
	}
	first, last := t[0].Text, &t[len(t)-1]
	return !strings.HasPrefix(first, " ") && (last.Footnote != nil || !strings.HasSuffix(last.Text, " "))
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
	case '\\', '*', '|', '<', '-', '^', '=', '[', ']':
		return true
	}
	return false
}

// Where a text stands that is printed, to be or-ed.
const (
	inCell     = 1 << iota // also | and <br> are escaped
	inFootnote             // also [ and ] are escaped
)

// appendText appends the text form of t, which is in normal form and stands in
// a cell, in a footnote, in both or in neither.
func appendText(dst []byte, t Text, in int) []byte {
	style := 0
	for i := range t {
		s := &t[i]
		dst = append(dst, "***"[:style^s.style()]...)
		style = s.style()
		end := i == len(t)-1 && style == 0 && in == 0 && s.Footnote == nil // nothing follows
		dst = appendEscaped(dst, s.Text, in, end)
		if s.Footnote != nil {
			dst = append(dst, "^["...)
			dst = append(appendText(dst, s.Footnote, in|inFootnote), ']')
		}
	}
	return append(dst, "***"[:style]...)
}

func appendEscaped(dst []byte, s string, in int, end bool) []byte {
	if in == 0 && !strings.ContainsAny(s, `*\^[`) {
		return append(dst, s...)
	}
	for i := 0; i < len(s); i++ {
		c, next := s[i], byte(0)
		if i+1 < len(s) {
			next = s[i+1]
		}
		switch {
		case c == '*',
			c == '\\' && (escapable(next) || i+1 == len(s) && !end),
			c == '^' && next == '[',
			c == '[' && (next == '^' || in&inFootnote != 0),
			c == ']' && in&inFootnote != 0,
			c == '|' && in&inCell != 0,
			c == '<' && in&inCell != 0 && lineBreak(s[i:]) > 0:
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
