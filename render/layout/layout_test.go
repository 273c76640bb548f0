package layout

import (
	"reflect"
	"strings"
	"testing"

	"github.com/dean161/vanban/internal/font"
	"github.com/dean161/vanban/internal/unit"
	"github.com/dean161/vanban/render"
)

const (
	mm = unit.MM
	pt = unit.Pt
)

var (
	numbers = &render.Style{Size: 14 * pt, Align: render.Center, Line: 240}
	body    = &render.Style{Size: 14 * pt, Align: render.Justify, Indent: render.Indent{First: 10 * mm}, Before: 6 * pt, Line: 264}
	left    = &render.Style{Size: 14 * pt, Line: 240}
	heading = &render.Style{Size: 14 * pt, Bold: true, Before: 6 * pt, Line: 240, KeepNext: true, Outline: 2}
)

const prose = "Thực hiện Quyết định số 161/\u2060QĐ-\u2060TTg ngày 25 tháng 01 năm 2017 của Thủ tướng Chính phủ phê duyệt Đề án “Thực hiện các mục tiêu của " +
	"Cộng đồng Văn hóa - Xã hội ASEAN đến năm\u00a02025”, các bộ, cơ quan và địa phương đã triển khai đồng bộ nhiều nhóm giải pháp."

func section(blocks ...render.Block) render.Section {
	return render.Section{
		Width: 210 * mm, Height: 297 * mm, Top: 20 * mm, Bottom: 20 * mm, Left: 30 * mm, Right: 20 * mm,
		HeaderDistance: 10 * mm, PageNumber: numbers, Blocks: blocks,
	}
}

func par(s *render.Style, text string) *render.Paragraph {
	return &render.Paragraph{Style: s, Runs: []render.Run{{Text: text, Bold: s.Bold}}}
}

func pages(sections ...render.Section) *Layout {
	return Pages(&render.Sheet{Sections: sections}, font.Times())
}

// said is all text of the layout without spaces, page numbers left out.
func said(l *Layout) string {
	var b strings.Builder
	for _, p := range l.Pages {
		for _, t := range p.Texts {
			if t.Y > 20*mm {
				b.WriteString(strings.NewReplacer(" ", "", "\u00a0", "").Replace(t.S))
			}
		}
	}
	return b.String()
}

func squeezed(s string) string {
	return strings.NewReplacer(" ", "", "\u00a0", "", "\u2060", "").Replace(s)
}

// twipsOf is the height of the first text that contains s, in twips.
func twipsOf(t *testing.T, l *Layout, s string) (page, y int) {
	t.Helper()
	for i, p := range l.Pages {
		for _, x := range p.Texts {
			if strings.Contains(x.S, s) {
				return i, x.Y.Twips()
			}
		}
	}
	t.Fatalf("%q is not on the pages", s)
	return 0, 0
}

// TestBaselines holds heights that were measured in LibreOffice: 1134 twips is
// the top margin.
func TestBaselines(t *testing.T) {
	exact := &render.Style{Size: 14 * pt, Exact: 18 * pt}
	wide := &render.Style{Size: 14 * pt, Line: 360}
	small := &render.Style{Size: 11 * pt, Line: 312}
	l := pages(section(par(body, "A"), par(body, "B"), par(exact, "C"), par(left, "D"), par(wide, "E"), par(left, "F"), par(small, "G"), par(left, "H"),
		&render.Rule{Before: 4 * pt, Weight: pt / 2, Height: 6 * pt}, par(left, "I")))
	want := map[string]int{
		"A": 1134 + 120 + 262,     // Before stays at the top of a section; no extra above the first line
		"B": 1516 + 354 + 120,     // 110 % of 322
		"C": 1990 + 60 + 32 + 288, // the extra of the line above; baseline at four fifths of 360
		"D": 2370 + 72 + 262,
		"E": 2704 + 322,
		"F": 3026 + 60 + 161 + 262,
		"G": 3509 + 60 + 205,
		"H": 3774 + 48 + 75 + 262,
		"I": 4159 + 60 + 80 + 120 + 262,
	}
	for s, y := range want {
		if _, got := twipsOf(t, l, s); got != y {
			t.Errorf("%s stands at %d, want %d", s, got, y)
		}
	}
	if r := l.Pages[0].Rules; len(r) != 1 || r[0].Y != twips(4159+60+80) || r[0].Width != twips(9071) || r[0].Height != pt/2 {
		t.Errorf("rule: %+v", r)
	}
}

func TestTexts(t *testing.T) {
	p := &render.Paragraph{Style: body, Label: &render.Label{Text: "1.", Bold: true}, Runs: []render.Run{
		{Text: "Một ", Bold: true}, {Text: "hai\u00a0ba" + strings.Repeat(" bốn", 40)}, {Text: " năm\u2060", Italic: true},
	}}
	texts := pages(section(p)).Pages[0].Texts
	if got := texts[0]; got.S != "1. Một " || !got.Bold || got.EOL != None || got.Stretch <= 0 || got.X != twips(1701+567) {
		t.Errorf("first: %+v", got)
	}
	if got := texts[1]; !strings.HasPrefix(got.S, "hai\u00a0ba bốn") || got.Bold || got.EOL != Soft || got.X != texts[0].X+texts[0].Width {
		t.Errorf("second: %+v", got)
	}
	if right := texts[1].X + texts[1].Width; right > twips(10772) || right < twips(10772)-20*unit.Twip {
		t.Errorf("the line is filled up to %v", right)
	}
	if got := texts[len(texts)-1]; got.S != " năm" || !got.Italic || got.EOL != Hard || got.Stretch != 0 {
		t.Errorf("last: %+v", got)
	}
}

// TestNothingLost holds the text and the edges of pages under narrow columns,
// long words, cells taller than a page and rows that may not be divided.
func TestNothingLost(t *testing.T) {
	long := strings.Repeat(prose+" ", 60)
	cell := func(text string, n int) render.Cell {
		c := render.Cell{}
		for range n {
			c.Blocks = append(c.Blocks, par(left, text))
		}
		return c
	}
	for name, blocks := range map[string][]render.Block{
		"paragraph":       {par(body, long), par(heading, prose), par(body, prose)},
		"kept":            {par(heading, long), par(heading, long), par(heading, prose)},
		"word":            {par(body, strings.Repeat("dài", 3000))},
		"row":             {&render.Table{Columns: []Length{40 * mm, 60 * mm}, Border: pt, Padding: 2 * mm, Rows: []render.Row{{Cells: []render.Cell{cell(long, 1), cell(prose, 30)}}}}},
		"row not divided": {par(body, prose), &render.Table{Columns: []Length{40 * mm}, Padding: 2 * mm, Rows: []render.Row{{CantSplit: true, Cells: []render.Cell{cell(long, 2)}}}}},
		"narrow":          {&render.Table{Columns: []Length{mm, mm}, Padding: 2 * mm, Rows: []render.Row{{Cells: []render.Cell{cell("ab", 1), cell("cd", 1)}}}}},
		"cell over rows":  {merged(cell(long, 1), cell(prose, 1), 4)},
		"over tall rows":  {merged(cell(prose, 8), cell(long, 1), 3)},
	} {
		t.Run(name, func(t *testing.T) {
			l := pages(section(blocks...))
			want := 0
			for _, b := range blocks {
				want += len(sourceOf(b))
			}
			if got := len(said(l)); got != want {
				t.Errorf("%d bytes on the pages, %d in the source", got, want)
			}
			for i, p := range l.Pages {
				for _, x := range p.Texts {
					if x.Y > p.Height-20*mm {
						t.Fatalf("page %d: %q stands below the margin", i+1, x.S)
					}
				}
			}
		})
	}
}

// merged is a table whose first cell goes on over all its rows.
func merged(tall, each render.Cell, rows int) *render.Table {
	t := &render.Table{Columns: []Length{40 * mm, 60 * mm}, Border: pt, Padding: 2 * mm}
	tall.Down = true
	for i := range rows {
		first := tall
		if i > 0 {
			first = render.Cell{Above: true, Down: i < rows-1, Blocks: []render.Block{par(left, "")}}
		}
		t.Rows = append(t.Rows, render.Row{Cells: []render.Cell{first, each}})
	}
	return t
}

// TestMergedBorders holds that no line goes through a cell over rows or columns.
func TestMergedBorders(t *testing.T) {
	cell := func(text string) render.Cell { return render.Cell{Blocks: []render.Block{par(left, text)}} }
	table := merged(cell("A"), cell("B"), 2)
	table.Rows = append(table.Rows, render.Row{Cells: []render.Cell{{Span: 2, Blocks: cell("C").Blocks}}})
	l := pages(section(table))
	inside := func(x, y Length) bool { // whether a line goes through the point
		for _, r := range l.Pages[0].Rules {
			if r.X <= x && x < r.X+r.Width && r.Y <= y && y < r.Y+r.Height {
				return true
			}
		}
		return false
	}
	row := twips(322 + 20) // height of a row with its line
	top, edge := 20*mm, 30*mm
	if top = top - top%unit.Twip; inside(edge+10*mm, top+row+pt/4) {
		t.Error("a line goes through the cell over two rows")
	}
	if !inside(edge+60*mm, top+row+pt/4) {
		t.Error("no line between the rows beside it")
	}
	if !inside(edge+10*mm, top+2*row+pt/4) || !inside(edge+40*mm, top+row) {
		t.Error("no line below it or on its right")
	}
	if inside(edge+40*mm, top+2*row+row/2) {
		t.Error("a line goes through the cell over two columns")
	}
}

// TestNewPage holds that a page begins where it is asked for, with the space above
// the paragraph, and that what is kept with it stays behind.
func TestNewPage(t *testing.T) {
	p := par(body, "B")
	p.NewPage = true
	first := par(body, "C")
	first.NewPage = true
	l := pages(section(par(heading, "A"), p), section(first))
	for s, want := range map[string][2]int{"A": {0, 1134 + 120 + 262}, "B": {1, 1134 + 120 + 262}, "C": {2, 1134 + 120 + 262}} {
		if page, y := twipsOf(t, l, s); page != want[0] || y != want[1] {
			t.Errorf("%s stands on page %d at %d, want %v", s, page, y, want)
		}
	}
	if len(l.Pages) != 3 {
		t.Errorf("%d pages", len(l.Pages))
	}
}

func sourceOf(b render.Block) string {
	s := ""
	switch b := b.(type) {
	case *render.Paragraph:
		for _, r := range b.Runs {
			s += squeezed(r.Text)
		}
	case *render.Table:
		for _, r := range b.Rows {
			for _, c := range r.Cells {
				for _, b := range c.Blocks {
					s += sourceOf(b)
				}
			}
		}
	}
	return s
}

func TestPageBreaks(t *testing.T) {
	fill := func(n int) []render.Block { // n lines of 322 of the 45 that a page holds
		var out []render.Block
		for range n {
			out = append(out, par(left, "dòng"))
		}
		return out
	}
	lines := func(s *render.Style, n int) *render.Paragraph {
		return par(s, "ĐẦU"+strings.Repeat(" "+strings.Repeat("m", 40), n-1))
	}
	keep := *left
	keep.KeepNext = true
	whole := *left
	whole.KeepLines = true
	for _, c := range []struct {
		name   string
		blocks []render.Block
		page   int // of the last paragraph's first line
	}{
		{"fits", append(fill(42), lines(left, 3)), 0},
		{"no orphan", append(fill(44), lines(left, 4)), 1},
		{"two and two", append(fill(43), lines(left, 4)), 0},
		{"no widow", append(fill(43), lines(left, 3)), 1},
		{"keep lines", append(fill(43), lines(&whole, 4)), 1},
		{"kept paragraphs are whole", append(fill(43), lines(&keep, 4), par(left, "z")), 1},
		{"kept with what does not fit", append(fill(43), lines(&keep, 1), lines(left, 3)), 1},
		{"a chain", append(fill(42), lines(&keep, 1), par(&keep, "x"), lines(left, 3)), 1},
		{"with a table", append(fill(44), lines(&keep, 1), &render.Table{Columns: []Length{50 * mm}, Rows: []render.Row{{Cells: []render.Cell{{Blocks: fill(1)}}}}}, par(left, "z")), 1},
	} {
		t.Run(c.name, func(t *testing.T) {
			l := pages(section(c.blocks...))
			if page, _ := twipsOf(t, l, "ĐẦU"); page != c.page {
				t.Errorf("on page %d, want %d", page+1, c.page+1)
			}
		})
	}
}

func TestHeadRows(t *testing.T) {
	table := &render.Table{Columns: []Length{50 * mm}, Head: 1, Border: pt, Padding: 2 * mm}
	for i := range 100 {
		text := "ô"
		if i == 0 {
			text = "ĐẦU"
		}
		table.Rows = append(table.Rows, render.Row{CantSplit: true, Cells: []render.Cell{{Blocks: []render.Block{par(left, text)}}}})
	}
	l := pages(section(table))
	if len(l.Pages) < 3 {
		t.Fatalf("%d pages", len(l.Pages))
	}
	for i, p := range l.Pages {
		first := p.Texts[0]
		if i > 0 {
			first = p.Texts[1] // behind the page number
		}
		if first.S != "ĐẦU" {
			t.Errorf("page %d begins with %q", i+1, first.S)
		}
	}
}

func TestSections(t *testing.T) {
	var long []render.Block
	for range 30 {
		long = append(long, par(body, prose))
	}
	first, second := section(long...), section(long...)
	second.Title, second.Width, second.Height = "Phụ lục", second.Height, second.Width
	l := pages(first, second)
	shown, want := "", ""
	count := 0
	for i, p := range l.Pages {
		n := "-"
		if p.Texts[0].Y < 20*mm {
			n = p.Texts[0].S
		}
		shown += n
		count++
		if i == 0 || p.Width != l.Pages[i-1].Width {
			count = 1
			want += "-"
			continue
		}
		want += string(rune('0' + count))
	}
	if shown != want || strings.Count(shown, "-") != 2 || len(shown) < 4 {
		t.Errorf("page numbers %s, want %s", shown, want)
	}
}

func TestBookmarks(t *testing.T) {
	style := func(level int) *render.Style { return &render.Style{Size: 14 * pt, Line: 240, Outline: level} }
	item := par(style(3), "Phạm\u00a0vi")
	item.Label = &render.Label{Text: "Điều 1."}
	s := section(par(style(1), "I"), item, par(style(2), "II"), par(style(1), "III"))
	s.Title = "Phụ lục"
	got := pages(section(par(style(2), "Tên"), par(style(4), "a"), par(style(1), "b")), s).Bookmarks
	var titles []string
	for _, b := range got {
		titles = append(titles, strings.Repeat(" ", b.Level)+b.Title)
	}
	want := []string{"Tên", " a", "b", "Phụ lục", " I", "  Điều 1. Phạm vi", "  II", " III"}
	if !reflect.DeepEqual(titles, want) {
		t.Errorf("got %q, want %q", titles, want)
	}
}

func TestEmpty(t *testing.T) {
	if n := len(pages(section()).Pages); n != 1 {
		t.Errorf("an empty section has %d pages", n)
	}
	if n := len(pages().Pages); n != 0 {
		t.Errorf("an empty sheet has %d pages", n)
	}
	pages(section(&render.Paragraph{Style: left}, &render.Table{Columns: []Length{0}, Rows: []render.Row{{}}}, &render.Rule{Height: 400 * mm},
		&render.Image{Style: left, Width: mm, Height: 400 * mm}, par(left, "z")))
}

func letter() *render.Sheet {
	var blocks []render.Block
	for i := range 21 {
		if i%4 == 0 {
			blocks = append(blocks, par(heading, "Tổ chức thực hiện"))
		}
		p := par(body, prose)
		p.Runs = append(p.Runs, render.Run{Text: " Bộ Lao động - Thương binh và Xã hội", Bold: true}, render.Run{Text: " đề nghị các bộ, cơ quan.", Italic: true})
		blocks = append(blocks, p)
	}
	return &render.Sheet{Sections: []render.Section{section(blocks...)}}
}

func TestSameEveryTime(t *testing.T) {
	first := Pages(letter(), font.Times())
	if second := Pages(letter(), font.Times()); !reflect.DeepEqual(first, second) {
		t.Error("two layouts of one sheet differ")
	}
}

func BenchmarkPages(b *testing.B) {
	s, m := letter(), font.Times()
	n := 0
	for _, bl := range s.Sections[0].Blocks {
		n += len([]rune(sourceOf(bl)))
	}
	b.ReportAllocs()
	for b.Loop() {
		Pages(s, m)
	}
	b.ReportMetric(float64(len(Pages(s, m).Pages)), "pages")
	b.ReportMetric(float64(n), "letters")
}

// A foot takes its room from the text area of the first page alone; a head that
// reaches below the top margin pushes the text down, a lower one does not.
func TestFirstHeadAndFoot(t *testing.T) {
	lines := func(n int) (blocks []render.Block) {
		for range n {
			blocks = append(blocks, par(left, "x"))
		}
		return blocks
	}
	// LibreOffice: 45 lines of 322 twips stand on a page of 257 mm.
	for _, test := range []struct {
		name            string
		head, foot      int // lines
		first, baseline int // lines on page 1, that of the first of them
	}{
		{"neither", 0, 0, 45, 1134 + 262}, {"low head", 1, 0, 45, 1134 + 262}, {"high head", 3, 0, 44, 567 + 3*322 + 262},
		{"foot", 0, 2, 43, 1134 + 262}, {"both", 3, 2, 42, 567 + 3*322 + 262},
	} {
		t.Run(test.name, func(t *testing.T) {
			s := section(lines(95)...)
			for range test.head {
				s.FirstHead = append(s.FirstHead, par(left, "h"))
			}
			for range test.foot {
				s.FirstFoot = append(s.FirstFoot, par(left, "f"))
			}
			l := pages(s)
			var on [2]int
			for i := range on {
				for _, text := range l.Pages[i].Texts {
					if text.S == "x" {
						on[i]++
					}
					if i == 1 && (text.S == "h" || text.S == "f") {
						t.Errorf("%q on page 2", text.S)
					}
				}
			}
			if on != [2]int{test.first, 45} {
				t.Errorf("%d lines on the pages, want %d and 45", on, test.first)
			}
			if y := l.Pages[0].Texts[test.head].Y.Twips(); y != test.baseline {
				t.Errorf("first baseline at %d, want %d", y, test.baseline)
			}
			if n := len(l.Pages[0].Texts); test.foot > 0 {
				if last := l.Pages[0].Texts[n-1]; last.S != "f" || last.Y.Twips() != (277*mm).Twips()-322+262 {
					t.Errorf("page 1 ends with %q at %d", last.S, last.Y.Twips())
				}
			}
		})
	}
}

// A row is as high as asked, the line above it included, unless it holds more.
func TestRowHeight(t *testing.T) {
	for _, test := range []struct{ height, want int }{{0, 15 + 322}, {300, 15 + 322}, {600, 600}} {
		l := pages(section(&render.Table{Columns: []Length{50 * mm}, Border: 15 * unit.Twip, Color: render.Red,
			Rows: []render.Row{{Height: Length(test.height) * unit.Twip, Cells: []render.Cell{{Blocks: []render.Block{par(left, "x")}, Middle: true}}}}}))
		rules := l.Pages[0].Rules
		if got := (rules[1].Y - rules[0].Y).Twips(); got != test.want {
			t.Errorf("row of %d: %d, want %d", test.height, got, test.want)
		}
		if y, want := l.Pages[0].Texts[0].Y.Twips(), 1134+15+(test.want-15-322)/2+262; y != want {
			t.Errorf("row of %d: text at %d, want %d", test.height, y, want)
		}
		for _, r := range rules {
			if r.Color != render.Red {
				t.Errorf("a line of colour %06X", uint32(r.Color))
			}
		}
	}
}
