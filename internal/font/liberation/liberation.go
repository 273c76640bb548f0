// Package liberation holds the fonts that a PDF gets by default: Liberation
// Serif, whose widths are those of Times New Roman. A program that imports it
// carries 1.5 MB of fonts.
package liberation

import (
	"sync"

	"codeberg.org/go-fonts/liberation/liberationserifbold"
	"codeberg.org/go-fonts/liberation/liberationserifbolditalic"
	"codeberg.org/go-fonts/liberation/liberationserifitalic"
	"codeberg.org/go-fonts/liberation/liberationserifregular"

	"github.com/dean161/vanban/internal/font"
)

// Serif returns Liberation Serif, parsed once for the whole program.
var Serif = sync.OnceValue(func() *font.Family {
	family := new(font.Family)
	for style, data := range [...][]byte{
		font.Regular:    liberationserifregular.TTF,
		font.Bold:       liberationserifbold.TTF,
		font.Italic:     liberationserifitalic.TTF,
		font.BoldItalic: liberationserifbolditalic.TTF,
	} {
		face, err := font.Parse(data)
		if err != nil {
			panic(err) // the embedded fonts are sound: a test parses them
		}
		family[style] = face
	}
	return family
})
