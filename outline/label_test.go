package outline

import (
	"strings"
	"testing"

	"golang.org/x/text/unicode/norm"
)

func TestPointLetter(t *testing.T) {
	var all strings.Builder
	for n := 1; PointLetter(n) != ""; n++ {
		all.WriteString(PointLetter(n) + " ")
		if got := pointIndex(PointLetter(n)); got != n {
			t.Errorf("pointIndex(%q) = %d, want %d", PointLetter(n), got, n)
		}
	}
	if got, want := all.String(), "a b c d đ e g h i k l m n o p q r s t u v x y "; got != want {
		t.Errorf("letters %q, want %q", got, want)
	}
	for _, s := range []string{"", "f", "j", "w", "z", "ă", "â", "ê", "ô", "ơ", "ư", "A", "ab", "đe", "\xc4"} {
		if n := pointIndex(s); n != 0 {
			t.Errorf("pointIndex(%q) = %d, want 0", s, n)
		}
	}
	if PointLetter(0) != "" || PointLetter(-3) != "" || PointLetter(24) != "" {
		t.Error("letters outside 1 to 23")
	}
}

func TestOrdinal(t *testing.T) {
	want := strings.Split("nhất,hai,ba,tư,năm,sáu,bảy,tám,chín,mười,mười một,mười hai,mười ba,mười bốn,mười lăm,"+
		"mười sáu,mười bảy,mười tám,mười chín,hai mươi,hai mươi mốt", ",")
	for i, w := range want {
		for _, s := range []string{"thứ " + w, strings.ToUpper("thứ " + w), "thứ " + w + " QUY ĐỊNH", "thứ " + w + "."} {
			if n, end := ordinal(s); n != i+1 || !strings.EqualFold(s[:end], "thứ "+w) {
				t.Errorf("ordinal(%q) = %d, %q", s, n, s[:end])
			}
		}
	}
	if n, _ := ordinal("thứ nhì"); n != 2 {
		t.Errorf("thứ nhì is %d", n)
	}
	for _, s := range []string{"", "thứ", "thứ một", "thứ x", "nhất", "thứ mươi"} {
		if n, _ := ordinal(s); n != 0 {
			t.Errorf("ordinal(%q) = %d, want 0", s, n)
		}
	}
}

// TestScan holds that what scan lets pass without exotic is in NFC, in any
// neighbourhood.
func TestScan(t *testing.T) {
	passed := 0
	for r := rune(0); r <= 0x10ffff; r++ {
		if 0xd800 <= r && r < 0xe000 {
			continue
		}
		s := string(r)
		found := scan("a" + s)
		if found&exotic == 0 {
			passed++
			p := norm.NFC.PropertiesString(s)
			if !norm.NFC.IsNormalString("a"+s+s) || p.CCC() != 0 || !p.BoundaryBefore() {
				t.Errorf("U+%04X is not stable in NFC", r)
			}
		}
		if want := isControl(r) && r != '\n'; want && found&(control|tab|returns|exotic) == 0 {
			t.Errorf("scan overlooks U+%04X", r)
		}
	}
	for _, r := range "aăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹỶỸ–—“”‘’…•\u00a0°" {
		if scan(string(r)) != 0 {
			t.Errorf("scan(%q) = %d, want 0", r, scan(string(r)))
		}
	}
	for _, s := range []string{"\xff", "\xc3", "\xe1\xb8", "\xe1\xb8a", "\xe2\x80", "\xc0\x80", "\xc1\xbf", "\xed\xa0\x80", "a\xbf"} {
		if scan(s)&exotic == 0 {
			t.Errorf("scan passes the bytes %q", s)
		}
	}
	if passed < 1000 {
		t.Errorf("only %d characters pass", passed)
	}
}
