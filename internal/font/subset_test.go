package font_test

import (
	"bytes"
	"encoding/binary"
	"errors"
	"strings"
	"testing"

	"github.com/dean161/vanban/internal/font"
	"github.com/dean161/vanban/internal/font/liberation"
)

// TestSubset holds that every letter of Vietnamese looks in a subset as it looks
// in the font, in all styles.
func TestSubset(t *testing.T) {
	runes := []rune(letters + " “”–□")
	for _, style := range styles {
		face := liberation.Serif()[style]
		cut, err := face.Subset(runes)
		if err != nil {
			t.Fatal(err)
		}
		if again, _ := face.Subset(runes); !bytes.Equal(cut, again) {
			t.Error("other bytes the second time")
		}
		if len(cut) > 16_000 {
			t.Errorf("style %d: %d bytes", style, len(cut))
		}
		if sum := checksum(cut); sum != 0xB1B0AFBA {
			t.Errorf("style %d: the checksum of the file is %#x", style, sum)
		}
		parts := tables(cut)
		parts["cmap"] = cmapSum
		small, err := font.Parse(fontFile(parts))
		if err != nil {
			t.Fatal(err)
		}
		for i, r := range runes {
			g, _ := face.Glyph(r)
			want, got := font.Shape(face, g), font.Shape(small, font.GlyphID(i+1))
			if !bytes.Equal(got, want) || len(want) == 0 && r != ' ' {
				t.Errorf("style %d: %q looks different", style, r)
			}
			if small.Advance(font.GlyphID(i+1)) != face.Advance(g) {
				t.Errorf("style %d: %q is of another width", style, r)
			}
		}
	}
}

func TestSubsetErrors(t *testing.T) {
	face := liberation.Serif()[font.Regular]
	var missing *font.MissingError
	if _, err := face.Subset([]rune("a漢")); !errors.As(err, &missing) || missing.Rune != '漢' || !strings.Contains(err.Error(), "U+6F22") {
		t.Errorf("missing letter: %v", err)
	}
	if _, err := face.Subset(make([]rune, 0xFFFF)); err == nil {
		t.Error("65535 letters are no error")
	}
	for _, c := range []struct {
		name string
		r    rune
		at   int // in the outline of the letter
		v    int
	}{
		{"contours", 'b', 0, 0x7FFF},
		{"hints", 'b', 10 + 2*2, 0xFFFF},
		{"component", 'c', 12, 0xFFFF},
		{"flags", 'e', 10, 0xFFFF},
	} {
		parts := smallFont(t, cmapSum)
		glyph := 2 * binary.BigEndian.Uint16(parts["loca"][2*(c.r-'a'+1):])
		binary.BigEndian.PutUint16(parts["glyf"][int(glyph)+c.at:], uint16(c.v))
		f, err := font.Parse(fontFile(parts))
		if err != nil {
			t.Fatal(err)
		}
		if _, err := f.Subset([]rune{c.r}); err == nil {
			t.Errorf("%s: no error", c.name)
		}
	}
}

func checksum(b []byte) (sum uint32) {
	for ; len(b) > 0; b = b[4:] {
		sum += binary.BigEndian.Uint32(b)
	}
	return sum
}

func BenchmarkSubset(b *testing.B) {
	face, runes := liberation.Serif()[font.Regular], []rune(letters)
	b.ReportAllocs()
	for b.Loop() {
		face.Subset(runes)
	}
}

func BenchmarkParse(b *testing.B) {
	data := fontFile(smallFont(b, cmapGroup))
	for b.Loop() {
		font.Parse(data)
	}
}
