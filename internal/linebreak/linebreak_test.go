package linebreak

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/dean161/vanban/internal/font"
	"github.com/dean161/vanban/internal/unit"
)

const size = 14 * unit.Pt

func broken(t testing.TB, text string, width unit.Length) []string {
	t.Helper()
	var out []string
	for _, l := range Lines([]Span{{Text: text, Size: size}}, font.Times(), width, width) {
		out = append(out, text[l.Start:l.End])
	}
	return out
}

// wide is a width into which text just fits: the letters are rounded to sixths
// of a twip, and their sum to a whole one.
func wide(text string) unit.Length {
	return Width([]Span{{Text: text, Size: size}}, font.Times()) + unit.Twip
}

func TestLines(t *testing.T) {
	for _, c := range []struct {
		name, text string
		width      unit.Length
		want       []string
	}{
		{"fits", "một hai ba", wide("một hai"), []string{"một hai", "ba"}},
		{"one twip short", "một hai ba", wide("một hai") - 2*unit.Twip, []string{"một", "hai ba"}},
		{"spaces hang", "một   hai", wide("một"), []string{"một", "hai"}},
		{"spaces at the end need no room", "một hai   ", wide("một hai"), []string{"một hai"}},
		{"empty", "", wide("a"), []string{""}},
		{"only spaces", "   ", wide("a"), []string{""}},
		{"space before a bracket", "ab )c", wide("ab"), []string{"ab", ")c"}},
		{"a slash does not break", "số và/hoặc", wide("số và/hoặ"), []string{"số", "và/hoặc"}},
		{"nor what stands before a slash", "tổ chức ĂVẦ /bbbb", wide("tổ chức ĂVẦ /"), []string{"tổ chức", "ĂVẦ /bbbb"}},
		{"unless nothing else can", "a/bcdef", wide("a/bc"), []string{"a/", "bcd", "ef"}},
		{"hyphen", "năm 2021-2025", wide("năm 2021-20"), []string{"năm 2021-", "2025"}},
		{"letter and percent", "tăng abc% và", wide("tăng abc"), []string{"tăng abc", "% và"}},
		{"no-break space", "tại khoản\u00a02 này", wide("tại khoản\u00a0"), []string{"tại", "khoản\u00a02", "này"}},
		{"word joiner", "một số 161/\u2060QĐ-\u2060TTg", wide("một số 161/QĐ-T"), []string{"một số", "161/\u2060QĐ-\u2060TTg"}},
		{"long word", "abcdefgh", wide("abc"), []string{"abc", "def", "gh"}},
		{"narrower than a letter", "abc", unit.Twip, []string{"a", "b", "c"}},
		{"no width", "ab c", 0, []string{"a", "b", "c"}},
		{"negative width", "ab", -5 * unit.MM, []string{"a", "b"}},
		{"marks stay with their base", "o\u0302\u0301o\u0302\u0301", unit.Twip, []string{"o\u0302\u0301", "o\u0302\u0301"}},
		{"invalid bytes", "a\xff\xfeb", unit.Twip, []string{"a", "\xff", "\xfe", "b"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := broken(t, c.text, c.width); !slices.Equal(got, c.want) {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

// TestPortions holds what LibreOffice does where the font changes inside a word
// or at a U+00A0: seen there, and not what one would expect.
func TestPortions(t *testing.T) {
	long := strings.Repeat("c", 20)
	for _, c := range []struct {
		name  string
		spans []Span
		width unit.Length
		want  string // the first line
	}{
		{"a word too long is cut in its first font", []Span{{Text: "AAAA", Size: size}, {Text: long, Size: size, Font: font.Bold}}, wide("AAAAccc"), "AAA"},
		{"behind U+00A0 it is cut where it ends", []Span{{Text: "AAAA\u00a0" + long, Size: size}}, wide("AAAA\u00a0cc"), "AAAA\u00a0cc"},
		{"U+00A0 hangs if no space stands before", []Span{{Text: "x-aa\u00a0cc", Size: size}}, wide("x-aa"), "x-aa\u00a0"},
		{"else the break lies before", []Span{{Text: "x aa\u00a0cc", Size: size}}, wide("x aa"), "x"},
		{"a break in the font before", []Span{{Text: "một ha", Size: size}, {Text: "i", Size: size, Font: font.Italic}}, wide("một ha"), "một"},
		{"equal fonts are one", []Span{{Text: "AA", Size: size}, {Size: size, Font: font.Bold}, {Text: long, Size: size}}, wide("AAccc"), "AAccc"},
	} {
		t.Run(c.name, func(t *testing.T) {
			l := Lines(c.spans, font.Times(), c.width, c.width)[0]
			if got := Text(c.spans)[l.Start:l.End]; got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

func TestFirstLine(t *testing.T) {
	lines := Lines([]Span{{Text: "aa aa aa aa", Size: size}}, font.Times(), wide("aa"), wide("aa aa"))
	if len(lines) != 3 || lines[0].End != 2 || lines[1].Spaces != 1 || lines[1].Width != wide("aa aa")-unit.Twip {
		t.Errorf("got %+v", lines)
	}
}

func TestHeight(t *testing.T) {
	for _, c := range []struct{ size, ascent, height unit.Length }{ // in points, twips, twips; LibreOffice
		{14, 262, 322}, {13, 243, 299}, {12, 224, 276}, {11, 205, 253}, {10, 187, 231}, {8, 150, 184},
	} {
		ascent, height := Height(font.Times(), c.size*unit.Pt)
		if ascent != c.ascent*unit.Twip || height != c.height*unit.Twip {
			t.Errorf("%d pt: ascent %d, height %d twips", c.size, ascent/unit.Twip, height/unit.Twip)
		}
	}
}

func TestColumnEdges(t *testing.T) {
	edges := ColumnEdges([]unit.Length{1349 * unit.Twip, 1180 * unit.Twip})
	if want := []unit.Length{0, 1348 * unit.Twip, 2529 * unit.Twip}; !slices.Equal(edges, want) {
		t.Errorf("got %v, want %v", edges, want)
	}
	if edges := ColumnEdges([]unit.Length{0, 0}); len(edges) != 3 || edges[2] != 0 {
		t.Errorf("no width: %v", edges)
	}
}

// check holds what is true of the lines of any paragraph.
func check(t *testing.T, spans []Span, first, rest unit.Length) {
	t.Helper()
	text, at, width := Text(spans), 0, first
	for i, l := range Lines(spans, font.Times(), first, rest) {
		body := text[l.Start:max(l.End, l.Start)]
		switch {
		case l.Start != at || l.End < l.Start || l.Next < l.End:
			t.Fatalf("line %d of %q: %+v begins not at %d", i, text, l, at)
		case strings.Trim(text[l.End:l.Next], " ") != "":
			t.Fatalf("line %d loses %q", i, text[l.End:l.Next])
		case l.Next == l.Start && l.Next < len(text):
			t.Fatalf("line %d of %q is empty", i, text)
		case l.Spaces != strings.Count(body, " "):
			t.Fatalf("line %d: %d spaces in %q", i, l.Spaces, body)
		case l.Width > width && utf8.RuneCountInString(strings.TrimRight(body, "\u00a0")) > 1 && !wideMarks(body):
			t.Fatalf("line %d: %q is %v wide, has %v", i, body, l.Width, width)
		}
		at, width = l.Next, rest
	}
	if at != len(text) {
		t.Fatalf("%q is lost", text[at:])
	}
}

// wideMarks reports whether body has a mark, which stays with its base though it
// be wide, or is a letter among signs without width.
func wideMarks(body string) bool {
	return strings.ContainsFunc(body, func(r rune) bool { return classOf(r)&(cm|wj|zw) != 0 || r > 0x2FFF })
}

func FuzzLines(f *testing.F) {
	f.Add("Căn cứ Quyết định số 161/QĐ-TTg", "ngày 25 tháng 01", "“a”\u00a0– b", uint16(3000), uint16(2000))
	f.Add("https://molisa.gov.vn/a/b-c?d=e", "\u2060x\u2060", "a\u0301 \u0301%", uint16(300), uint16(90))
	f.Add("", "\u20600ab", "0 \u0301%", uint16(300), uint16(150))
	f.Add("AAAA", "cccccccccccccc", "\u00a0\u00a0 \u00a0", uint16(500), uint16(100))
	f.Fuzz(func(t *testing.T, a, b, c string, first, rest uint16) {
		spans := []Span{{Text: a, Size: size}, {Text: b, Font: font.Bold, Size: size}, {Text: c, Font: font.Italic, Size: 12 * unit.Pt}}
		check(t, spans, unit.Length(first)*unit.Twip, unit.Length(rest)*unit.Twip)
	})
}

// TestHuge holds that 10 MB are broken to the end, whatever they are. Work that
// grew with their square would run into the limit of go test.
func TestHuge(t *testing.T) {
	for _, piece := range []string{"Căn cứ Quyết định số 161/QĐ-TTg ", "abcdefghij", "5/", "1.", "a\u00a0", "\u0301", "( ", "%", "x\u2060", "-"} {
		text := strings.Repeat(piece, 10<<20/len(piece))
		lines := Lines([]Span{{Text: text, Size: size}}, font.Times(), 160*unit.MM, 160*unit.MM)
		if last := lines[len(lines)-1]; last.Next != len(text) {
			t.Errorf("%q: %d bytes of %d", piece, last.Next, len(text))
		}
	}
}

const prose = "Căn cứ Quyết định số 161/QĐ-TTg ngày 25 tháng 01 năm 2017 của Thủ tướng Chính phủ phê duyệt Đề án “Thực hiện các mục tiêu của " +
	"Cộng đồng Văn hóa - Xã hội ASEAN đến năm 2025”, các bộ, cơ quan và địa phương đã triển khai đồng bộ nhiều nhóm giải pháp. "

func TestAllocations(t *testing.T) {
	m, spans, lines := font.Times(), []Span{{Text: strings.Repeat(prose, 10), Size: size}}, make([]Line, 0, 100)
	if n := testing.AllocsPerRun(10, func() {
		lines = Append(lines[:0], spans[0].Text, spans, m, 150*unit.MM, 160*unit.MM)
	}); n > 1 {
		t.Errorf("%v allocations for a paragraph", n)
	}
}

func BenchmarkLines(b *testing.B) {
	m, spans, lines := font.Times(), []Span{{Text: strings.Repeat(prose, 25), Size: size}}, make([]Line, 0, 200)
	b.SetBytes(int64(len(spans[0].Text)))
	b.ReportAllocs()
	for b.Loop() {
		lines = Append(lines[:0], spans[0].Text, spans, m, 150*unit.MM, 160*unit.MM)
	}
}
