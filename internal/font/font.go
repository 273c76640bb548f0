// Package font knows the fonts of a document: how wide each letter is, and how
// to cut a TrueType font down to the letters in use.
package font

// Style is one of the four styles of a family.
type Style uint8

// The styles.
const (
	Regular Style = iota
	Bold
	Italic
	BoldItalic
)

// StyleOf returns the style that is bold or italic as asked.
func StyleOf(bold, italic bool) Style {
	s := Regular
	if bold {
		s |= Bold
	}
	if italic {
		s |= Italic
	}
	return s
}
