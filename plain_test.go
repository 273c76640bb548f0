package vanban

import (
	"testing"
	"unicode/utf8"

	"github.com/dean161/vanban/internal/font"
	"github.com/dean161/vanban/viet"
)

// TestPlainLatin holds that what checkControls and checkGlyphs pass over is in NFC
// and in the font, letter by letter.
func TestPlainLatin(t *testing.T) {
	passed := 0
	for r := rune(0); r < 0x11000; r++ {
		s := string(r)
		if !plainLatin(s) {
			continue
		}
		passed++
		if _, ok := font.Times().Advance(font.Regular, r); !ok || viet.NFC(s) != s || control(r) || viet.ZeroWidth(r) {
			t.Errorf("%U passes", r)
		}
	}
	if passed < 500 {
		t.Errorf("only %d letters pass", passed)
	}
	for i := range 256 {
		for j := range 256 {
			if s := string([]byte{byte(i), byte(j)}); plainLatin(s) && !utf8.ValidString(s) {
				t.Errorf("%q passes", s)
			}
		}
	}
}
