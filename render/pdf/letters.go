package pdf

import (
	"fmt"

	"github.com/dean161/vanban/internal/font"
	"github.com/dean161/vanban/render/layout"
)

// A charset maps runes of the Basic Multilingual Plane to codes, 0 for none, in
// pages of 256.
type charset [256]*[256]uint16

func (c *charset) code(r rune) uint16 {
	if uint32(r) > 0xFFFF || c[r>>8] == nil {
		return 0
	}
	return c[r>>8][r&0xFF]
}

func (c *charset) set(r rune, code uint16) {
	if c[r>>8] == nil {
		c[r>>8] = new([256]uint16)
	}
	c[r>>8][r&0xFF] = code
}

// runes returns the runes that have a code, in order.
func (c *charset) runes() []rune {
	var all []rune
	for hi, page := range c {
		if page == nil {
			continue
		}
		for lo, code := range page {
			if code != 0 {
				all = append(all, rune(hi<<8|lo))
			}
		}
	}
	return all
}

// lettersOf collects the runes that the pages show in each style. It is an error
// if the family lacks one of them, or if text has no size.
func lettersOf(pages []layout.Page, family *font.Family) (*[4]charset, error) {
	used := new([4]charset)
	for i := range pages {
		if m := pages[i].Mark; m != nil {
			if err := addLetters(used, &m.Text, family); err != nil {
				return nil, err
			}
		}
		for j := range pages[i].Texts {
			if err := addLetters(used, &pages[i].Texts[j], family); err != nil {
				return nil, err
			}
		}
	}
	return used, nil
}

// addLetters adds the runes of a text.
func addLetters(used *[4]charset, t *layout.Text, family *font.Family) error {
	if t.Size <= 0 || t.Size > maxSide {
		return fmt.Errorf("pdf: text %q of size %v", t.S, t.Size)
	}
	letters, face := &used[styleOf(t)], family[styleOf(t)]
	for _, r := range t.S {
		r = glyphRune(r)
		if letters.code(r) != 0 {
			continue
		}
		if _, ok := face.Glyph(r); !ok || r < ' ' || r > 0xFFFF || r == '\uFFFD' {
			return fmt.Errorf("pdf: phông %s không có ký tự %q (%U) trong %q", face.Descriptor().Name, r, r, t.S)
		}
		letters.set(r, 1)
	}
	return nil
}

// subsetsOf cuts the fonts of the family down to the letters of the pages. It
// returns nil for a style that is not used.
func (f *Fonts) subsetsOf(pages []layout.Page) (*[4]*subset, error) {
	used, err := lettersOf(pages, f.family)
	if err != nil {
		return nil, err
	}
	subsets := new([4]*subset)
	for style := range used {
		runes := used[style].runes()
		if len(runes) == 0 {
			continue
		}
		if subsets[style], err = f.subset(font.Style(style), runes); err != nil {
			return nil, err
		}
	}
	return subsets, nil
}
