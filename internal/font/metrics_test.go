package font_test

import (
	"strings"
	"testing"

	"github.com/dean161/vanban/internal/font"
	"github.com/dean161/vanban/internal/font/liberation"
)

// letters is every letter of Vietnamese.
const letters = "aàáảãạăằắẳẵặâầấẩẫậbcdđeèéẻẽẹêềếểễệfghiìíỉĩịjklmnoòóỏõọôồốổỗộơờớởỡợpqrstuùúủũụưừứửữựvwxyỳýỷỹỵz" +
	"AÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬBCDĐEÈÉẺẼẸÊỀẾỂỄỆFGHIÌÍỈĨỊJKLMNOÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢPQRSTUÙÚỦŨỤƯỪỨỬỮỰVWXYỲÝỶỸỴZ"

var styles = []font.Style{font.Regular, font.Bold, font.Italic, font.BoldItalic}

// TestTimesIsCurrent fails when times.go is not what go generate writes.
func TestTimesIsCurrent(t *testing.T) {
	if got, want := *font.Times(), *liberation.Serif().Metrics(); got != want {
		t.Error("times.go is stale; run go generate")
	}
}

func TestAdvance(t *testing.T) {
	m, family := font.Times(), liberation.Serif()
	for _, s := range styles {
		for r := rune(-1); r < 0x11000; r++ {
			w, ok := m.Advance(s, r)
			g, covered := family[s].Glyph(r)
			if want := family[s].Advance(g); ok != covered || ok && w != want {
				t.Fatalf("Advance(%d, %U) = %d, %v; font has %d, %v", s, r, w, ok, want, covered)
			}
		}
		for _, r := range letters + " 0123456789.,;:/()[]-–—“”‘’…%§°₫\u00a0□" {
			if _, ok := m.Advance(s, r); !ok {
				t.Errorf("style %d lacks %q", s, r)
			}
		}
		for _, r := range "☐✓\u2011漢😀\x00" {
			if w, ok := m.Advance(s, r); ok {
				t.Errorf("style %d: Advance(%q) = %d, want none", s, r, w)
			}
		}
	}
	for _, c := range []struct {
		r rune
		w int
	}{{'o', 1024}, {'ơ', 1083}, {'Ư', 1589}, {' ', 512}} {
		if w, _ := m.Advance(font.Regular, c.r); w != c.w {
			t.Errorf("Advance(%q) = %d, want %d", c.r, w, c.w)
		}
	}
	if m.Ascent != 1825 || m.Descent != 443 || m.LineGap != 87 || m.LineHeight() != 2355 {
		t.Errorf("vertical metrics %d %d %d", m.Ascent, m.Descent, m.LineGap)
	}
}

func BenchmarkAdvance(b *testing.B) {
	m, text := font.Times(), strings.Repeat(letters, 5)
	for b.Loop() {
		for _, r := range text {
			m.Advance(font.Regular, r)
		}
	}
}
