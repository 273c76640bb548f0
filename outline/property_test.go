package outline

import (
	"math/rand"
	"reflect"
	"strings"
	"testing"

	"github.com/dean161/vanban/internal/unit"

	"github.com/dean161/vanban/viet"
)

// words are what random texts are made of: usual words, and everything that
// looks like a label, like markup or like an escape.
var samples = []string{
	"", " ", "  ", "kế hoạch", "Ủy ban nhân dân", "QUY ĐỊNH", "CHUNG", "đ", "Đ", "ế", "\u00a0",
	"1", "1.", "1.1.", "1.500 tỷ", "1. ", "1) ", "1/ ", "- ", "-", "+ ", "+", "– ", "• ", "a) ", "f) ", "a. ", "đ) ",
	"I. ", "I", "V. I. ", "A. ", "C. ", "Điều 1. ", "Điều 1: ", "Điều 5 ", "Luật", "của", "Chương I", "CHƯƠNG I",
	"Phần thứ nhất", "Mục 1", "Mục I", "Tiểu mục 1", "Chương I: ", " - ", "#", "#. ", "#I. ", "# ", "##",
	"*", "**", "***", "****", "* ", " *", "\\", "\\\\", "\\*", "\\-", "\\1", "|", "||", "| ", "\\|", "<br>", "<BR/>", "<br", ">", "<",
	"/", "![", "]", "(", ")", "![a](b)", "{width=1mm}", "---", ":--", "-", ":-:", "^", "===", "|<", "|^|", "|===|", "[ngắt trang]", "[MỤC LỤC]", "[toc 2]", `\newpage`, ` "`, `")`, `"`, "“", "”", "“Điều 5. ", "”.", "_", "(*)", "5 °C", "500 đồng", "2024. ",
	"^[", "[", "[^", "[^1]", "[^1]: ", "[^2]: chú thích", "^[chú thích]", "]^", "\\[", "\\]", "\\^",
	"\u0301", "\ufffd", "\u0338", "€", "😀",
}

type gen struct{ *rand.Rand }

func (g gen) words() string {
	var b strings.Builder
	for range 1 + g.Intn(4) {
		b.WriteString(samples[g.Intn(len(samples))])
	}
	return b.String()
}

func (g gen) text() Text {
	var t Text
	for range 1 + g.Intn(3) {
		s := Span{Text: g.words()}
		if g.Intn(3) == 0 {
			s.Bold, s.Italic = g.Intn(2) == 0, g.Intn(2) == 0
		}
		s.Footnote = g.footnote()
		t = append(t, s)
	}
	return t.Normal()
}

// footnote makes a footnote of one or two spans, or mostly none.
func (g gen) footnote() Text {
	if g.Intn(5) > 0 {
		return nil
	}
	return Text{{Text: g.words(), Bold: g.Intn(3) == 0}, {Text: g.words(), Italic: g.Intn(3) == 0}}
}

func (g gen) body(above Level, size int) Body {
	var b Body
	for range g.Intn(size) {
		switch k := g.Intn(10); {
		case k < 6 && above < Plus:
			it := &Item{Level: above + 1 + Level(g.Intn(int(Plus-above)))}
			it.Label = g.label(it.Level)
			if g.Intn(5) > 0 {
				it.Text = g.text()
			}
			it.Children = g.body(it.Level, max(1, size-1))
			b = append(b, it)
		case k < 8:
			if text := g.text(); text != nil {
				b = append(b, &Paragraph{text})
			}
		case k == 8:
			b = append(b, g.table())
		case g.Intn(2) == 0:
			b = append(b, &PageBreak{})
		default:
			m := &Image{Alt: viet.NFC(g.words()), Source: viet.NFC("a" + g.words()), Width: unit.Length(g.Int63n(int64(MaxWidth)))}
			if g.Intn(2) == 0 {
				m.Caption = g.text()
			}
			b = append(b, m)
		}
	}
	return b
}

func (g gen) label(level Level) string {
	switch {
	case level == Dash || level == Plus || g.Intn(8) == 0:
		return ""
	case level == Subclause:
		return []string{"1.1", "2.10", "1.1.1", "99.99.99.99"}[g.Intn(4)]
	case level == Point:
		return PointLetter(1 + g.Intn(23))
	case g.Intn(5) == 0 && level != Heading && level > Chapter:
		return makeLabel(level, 1+g.Intn(MaxNumber))
	}
	return makeLabel(level, 1+g.Intn(MaxRoman))
}

func (g gen) table() *Table {
	t := &Table{Columns: make([]Column, 1+g.Intn(4))}
	wide := g.Intn(2) == 0
	for i := range t.Columns {
		t.Columns[i].Align = Align(g.Intn(4))
		if wide {
			t.Columns[i].Share = 1 + g.Intn(8)
		}
	}
	rows := func(n int) (rows [][]Cell) {
		for range n {
			rows = append(rows, g.row(len(t.Columns)))
		}
		return rows
	}
	t.Head, t.Rows, t.Foot = rows(g.Intn(4)), rows(1+g.Intn(3)), rows(max(0, g.Intn(5)-2))
	if g.Intn(2) == 0 {
		g.merge(t)
	}
	return normalTable(t)
}

// merge merges some cells of the table.
func (g gen) merge(t *Table) {
	rows, taken := t.AllRows(), map[cellPlace]bool{}
	for range g.Intn(4) {
		m := Merge{Row: g.Intn(len(rows)), Column: g.Intn(len(t.Columns))}
		m.Rows, m.Columns = 1+g.Intn(min(3, len(rows)-m.Row)), 1+g.Intn(len(t.Columns)-m.Column)
		free := m.Rows*m.Columns > 1 && t.part(m.Row) == t.part(m.Row+m.Rows-1)
		for at := range m.cells() {
			free = free && !taken[at]
		}
		if !free {
			continue
		}
		t.Merges = append(t.Merges, m)
		for at := range m.cells() {
			if taken[at] = true; at.row != m.Row || at.column != m.Column {
				rows[at.row][at.column] = nil
			}
		}
	}
}

func (g gen) row(columns int) []Cell {
	row := make([]Cell, columns)
	for i := range row {
		if g.Intn(6) == 0 { // what must be escaped
			row[i] = Cell{{{Text: []string{"<", "^", "---", "===", "-"}[g.Intn(5)]}}}
			continue
		}
		for range g.Intn(3) {
			row[i] = append(row[i], g.text())
		}
	}
	return row
}

// TestRandomTrees holds that the text form of any valid tree is read back as
// that tree.
func TestRandomTrees(t *testing.T) {
	for seed := range int64(3000) {
		g := gen{rand.New(rand.NewSource(seed))}
		body := g.body(0, 6)
		if g.Intn(4) == 0 {
			body = append(Body{&Contents{g.Intn(MaxDepth + 1)}}, body...)
		}
		if faults := Validate(body); faults != nil {
			t.Fatalf("seed %d: the generator makes faulty trees: %v", seed, faults)
		}
		checkInverse(t, body)
		if t.Failed() {
			t.Fatalf("seed %d", seed)
		}
	}
}

// TestRandomTexts does the same for single lines, in normal form and not.
func TestRandomTexts(t *testing.T) {
	for seed := range int64(20000) {
		g := gen{rand.New(rand.NewSource(seed))}
		raw := Text{{Text: g.words(), Footnote: g.footnote()}, {Text: g.words(), Bold: true, Footnote: g.footnote()}, {Text: g.words(), Bold: g.Intn(2) == 0, Italic: true, Footnote: g.footnote()}}
		got, notes := ParseText(raw.String())
		if want := raw.Normal(); !reflect.DeepEqual(got, want) || notes.Err() != nil {
			t.Fatalf("seed %d: %q\nwant %s\ngot  %s\n%v", seed, raw.String(), dumpText(want), dumpText(got), notes)
		}
	}
}

// TestRandomLines feeds lines of the same pieces as a source: whatever is read
// must be read the same from its own text.
func TestRandomLines(t *testing.T) {
	for seed := range int64(20000) {
		g := gen{rand.New(rand.NewSource(seed))}
		var src strings.Builder
		for range 1 + g.Intn(6) {
			src.WriteString(g.words() + "\n"[:g.Intn(2)] + "\n")
		}
		body, _ := Parse(src.String())
		checkInverse(t, body)
		if t.Failed() {
			t.Fatalf("seed %d: %q", seed, src.String())
		}
	}
}
