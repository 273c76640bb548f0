package font

import (
	"cmp"
	"errors"
	"slices"
)

// A segment maps the runes from first to last to glyphs.
type segment struct {
	first, last rune
	start       int   // glyph of first, if glyphs is nil
	glyphs      table // two bytes a glyph
	delta       int   // added to those of glyphs that are not 0, modulo 65536
}

// readCmap reads the Unicode map of the font: format 12 if there is one, else
// format 4.
func (f *Face) readCmap(d directory) error {
	t, err := d.need("cmap", 4)
	if err != nil {
		return err
	}
	entries, ok := t.part(4, 8*t.u16(2))
	if !ok {
		return errors.New(`table "cmap" is cut short`)
	}
	var best table
	rank := 0
	for ; len(entries) > 0; entries = entries[8:] {
		at := entries.u32(4)
		format, ok := t.part(at, 2)
		if r := mapRank(entries.u16(0), entries.u16(2)); ok && r > rank && mapFormat(format.u16(0)) {
			best, rank = t[at:], r
		}
	}
	switch {
	case best == nil:
		return errors.New("font has no Unicode character map of format 4 or 12")
	case best.u16(0) == 12:
		f.cmap, err = readFormat12(best)
	default:
		f.cmap, err = readFormat4(best)
	}
	if err != nil {
		return err
	}
	slices.SortStableFunc(f.cmap, func(a, b segment) int { return cmp.Compare(a.first, b.first) })
	for i := range f.cmap {
		if s := f.cmap[i]; s.last < s.first || i > 0 && s.first <= f.cmap[i-1].last {
			return errors.New(`segments of table "cmap" overlap`)
		}
	}
	return nil
}

func mapFormat(format int) bool { return format == 4 || format == 12 }

// mapRank tells how well a map with these ids serves: 0 for not at all.
func mapRank(platform, encoding int) int {
	switch {
	case platform == 3 && encoding == 10:
		return 4
	case platform == 0 && (encoding == 4 || encoding == 6):
		return 3
	case platform == 3 && encoding == 1:
		return 2
	case platform == 0 && encoding < 4:
		return 1
	}
	return 0
}

func readFormat4(t table) ([]segment, error) {
	if len(t) < 16 {
		return nil, errShortMap
	}
	n := t.u16(6) / 2
	body, ok := t.part(14, 8*n+2)
	if !ok {
		return nil, errShortMap
	}
	ends, starts, deltas, offsets := body, body[2*n+2:], body[4*n+2:], body[6*n+2:]
	segments := make([]segment, 0, n)
	for i := range n {
		s := segment{first: rune(starts.u16(2 * i)), last: rune(ends.u16(2 * i))}
		s.delta = deltas.u16(2 * i)
		s.start = (int(s.first) + s.delta) & 0xFFFF
		if s.first == 0xFFFF {
			continue // the end mark
		}
		if s.last < s.first {
			return nil, errors.New(`segments of table "cmap" overlap`)
		}
		if at := offsets.u16(2 * i); at != 0 {
			if s.glyphs, ok = t.part(14+6*n+2+2*i+at, 2*int(s.last-s.first+1)); !ok {
				return nil, errShortMap
			}
		} else if s.start+int(s.last-s.first) > 0xFFFF { // the sum is modulo 65536
			wrap := s
			wrap.first += rune(0x10000 - s.start)
			wrap.start = 0
			s.last = wrap.first - 1
			segments = append(segments, wrap)
		}
		segments = append(segments, s)
	}
	return segments, nil
}

func readFormat12(t table) ([]segment, error) {
	if len(t) < 16 {
		return nil, errShortMap
	}
	n := t.u32(12)
	if n < 0 || n > (len(t)-16)/12 {
		return nil, errShortMap
	}
	groups := t[16 : 16+12*n]
	segments := make([]segment, 0, n)
	for ; len(groups) > 0; groups = groups[12:] {
		first, last, start := groups.u32(0), groups.u32(4), groups.u32(8)
		if first < 0 || first > last || last > 0x10FFFF || start < 0 || start > 0xFFFF {
			return nil, errors.New(`table "cmap" has a wrong group`)
		}
		segments = append(segments, segment{first: rune(first), last: rune(last), start: start})
	}
	return segments, nil
}

var errShortMap = errors.New(`table "cmap" is cut short`)
