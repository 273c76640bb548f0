package viet

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// findInvisible finds what Invisible removes.
func findInvisible(text string) (edits []edit) {
	for i := 0; i < len(text); {
		if c := text[i]; c >= 0x20 && c < 0x7F {
			i++
			continue
		}
		r, n := utf8.DecodeRuneInString(text[i:])
		if invisible(r) && !(r == '\u00AD' && maybeTCVN3(text, i)) && !(joiner(r) && joins(text, i, n)) {
			edits = append(edits, edit{i, i + n, ""})
		}
		i += n
	}
	return edits
}

// invisible says whether r is on the list.
func invisible(r rune) bool {
	switch {
	case r == '\t', r == '\n', r == '\v', r == '\f', r == '\r', r == '\u0085':
		return false
	case r < 0x20, 0x7F <= r && r < 0xA0: // controls
		return true
	case r == '\u034F', r == '\u061C', r == '\u180E', r == '\u200E', r == '\u200F': // joiner of graphemes, marks of other scripts
		return true
	case 0x202A <= r && r <= 0x202E, 0x2061 <= r && r <= 0x206F: // direction; U+2060 forbids a line break and stays
		return true
	}
	return ZeroWidth(r)
}

// joiner says whether r joins or parts letters of other scripts, and emoji.
func joiner(r rune) bool { return r == '\u200C' || r == '\u200D' }

// joins says whether the joiner at i stands between runes that are not Latin.
func joins(text string, i, n int) bool {
	before, _ := utf8.DecodeLastRuneInString(text[:i])
	after, _ := utf8.DecodeRuneInString(text[i+n:])
	return otherScript(before) && otherScript(after)
}

func otherScript(r rune) bool {
	return r > 0x24F && (r < 0x1E00 || r > 0x1EFF) && (r < 0x2000 || r > 0x206F) && r != utf8.RuneError && !(0x300 <= r && r < 0x370) && !invisible(r)
}

// maybeTCVN3 says whether the soft hyphen at i may be the letter ư: the word that
// has ư in its place is a syllable. What Invisible removes parts no word.
func maybeTCVN3(text string, i int) bool {
	const longest = 3 * maxWord // bytes; no syllable has more
	start, end, kept := i, i, 0
	for start > 0 && kept <= longest {
		r, n := utf8.DecodeLastRuneInString(text[:start])
		if r == '\u00AD' || isWordRune(r) {
			kept += n
		} else if !invisible(r) {
			break
		}
		start -= n
	}
	for end < len(text) && kept <= longest {
		r, n := utf8.DecodeRuneInString(text[end:])
		if r == '\u00AD' || isWordRune(r) {
			kept += n
		} else if !invisible(r) {
			break
		}
		end += n
	}
	if kept > longest {
		return false
	}
	return IsSyllable(strings.Map(func(r rune) rune {
		switch {
		case r == '\u00AD':
			return 'ư'
		case invisible(r):
			return -1
		}
		return r
	}, text[start:end]))
}

// findUnjoined finds the pieces of text that are not in normal form.
func findUnjoined(text string) (edits []edit) {
	if IsNFC(text) {
		return nil
	}
	for i := 0; i < len(text); {
		n := norm.NFC.NextBoundaryInString(text[i:], true)
		if n <= 0 {
			n = len(text) - i
		}
		if piece := text[i : i+n]; !IsNFC(piece) {
			edits = append(edits, edit{i, i + n, NFC(piece)})
		}
		i += n
	}
	return edits
}

// findLookAlikes finds the letters that look like đ in syllables of Vietnamese.
func findLookAlikes(text string) (edits []edit) {
	if !strings.ContainsAny(text, "ÐðƉ") {
		return nil
	}
	for start, end := nextWord(text, 0); start < len(text); start, end = nextWord(text, end) {
		r, n := utf8.DecodeRuneInString(text[start:end])
		with := ""
		switch r {
		case 'ð':
			with = "đ"
		case 'Ð', 'Ɖ':
			with = "Đ"
		default:
			continue
		}
		if IsSyllable(with + text[start+n:end]) {
			edits = append(edits, edit{start, start + n, with})
		}
	}
	return edits
}
