package pdf

import (
	"crypto/sha256"
	"fmt"

	"github.com/dean161/vanban/internal/font"
)

// A subset is a font of the file: a face cut down to the letters that a document
// shows in it. Codes run from 1 in the order of the runes and are the numbers of
// the glyphs too.
type subset struct {
	face      *font.Face
	name      string // with its tag: "ABCDEF+LiberationSerif"
	codes     charset
	advances  []int32 // of the codes, in 1/2048 em: what layout measures by
	widths    []int32 // of the codes, in 1/1000 em: what the PDF states
	program   []byte  // the TrueType file, compressed
	length    int     // of the program before
	toUnicode []byte  // the CMap that maps codes to runes, compressed
}

// maxKept bounds the subsets that Fonts keeps. When a subset would exceed it, all
// are dropped.
const maxKept = 4 << 20

// subset returns the subset of a style for runes, which are sorted: one it has
// kept, or a new one, which is the same.
func (f *Fonts) subset(style font.Style, runes []rune) (*subset, error) {
	key := []byte{byte(style)}
	for _, r := range runes {
		key = append(key, byte(r>>8), byte(r))
	}
	f.mu.Lock()
	s := f.kept[string(key)]
	f.mu.Unlock()
	if s != nil {
		return s, nil
	}
	s, err := f.cut(style, runes)
	if err != nil {
		return nil, err
	}
	f.mu.Lock()
	defer f.mu.Unlock()
	size := s.memory() + len(key)
	if f.kept == nil || f.size+size > maxKept {
		f.kept, f.size = make(map[string]*subset), 0
	}
	if size <= maxKept && f.kept[string(key)] == nil {
		f.kept[string(key)] = s
		f.size += size
	}
	return s, nil
}

// memory returns about how many bytes the subset takes.
func (s *subset) memory() int {
	n := len(s.program) + len(s.toUnicode) + 8*len(s.widths) + 4096
	for _, page := range s.codes {
		if page != nil {
			n += 512
		}
	}
	return n
}

// cut makes the subset of a face for runes, which are sorted.
func (f *Fonts) cut(style font.Style, runes []rune) (*subset, error) {
	face := f.family[style]
	program, err := face.Subset(runes)
	if err != nil {
		return nil, fmt.Errorf("pdf: %w", err)
	}
	s := &subset{
		face:     face,
		name:     subsetTag(program) + "+" + face.Descriptor().Name,
		advances: make([]int32, len(runes)+1),
		widths:   make([]int32, len(runes)+1),
		length:   len(program),
	}
	s.widths[0] = int32(face.Width(0))
	for i, r := range runes {
		g, _ := face.Glyph(r)
		s.codes.set(r, uint16(i+1))
		s.advances[i+1] = int32(face.Advance(g))
		s.widths[i+1] = int32(face.Width(g))
	}
	s.program = f.deflate(program)
	s.toUnicode = f.deflate(toUnicode(runes))
	return s, nil
}

// subsetTag returns the six capital letters that tell subsets of one font apart
// (ISO 32000-1, 9.6.4).
func subsetTag(program []byte) string {
	sum := sha256.Sum256(program)
	var tag [6]byte
	for i := range tag {
		tag[i] = 'A' + sum[i]%26
	}
	return string(tag[:])
}

// toUnicode returns the CMap that maps the codes from 1 to runes, which are
// sorted (ISO 32000-1, 9.10.3).
func toUnicode(runes []rune) []byte {
	b := append(make([]byte, 0, 1024), "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"+
		"/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"+
		"/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"+
		"1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n"...)
	ranges := runeRanges(runes)
	for len(ranges) > 0 {
		block := ranges[:min(100, len(ranges))] // as many as a block may hold
		ranges = ranges[len(block):]
		b = fmt.Appendf(b, "%d beginbfrange\n", len(block))
		for _, r := range block {
			b = append(appendHex(append(b, '<'), r.code), "> <"...)
			b = append(appendHex(b, r.code+r.last-r.first), "> <"...)
			b = append(appendHex(b, r.first), ">\n"...)
		}
		b = append(b, "endbfrange\n"...)
	}
	return append(b, "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n"...)
}

// A runeRange says that the codes from code on stand for the runes from first to
// last. Neither codes nor runes cross a multiple of 256, as a CMap demands.
type runeRange struct{ code, first, last int }

func runeRanges(runes []rune) []runeRange {
	var ranges []runeRange
	for i, r := range runes {
		code, r := i+1, int(r)
		if n := len(ranges); n > 0 && ranges[n-1].last == r-1 && code%256 != 0 && r%256 != 0 {
			ranges[n-1].last = r
			continue
		}
		ranges = append(ranges, runeRange{code, r, r})
	}
	return ranges
}

// appendHex appends v as four hexadecimal digits.
func appendHex(b []byte, v int) []byte {
	const digits = "0123456789ABCDEF"
	return append(b, digits[v>>12&15], digits[v>>8&15], digits[v>>4&15], digits[v&15])
}
