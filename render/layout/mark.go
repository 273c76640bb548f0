package layout

import (
	"github.com/dean161/vanban/internal/font"
	"github.com/dean161/vanban/internal/linebreak"
	"github.com/dean161/vanban/render"
)

// capital is the height of capital letters in 1/2048 em, as Liberation Serif has
// it: the middle of a mark is that of its capitals.
const capital = 1341

// markOf places the mark in the middle of the pages of a section.
func (c *composer) markOf(s *render.Section) *Mark {
	m := c.mark
	if m == nil {
		return nil
	}
	width := linebreak.Width([]linebreak.Span{{Text: m.Text, Font: font.Regular, Size: m.Size}}, c.m)
	height := m.Size * capital / font.Em
	// From the middle of the page half the width back along the baseline, which
	// goes up to the right, and half the height down from it, to the right.
	return &Mark{Text{
		X:     s.Width/2 - half45(width) + half45(height),
		Y:     s.Height/2 + half45(width) + half45(height),
		Width: width, Size: m.Size, Color: m.Color, S: m.Text,
	}}
}

// half45 returns how far half of l reaches in x and in y at 45°. It computes in
// whole numbers: what a processor does to fractions must not show in the file.
func half45(l Length) Length { return l * 70711 / 200000 }
