package outline

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A kind says what a line is.
type kind uint8

const (
	prose   kind = iota
	item         // begins with a label
	closing      // holds only /
	row          // begins with |
	picture      // begins with ![
	command      // a line such as [ngắt trang]
	quoting      // begins a quotation of several lines
)

// A mark is what the start of a line says about it.
type mark struct {
	kind  kind
	level Level  // of an item
	label string // of an item
	text  int    // the byte at which the text begins
	code  Code   // what is to be reported; "" when the line is as it should be
}

// special reports whether a line with this mark needs a \ to be plain prose.
func (m mark) special() bool { return m.kind != prose || m.code != "" }

// readMark reads the start of a line, which is trimmed and not empty. A \ at
// its start is not its business, but for that of \newpage.
func readMark(s string) mark {
	switch c := s[0]; c {
	case '-':
		return bullet(s, 1, Dash, "")
	case '+':
		return bullet(s, 1, Plus, "")
	case '*':
		return starred(s)
	case '|':
		return mark{kind: row}
	case '#':
		return placeholder(s)
	case '"':
		if opensQuote(s) != 0 {
			return mark{kind: quoting}
		}
		return mark{}
	case '[', '\\':
		if readCommand(s) != nil {
			return mark{kind: command}
		}
		return mark{}
	case '/':
		if len(s) == 1 {
			return mark{kind: closing}
		}
		return mark{}
	case '!':
		if strings.HasPrefix(s, "![") {
			return mark{kind: picture}
		}
		return mark{}
	default:
		switch {
		case isDigit(c):
			return numberMark(s)
		case 'a' <= c && c <= 'z':
			return pointMark(s, 1)
		case 'A' <= c && c <= 'Z':
			if m := wordMark(s); m.special() {
				return m
			}
			return romanMark(s)
		case c >= utf8.RuneSelf:
			return foreignMark(s)
		}
		return mark{}
	}
}

// afterLabel returns the byte at which the text behind a label begins that
// ends at byte n. ok is false when neither a space nor the end of the line
// follows; odd is true when the space is one that does not break.
func afterLabel(s string, n int) (text int, ok, odd bool) {
	if n == len(s) {
		return n, true, false
	}
	if strings.HasPrefix(s[n:], "\u00a0") {
		n, odd = n+2, true
	} else if s[n] != ' ' {
		return 0, false, false
	}
	for n < len(s) && s[n] == ' ' {
		n++
	}
	return n, true, odd
}

// finish makes the mark of an item whose label ends at byte n, or of prose
// when no space follows, which is reported when a letter does.
func finish(s string, n int, level Level, label string, code Code) mark {
	text, ok, odd := afterLabel(s, n)
	if !ok {
		if r, _ := utf8.DecodeRuneInString(s[n:]); unicode.IsLetter(r) {
			return mark{code: NoSpace}
		}
		return mark{}
	}
	if odd && code == "" {
		code = LabelForm
	}
	if code == "" && text < len(s) && isDigit(s[text]) && numeric(level) {
		code = Doubtful
	}
	return mark{kind: item, level: level, label: label, text: text, code: code}
}

// numeric reports whether a label of the level and a number behind it may be
// one number or one quantity: "- 5 °C", "1. 500 đồng".
func numeric(level Level) bool {
	return level == Clause || level == Subclause || level == Dash || level == Plus
}

func bullet(s string, n int, level Level, code Code) mark {
	return finish(s, n, level, "", code)
}

// starred reads a line that begins with *: the bullet of Markdown, or a label
// in bold or italic, which is no label.
func starred(s string) mark {
	if strings.HasPrefix(s, "* ") {
		return bullet(s, 1, Dash, LabelForm)
	}
	bare := strings.TrimLeft(s, "*")
	if len(s)-len(bare) > 3 || bare == "" {
		return mark{}
	}
	const longest = 40 // bytes of "Phần thứ hai mươi mốt"
	if i := strings.IndexByte(bare[:min(longest, len(bare))], '*'); i >= 0 {
		bare = bare[:i] + strings.TrimLeft(bare[i:], "*")
	}
	if bare = strings.TrimLeft(bare, " "); bare == "" || bare[0] == '*' {
		return mark{}
	}
	if m := readMark(bare); m.kind == item {
		return mark{code: StyledLabel}
	}
	return mark{}
}

// placeholder reads the labels that Number is to give, and the headings of
// Markdown, which are reported.
func placeholder(s string) mark {
	switch {
	case strings.HasPrefix(s, "#I."):
		return finish(s, 3, Heading, "", "")
	case strings.HasPrefix(s, "#.#."):
		return finish(s, 4, Subclause, "", "")
	case strings.HasPrefix(s, "#."):
		return finish(s, 2, Clause, "", "")
	case strings.HasPrefix(s, "#)"):
		return finish(s, 2, Point, "", "")
	}
	if rest := strings.TrimLeft(s, "#"); strings.HasPrefix(rest, " ") {
		return mark{code: Markdown}
	}
	return mark{}
}

// numberMark reads a line that begins with a digit: a Clause, a Subclause, or
// prose such as "1.500 tỷ".
func numberMark(s string) mark {
	end, dots := 0, 0
	for {
		for end < len(s) && isDigit(s[end]) {
			end++
		}
		if end+1 >= len(s) || s[end] != '.' || !isDigit(s[end+1]) {
			break
		}
		end++
		dots++
	}
	if end == len(s) {
		return mark{}
	}
	if dots > 0 {
		return subclauseMark(s, end)
	}
	n := arabic(s[:end])
	if n == 0 {
		return mark{}
	}
	label := strings.TrimLeft(s[:end], "0")
	m := mark{}
	switch s[end] {
	case '.':
		m = finish(s, end+1, Clause, label, "")
	case ')':
		m = finish(s, end+1, Clause, label, LabelForm)
	case '/', '-':
		if _, ok, _ := afterLabel(s, end+1); ok {
			m = finish(s, end+1, Clause, label, LabelForm)
		}
	}
	if m.kind == item && m.code == "" {
		if len(label) < end {
			m.code = LabelForm
		} else if n >= 1000 { // a year that ends a sentence
			m.code = Doubtful
		}
	}
	return m
}

// subclauseMark reads a line that begins with numbers joined by dots, which
// end at byte end.
func subclauseMark(s string, end int) mark {
	label := s[:end]
	if len(label) > 11 || subclause(label) == nil {
		return mark{}
	}
	switch s[end] {
	case '.':
		return finish(s, end+1, Subclause, label, "")
	case ')':
		return finish(s, end+1, Subclause, label, LabelForm)
	}
	text, ok, _ := afterLabel(s, end)
	if r, _ := utf8.DecodeRuneInString(s[text:]); ok && unicode.IsUpper(r) {
		return mark{kind: item, level: Subclause, label: label, text: text, code: LabelForm}
	}
	return mark{}
}

// romanMark reads a line that begins with a capital: a Heading, a letter that
// is used like one (A. B. C.), or prose.
func romanMark(s string) mark {
	end := romanRun(s)
	if end == 0 || end == len(s) {
		return capitalMark(s)
	}
	label := s[:end]
	if labelNumber(Heading, label) == 0 {
		return capitalMark(s)
	}
	switch s[end] {
	case '.':
		m := finish(s, end+1, Heading, label, "")
		if rest := s[m.text:]; m.kind == item && m.code == "" && len(rest) > 1 &&
			'A' <= rest[0] && rest[0] <= 'Z' && rest[1] == '.' { // V. I. Lê-nin
			m.code = Doubtful
		}
		return m
	case '-', '/', ')':
		if _, ok, _ := afterLabel(s, end+1); ok {
			return finish(s, end+1, Heading, label, LabelForm)
		}
	}
	return mark{}
}

// capitalMark reports "A. " and "A) ", which are no labels of the decree.
func capitalMark(s string) mark {
	if len(s) < 2 || s[1] != '.' && s[1] != ')' {
		return mark{}
	}
	if _, ok, _ := afterLabel(s, 2); ok {
		return mark{code: NoLetter}
	}
	return mark{}
}

// pointMark reads a line that begins with a small letter of n bytes.
func pointMark(s string, n int) mark {
	if n == len(s) || s[n] != ')' && s[n] != '.' && s[n] != '/' {
		return mark{}
	}
	_, ok, _ := afterLabel(s, n+1)
	known := pointIndex(s[:n]) > 0
	switch {
	case s[n] == ')' && known:
		return finish(s, n+1, Point, s[:n], "")
	case s[n] == ')' && ok:
		return mark{code: NoLetter}
	case ok && known:
		return finish(s, n+1, Point, s[:n], LabelForm)
	}
	return mark{}
}

// foreignMark reads a line that begins with a character outside ASCII: Điều,
// đ), or one of the bullets of Word.
func foreignMark(s string) mark {
	r, n := utf8.DecodeRuneInString(s)
	switch r {
	case 'Đ':
		return wordMark(s)
	case '“':
		if opensQuote(s) != 0 {
			return mark{kind: quoting}
		}
		return mark{}
	case '–', '—', '•', '·', '●', '○', '◦', '▪', '■', '‐', '‑', '−', '\uf0b7':
		return bullet(s, n, Dash, LabelForm)
	}
	if unicode.IsLower(r) {
		return pointMark(s, n)
	}
	return mark{}
}
