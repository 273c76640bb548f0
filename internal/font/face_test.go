package font_test

import (
	"bytes"
	"encoding/binary"
	"maps"
	"slices"
	"strings"
	"testing"

	"codeberg.org/go-fonts/liberation/liberationserifbolditalic"

	"github.com/dean161/vanban/internal/font"
	"github.com/dean161/vanban/internal/font/liberation"
)

// tables returns the tables of a font file by their tags.
func tables(file []byte) map[string][]byte {
	t := make(map[string][]byte)
	for e := file[12:][:16*int(binary.BigEndian.Uint16(file[4:]))]; len(e) > 0; e = e[16:] {
		at, n := binary.BigEndian.Uint32(e[8:]), binary.BigEndian.Uint32(e[12:])
		t[string(e[:4])] = bytes.Clone(file[at:][:n])
	}
	return t
}

// fontFile is the reverse of tables.
func fontFile(t map[string][]byte) []byte {
	dir := []byte{0, 1, 0, 0, 0, byte(len(t)), 0, 0, 0, 0, 0, 0}
	var body []byte
	for _, tag := range slices.Sorted(maps.Keys(t)) {
		dir = append(dir, tag...)
		dir = binary.BigEndian.AppendUint32(dir, 0)
		dir = binary.BigEndian.AppendUint32(dir, uint32(12+16*len(t)+len(body)))
		dir = binary.BigEndian.AppendUint32(dir, uint32(len(t[tag])))
		body = append(body, t[tag]...)
	}
	return append(dir, body...)
}

// words appends 16-bit numbers.
func words(b []byte, v ...int) []byte {
	for _, v := range v {
		b = binary.BigEndian.AppendUint16(b, uint16(v))
	}
	return b
}

// Maps of characters that give a, b, c, d, e the glyphs 1 to 5: by a sum, by a
// list and by groups.
var (
	cmapHead  = words(nil, 0, 1, 3, 1, 0, 12)
	cmapSum   = words(cmapHead[:12:12], 4, 32, 0, 4, 0, 0, 0, 'e', 0xFFFF, 0, 'a', 0xFFFF, 1-'a', 1, 0, 0)
	cmapList  = words(cmapHead[:12:12], 4, 42, 0, 4, 0, 0, 0, 'f', 0xFFFF, 0, 'a', 0xFFFF, -1, 1, 4, 0, 2, 3, 4, 5, 6, 0)
	cmapGroup = words(words(nil, 0, 1, 3, 10, 0, 12), 12, 0, 0, 28, 0, 0, 0, 1, 0, 'a', 0, 'e', 0, 1)
)

// smallFont returns a font whose letters a to e look like a, b, ấ, d and ế: some
// of the outlines are composite ones.
func smallFont(t testing.TB, cmap []byte) map[string][]byte {
	t.Helper()
	cut, err := liberation.Serif()[font.BoldItalic].Subset([]rune("abấdế"))
	if err != nil {
		t.Fatal(err)
	}
	small, full := tables(cut), tables(liberationserifbolditalic.TTF)
	for _, tag := range []string{"OS/2", "post", "name"} {
		small[tag] = full[tag]
	}
	small["cmap"] = bytes.Clone(cmap)
	return small
}

func TestParse(t *testing.T) {
	for name, cmap := range map[string][]byte{"sum": cmapSum, "list": cmapList, "group": cmapGroup} {
		f, err := font.Parse(fontFile(smallFont(t, cmap)))
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		for r, want := range map[rune]font.GlyphID{'a': 1, 'c': 3, 'e': 5, 'f': 0, '`': 0, 0: 0, -1: 0, 0x10061: 0} {
			if g, ok := f.Glyph(r); g != want || ok != (want != 0) {
				t.Errorf("%s: Glyph(%q) = %d, %v, want %d", name, r, g, ok, want)
			}
		}
		if f.FamilyName() != "Liberation Serif" || f.Style() != font.BoldItalic {
			t.Errorf("%s: family %q, style %d", name, f.FamilyName(), f.Style())
		}
		want := font.Descriptor{
			Name: "LiberationSerif-BoldItalic", Box: f.Descriptor().Box, Ascent: 891, Descent: -216, CapHeight: 655,
			ItalicAngle: f.Descriptor().ItalicAngle, StemV: 165,
		}
		if got := f.Descriptor(); got != want || got.ItalicAngle >= 0 || got.Box[0] >= got.Box[2] || got.Box[1] >= got.Box[3] {
			t.Errorf("%s: %+v, want %+v", name, got, want)
		}
	}
}

func TestParseErrors(t *testing.T) {
	small := func(change func(map[string][]byte)) []byte {
		tables := smallFont(t, cmapSum)
		change(tables)
		return fontFile(tables)
	}
	cut := func(tag string, n int) []byte {
		return small(func(t map[string][]byte) { t[tag] = t[tag][:n] })
	}
	put := func(tag string, at, v int) []byte {
		return small(func(t map[string][]byte) { binary.BigEndian.PutUint16(t[tag][at:], uint16(v)) })
	}
	for _, c := range []struct {
		name, want string
		data       []byte
	}{
		{"nothing", "shorter", nil},
		{"text", "not a TrueType font", []byte("this is no font at all")},
		{"CFF", "CFF", []byte("OTTO\x00\x00........")},
		{"collection", "collection", []byte("ttcf\x00\x00........")},
		{"directory", "directory", []byte("\x00\x01\x00\x00\xFF\xFF......")},
		{"table outside", "outside", liberationserifbolditalic.TTF[:1000]},
		{"no glyf", `no table "glyf"`, small(func(t map[string][]byte) { delete(t, "glyf") })},
		{"head", `"head" is cut short`, cut("head", 53)},
		{"maxp", `"maxp" is cut short`, cut("maxp", 6)},
		{"hhea", `"hhea" is cut short`, cut("hhea", 35)},
		{"hmtx", `"hmtx" is cut short`, cut("hmtx", 5)},
		{"loca", `"loca" is cut short`, cut("loca", 5)},
		{"glyf", "lies outside", cut("glyf", 5)},
		{"cmap", `"cmap" is cut short`, cut("cmap", 3)},
		{"cmap entries", `"cmap" is cut short`, cut("cmap", 11)},
		{"cmap segments", `"cmap" is cut short`, cut("cmap", 40)},
		{"no map", "no Unicode", cut("cmap", 12)},
		{"em", "units per em", put("head", 18, 0)},
		{"no glyphs", "0 glyphs", put("maxp", 4, 0)},
		{"widths", "widths", put("hhea", 34, 999)},
		{"loca order", "lies outside", put("loca", 2, 0xFFFF)},
		{"symbol map", "no Unicode", put("cmap", 6, 0)},
		{"segment", "overlap", put("cmap", 12+20, 'f')},
		{"embedding", "fsType", put("OS/2", 8, 2)},
		{"subsetting", "fsType", put("OS/2", 8, 0x0108)},
	} {
		if _, err := font.Parse(c.data); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: %v, want %q", c.name, err, c.want)
		}
	}
}

func FuzzParse(f *testing.F) {
	for _, cmap := range [][]byte{cmapSum, cmapList, cmapGroup} {
		f.Add(fontFile(smallFont(f, cmap)))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		face, err := font.Parse(data)
		if err != nil {
			return
		}
		var covered []rune
		for r := range rune(0x2000) {
			if g, ok := face.Glyph(r); ok {
				covered = append(covered, r)
				face.Width(g)
			}
		}
		face.Descriptor()
		face.Subset(covered)
	})
}
