package viet

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// Strip takes all marks off the letters, đ too: "Đường" becomes "Duong". Foreign
// Latin letters lose theirs as well (é, ü, ñ); what is no Latin letter stays.
// The number of syllables stays the same.
func Strip(text string) string {
	return mapLetters(NFC(text), stripRune)
}

// stripRune returns the letter without its marks, -1 for a combining mark.
func stripRune(r rune) rune {
	switch l := letterOf(r); {
	case l != 0:
		return vietBase(l)
	case r == 'đ', r == 'ð':
		return 'd'
	case r == 'Đ', r == 'Ð':
		return 'D'
	case 0x300 <= r && r < 0x370:
		return -1
	case r < 0xC0 || r > 0x24F && r < 0x1E00 || r > 0x1EFF:
		return r
	}
	if d := norm.NFD.PropertiesString(string(r)).Decomposition(); len(d) > 0 && d[0] < 0x80 {
		return rune(d[0])
	}
	return r
}

// vietBase returns the letter of ASCII under a vowel.
func vietBase(l letter) rune {
	r := rune("aaaeeiooouuy"[l.vowel()])
	if l&capital != 0 {
		r -= 0x20
	}
	return r
}

// Fold returns the key under which text is searched for: without marks, in small
// letters.
func Fold(text string) string { return strings.ToLower(Strip(text)) }

// FileName returns a name of a file for text: small ASCII letters and digits,
// with one hyphen for all that stands between, at most 80 bytes. It is "" if
// text has no such letter.
//
//	"Quyết định số 161/QĐ-TTg" → "quyet-dinh-so-161-qd-ttg"
func FileName(text string) string {
	const longest = 80
	b := make([]byte, 0, len(text))
	for _, r := range Fold(text) {
		switch {
		case 'a' <= r && r <= 'z', '0' <= r && r <= '9':
			b = append(b, byte(r))
		case len(b) > 0 && b[len(b)-1] != '-' && !unicode.IsMark(r):
			b = append(b, '-')
		}
		if len(b) > longest { // cut at the last whole word, if there is one
			b = b[:longest]
			if cut := strings.LastIndexByte(string(b), '-'); cut > 0 {
				b = b[:cut]
			}
			break
		}
	}
	return strings.TrimRight(string(b), "-")
}
