package outline

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// words are the words that begin a label, as they are and in the capitals that
// are read with a warning. Never changed.
var words = [...]struct {
	level           Level
	plain, capitals string
}{
	{Part, "Phần", "PHẦN"},
	{Chapter, "Chương", "CHƯƠNG"},
	{Section, "Mục", "MỤC"},
	{Subsection, "Tiểu mục", "TIỂU MỤC"},
	{Article, "Điều", "ĐIỀU"},
}

// wordMark reads a line that may begin with Phần, Chương, Mục, Tiểu mục, Điều.
func wordMark(s string) mark {
	for _, w := range words {
		if s[0] != w.plain[0] {
			continue
		}
		code := Code("")
		rest, found := strings.CutPrefix(s, w.plain)
		if !found {
			rest, found = strings.CutPrefix(s, w.capitals)
			code = LabelForm
		}
		if !found || rest == "" {
			continue
		}
		at := len(s) - len(rest)
		from, ok, odd := afterLabel(s, at)
		if !ok || from == len(s) {
			continue
		}
		if odd || from > at+1 {
			code = LabelForm
		}
		label, end, changed := numeral(s, from, w.level)
		if end == 0 {
			return mark{}
		}
		if changed {
			code = LabelForm
		}
		if w.level == Article {
			return articleMark(s, end, label, code)
		}
		return titledMark(s, end, w.level, label, code)
	}
	return mark{}
}

// numeral reads the number at byte from of s, behind the word of a level. It
// returns the label, the byte behind it, and whether it is written otherwise
// than the label. end is 0 when there is no number; # gives the label "".
func numeral(s string, from int, level Level) (label string, end int, changed bool) {
	if s[from] == '#' {
		return "", from + 1, false
	}
	end = from
	for end < len(s) && isDigit(s[end]) {
		end++
	}
	n := arabic(s[from:end])
	foreign := level == Part || level == Chapter // Arabic where Roman is due
	if end == from {
		if level == Article {
			return "", 0, false
		}
		foreign = !foreign
		end += romanRun(s[from:])
		n = labelNumber(Heading, s[from:end])
	}
	if n == 0 {
		k := 0
		if n, k = ordinal(s[from:]); n == 0 || level == Article {
			return "", 0, false
		}
		end, foreign = from+k, true
	}
	if !foreign && s[from] != '0' {
		return s[from:end], end, false
	}
	if label = makeLabel(level, n); label == "" {
		return "", 0, false
	}
	return label, end, true
}

// articleMark reads what follows "Điều 1", which ends at byte n.
func articleMark(s string, n int, label string, code Code) mark {
	if n == len(s) {
		return mark{kind: item, level: Article, label: label, text: n, code: LabelForm}
	}
	switch s[n] {
	case '.':
		return finish(s, n+1, Article, label, code)
	case ':':
		return finish(s, n+1, Article, label, LabelForm)
	}
	text, ok, _ := afterLabel(s, n)
	if !ok {
		return mark{}
	}
	if dash := afterDash(s, text); dash > 0 {
		text = dash
	}
	if r, _ := utf8.DecodeRuneInString(s[text:]); !unicode.IsUpper(r) {
		return mark{} // "Điều 5 của Luật này"
	}
	return mark{kind: item, level: Article, label: label, text: text, code: LabelForm}
}

// titledMark reads what follows "Chương I", which ends at byte n: nothing, or
// the title, which is to stand on the next line.
func titledMark(s string, n int, level Level, label string, code Code) mark {
	if n == len(s) {
		return mark{kind: item, level: level, label: label, text: n, code: code}
	}
	if s[n] == '.' || s[n] == ':' {
		return finish(s, n+1, level, label, LabelForm)
	}
	text, ok, _ := afterLabel(s, n)
	if !ok {
		return mark{}
	}
	if dash := afterDash(s, text); dash > 0 {
		text = dash
	} else if !capitals(s[text:]) {
		return mark{} // "Chương I của Luật này"
	}
	return mark{kind: item, level: level, label: label, text: text, code: LabelForm}
}

// afterDash returns the byte behind a dash and its spaces at byte n, or 0.
func afterDash(s string, n int) int {
	for _, dash := range [...]string{"- ", "– ", "— "} {
		if strings.HasPrefix(s[n:], dash) {
			n += len(dash)
			return len(s) - len(strings.TrimLeft(s[n:], " "))
		}
	}
	return 0
}

// capitals reports whether s begins with a letter and has no small letter, but
// two capitals at least: the usual form of a title (EL-23, EL-25).
func capitals(s string) bool {
	count := 0
	for i, r := range s {
		if i == 0 && !unicode.IsLetter(r) || unicode.IsLower(r) {
			return false
		}
		if unicode.IsUpper(r) {
			count++
		}
	}
	return count > 1
}
