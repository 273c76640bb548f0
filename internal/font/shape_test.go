package font

import "encoding/binary"

// Shape returns the outline of a glyph without its hints, that of a composite
// glyph followed by those of its components, in place of their numbers.
func Shape(f *Face, g GlyphID) []byte {
	b := f.outline(g)
	if len(b) == 0 {
		return nil
	}
	if b.i16(0) >= 0 {
		at := 10 + 2*b.i16(0)
		shape := append(clone(b[:at]), b[at+2+b.u16(at):]...)
		for len(shape) > 0 && shape[len(shape)-1] == 0 { // padding
			shape = shape[:len(shape)-1]
		}
		return shape
	}
	shape := clone(b[:10])
	for at, flags := 10, moreComponents; flags&moreComponents != 0; {
		flags = b.u16(at)
		size := 6
		if flags&argsAreWords != 0 {
			size = 8
		}
		if flags&(hasScale|hasTwoScales|hasMatrix) != 0 {
			panic("Liberation Serif has no scaled components")
		}
		shape = binary.BigEndian.AppendUint16(shape, uint16(flags&^hasHints))
		shape = append(shape, b[at+4:at+size]...)
		shape = append(shape, Shape(f, GlyphID(b.u16(at+2)))...)
		at += size
	}
	return shape
}
