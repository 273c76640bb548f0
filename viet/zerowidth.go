package viet

// ZeroWidth says whether r is a character that shows nothing and means nothing
// in Vietnamese: zero-width spaces and joiners, the byte order mark, the soft
// hyphen. U+2060, which forbids a line break, is not among them.
func ZeroWidth(r rune) bool {
	switch r {
	case '\u200B', '\u200C', '\u200D', '\uFEFF', '\u00AD':
		return true
	}
	return false
}
