package pdf

import "fmt"

// fontObjects is the number of objects that a font takes.
const fontObjects = 5

// font writes a subset as a composite font (ISO 32000-1, 9.7): the font itself is
// the object n, its parts are the next ones.
func (f *file) font(n int, s *subset) {
	const (
		fixedPitch = 1 << 0
		symbolic   = 1 << 2
		italic     = 1 << 6
	)
	d := s.face.Descriptor()
	flags := symbolic
	if d.FixedPitch {
		flags |= fixedPitch
	}
	if d.ItalicAngle != 0 {
		flags |= italic
	}
	f.object(n, "<< /Type /Font /Subtype /Type0 /BaseFont /%s /Encoding /Identity-H /DescendantFonts [%d 0 R] /ToUnicode %d 0 R >>",
		s.name, n+1, n+4)

	f.begin(n + 1)
	f.b = append(f.b, "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /"+s.name+
		" /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /CIDToGIDMap /Identity /FontDescriptor "...)
	f.b = append(appendInt(f.b, int64(n+2)), " 0 R /W [0 ["...)
	for _, w := range s.widths {
		f.b = append(appendInt(f.b, int64(w)), ' ')
	}
	f.b = append(f.b, "]] >>"...)
	f.end()

	f.object(n+2, "<< /Type /FontDescriptor /FontName /%s /Flags %d /FontBBox [%d %d %d %d] /ItalicAngle %d /Ascent %d /Descent %d /CapHeight %d /StemV %d /FontFile2 %d 0 R >>",
		s.name, flags, d.Box[0], d.Box[1], d.Box[2], d.Box[3], d.ItalicAngle, d.Ascent, d.Descent, d.CapHeight, d.StemV, n+3)
	f.stream(n+3, fmt.Sprintf(" /Length1 %d", s.length), "FlateDecode", s.program)
	f.stream(n+4, "", "FlateDecode", s.toUnicode)
}
