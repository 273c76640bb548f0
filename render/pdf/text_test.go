package pdf

import (
	"bytes"
	"math"
	"strconv"
	"strings"
	"testing"

	"github.com/dean161/vanban/internal/font"
	"github.com/dean161/vanban/internal/unit"
	"github.com/dean161/vanban/render/layout"
)

// walk follows the pen over the TJ operator that ends operators, as a reader of
// PDF does, and returns how far it gets, in points.
func walk(t *testing.T, operators []byte, s *subset, size float64) (points float64, spaceBeforeMove bool) {
	t.Helper()
	b := operators[bytes.Index(operators, []byte("\n["))+2:]
	spaceBeforeMove = true
	var codes []byte
	for {
		switch c := b[0]; c {
		case ']':
			return points, spaceBeforeMove
		case '(':
			codes = codes[:0]
			for b = b[1:]; b[0] != ')'; b = b[1:] {
				if b[0] == '\\' {
					if b = b[1:]; b[0] == 'r' {
						b[0] = '\r'
					}
				}
				codes = append(codes, b[0])
			}
			b = b[1:]
			for i := 0; i < len(codes); i += 2 {
				points += float64(s.widths[int(codes[i])<<8|int(codes[i+1])]) / 1000 * size
			}
		default:
			end := bytes.IndexAny(b, "([]")
			move, err := strconv.ParseFloat(string(b[:end]), 64)
			if err != nil {
				t.Fatal(err)
			}
			if last := codes[len(codes)-2:]; s.codes.code(' ') != uint16(last[0])<<8|uint16(last[1]) {
				spaceBeforeMove = false
			}
			points -= move / 1000 * size
			b = b[end:]
		}
	}
}

// TestRightEdge holds that justified lines end where layout wants them to.
func TestRightEdge(t *testing.T) {
	const most = 0.1 // points
	typist := newTypist()
	text := strings.Repeat(letters+" "+prose+" nghiêng\u00a0nghiêng thường xuyên (\\) ", 3)
	for style := range font.Style(4) {
		for size := 11 * unit.Pt; size <= 15*unit.Pt; size += unit.Pt / 2 {
			typist.paragraph(text, size, style)
		}
	}
	subsets, err := serif().subsetsOf(typist.Pages)
	if err != nil {
		t.Fatal(err)
	}
	worst := 0.0
	for _, page := range typist.Pages {
		for i := range page.Texts {
			line := &page.Texts[i]
			set := &typesetter{subsets: subsets, style: noStyle}
			set.text(line, page.Height)
			points, ok := walk(t, set.b, subsets[styleOf(line)], line.Size.Points())
			if !ok {
				t.Errorf("%q: a move stands before the space", line.S)
			}
			off := math.Abs(points - line.Width.Points())
			if worst = max(worst, off); off > most {
				t.Errorf("%q ends %.3f pt off", line.S, off)
			}
		}
	}
	t.Logf("worst %.3f pt", worst)
}

func TestAppendPoints(t *testing.T) {
	for _, c := range []struct {
		l    unit.Length
		want string
	}{
		{0, "0"}, {unit.Pt, "1"}, {unit.Pt / 2, "0.5"}, {unit.Pt * 3 / 2, "1.5"}, {595 * unit.Pt / 100, "5.95"}, {63, "0"}, {64, "0.01"},
		{-unit.Pt / 4, "-0.25"}, {-63, "0"}, {-64, "-0.01"}, {210 * unit.MM, "595.28"}, {12699, "1"},
	} {
		if got := string(appendPoints(nil, c.l)); got != c.want {
			t.Errorf("appendPoints(%d) = %s, want %s", c.l, got, c.want)
		}
	}
}

func TestRuneRanges(t *testing.T) {
	var runes []rune
	for r := rune(0xF0); r < 0x250; r++ {
		runes = append(runes, r)
	}
	runes = append(runes, 0x1EA1, 0x1EA3, 0xFFFF)
	next := 0
	for _, r := range runeRanges(runes) {
		if r.code>>8 != (r.code+r.last-r.first)>>8 || r.first>>8 != r.last>>8 {
			t.Errorf("%+v crosses a multiple of 256", r)
		}
		for v := r.first; v <= r.last; v++ {
			if r.code+v-r.first != next+1 || int(runes[next]) != v {
				t.Fatalf("code %d is %U, want %U", r.code+v-r.first, v, runes[next])
			}
			next++
		}
	}
	if next != len(runes) {
		t.Errorf("%d of %d runes", next, len(runes))
	}
}

// TestAlike holds that letters that look alike are read back apart.
func TestAlike(t *testing.T) {
	l := &layout.Layout{Pages: []layout.Page{{Width: 300 * unit.Pt, Height: 100 * unit.Pt, Texts: []layout.Text{
		{X: unit.Pt, Y: 50 * unit.Pt, Size: 14 * unit.Pt, S: "Đăk Ð Ɖ µ μ Ω Ω ; ;"},
	}}}}
	sameLines(t, judge(t, encode(t, l, nil), "mutool", "draw", "-q", "-F", "text", "FILE"), []string{l.Pages[0].Texts[0].S})
}
