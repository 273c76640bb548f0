package font

import (
	"errors"
	"fmt"
)

// A table is the bytes of one table of a font, or a part of one. The methods
// that read from it want the caller to have checked the length.
type table []byte

func (t table) u16(at int) int { return int(t[at])<<8 | int(t[at+1]) }
func (t table) i16(at int) int { return int(int16(t.u16(at))) }
func (t table) u32(at int) int { return t.u16(at)<<16 | t.u16(at+2) }

// part returns n bytes from at, and false if t does not hold them.
func (t table) part(at, n int) (table, bool) {
	if at < 0 || n < 0 || at > len(t) || n > len(t)-at {
		return nil, false
	}
	return t[at : at+n : at+n], true
}

// A directory is the tables of a font by their tags.
type directory map[string]table

// need returns the table with the tag, which must have at least n bytes.
func (d directory) need(tag string, n int) (table, error) {
	t, ok := d[tag]
	if !ok {
		return nil, fmt.Errorf("no table %q", tag)
	}
	if len(t) < n {
		return nil, fmt.Errorf("table %q is cut short", tag)
	}
	return t, nil
}

// readDirectory finds the tables of a font file.
func readDirectory(data table) (directory, error) {
	if len(data) < 12 {
		return nil, errors.New("not a font: shorter than a font header")
	}
	switch v := data.u32(0); v {
	case 0x00010000, 0x74727565: // 1.0, "true"
	case 0x4F54544F: // "OTTO"
		return nil, errors.New("font has CFF outlines; only TrueType outlines can be embedded")
	case 0x74746366: // "ttcf"
		return nil, errors.New("file is a font collection; only single fonts can be read")
	default:
		return nil, fmt.Errorf("not a TrueType font: starts with %#08x", v)
	}
	n := data.u16(4)
	entries, ok := data.part(12, 16*n)
	if !ok {
		return nil, errors.New("table directory is cut short")
	}
	d := make(directory, n)
	for ; n > 0; n-- {
		tag := string(entries[:4])
		t, ok := data.part(entries.u32(8), entries.u32(12))
		if !ok {
			return nil, fmt.Errorf("table %q lies outside the file", tag)
		}
		d[tag] = t
		entries = entries[16:]
	}
	return d, nil
}

// readHeads reads the tables head, maxp, hhea and hmtx.
func (f *Face) readHeads(d directory) error {
	head, err := d.need("head", 54)
	if err != nil {
		return err
	}
	maxp, err := d.need("maxp", 32)
	if err != nil {
		return err
	}
	hhea, err := d.need("hhea", 36)
	if err != nil {
		return err
	}
	f.head, f.maxp, f.hhea = head, maxp, hhea
	f.perEm, f.glyphs, f.hMetrics = head.u16(18), maxp.u16(4), hhea.u16(34)
	f.ascent, f.descent, f.lineGap = hhea.i16(4), hhea.i16(6), hhea.i16(8)
	if f.perEm < 16 || f.perEm > 16384 {
		return fmt.Errorf("%d units per em", f.perEm)
	}
	if f.glyphs == 0 || f.hMetrics == 0 || f.hMetrics > f.glyphs {
		return fmt.Errorf("%d widths for %d glyphs", f.hMetrics, f.glyphs)
	}
	f.hmtx, err = d.need("hmtx", 4*f.hMetrics+2*(f.glyphs-f.hMetrics))
	return err
}

// readOutlines reads the tables loca and glyf. All outlines lie inside glyf
// afterwards.
func (f *Face) readOutlines(d directory) error {
	size := 2
	if f.head.i16(50) != 0 {
		size, f.longLoca = 4, true
	}
	loca, err := d.need("loca", size*(f.glyphs+1))
	if err != nil {
		return err
	}
	if f.glyf, err = d.need("glyf", 0); err != nil {
		return err
	}
	f.loca = loca
	last := 0
	for g := range f.glyphs + 1 {
		at := f.location(g)
		if at < last || at > len(f.glyf) {
			return fmt.Errorf("outline %d lies outside table %q", g, "glyf")
		}
		last = at
	}
	return nil
}

// location returns where the outline of glyph g starts in glyf.
func (f *Face) location(g int) int {
	if f.longLoca {
		return f.loca.u32(4 * g)
	}
	return 2 * f.loca.u16(2*g)
}

// outline returns the outline of glyph g, empty for a blank.
func (f *Face) outline(g GlyphID) table {
	return f.glyf[f.location(int(g)):f.location(int(g)+1)]
}
