package viet

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Strip takes all marks off the letters, đ too: "Đường" becomes "Duong". Foreign
// Latin letters lose theirs as well (é, ü, ñ, ø, ł), and ß becomes ss; what is no
// Latin letter stays. The number of syllables stays the same.
func Strip(text string) string {
	text = mapLetters(NFC(text), stripRune)
	if strings.Contains(text, "ß") {
		text = strings.ReplaceAll(text, "ß", "ss")
	}
	return text
}

// stripRune returns the letter without its marks, -1 for a combining mark.
func stripRune(r rune) rune {
	switch l := letterOf(r); {
	case l != 0:
		return vietBase(l)
	case r == 'đ', r == 'ð':
		return 'd'
	case r == 'Đ', r == 'Ð', r == 'Ɖ':
		return 'D'
	case r == 'ø':
		return 'o'
	case r == 'Ø':
		return 'O'
	case r == 'ł':
		return 'l'
	case r == 'Ł':
		return 'L'
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
// letters. Bytes that are not UTF-8 stay.
func Fold(text string) string {
	text = Strip(text)
	if utf8.ValidString(text) {
		return strings.ToLower(text)
	}
	return lowerValid(text)
}

// lowerValid lowers the case of text, some of whose bytes are not UTF-8.
func lowerValid(text string) string {
	var b []byte
	for i := 0; i < len(text); {
		r, n := utf8.DecodeRuneInString(text[i:])
		if n > 1 || r < utf8.RuneSelf {
			b = utf8.AppendRune(b, unicode.ToLower(r))
		} else {
			b = append(b, text[i])
		}
		i += n
	}
	return string(b)
}

// FileName returns a name of a file for text: small ASCII letters and digits,
// with one hyphen for all that stands between, at most 80 bytes. It is "" if
// text has no such letter. Names that Windows keeps for devices (con, nul, com1)
// get "-1" behind them.
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
	name := strings.TrimRight(string(b), "-")
	if isDevice(name) {
		name += "-1"
	}
	return name
}

// isDevice says whether Windows keeps a name of a file for a device.
func isDevice(name string) bool {
	switch name {
	case "con", "prn", "aux", "nul":
		return true
	}
	return len(name) == 4 && (name[:3] == "com" || name[:3] == "lpt") && '1' <= name[3] && name[3] <= '9'
}
