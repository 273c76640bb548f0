package viet

import "golang.org/x/text/unicode/norm"

// NFC returns s in Unicode normal form C, in which each Vietnamese letter with
// its marks is one rune. It returns s itself, without allocation, when s is
// normal already. Files in the wild often hold a precomposed vowel with a
// combining tone ("ê" + U+0323), which NFC joins.
func NFC(s string) string {
	if quickNFC(s) || norm.NFC.IsNormalString(s) {
		return s
	}
	return norm.NFC.String(s)
}

// quickNFC says whether s holds only runes that stand in every NFC text: those
// below U+0300, the Vietnamese letters of U+1E00 to U+1EFF, and the dashes,
// quotes and no-break signs of U+2010 to U+207F. It reads bytes, since
// these runes show in the first two of each.
func quickNFC(s string) bool {
	for i := 0; i < len(s); {
		switch c := s[i]; {
		case c < 0x80:
			i++
		case c < 0xCC && i+1 < len(s):
			i += 2
		case c == 0xE1 && i+2 < len(s) && s[i+1] >= 0xB8 && s[i+1] <= 0xBB:
			i += 3
		case c == 0xE2 && i+2 < len(s) && (s[i+1] == 0x80 && s[i+2] >= 0x90 || s[i+1] == 0x81):
			i += 3
		default:
			return false
		}
	}
	return true
}
