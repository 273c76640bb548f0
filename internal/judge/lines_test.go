package judge

import (
	"strings"
	"testing"
)

func TestCompare(t *testing.T) {
	page := func(lines ...Line) []Page { return []Page{{Lines: lines}} }
	line := Line{Text: "Kínhgửi:", Left: 100, Baseline: 200}
	moved, lower, other := line, line, line
	moved.Left += 3
	date := line
	line.Words, date.Words = []Word{{Left: 100}, {Left: 300}}, []Word{{Left: 100}, {Left: 303}}
	lower.Baseline += 3
	other.Text = "Kínhgửi"
	for name, c := range map[string]struct {
		ours, theirs []Page
		want         string
	}{
		"the same":        {page(line), page(line), ""},
		"moved":           {page(line), page(moved), "page 1, line 1"},
		"a word moved":    {page(line), page(date), "page 1, line 1"},
		"lower":           {page(line), page(lower), "page 1, line 1"},
		"other text":      {page(line), page(other), "page 1, line 1"},
		"a line too many": {page(line, lower), page(line), "2 lines"},
		"a page too many": {append(page(line), Page{}), page(line), "2 pages"},
	} {
		_, differences := Compare(c.ours, c.theirs)
		if got := strings.Join(differences, ""); (c.want == "") != (got == "") || !strings.Contains(got, c.want) {
			t.Errorf("%s: %q, want %q", name, got, c.want)
		}
	}
}

func TestLines(t *testing.T) {
	word := func(x, y float64, s string) Word {
		return Word{Left: x, Right: x + 20, Top: y - 12, Bottom: y, Text: s}
	}
	got := lines([]Word{word(300, 101, "Độc"), word(100, 130, "sau"), word(100, 100, "BỘ"), word(130, 100, "\u2060NỘI")}, 0.2)
	if len(got) != 2 || got[0].Text != "BỘNỘIĐộc" || got[0].Left != 100 || got[0].Right != 320 || got[1].Text != "sau" {
		t.Errorf("%+v", got)
	}
}
