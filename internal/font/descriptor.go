package font

// A Descriptor is what the font descriptor of a PDF says of a face
// (ISO 32000-1, table 122). Lengths are in units of 1/1000 em.
type Descriptor struct {
	Name                       string // PostScript name, letters, digits and hyphens; never empty
	Box                        [4]int // left, bottom, right, top of all glyphs
	Ascent, Descent, CapHeight int    // descent is negative
	ItalicAngle                int    // degrees, negative leans right
	StemV                      int    // thickness of stems
	FixedPitch                 bool
}

// Descriptor returns the descriptor of the face.
func (f *Face) Descriptor() Descriptor {
	d := Descriptor{
		Name:        f.postScript,
		Ascent:      f.scale(f.ascent, 1000),
		Descent:     f.scale(f.descent, 1000),
		CapHeight:   f.scale(f.capHeight, 1000),
		ItalicAngle: f.italicAngle,
		// No table tells the stems. The rule is the usual one: 88 of a regular
		// face, 166 of a bold one.
		StemV:      50 + f.weight*f.weight/4225,
		FixedPitch: f.fixedPitch,
	}
	for i := range d.Box {
		d.Box[i] = f.scale(f.head.i16(36+2*i), 1000)
	}
	if d.Name == "" {
		d.Name = "Unnamed"
	}
	return d
}

// Width returns the width of g in units of 1/1000 em, rounded to the nearest, as
// a PDF states it.
func (f *Face) Width(g GlyphID) int { return f.scale(f.metric(g).u16(0), 1000) }
