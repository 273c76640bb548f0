// Package layout breaks a composed sheet into lines and pages.
package layout

import (
	"github.com/dean161/vanban/internal/unit"
	"github.com/dean161/vanban/render"
)

// Length is a distance on paper.
type Length = unit.Length

// A Layout is a laid-out document.
type Layout struct {
	Pages     []Page
	Bookmarks []Bookmark
	Anchors   map[int]Anchor // of the Sheet, by their numbers
}

// An Anchor is the place of a paragraph that a table of contents leads to.
type Anchor struct {
	Page   int // from 0
	Number int // of the page, as it stands on it
	Y      Length
}

// A Page is a page of placed text, rules and images. The origin is its top left
// corner, y runs down.
type Page struct {
	Width, Height Length
	Mark          *Mark // behind all else; nil for none
	Texts         []Text
	Rules         []Rule
	Images        []Image
	Links         []Link
}

// A Link is an area of a page that leads to an Anchor of the Layout.
type Link struct {
	X, Y, Width, Height Length
	Anchor              int
}

// A Text is a piece of one line in one font: a maximal run of equal style.
type Text struct {
	X, Y         Length // left end of the baseline
	Width        Length // advance, with Stretch
	Size         Length
	Bold, Italic bool
	Color        render.Color
	S            string // visible characters and spaces; no U+2060, no soft hyphen
	// Stretch is added behind every U+0020 of S to justify the line.
	Stretch Length
	// EOL says that the line ends here and what follows is another line of the
	// same paragraph (Soft) or another paragraph (Hard): for text extraction.
	EOL EOL
}

// A Mark is a text that rises from left to right at 45°. X and Y of its Text are
// the left end of its baseline.
type Mark struct{ Text }

// EOL is how a line ends behind a Text.
type EOL uint8

// The line ends.
const (
	None EOL = iota // the line goes on
	Soft            // the paragraph goes on
	Hard            // the paragraph ends
)

// A Rule is a line, horizontal or vertical, given as a filled rectangle.
type Rule struct {
	X, Y, Width, Height Length
	Color               render.Color
}

// An Image is a placed picture.
type Image struct {
	X, Y, Width, Height Length
	Data                []byte
	Format              string // "png" or "jpeg"
	Alt                 string
}

// A Bookmark is an entry of the document outline.
type Bookmark struct {
	Title string
	Level int // from 0
	Page  int // from 0
	Y     Length
}
