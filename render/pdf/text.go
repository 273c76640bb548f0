package pdf

import (
	"fmt"
	"unicode/utf16"

	"github.com/dean161/vanban/internal/font"
	"github.com/dean161/vanban/internal/unit"
	"github.com/dean161/vanban/render"
	"github.com/dean161/vanban/render/layout"
)

// nbsp is U+00A0. It is drawn by the glyph of the space and read back as a plain
// space, so that a search finds what must not be broken; unlike a plain space it
// is never stretched.
const nbsp = '\u00a0'

// glyphRune returns the rune whose glyph draws r.
func glyphRune(r rune) rune {
	if r == nbsp {
		return ' '
	}
	return r
}

func styleOf(t *layout.Text) font.Style { return font.StyleOf(t.Bold, t.Italic) }

// A typesetter writes lines of text as operators of PDF.
type typesetter struct {
	b       []byte
	subsets *[4]*subset
	style   font.Style // set last; noStyle at the top of a page
	size    layout.Length
	color   render.Color
	codes   []uint16 // of the piece at hand
}

const noStyle font.Style = 0xFF

// page appends the text of a page of this height.
func (s *typesetter) page(texts []layout.Text, height layout.Length) {
	if len(texts) == 0 {
		return
	}
	s.style = noStyle
	s.b = append(s.b, "BT\n"...)
	for i := range texts {
		s.text(&texts[i], height)
	}
	s.b = append(s.b, "ET\n"...)
	s.fill(0)
}

// mark returns the operators of the mark of a page. It is an artifact, no part of
// the text (ISO 32000-1, 14.8.2.2), and is read as one word: programs that
// extract text would find single letters otherwise, each on a line of its own.
func (s *typesetter) mark(m *layout.Mark, height layout.Length) []byte {
	s.style, s.size = styleOf(&m.Text), m.Size
	s.b = append(s.b[:0], "q\n/Artifact <</Type /Pagination /Subtype /Watermark>> BDC\n/Span <</ActualText <FEFF"...)
	for _, u := range utf16.Encode([]rune(m.S)) {
		s.b = fmt.Appendf(s.b, "%04X", u)
	}
	s.b = append(s.b, ">>> BDC\nBT\n/F"...)
	s.b = append(s.b, '1'+byte(s.style), ' ')
	s.b = append(appendPoints(s.b, m.Size), " Tf\n"...)
	s.fill(m.Color)
	s.b = append(s.b, ".70711 .70711 -.70711 .70711 "...)
	s.b = append(appendPoints(s.b, m.X), ' ')
	s.b = append(appendPoints(s.b, height-m.Y), " Tm\n[("...)
	s.show(&m.Text)
	s.b = append(s.b, ")]TJ\nET\nEMC\nEMC\nQ\n"...)
	s.color = 0
	return s.b
}

// text appends a piece of a line.
func (s *typesetter) text(t *layout.Text, height layout.Length) {
	if t.S == "" {
		return
	}
	if style := styleOf(t); style != s.style || t.Size != s.size {
		s.style, s.size = style, t.Size
		s.b = append(s.b, "/F"...)
		s.b = append(s.b, '1'+byte(style), ' ')
		s.b = append(appendPoints(s.b, t.Size), " Tf\n"...)
	}
	s.fill(t.Color)
	s.b = append(s.b, "1 0 0 1 "...)
	s.b = append(appendPoints(s.b, t.X), ' ')
	s.b = append(appendPoints(s.b, height-t.Y), " Tm\n[("...)
	s.show(t)
	s.b = append(s.b, ")]TJ\n"...)
}

// fill sets the colour of what follows: at the top of a page it is black.
func (s *typesetter) fill(c render.Color) {
	if c == s.color {
		return
	}
	s.color = c
	for _, shift := range [...]uint{16, 8, 0} {
		s.b = append(appendPoints(s.b, layout.Length(c>>shift&0xFF)*unit.Pt/0xFF), ' ')
	}
	s.b = append(s.b, "rg\n"...)
}

// slack is how far, in 1/1000 em, the pen may be off before it is moved.
const slack = 3

// show appends the codes of a piece of a line and moves the pen so that it goes
// where layout wants it: a PDF states widths in whole 1/1000 em, layout rounds
// them as an office program does, and the spaces of a justified line are
// stretched. What they differ by is made up for behind each space. There, not
// before it: programs that extract text would see two spaces otherwise.
func (s *typesetter) show(t *layout.Text) {
	cut := s.subsets[s.style]
	// Places are counted in EMU/(1000·2048), in which all widths are whole.
	const emu = 1000 * font.Em
	width, unit := int64(t.Size)*1000, int64(t.Size)*font.Em // 1/2048 and 1/1000 em
	s.codes = s.codes[:0]
	var natural, spaces int64
	for _, r := range t.S {
		code := cut.codes.code(glyphRune(r))
		s.codes = append(s.codes, code)
		natural += int64(cut.advances[code]) * width
		if r == ' ' {
			spaces++
		}
	}
	stretch := int64(0) // of all spaces
	if t.Stretch != 0 {
		stretch = int64(t.Width)*emu - natural
	}
	var meant, pen, move, space int64
	i := 0
	for _, r := range t.S {
		if move != 0 {
			s.b = append(s.b, ')')
			s.b = append(appendInt(s.b, -move), '(')
			pen, move = pen+move*unit, 0
		}
		code := s.codes[i]
		i++
		s.b = appendCode(s.b, code)
		meant += int64(cut.advances[code]) * width
		pen += int64(cut.widths[code]) * unit
		if r == ' ' {
			space++
			off := meant + stretch*space/spaces - pen
			if move = (off + unit/2) / unit; -slack < move && move < slack {
				move = 0
			}
		}
	}
}

// appendCode appends a code of two bytes as a part of a literal string.
func appendCode(b []byte, code uint16) []byte {
	for _, c := range [2]byte{byte(code >> 8), byte(code)} {
		switch c {
		case '(', ')', '\\':
			b = append(b, '\\', c)
		case '\r':
			b = append(b, '\\', 'r')
		default:
			b = append(b, c)
		}
	}
	return b
}

// appendPoints appends l in points, rounded to 1/100. It computes in whole
// numbers: what a processor does to fractions must not show in the file.
func appendPoints(b []byte, l layout.Length) []byte {
	const hundredth = layout.Length(127)
	if l < 0 {
		if l = -l; l > hundredth/2 {
			b = append(b, '-')
		}
	}
	v := int64((l + hundredth/2) / hundredth)
	b = appendInt(b, v/100)
	if v %= 100; v != 0 {
		b = append(b, '.', '0'+byte(v/10))
		if v%10 != 0 {
			b = append(b, '0'+byte(v%10))
		}
	}
	return b
}
