package layout

import (
	"fmt"
	"strings"
	"testing"

	"github.com/dean161/vanban/render"
)

var noteStyle = &render.Style{Size: 10 * pt, Align: render.Justify, Line: 240}

// noteOf is a note of so many lines.
func noteOf(number, lines int) *render.Footnote {
	words := make([]string, lines)
	for i := range words {
		words[i] = fmt.Sprintf("n%d.%d", number, i+1) + strings.Repeat("n", 65)
	}
	return &render.Footnote{Number: number, Style: noteStyle, Runs: []render.Run{{Text: strings.Join(words, " ")}}}
}

// noted is a paragraph of so many lines; behind the word of a line stand notes.
func noted(lines int, notes map[int][]*render.Footnote) *render.Paragraph {
	p := &render.Paragraph{Style: left}
	for i := 1; i <= lines; i++ {
		p.Runs = append(p.Runs, render.Run{Text: fmt.Sprintf("p%d", i) + strings.Repeat("m", 28)})
		for _, n := range notes[i] {
			p.Runs = append(p.Runs, render.Run{Footnote: n})
		}
		if i < lines {
			p.Runs = append(p.Runs, render.Run{Text: " "})
		}
	}
	return p
}

// linesOn returns the first words of the lines that begin with p or n, by page:
// "p1 p2 n1.1 | p3 n1.2".
func linesOn(l *Layout) string {
	var b strings.Builder
	for i, page := range l.Pages {
		if i > 0 {
			b.WriteString(" |")
		}
		for _, t := range page.Texts {
			if s := strings.TrimRight(strings.TrimSpace(t.S), "mn"); len(s) > 1 && (s[0] == 'p' || s[0] == 'n') {
				b.WriteString(" " + s)
			}
		}
	}
	return strings.TrimSpace(b.String())
}

// TestNotes holds where LibreOffice 7.4 put lines and notes: 45 lines of 322
// twips fill a page, a line of a note takes 231, the line above notes 124.
func TestNotes(t *testing.T) {
	type notes = map[int][]*render.Footnote
	one := func(line, lines int) notes { return notes{line: {noteOf(1, lines)}} }
	earlier := noted(1, notes{1: {noteOf(1, 3)}})
	earlier.Runs[0].Text = "đầu"
	for _, c := range []struct {
		name   string
		before int // lines above
		shift  int // twips above them
		first  *render.Paragraph
		p      *render.Paragraph
		want   string
	}{
		{"fits", 36, 0, nil, noted(6, one(1, 4)), "p1 p2 p3 p4 n1.1 n1.2 n1.3 n1.4 | p5 p6"},
		{"an orphan takes its note along", 40, 0, nil, noted(6, one(1, 4)), "| p1 p2 p3 p4 p5 p6 n1.1 n1.2 n1.3 n1.4"},
		{"divided", 39, 0, nil, noted(6, one(3, 4)), "p1 p2 p3 n1.1 n1.2 n1.3 | p4 p5 p6 n1.4"},
		{"two lines at least", 41, 0, nil, noted(6, one(3, 4)), "p1 p2 | p3 p4 p5 p6 n1.1 n1.2 n1.3 n1.4"},
		{"no room", 42, 0, nil, noted(6, one(3, 1)), "p1 p2 | p3 p4 p5 p6 n1.1"},
		{"next page beside others", 37, 100, earlier, noted(6, notes{3: {noteOf(2, 4)}}), "p1 p2 p3 p4 n1.1 n1.2 n1.3 | p5 p6 n2.1 n2.2 n2.3 n2.4"},
		{"no further line fits", 37, 240, earlier, noted(6, notes{3: {noteOf(2, 4)}}), "p1 p2 n1.1 n1.2 n1.3 | p3 p4 p5 p6 n2.1 n2.2 n2.3 n2.4"},
		{"two in a line", 37, 0, nil, noted(6, notes{2: {noteOf(1, 1), noteOf(2, 2)}}), "p1 p2 p3 p4 n1.1 n2.1 n2.2 | p5 p6"},
	} {
		t.Run(c.name, func(t *testing.T) {
			var blocks []render.Block
			if c.first != nil {
				blocks = append(blocks, c.first)
			}
			if c.shift > 0 {
				blocks = append(blocks, &render.Rule{Height: twips(c.shift)})
			}
			for range c.before {
				blocks = append(blocks, par(left, "dòng"))
			}
			l := pages(section(append(blocks, c.p)...))
			if got := linesOn(l); got != c.want {
				t.Errorf("got  %s\nwant %s", got, c.want)
			}
		})
	}
}

// TestNotePlaces holds heights that were measured in LibreOffice.
func TestNotePlaces(t *testing.T) {
	p := par(left, "chữ")
	p.Runs[0].Footnote = noteOf(12, 2)
	page := pages(section(p)).Pages[0]
	foot := page.Height.Twips() - 1134
	type place struct {
		s       string
		y, size int
	}
	var got []place
	for _, x := range page.Texts {
		got = append(got, place{strings.TrimRight(strings.TrimSpace(x.S), "n"), x.Y.Twips(), x.Size.Twips()})
	}
	want := []place{{"chữ", 1396, 280}, {"12", 1396 - 111, 162}, {"12", foot - 462 + 187 - 79, 116}, {"n12.1", foot - 462 + 187, 200}, {"n12.2", foot - 231 + 187, 200}}
	if fmt.Sprint(got) != fmt.Sprint(want) {
		t.Errorf("got  %v\nwant %v", got, want)
	}
	if r := page.Rules; len(r) != 1 || r[0].Y.Twips() != foot-462-67 || r[0].X.Twips() != 1701 || r[0].Width.Twips() != 9071/4 {
		t.Errorf("rules %+v", r)
	}
}

// TestNoteRows holds that a row does not move for the sake of its note.
func TestNoteRows(t *testing.T) {
	for _, c := range []struct {
		before, lines int
		want          string
	}{
		{42, 3, "p1 n1.1 n1.2 n1.3 |"}, {44, 1, "p1 n1.1 |"}, {45, 1, "p1 | n1.1"},
	} {
		var blocks []render.Block
		for range c.before - 1 {
			blocks = append(blocks, par(left, "dòng"))
		}
		row := render.Row{CantSplit: true, Cells: []render.Cell{{Blocks: []render.Block{noted(1, map[int][]*render.Footnote{1: {noteOf(1, c.lines)}})}}}}
		l := pages(section(append(blocks, &render.Table{Columns: []Length{150 * mm}, Rows: []render.Row{row}}, par(left, "sau"))...))
		if got := linesOn(l); got != c.want {
			t.Errorf("%d lines before: %s, want %s", c.before, got, c.want)
		}
	}
}

// TestLongNotes holds that no line of a note is lost and none stands below the
// margin, whatever its length and place.
func TestLongNotes(t *testing.T) {
	for _, lines := range []int{1, 50, 62, 63, 200} {
		for _, before := range []int{0, 20, 44} {
			var blocks []render.Block
			for range before {
				blocks = append(blocks, par(left, "dòng"))
			}
			p := noted(3, map[int][]*render.Footnote{1: {noteOf(1, lines)}, 3: {noteOf(2, lines), noteOf(3, 2)}})
			l := pages(section(append(blocks, p, par(left, "sau"))...))
			if got := strings.Count(linesOn(l), " n"); got != 2*lines+2 {
				t.Errorf("%d lines of %d notes, %d lines before: %d stand on the pages", 2*lines+2, 3, before, got)
			}
			for i, page := range l.Pages {
				for _, x := range page.Texts {
					if x.Y > page.Height-20*mm {
						t.Fatalf("%d lines, page %d: %q stands below the margin", lines, i+1, x.S)
					}
				}
			}
		}
	}
}
