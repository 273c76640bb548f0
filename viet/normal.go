package viet

import "golang.org/x/text/unicode/norm"

// NFC returns s in Unicode normal form C, in which each Vietnamese letter with
// its marks is one rune. It returns s itself, without allocation, when s is
// normal already. Files in the wild often hold a precomposed vowel with a
// combining tone ("ê" + U+0323), which NFC joins.
func NFC(s string) string {
	if isASCII(s) || norm.NFC.IsNormalString(s) {
		return s
	}
	return norm.NFC.String(s)
}

func isASCII(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] >= 0x80 {
			return false
		}
	}
	return true
}
