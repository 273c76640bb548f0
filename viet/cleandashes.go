package viet

import (
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
		switch gap := text[start:end]; {
		case inPhrase(text[:start], text[end:]):
			if gap != " - " {
				edits = append(edits, edit{start, end, " - "})
			}
		case r != '-' && start == i && end == i+n && inSymbol(text[:start], text[end:]):
			edits = append(edits, edit{i, i + n, "-"})
		}
		i = end
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

// inSymbol says whether a dash stands in a cited symbol: behind a number or
// nothing, a slash and capitals, and in front of a capital: 161/QĐ–TTg.
func inSymbol(before, after string) bool {
	if r, _ := utf8.DecodeRuneInString(after); !unicode.IsUpper(r) {
		return false
	}
	letters := 0
	for before != "" {
		r, n := utf8.DecodeLastRuneInString(before)
		switch {
		case r == '/':
			return letters > 0
		case unicode.IsUpper(r), unicode.IsLower(r), r == '&', letters > 0 && isDash(r):
			letters++
		default:
			return false
		}
		before = before[:len(before)-n]
	}
	return false
}
