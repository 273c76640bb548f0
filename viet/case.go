package viet

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Upper returns text in capitals and in normal form C.
func Upper(text string) string { return strings.ToUpper(NFC(text)) }

// Lower returns text in small letters and in normal form C.
func Lower(text string) string { return strings.ToLower(NFC(text)) }

// Title returns text with a capital at the beginning of each word and small
// letters behind it, as names of persons are written (Phụ lục II, Phần II):
// "NGUYỄN VĂN AN" becomes "Nguyễn Văn An", and "V. I. LÊ-NIN", whose syllables
// a hyphen joins, "V. I. Lê-nin". It is not for names of agencies, whose
// capitals follow their sense.
func Title(text string) string {
	text = Lower(text)
	var b strings.Builder
	b.Grow(len(text))
	inside := false
	for _, r := range text {
		word := isWordRune(r)
		if word && !inside {
			r = unicode.ToUpper(r)
		}
		inside = word || inside && r == '-'
		b.WriteRune(r)
	}
	return b.String()
}

// Capitalize returns text with its first letter as a capital and all others as
// they are: "một triệu đồng" becomes "Một triệu đồng".
func Capitalize(text string) string {
	for i, r := range text {
		if !unicode.IsLetter(r) {
			continue
		}
		if u := unicode.ToUpper(r); u != r {
			return text[:i] + string(u) + text[i+utf8.RuneLen(r):]
		}
		break
	}
	return text
}
