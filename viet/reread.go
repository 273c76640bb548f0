package viet

import (
	"strings"
	"unicode/utf8"
)

// Reread decodes text that a program has written as Unicode in the belief that
// its bytes of e were Windows-1252, as office programs do with documents in the
// fonts of e: "QuyÕt ®Þnh" is TCVN3 and becomes "Quyết định". The soft hyphen
// U+00AD is the byte AD (in TCVN3 the letter ư), and U+F020 to U+F0FF, where
// programs put the letters of symbol fonts, are bytes too. Runes that are no
// byte stay.
//
// ok is false, and text is returned as it is, if text holds a letter that only
// Vietnamese has or a combining tone: then it is Unicode already. So it is if e
// is none of the constants.
func Reread(text string, e Encoding) (decoded string, ok bool) {
	if e == Unicode || int(e) >= len(encodingNames) || vietnameseRunes([]byte(text)) {
		return text, false
	}
	var out strings.Builder
	var raw []byte
	decoder := e.NewDecoder()
	flush := func() {
		if len(raw) == 0 {
			return
		}
		if b, err := decoder.Bytes(raw); err == nil {
			out.Write(b)
		}
		raw = raw[:0]
	}
	for _, r := range text {
		if b, isByte := byteOf(r); isByte {
			raw = append(raw, b)
			continue
		}
		flush()
		out.WriteRune(r)
	}
	flush()
	return out.String(), true
}

// bytesOf returns the bytes that text was before it was read as Windows-1252.
// ok is false if a letter in it cannot come from there.
func bytesOf(text string) (raw []byte, ok bool) {
	raw = make([]byte, 0, len(text))
	for _, r := range text {
		b, isByte := byteOf(r)
		switch {
		case isByte:
			raw = append(raw, b)
		case isWordRune(r):
			return nil, false
		default:
			raw = append(raw, ' ') // an arrow, a bullet
		}
	}
	return raw, true
}

// byteOf returns the byte that r is in Windows-1252. Its five free bytes, and the
// controls of Latin-1, are themselves.
func byteOf(r rune) (byte, bool) {
	switch {
	case r < 0x100:
		return byte(r), true
	case 0xF020 <= r && r <= 0xF0FF:
		return byte(r), true
	case r == utf8.RuneError:
		return 0, false
	}
	if i := strings.IndexRune(windows1252, r); i >= 0 {
		return byte(0x80 + utf8.RuneCountInString(windows1252[:i])), true
	}
	return 0, false
}
