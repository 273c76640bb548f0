package linebreak

import (
	"strings"
	"testing"
)

// TestMayBreak holds the places where a line may break, marked by "|". What is
// marked was seen in LibreOffice 7.4; the slash has a rule of its own (see
// TestSlash), so that it is marked here although lines do not break there.
func TestMayBreak(t *testing.T) {
	for _, marked := range []string{
		"Căn |cứ |Quyết |định",
		"161/|QĐ-|TTg", "và/|hoặc", "01/01/2025", "24/7", "A/|B/|C", "a/|5", "5/|a", "½/|a",
		"2021-|2025", "2021–|2025", "a |– |b", "a|—|b", "a |— |b", "- |a", "-|5", "a--|b",
		"12.500,50%", "1,5;2:3", "08:30:15", "a,b;c:d", "a.b.c", "v.v…", "abc…", "...", "a |…", ")|…",
		"100%", "abc|%", "50%)", "(50%)", "a|‰", "5‰", "12°C", "5 |°C", "t°",
		"$100", "$(5", "100₫", "₫5", "abc€", "±5", "5±3", "№5", "§5", "x=y+z",
		"(abc) |def", "(abc)def", "( abc", "a )", "a(b)", "[1]", "{2}", "“nghĩa”", "“ |(a)”", "«a»", "\"a\"", "a |“b”",
		"a@b.com.vn", "nguyen-|van-|a@molisa.gov.vn", "https://|molisa.gov.vn/|a/|b-|c?|d=e&f=g#h",
		"C:\\|dir\\|file", "a\\", "a_b", "a~b", "a×b", "≥5", "a·b", "kWh/|(m²·năm)",
		"Điều\u00a05", "a |\u00a0b", "161/\u2060QĐ-\u2060TTg", "x \u2060– |y", "a\u200b|b", "a\u0301b", "a |\u0301b",
		"!|a", "a!", "a !", "a ;b", "đ) |a", "©2024", "a™",
	} {
		text := strings.ReplaceAll(marked, "|", "")
		var got strings.Builder
		for i, r := range text {
			if i > 0 && mayBreak(text, i) {
				got.WriteByte('|')
			}
			got.WriteRune(r)
		}
		if got.String() != marked {
			t.Errorf("got %q, want %q", got.String(), marked)
		}
	}
}

// TestClasses holds that the table is in order, which the search in it needs.
func TestClasses(t *testing.T) {
	last := rune(0x7F)
	for _, r := range ranges {
		if r.first <= last || r.last < r.first || r.class == 0 {
			t.Errorf("%04X to %04X is out of order", r.first, r.last)
		}
		last = r.last
		for _, c := range []rune{r.first, r.last} {
			if got := classOf(c); got != r.class {
				t.Errorf("class of %04X is %b, want %b", c, got, r.class)
			}
		}
	}
	for c := rune(0x20); c < 0x7F; c++ {
		if isLetter := c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z'; isLetter && classOf(c) != al {
			t.Errorf("class of %q is %b", c, classOf(c))
		}
	}
}
