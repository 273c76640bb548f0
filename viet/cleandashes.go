package viet

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// fixedPhrases are the phrases with hyphens that Dashes knows, in small letters.
// Never changed.
var fixedPhrases = [...][]string{
	{"độc lập", "tự do", "hạnh phúc"}, // tiêu ngữ (Phụ lục I, Phần I, II.1)
	{"kinh tế", "xã hội"},
	{"văn hóa", "xã hội"},
	{"văn hoá", "xã hội"},
	{"bà rịa", "vũng tàu"},
	{"phan rang", "tháp chàm"},
	{"chủ nghĩa mác", "lênin"},
	{"chủ nghĩa mác", "lê-nin"},
}

// isDash says whether r is a hyphen or a longer dash.
func isDash(r rune) bool {
	return r == '-' || 0x2010 <= r && r <= 0x2015 || r == '\u2212' || r == '\u00AD'
}

// findDashes finds wrong dashes in fixed phrases and in cited symbols.
func findDashes(text string) (edits []edit) {
	last, inside := 0, false // behind the last dash; it stands in a symbol
	for i := 0; i < len(text); {
		r, n := decode(text[i:])
		if !isDash(r) {
			i += n
			continue
		}
		start, end := i, i+n
		for start > 0 && isBlank(text[start-1]) {
			start--
		}
		for end < len(text) && isBlank(text[end]) {
			end++
		}
		bare := start == i && end == i+n
		before, after := text[last:max(last, start)], text[end:]
		inside = start >= i-1 && end <= i+n+1 && startsPart(after, bare) && endsPart(before, inside)
		switch gap := text[start:end]; {
		case inPhrase(text[:start], after):
			if gap != " - " {
				edits = append(edits, edit{start, end, " - "})
			}
		case inside && gap != "-":
			edits = append(edits, edit{start, end, "-"})
		}
		i, last = end, end
	}
	return edits
}

// inPhrase says whether a dash between two pieces of text stands in a fixed phrase.
func inPhrase(before, after string) bool {
	for _, phrase := range fixedPhrases {
		for i := 0; i+1 < len(phrase); i++ {
			if endsFold(before, phrase[i]) && startsFold(after, phrase[i+1]) {
				return true
			}
		}
	}
	return false
}

// endsFold says whether text ends in words, which are in small letters, at the
// beginning of a word.
func endsFold(text, words string) bool {
	at := len(text)
	for rest := words; rest != ""; {
		if at == 0 {
			return false
		}
		want, n := utf8.DecodeLastRuneInString(rest)
		got, k := utf8.DecodeLastRuneInString(text[:at])
		if lowerRune(got) != want {
			return false
		}
		rest, at = rest[:len(rest)-n], at-k
	}
	return at == 0 || !isWordRune(lastRune(text[:at]))
}

// startsFold says whether text begins with words, which are in small letters,
// and a word ends there.
func startsFold(text, words string) bool {
	for _, want := range words {
		got, n := utf8.DecodeRuneInString(text)
		if lowerRune(got) != want {
			return false
		}
		text = text[n:]
	}
	r, _ := utf8.DecodeRuneInString(text)
	return text == "" || !isWordRune(r)
}

// startsPart says whether text begins as a part of a cited symbol behind a dash:
// with a capital, and with two if the dash has spaces, so that "161/BNV – Bộ Nội
// vụ" stays.
func startsPart(text string, bare bool) bool {
	r, n := utf8.DecodeRuneInString(text)
	if !unicode.IsUpper(r) || bare {
		return unicode.IsUpper(r)
	}
	r, _ = utf8.DecodeRuneInString(text[n:])
	return unicode.IsUpper(r)
}

// endsPart says whether the text between two dashes ends as a part of a cited
// symbol: in letters behind a number and a slash (161/QĐ), or nothing but
// letters, if the dash in front stands in a symbol. The number may be a blank.
func endsPart(text string, inside bool) bool {
	at, first := len(text), rune(0)
	for at > 0 {
		r, n := utf8.DecodeLastRuneInString(text[:at])
		if !unicode.IsLetter(r) && r != '&' {
			break
		}
		at, first = at-n, r
	}
	switch {
	case !unicode.IsUpper(first):
		return false
	case at == 0:
		return inside
	case text[at-1] != '/':
		return false
	}
	number := lastRune(text[:at-1])
	return at == 1 || unicode.IsDigit(number) || strings.ContainsRune(" \t\n\u00A0:.…", number)
}
