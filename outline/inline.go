package outline

import (
	"strings"

	"github.com/dean161/vanban/viet"
)

// ParseText reads one line of text, the inverse of Text.String: the summary of
// a document, a cell, the words of a signature. Line breaks and other control
// characters are errors.
func ParseText(s string) (Text, Notes) {
	r := reader{number: 1, found: exotic}
	line := r.clean(viet.NFC(s), r.found)
	s = trim(line)
	t := r.text(s, strings.Index(line, s))
	return t, r.notes.sorted()
}

// text reads s, which is trimmed and stands at byte off of the line, into
// normal form.
func (r *reader) text(s string, off int) Text {
	if s == "" {
		return nil
	}
	if plainText(s) {
		return Text{{Text: s}}
	}
	notes := r.footnotes(s, off)
	lone, toggles := r.lonely(s, off, notes)
	out := make(Text, 0, toggles+len(notes)+1)
	p := piece{line: s}
	style := 0
	flush := func(note Text) {
		if text := p.take(); text != "" || note != nil {
			out = append(out, Span{Text: text, Bold: style&bold != 0, Italic: style&italic != 0, Footnote: note})
		}
	}
	for i := 0; i < len(s); {
		n, escaped := token(s[i:])
		switch {
		case len(notes) > 0 && notes[0].start == i:
			flush(notes[0].text)
			n = notes[0].end - i
			notes = notes[1:]
		case escaped:
			p.add(i+1, i+2)
		case s[i] == '*' && n <= 3:
			toggle := n
			for _, l := range lone {
				if l.at == i {
					toggle &^= l.style
				}
			}
			p.add(i, i+n-toggle)
			if toggle != 0 {
				flush(nil)
				style ^= toggle
			}
		default:
			p.add(i, i+n)
		}
		i += n
	}
	flush(nil)
	if r.found&exotic != 0 || !out.isShaped() {
		out = out.Normal()
	}
	if out == nil {
		r.warn(off, Stars, `các dấu * ở đây không bao chữ nào và bị bỏ; hãy viết \* nếu muốn giữ dấu *`)
	}
	return out
}

// A piece collects the text of a span; it is copied only where something of
// the line is left out of it.
type piece struct {
	line     string
	from, to int
	copied   []byte // in place of line[from:to] when not nil
}

func (p *piece) add(from, to int) {
	switch {
	case from == to:
	case p.copied == nil && p.from == p.to:
		p.from, p.to = from, to
	case p.copied == nil && p.to == from:
		p.to = to
	default:
		if p.copied == nil {
			p.copied = append([]byte(nil), p.line[p.from:p.to]...)
		}
		p.copied = append(p.copied, p.line[from:to]...)
	}
}

// take returns the text and begins the next one.
func (p *piece) take() string {
	text := p.line[p.from:p.to]
	if p.copied != nil {
		text = string(p.copied)
	}
	p.from, p.to, p.copied = 0, 0, nil
	return text
}

// plainText reports whether s has neither markup nor escapes.
func plainText(s string) bool {
	return strings.IndexByte(s, '*') < 0 && strings.IndexByte(s, '\\') < 0 && strings.IndexByte(s, '^') < 0
}

// token returns the length of what s begins with: an escape, a run of *, or
// text up to the next of these or to what may begin a footnote.
func token(s string) (n int, escaped bool) {
	if s[0] == '\\' && len(s) > 1 && escapable(s[1]) {
		return 2, true
	}
	if s[0] == '*' {
		for n < len(s) && s[n] == '*' {
			n++
		}
		return n, false
	}
	if n = strings.IndexAny(s[1:], `*\^[`); n < 0 {
		return len(s), false
	}
	return n + 1, false
}

// A loner is a * or ** that nothing answers on its line.
type loner struct{ at, style int }

// lonely finds what stays a literal * in s, counts the runs that may turn a
// style on or off, and reports what is doubtful: a
// style that is not turned off again, a run of four and more, and a run that
// stands alone between spaces or in brackets, such as the note mark (*).
//
// What stands in the notes is not its business.
func (r *reader) lonely(s string, off int, notes []footnote) (lone []loner, toggles int) {
	var last [bold + 1]int
	var count [bold + 1]int
	long, apart := -1, -1
	for i := 0; i < len(s); {
		n, escaped := token(s[i:])
		if len(notes) > 0 && notes[0].start == i {
			n = notes[0].end - i
			notes = notes[1:]
		} else if s[i] == '*' && !escaped {
			if n <= 3 {
				toggles++
			}
			for _, style := range [...]int{italic, bold} {
				if n <= 3 && n&style != 0 {
					last[style] = i
					count[style]++
				}
			}
			if n > 3 && long < 0 {
				long = i
			}
			if n == 1 && apart < 0 && bracketed(s, i) {
				apart = i
			}
		}
		i += n
	}
	for _, style := range [...]int{italic, bold} {
		if count[style]%2 == 1 {
			lone = append(lone, loner{last[style], style})
		}
	}
	switch {
	case lone != nil:
		r.warn(off+lone[0].at, Stars, `dấu * không có dấu đóng trên cùng dòng, được giữ nguyên là chữ; hãy viết \* hoặc thêm dấu đóng`)
	case long >= 0:
		r.warn(off+long, Stars, `từ bốn dấu * liền nhau được giữ nguyên là chữ; hãy viết \* cho từng dấu`)
	case apart >= 0:
		r.warn(off+apart, Stars, `dấu * đứng riêng được đọc là chữ nghiêng; hãy viết \* nếu là dấu sao`)
	}
	return lone, toggles
}

// bracketed reports whether the * at byte i of s stands alone in brackets.
func bracketed(s string, i int) bool {
	return i > 0 && i+1 < len(s) && s[i-1] == '(' && s[i+1] == ')'
}
