package vanban_test

import (
	"bytes"
	"flag"
	"fmt"
	"image"
	"image/color"
	"image/png"
	"math"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/dean161/vanban"
	"github.com/dean161/vanban/internal/judge"
	"github.com/dean161/vanban/outline"
)

var (
	randomFirst = flag.Uint64("random.first", 1, "the first seed of TestRandomDocuments")
	randomCount = flag.Int("random.count", 100, "how many random documents TestRandomDocuments compares")
)

// TestRandomDocuments is TestLineForLine for whole documents that nobody wrote,
// of every kind and from a few lines to many pages, so that every kind of block
// meets the foot of a page (tier 2). A failure names the seed of its document;
// what is known stands in testdata/random/exceptions.txt.
func TestRandomDocuments(t *testing.T) {
	judge.Program(t, "soffice")
	if v := judge.OfficeVersion(t); !strings.HasPrefix(v, "7.4.") {
		t.Skipf("the exceptions are those of LibreOffice 7.4, not %s", v)
	}
	count := min(*randomCount, 600) // one run of LibreOffice
	var words, files [][]byte
	for i := range count {
		doc := randomDocument(*randomFirst + uint64(i))
		words, files = append(words, encodeDOCX(t, doc, nil)), append(files, encodePDF(t, doc))
	}
	excepted := exceptions(t)
	pages, lines, different := 0, 0, 0
	for i, office := range judge.Office(t, words...) {
		seed := fmt.Sprint(*randomFirst + uint64(i))
		ours, theirs := judge.Pages(t, files[i]), judge.Pages(t, office)
		pages += len(ours)
		all, differences := judge.Compare(ours, theirs)
		lines += all
		if sameWords(ours, theirs) { // a word 2 pt below another may count to its line or not
			differences = nil
		}
		different += len(differences)
		cause, known := excepted[seed]
		switch {
		case known && len(differences) == 0:
			t.Errorf("seed %s is no longer an exception: %s", seed, cause)
		case !known && len(differences) > 0:
			t.Errorf("seed %s, %d pages, %d of %d lines differ, first:\n%s", seed, len(ours), len(differences), all, differences[0])
		}
	}
	t.Logf("%d documents, %d pages, %d lines, %d differ", count, pages, lines, different)
	if different*200 > lines {
		t.Errorf("%d of %d lines differ, more than 0.5 %%", different, lines)
	}
	if pages < 2*count {
		t.Errorf("%d documents have only %d pages", count, pages)
	}
}

// exceptions returns the causes of testdata/random/exceptions.txt by seed.
func exceptions(t *testing.T) map[string]string {
	t.Helper()
	causes := map[string]string{}
	for line := range strings.Lines(read(t, "testdata/random/exceptions.txt")) {
		if seed, cause, ok := strings.Cut(strings.TrimSpace(line), ": "); ok && !strings.HasPrefix(line, "#") {
			causes[seed] = cause
		}
	}
	return causes
}

// sameWords says whether the same words stand at the same places of two PDFs.
func sameWords(ours, theirs []judge.Page) bool {
	if len(ours) != len(theirs) {
		return false
	}
	for i := range ours {
		a, b := pageWords(ours[i]), pageWords(theirs[i])
		if len(a) != len(b) {
			return false
		}
		for _, w := range a {
			at := slices.IndexFunc(b, func(v judge.Word) bool {
				return v.Text == w.Text && math.Abs(v.Left-w.Left) <= judge.Tolerance && math.Abs(v.Bottom-w.Bottom) <= judge.Tolerance
			})
			if at < 0 {
				return false
			}
			b = slices.Delete(b, at, at+1)
		}
	}
	return true
}

func pageWords(p judge.Page) (words []judge.Word) {
	for _, l := range p.Lines {
		words = append(words, l.Words...)
	}
	return words
}

// A docMaker makes a random document. Check accepts it.
type docMaker struct {
	*rand.Rand
	words int // about how many words are left to write in the body at hand
	// How often a table or picture stands in the place of a paragraph, and a long
	// paragraph in that of a short one; of 100.
	tables, images, long int
}

// randomDocument returns the document of a seed.
func randomDocument(seed uint64) *vanban.Document {
	r := &docMaker{Rand: rand.New(rand.NewPCG(seed, 30))}
	kinds := vanban.Kinds()
	d := &vanban.Document{Kind: kinds[r.IntN(len(kinds))], Format: r.format()}
	r.head(d)
	r.tables, r.images, r.long = r.pick(0, 5, 15, 60), r.pick(0, 0, 3, 10, 40), r.pick(5, 30, 70)
	d.Body = r.body(r.pick(20, 100, 300, 600, 1000, 1800))
	r.foot(d)
	if d.Kind == vanban.PublicLetter {
		d.Recipients, d.Archive, d.Drafter = nil, vanban.Archive{}, vanban.Drafter{}
	}
	signers(d, rand.New(rand.NewPCG(seed, 31)))
	if d.Kind.Order() != "" {
		d.Issued = issuedTexts(rand.New(rand.NewPCG(seed, 32)))
	}
	for range r.pick(0, 0, 0, 1, 1, 2, 3) {
		a := vanban.Appendix{Landscape: r.chance(40), Body: r.body(r.pick(20, 200, 500))}
		if r.chance(80) {
			a.Title = r.lines(2, 14)
		}
		d.Appendices = append(d.Appendices, a)
	}
	for range r.pick(0, 0, 0, 0, 1, 2) {
		e := vanban.Enclosure{Title: r.lines(2, 14), Landscape: r.chance(40), Body: r.body(r.pick(20, 200, 500))}
		if r.chance(50) {
			e.Note = r.line(4, 20)
		}
		d.Enclosures = append(d.Enclosures, e)
	}
	stamps(d, seed)
	merges(d, rand.New(rand.NewPCG(seed, 33)))
	breaks(d, &docMaker{Rand: rand.New(rand.NewPCG(seed, 34))})
	footnotes(d, seed)
	return d
}

func (r *docMaker) pick(n ...int) int        { return n[r.IntN(len(n))] }
func (r *docMaker) chance(percent int) bool  { return r.IntN(100) < percent }
func (r *docMaker) between(least, n int) int { return least + r.IntN(n-least+1) }

// format makes each choice that the decree leaves, or leaves it to the default.
func (r *docMaker) format() vanban.Format {
	f := vanban.Format{
		Header:      vanban.Profile(r.IntN(3)),
		BodySize:    vanban.Length(r.pick(0, 26, 27, 28)) * vanban.Pt / 2,
		Gap:         vanban.Length(r.pick(0, 12, 13, 18, 24)) * vanban.Pt / 2,
		LineSpacing: float64(r.pick(0, 100, 105, 115, 120, 125, 133, 150)) / 100,
	}
	if r.chance(40) {
		f.Indent = vanban.Length(r.pick(1000, 1270)) * vanban.MM / 100
	}
	margin := func(least int) vanban.Length {
		if r.chance(60) {
			return 0
		}
		return vanban.Length(least*10+r.IntN(51)) * vanban.MM / 10
	}
	f.Top, f.Bottom, f.Left, f.Right = margin(20), margin(20), margin(30), margin(15)
	return f
}

// head fills what stands above the body.
func (r *docMaker) head(d *vanban.Document) {
	agencies := []string{"Bộ Nội vụ", "Ủy ban nhân dân xã Đông Yên", "Ủy ban nhân dân tỉnh Thanh Giang",
		"Văn phòng Đoàn đại biểu Quốc hội và Hội đồng nhân dân tỉnh Thanh Giang", "Sở Nông nghiệp\nvà Môi trường",
		"Trung tâm Thông tin - Thư viện", "Ban Quản lý dự án đầu tư xây dựng các công trình dân dụng và công nghiệp", "Cục Hợp tác quốc tế"}
	d.Agency = agencies[r.IntN(len(agencies))]
	if r.chance(60) {
		d.Superior = agencies[r.IntN(len(agencies))]
	}
	d.Number = vanban.Number{Serial: r.pick(0, 5, 161, 12345), Symbol: []string{"KH-UBND", "BLĐTBXH-VHTQT", "X"}[r.IntN(3)]}
	d.Place = []string{"Hà Nội", "Thành phố Hồ Chí Minh", "Bà Rịa - Vũng Tàu", "Huế"}[r.IntN(4)]
	d.Date = vanban.Date{Year: 2026, Month: r.between(0, 12)}
	if d.Date.Month > 0 {
		d.Date.Day = r.between(0, 28)
	}
	if d.Kind == vanban.Minutes && r.chance(50) {
		d.Place, d.Date = "", vanban.Date{}
	}
	d.Summary = strings.TrimRight(r.lines(2, r.pick(6, 14, 40)), ".")
	if d.Kind.Order() != "" || d.Kind == vanban.Telegram || d.Kind == vanban.Introduction {
		d.Issuer = r.lines(2, 8)
	}
	switch d.Kind {
	case vanban.Introduction, vanban.LeavePermit:
		d.Summary = ""
	case vanban.PublicLetter:
		d.Summary, d.Number = "", vanban.Number{}
	case vanban.Letter, vanban.Telegram:
		r.strings(&d.Addressees, r.between(1, 6), 2, 16)
	case vanban.Report, vanban.Proposal:
		r.strings(&d.Addressees, r.between(0, 6), 2, 16)
	}
	r.strings(&d.Bases, r.pick(0, 0, 1, 3, 8), 5, 40)
	if r.chance(15) {
		d.Draft, d.Number.Serial, d.Date.Day = "DỰ THẢO lần 2", 0, 0
	}
	d.Medium = vanban.Medium(r.IntN(2))
}

// foot fills what stands below the body.
func (r *docMaker) foot(d *vanban.Document) {
	s := vanban.Signature{Position: "Phó Chánh Văn phòng", Name: "Nguyễn Thị Minh Hà"}
	for _, k := range [][]vanban.AuthorityKind{{}, {vanban.TM}, {vanban.KT}, {vanban.TUQ}, {vanban.Q}, {vanban.TM, vanban.KT}, {vanban.TL, vanban.Q}}[r.IntN(7)] {
		of := []string{"Bộ trưởng", "Ủy ban nhân dân", "Trưởng ban Quản lý dự án đầu tư xây dựng công trình dân dụng"}[r.IntN(3)]
		s.Authority = append(s.Authority, vanban.Authority{By: k, Of: of})
	}
	if r.chance(20) {
		s.Office = "Phó Trưởng ban chỉ đạo"
	}
	d.Signatures = []vanban.Signature{s}
	r.strings(&d.Recipients, r.between(1, r.pick(3, 8, 15, 40)), 1, r.pick(4, 12))
	d.Archive = vanban.Archive{Copies: r.pick(0, 3)}
	if r.chance(50) {
		d.Archive.Units = []string{"VT", "TCCB"}
		d.Drafter = vanban.Drafter{Symbol: "PL", Copies: r.pick(0, 300)}
	}
}

// signers gives some documents further signers, and each that must have them.
func signers(d *vanban.Document, r *rand.Rand) {
	n := []int{1, 1, 1, 2, 3, 5}[r.IntN(6)]
	switch d.Kind {
	case vanban.Minutes, vanban.Contract, vanban.Memorandum, vanban.Agreement:
		n = max(n, 2)
	}
	for i := 1; i < n; i++ {
		s := d.Signatures[0]
		s.Name = []string{"Lê Thanh Hà", "Trần Minh Khuê", "Nguyễn Phan Hoàng Thị Minh Khai"}[r.IntN(3)]
		s.Party = []string{"", "Đại diện Bên A", "Trung tâm Thông tin - Thư viện tỉnh Thanh Giang"}[r.IntN(3)]
		s.Office = []string{"", "", "Phó Trưởng ban chỉ đạo"}[r.IntN(3)]
		d.Signatures = append(d.Signatures, s)
	}
	if d.Kind == vanban.LeavePermit && n == 1 {
		d.Confirmation = "Xác nhận của cơ quan (tổ chức) hoặc chính quyền địa phương nơi nghỉ phép"
	}
}

// issuedTexts makes what a decision issues.
func issuedTexts(source *rand.Rand) (all []vanban.Issued) {
	r := &docMaker{Rand: source, tables: 5, long: 30}
	for range r.pick(0, 1, 1, 2) {
		all = append(all, vanban.Issued{Name: r.line(1, 3), Summary: r.lines(2, 20), Landscape: r.chance(30), Body: r.body(r.pick(20, 200, 500))})
	}
	return all
}

func (r *docMaker) strings(to *[]string, n, least, most int) {
	for range n {
		*to = append(*to, strings.TrimRight(r.line(least, most), ";.")) // Compose writes the end marks
	}
}

// line returns a line of random words.
func (r *docMaker) line(least, most int) string {
	words := make([]string, r.between(least, most))
	for i := range words {
		words[i] = randomWord(r.Rand)
	}
	return strings.Join(words, " ")
}

// lines returns such a line, sometimes with a typed break.
func (r *docMaker) lines(least, most int) string {
	s := r.line(least, most)
	if r.chance(20) {
		s += "\n" + r.line(least, most)
	}
	return s
}

// body makes a body of about so many words.
func (r *docMaker) body(words int) outline.Body {
	r.words = words
	ladders := [][]outline.Level{
		{}, // paragraphs only
		{outline.Clause, outline.Point, outline.Dash, outline.Plus},
		{outline.Heading, outline.Clause, outline.Subclause, outline.Point, outline.Dash, outline.Plus},
		{outline.Article, outline.Clause, outline.Point},
		{outline.Part, outline.Chapter, outline.Section, outline.Subsection, outline.Article, outline.Clause, outline.Point, outline.Dash},
	}
	ladder := ladders[r.IntN(len(ladders))]
	var b outline.Body
	for len(b) == 0 || r.words > 0 {
		b = append(b, r.node(ladder))
	}
	return b
}

// node makes a paragraph, table, picture, or an item of one of the next levels
// with what belongs to it.
func (r *docMaker) node(ladder []outline.Level) outline.Node {
	switch {
	case r.chance(r.tables):
		return r.table()
	case r.chance(r.images):
		return r.image()
	case len(ladder) == 0 || r.chance(15):
		return &outline.Paragraph{Text: r.text(1)}
	}
	at := r.IntN(min(len(ladder), 3))
	it := &outline.Item{Level: ladder[at], Text: r.text(1)}
	if it.Level < outline.Clause && r.chance(80) {
		it.Text = outline.Text{{Text: r.line(2, 16)}}
	}
	if r.chance(15) && it.Level >= outline.Clause {
		it.Text = outline.Text{{Text: r.line(2, 16), Bold: true}}
	}
	if r.chance(60) {
		for range r.between(1, 5) {
			if r.words > 0 {
				it.Children = append(it.Children, r.node(ladder[at+1:]))
			}
		}
	}
	return it
}

// text makes a text of at least so many words in one or more styles.
func (r *docMaker) text(least int) outline.Text {
	n := r.between(least, 14)
	if r.chance(r.long) {
		n = r.between(15, 120)
	}
	r.words -= n + 6
	var t outline.Text
	for n > 0 {
		take := min(n, r.between(1, 25))
		s := outline.Span{Text: r.line(take, take), Bold: r.chance(10), Italic: r.chance(10)}
		if n -= take; n > 0 {
			s.Text += " "
		}
		t = append(t, s)
	}
	return t
}

// table makes a table of 1 to 8 columns.
func (r *docMaker) table() *outline.Table {
	t := &outline.Table{Columns: make([]outline.Column, r.between(1, 6))}
	shares := r.chance(50)
	for i := range t.Columns {
		t.Columns[i].Align = outline.Align(r.IntN(4))
		if shares {
			t.Columns[i].Share = r.between(12, 30)
		}
	}
	most, high := r.pick(1, 3, 6, 12), r.chance(15)
	row := func() []outline.Cell {
		cells := make([]outline.Cell, len(t.Columns))
		for i := range cells {
			for range r.pick(0, 1, 1, 1, 1, 2, 3) {
				n := r.between(1, most)
				if high && r.chance(10) {
					n = r.between(20, 150)
				}
				r.words -= n + 2
				cells[i] = append(cells[i], outline.Text{{Text: r.line(n, n), Bold: r.chance(10), Italic: r.chance(10)}})
			}
		}
		return cells
	}
	if r.chance(70) {
		t.Head = [][]outline.Cell{row()}
	}
	for range r.pick(1, 2, 5, 12, 30) {
		if t.Rows = append(t.Rows, row()); r.words < 0 {
			break
		}
	}
	return t
}

// image makes a picture of one colour.
func (r *docMaker) image() *outline.Image {
	m := image.NewPaletted(image.Rect(0, 0, r.between(20, 900), r.between(20, r.pick(200, 1200))), color.Palette{color.Gray{Y: 200}})
	var b bytes.Buffer
	if err := png.Encode(&b, m); err != nil {
		panic(err) // a bytes.Buffer takes everything
	}
	r.words -= 60
	return &outline.Image{Alt: "Ảnh", Source: "anh.png", Width: vanban.Length(r.pick(0, 0, 300, 900, 2500)) * vanban.MM / 10, Data: b.Bytes()}
}

// stamps adds ô 10b, 11 and 13 to some documents.
func stamps(d *vanban.Document, seed uint64) {
	r := &docMaker{Rand: rand.New(rand.NewPCG(seed, 32))}
	if r.chance(30) {
		d.Urgency = vanban.Urgency(r.between(1, 3))
	}
	if r.chance(30) {
		d.Circulation = r.line(2, r.pick(4, 4, 12))
	}
	if r.chance(40) {
		d.Contact = r.line(3, r.pick(10, 30, 50))
		for range r.pick(0, 1, 4) {
			d.Contact += "\n" + r.line(1, 12)
		}
	}
}

// footnotes puts notes into the texts of some documents, those of tables left
// out: LibreOffice moves some rows with notes for no reason that we know.
func footnotes(d *vanban.Document, seed uint64) {
	r := &docMaker{Rand: rand.New(rand.NewPCG(seed, 35))}
	if r.chance(60) {
		return
	}
	often, long := r.pick(2, 5, 15), r.pick(10, 30, 80)
	text := func(t outline.Text) {
		for i := range t {
			if n := r.between(1, r.pick(8, 20, long)); r.chance(often) {
				if t[i].Text = strings.TrimRight(t[i].Text, " "); i+1 < len(t) {
					t[i+1].Text = " " + t[i+1].Text
				}
				t[i].Footnote = outline.Text{{Text: r.line(n, n), Italic: r.chance(20)}}
			}
		}
	}
	for _, b := range bodies(d) {
		for n := range b.All() {
			switch n := n.(type) {
			case *outline.Item:
				text(n.Text)
			case *outline.Paragraph:
				text(n.Text)
			}
		}
	}
}

// bodies returns the body of the document and those of its attachments.
func bodies(d *vanban.Document) []*outline.Body {
	all := []*outline.Body{&d.Body}
	for i := range d.Appendices {
		all = append(all, &d.Appendices[i].Body)
	}
	for i := range d.Enclosures {
		all = append(all, &d.Enclosures[i].Body)
	}
	return all
}

// breaks puts page breaks between some blocks, captions under some pictures, and a
// table of contents before some bodies.
func breaks(d *vanban.Document, r *docMaker) {
	often := r.pick(0, 0, 5, 20)
	for _, b := range bodies(d) {
		for n := range b.All() {
			switch n := n.(type) {
			case *outline.Image:
				if r.chance(50) {
					n.Caption = outline.Text{{Text: r.line(2, r.pick(6, 40))}}
				}
			case *outline.Item:
				n.Children = broken(n.Children, often, r)
			}
		}
		*b = broken(*b, often, r)
		if r.chance(15) {
			*b = append(outline.Body{&outline.Contents{Depth: r.pick(0, 0, 1, 2)}}, *b...)
		}
	}
}

// broken returns a body with page breaks between some of its blocks.
func broken(b outline.Body, often int, r *docMaker) (out outline.Body) {
	for i, n := range b {
		if i > 0 && r.chance(often) {
			out = append(out, &outline.PageBreak{})
		}
		out = append(out, n)
	}
	return out
}

// merges gives some tables merged cells, a second head row and totals.
func merges(d *vanban.Document, r *rand.Rand) {
	for _, b := range bodies(d) {
		for n := range b.All() {
			if t, ok := n.(*outline.Table); ok && r.IntN(2) == 0 {
				mergeSome(t, r)
			}
		}
	}
}

func mergeSome(t *outline.Table, r *rand.Rand) {
	if n := len(t.Rows); n > 3 && r.IntN(2) == 0 {
		last := n - 1 - r.IntN(2)
		t.Rows, t.Foot = t.Rows[:last:last], t.Rows[last:]
	}
	if len(t.Head) > 0 && len(t.Rows) > 1 && r.IntN(2) == 0 {
		t.Head, t.Rows = append(t.Head, t.Rows[0]), t.Rows[1:]
	}
	rows, taken := t.AllRows(), map[[2]int]bool{}
	top := 0
	for _, part := range []int{len(t.Head), len(t.Rows), len(t.Foot)} {
		for range r.IntN(part + 1) {
			m := outline.Merge{Row: r.IntN(part), Column: r.IntN(len(t.Columns))}
			m.Rows, m.Columns = 1+r.IntN(min(part-m.Row, 1+r.IntN(12))), 1+r.IntN(min(len(t.Columns)-m.Column, 3))
			if m.Columns == len(t.Columns) {
				m.Rows = 1 // of whole rows nothing would be left
			}
			m.Row += top
			cells := [][2]int{}
			for i := range m.Rows * m.Columns {
				cells = append(cells, [2]int{m.Row + i/m.Columns, m.Column + i%m.Columns})
			}
			if len(cells) == 1 || slices.ContainsFunc(cells, func(at [2]int) bool { return taken[at] }) {
				continue
			}
			for i, at := range cells {
				if taken[at] = true; i > 0 {
					rows[at[0]][at[1]] = nil
				}
			}
			t.Merges = append(t.Merges, m)
		}
		top += part
	}
}
