package pdf

import (
	"bytes"
	"strings"
	"testing"
	"testing/fstest"

	"codeberg.org/go-fonts/liberation/liberationserifbold"
	"codeberg.org/go-fonts/liberation/liberationserifbolditalic"
	"codeberg.org/go-fonts/liberation/liberationserifitalic"
	"codeberg.org/go-fonts/liberation/liberationserifregular"

	"github.com/dean161/vanban/internal/font"
)

// renamed returns a font of another family whose name is as long.
func renamed(ttf []byte, name string) []byte {
	wide := func(s string) (b []byte) {
		for _, c := range []byte(s) {
			b = append(b, 0, c)
		}
		return b
	}
	return bytes.ReplaceAll(ttf, wide("Liberation Serif"), wide(name))
}

func folder(name string) fstest.MapFS {
	return fstest.MapFS{
		name + "1.ttf":  {Data: renamed(liberationserifbold.TTF, name)},
		name + "2.TTF":  {Data: renamed(liberationserifregular.TTF, name)},
		name + "3.ttf":  {Data: renamed(liberationserifbolditalic.TTF, name)},
		name + "4.ttf":  {Data: renamed(liberationserifitalic.TTF, name)},
		"readme.txt":    {Data: []byte("no font")},
		"sub/extra.ttf": {Data: []byte("no font")},
	}
}

func TestLoadFonts(t *testing.T) {
	fsys := folder("Liberation Serif")
	fsys["broken.ttf"] = &fstest.MapFile{Data: []byte("no font")}
	f, err := LoadFonts(fsys)
	if err != nil {
		t.Fatal(err)
	}
	if f.Name() != "Liberation Serif" || *f.metrics != *font.Times() {
		t.Errorf("loaded %q", f.Name())
	}
	l, _ := letter(1)
	if !bytes.Equal(encode(t, l, &Options{Fonts: f}), encode(t, l, nil)) {
		t.Error("the same fonts from a folder give another file")
	}
}

func TestLoadFontsErrors(t *testing.T) {
	incomplete := folder("Liberation Serif")
	delete(incomplete, "Liberation Serif4.ttf")
	incomplete["broken.ttf"] = &fstest.MapFile{Data: []byte("no font at all")}
	two := folder("Liberation Serif")
	for name, file := range folder("Liberation Zerif") {
		two[name] = file
	}
	for _, c := range []struct {
		name string
		fsys fstest.MapFS
		want []string
	}{
		{"empty", fstest.MapFS{}, []string{"bốn kiểu"}},
		{"incomplete", incomplete, []string{"bốn kiểu", "broken.ttf: font: not a TrueType font"}},
		{"two families", two, []string{"Liberation Serif, Liberation Zerif"}},
	} {
		_, err := LoadFonts(c.fsys)
		for _, want := range c.want {
			if err == nil || !strings.Contains(err.Error(), want) {
				t.Errorf("%s: %v, want %q", c.name, err, want)
			}
		}
	}
}

// TestMeasuresAndFontsAgree holds that layout and the PDF use the same widths.
func TestMeasuresAndFontsAgree(t *testing.T) {
	l, _ := letter(5)
	subsets, err := serif().subsetsOf(l.Pages)
	if err != nil {
		t.Fatal(err)
	}
	for style, s := range subsets {
		for _, r := range s.codes.runes() {
			code := s.codes.code(r)
			if w, ok := serif().metrics.Advance(font.Style(style), r); !ok || int32(w) != s.advances[code] {
				t.Errorf("style %d: %q is %d wide, to layout %d", style, r, s.advances[code], w)
			}
		}
	}
}
