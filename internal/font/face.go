package font

import (
	"fmt"
	"slices"
)

// A GlyphID numbers the glyphs of a face. 0 is the sign for a missing glyph.
type GlyphID uint16

// A Face is a parsed TrueType font (ISO/IEC 14496-22) with TrueType outlines.
// It does not change and may be read by many goroutines.
type Face struct {
	head, maxp, hhea, hmtx, loca, glyf table

	perEm    int // font units to the em
	glyphs   int // number of glyphs
	hMetrics int // number of widths in hmtx; the last one stands for all further glyphs
	longLoca bool

	ascent, descent, lineGap, capHeight int // font units; descent is negative

	family      string
	style       Style
	postScript  string
	weight      int // 400 is regular, 700 bold
	italicAngle int // degrees, negative leans right
	fixedPitch  bool

	cmap  []segment      // sorted, not overlapping
	latin [0x280]GlyphID // the same for U+0000 and up
	viet  [0x100]GlyphID // and for U+1E00 and up
}

// A Family is the four styles of a typeface, indexed by Style.
type Family [4]*Face

// Parse reads a TrueType font. The Face keeps data, which must not change any
// more. A font that is broken, that is no TrueType font, or that its maker does
// not allow to embed as a subset (OS/2 fsType) is an error.
func Parse(data []byte) (*Face, error) {
	d, err := readDirectory(data)
	if err != nil {
		return nil, fmt.Errorf("font: %w", err)
	}
	f := new(Face)
	for _, read := range []func(directory) error{f.readHeads, f.readOutlines, f.readNames, f.readCmap} {
		if err := read(d); err != nil {
			return nil, fmt.Errorf("font: %w", err)
		}
	}
	for i := range f.latin {
		f.latin[i] = f.lookUp(rune(i))
	}
	for i := range f.viet {
		f.viet[i] = f.lookUp(0x1E00 + rune(i))
	}
	return f, nil
}

// Glyph returns the glyph of r, and whether the face has one.
func (f *Face) Glyph(r rune) (g GlyphID, ok bool) {
	switch {
	case uint32(r) < uint32(len(f.latin)):
		g = f.latin[r]
	case uint32(r-0x1E00) < uint32(len(f.viet)):
		g = f.viet[r-0x1E00]
	default:
		g = f.lookUp(r)
	}
	return g, g != 0
}

// lookUp returns the glyph of r by the table cmap, 0 for none.
func (f *Face) lookUp(r rune) GlyphID {
	i, ok := slices.BinarySearchFunc(f.cmap, r, func(s segment, r rune) int {
		switch {
		case s.last < r:
			return -1
		case s.first > r:
			return 1
		}
		return 0
	})
	if !ok {
		return 0
	}
	s := &f.cmap[i]
	g := s.start + int(r-s.first)
	if s.glyphs != nil {
		if g = s.glyphs.u16(2 * int(r-s.first)); g != 0 {
			g = (g + s.delta) & 0xFFFF
		}
	}
	if g >= f.glyphs {
		return 0
	}
	return GlyphID(g)
}

// Advance returns the width of g in units of 1/2048 em.
func (f *Face) Advance(g GlyphID) int { return f.scale(f.metric(g).u16(0), Em) }

// metric returns the entry of g in the table hmtx: its width and its left side
// bearing.
func (f *Face) metric(g GlyphID) table {
	last := 4 * (f.hMetrics - 1)
	if int(g) < f.hMetrics {
		return f.hmtx[4*int(g) : 4*int(g)+4]
	}
	bearing := last + 4 + 2*(int(g)-f.hMetrics)
	return table{f.hmtx[last], f.hmtx[last+1], f.hmtx[bearing], f.hmtx[bearing+1]}
}

// scale turns font units into units of 1/em em, rounded to the nearest.
func (f *Face) scale(v, em int) int {
	if f.perEm == em {
		return v
	}
	v = 2*v*em + f.perEm
	q := v / (2 * f.perEm)
	if v%(2*f.perEm) < 0 {
		q--
	}
	return q
}
