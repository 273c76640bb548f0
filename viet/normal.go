package viet

import (
	"encoding/binary"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// NFC returns s in Unicode normal form C, in which each Vietnamese letter with
// its marks is one rune. It returns s itself, without allocation, when s is
// normal already.
//
// Marks may come in any order: files in the wild hold a precomposed vowel with
// a combining tone ("ê" + U+0323), which plain NFC joins, and a vowel with its
// tone in front of the circumflex or breve ("á" + U+0302), which it does not.
func NFC(s string) string {
	if IsNFC(s) {
		return s
	}
	return swapMarks(norm.NFC.String(s))
}

// OneLine returns s in normal form C as one line: with one space for all white
// space between words and none at the ends. It returns s itself, without
// allocation, when s is so already.
func OneLine(s string) string {
	s = NFC(s)
	gap := true
	for _, r := range s {
		space := unicode.IsSpace(r)
		if space && (gap || r != ' ') {
			return strings.Join(strings.Fields(s), " ")
		}
		gap = space
	}
	if gap {
		return strings.TrimSuffix(s, " ")
	}
	return s
}

// IsNFC says whether NFC would return s as it is.
func IsNFC(s string) bool {
	return quickNFC(s) || norm.NFC.IsNormalString(s) && swapMark(s) < 0
}

// quickNFC says whether s holds only runes that stand in every NFC text: those
// below U+0300, the Vietnamese letters of U+1E00 to U+1EFF, the dashes, quotes
// and no-break signs of U+2010 to U+207F, and the signs of currency and the
// arrows of U+2080 to U+20BF and U+2180 to U+21BF. It reads bytes, since these
// runes show in the first two of each.
func quickNFC(s string) bool {
	for i := 0; i < len(s); {
		switch c := s[i]; {
		case c < utf8.RuneSelf:
			i++
			for ; len(s)-i >= 8 && ascii8(s[i:]); i += 8 {
			}
		case c < 0xCC && c >= 0xC2 && i+1 < len(s):
			i += 2
		case c == 0xE1 && i+2 < len(s) && s[i+1] >= 0xB8 && s[i+1] <= 0xBB:
			i += 3
		case c == 0xE2 && i+2 < len(s) && (s[i+1] == 0x80 && s[i+2] >= 0x90 || s[i+1] == 0x81 || s[i+1] == 0x82 || s[i+1] == 0x86):
			i += 3
		default:
			return false
		}
	}
	return true
}

// ascii8 says whether the first eight bytes of s are ASCII.
func ascii8(s string) bool {
	return binary.LittleEndian.Uint64([]byte(s[:8]))&0x8080808080808080 == 0
}

// swapMark returns the offset in the normal string s of a circumflex or breve
// that stands behind a toned vowel and would be a Vietnamese letter with it, or -1.
func swapMark(s string) int {
	for i := 0; ; {
		k := strings.IndexByte(s[i:], 0xCC)
		if k < 0 {
			return -1
		}
		i += k
		if i+1 < len(s) && (s[i+1] == 0x82 || s[i+1] == 0x86) {
			before, _ := utf8.DecodeLastRuneInString(s[:i])
			if marked(letterOf(before), s[i+1]) != 0 {
				return i
			}
		}
		i++
	}
}

// marked returns the vowel l with the circumflex (U+0302, last byte 0x82) or
// the breve (U+0306, 0x86), or 0 if there is no such letter or l has no tone.
func marked(l letter, last byte) letter {
	if l == 0 || l.tone() == Ngang {
		return 0
	}
	shift := uint8(0)
	switch v := l.vowel(); {
	case v == vA && last == 0x86:
		shift = vAbreve - vA
	case v == vA:
		shift = vAcirc - vA
	case v == vE && last == 0x82, v == vO && last == 0x82:
		shift = 1 // vEcirc, vOcirc
	default:
		return 0
	}
	return l + letter(shift*6)
}

// swapMarks joins what swapMark finds. A joined letter joins nothing more, so
// one pass is enough.
func swapMarks(s string) string {
	i := swapMark(s)
	if i < 0 {
		return s
	}
	var b strings.Builder
	b.Grow(len(s))
	for ; i >= 0; i = swapMark(s) {
		before, size := utf8.DecodeLastRuneInString(s[:i])
		b.WriteString(s[:i-size])
		b.WriteRune(marked(letterOf(before), s[i+1]).rune())
		s = s[i+2:]
	}
	b.WriteString(s)
	return norm.NFC.String(b.String())
}
