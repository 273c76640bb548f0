package pdf

import (
	"bytes"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/dean161/vanban/internal/unit"
	"github.com/dean161/vanban/render/layout"
)

// judge runs a tool on a file and returns what it prints.
func judge(t *testing.T, pdf []byte, name string, args ...string) string {
	t.Helper()
	path, err := exec.LookPath(name)
	if err != nil {
		if os.Getenv("VANBAN_JUDGES") == "required" {
			t.Fatalf("%s is missing", name)
		}
		t.Skipf("%s is missing", name)
	}
	file := filepath.Join(t.TempDir(), "judged.pdf")
	if err := os.WriteFile(file, pdf, 0o600); err != nil {
		t.Fatal(err)
	}
	for i, a := range args {
		if a == "FILE" {
			args[i] = file
		}
	}
	var said, warned strings.Builder
	cmd := exec.Command(path, args...)
	cmd.Stdout, cmd.Stderr = &said, &warned
	if err := cmd.Run(); err != nil {
		t.Fatalf("%s: %v\n%s%s", name, err, said.String(), warned.String())
	}
	return said.String()
}

func TestJudges(t *testing.T) {
	l, lines := letter(5)
	pdf := encode(t, l, nil)
	t.Run("qpdf", func(t *testing.T) {
		if out := judge(t, pdf, "qpdf", "--check", "FILE"); !strings.Contains(out, "No syntax or stream encoding errors") {
			t.Error(out)
		}
	})
	t.Run("pdffonts", func(t *testing.T) {
		out := judge(t, pdf, "pdffonts", "FILE")
		got := regexp.MustCompile(`(?m)^[A-Z]{6}\+LiberationSerif\S* +CID TrueType +Identity-H +yes yes yes `).FindAllString(out, -1)
		if len(got) != 4 {
			t.Errorf("want four fonts, embedded, subset, with unicode:\n%s", out)
		}
	})
	t.Run("pdftotext", func(t *testing.T) {
		sameLines(t, judge(t, pdf, "pdftotext", "FILE", "-"), lines)
	})
	t.Run("mutool", func(t *testing.T) {
		sameLines(t, judge(t, pdf, "mutool", "draw", "-q", "-F", "text", "FILE"), lines)
	})
	t.Run("pdfinfo", func(t *testing.T) {
		out := judge(t, pdf, "pdfinfo", "FILE")
		for _, want := range []string{info.Title, info.Author, info.Subject, info.Keywords, "595.28 x 841.89 pts (A4)", "Pages:           5"} {
			if !strings.Contains(out, want) {
				t.Errorf("pdfinfo does not say %q:\n%s", want, out)
			}
		}
	})
}

// sameLines compares extracted text with the lines set, empty lines and the ends
// of lines aside.
func sameLines(t *testing.T, text string, want []string) {
	t.Helper()
	var got []string
	for line := range strings.FieldsFuncSeq(text, func(r rune) bool { return r == '\n' || r == '\f' || r == '\r' }) {
		if line = strings.TrimSpace(line); line != "" {
			got = append(got, line)
		}
	}
	for i := range max(len(got), len(want)) {
		if i >= len(got) || i >= len(want) || got[i] != want[i] {
			t.Fatalf("%d lines, want %d; from line %d\n got %q\nwant %q", len(got), len(want), i, got[min(i, len(got)):min(i+2, len(got))], want[min(i, len(want)):min(i+2, len(want))])
		}
	}
}

// TestStyledRuns holds that words stay whole and apart where the style changes
// within a line, and that a no-break space is read as a space.
func TestStyledRuns(t *testing.T) {
	typist := newTypist()
	page := typist.line(14 * unit.Pt)
	x := unit.Length(left)
	for _, run := range []layout.Text{
		{S: "Điều 1. ", Bold: true}, {S: "Phạm vi "}, {S: "điều", Italic: true, Bold: true}, {S: " chỉnh số\u00a0161/QĐ-TTg"}, {S: "”, (a\\b)", Italic: true, EOL: layout.Hard},
	} {
		run.X, run.Y, run.Size, run.Stretch = x, typist.y, 14*unit.Pt, 2*unit.Pt
		run.Width = typist.width(run.S, run.Size, styleOf(&run)) + run.Stretch*unit.Length(strings.Count(run.S, " "))
		x += run.Width
		page.Texts = append(page.Texts, run)
	}
	pdf := encode(t, &typist.Layout, nil)
	want := []string{"Điều 1. Phạm vi điều chỉnh số 161/QĐ-TTg”, (a\\b)"}
	for name, args := range map[string][]string{"pdftotext": {"FILE", "-"}, "mutool": {"draw", "-q", "-F", "text", "FILE"}} {
		t.Run(name, func(t *testing.T) { sameLines(t, judge(t, pdf, name, args...), want) })
	}
}

// TestDeterminism holds that the bytes depend on nothing but the document: not
// on what was written before, nor on what is written at the same time.
func TestDeterminism(t *testing.T) {
	want := make(map[int][]byte)
	for seed := range 4 {
		f := &Fonts{family: serif().family, metrics: serif().metrics}
		want[seed] = encode(t, letterLike(seed), &Options{Fonts: f})
	}
	var group sync.WaitGroup
	for i := range 8 {
		group.Go(func() {
			for j := range 8 {
				seed := (i + j) % 4
				var b bytes.Buffer
				if err := EncodeLayout(&b, letterLike(seed), &info, nil); err != nil {
					t.Error(err)
				} else if !bytes.Equal(b.Bytes(), want[seed]) {
					t.Errorf("letter %d differs", seed)
				}
			}
		})
	}
	group.Wait()
}

// TestKept holds that the subsets kept are bounded.
func TestKept(t *testing.T) {
	f := &Fonts{family: serif().family, metrics: serif().metrics}
	charset := make(map[rune]bool)
	for _, r := range strings.ReplaceAll(letters, " ", "") {
		charset[r] = true
	}
	for i := range 600 {
		runes := []rune{rune('!' + i%90)}
		for r := rune('À'); r < 'Å'+rune(i); r++ {
			if charset[r] {
				runes = append(runes, r)
			}
		}
		if _, err := f.subset(0, runes); err != nil {
			t.Fatal(err)
		}
		if f.size > maxKept || len(f.kept) == 0 {
			t.Fatalf("%d subsets of %d bytes are kept", len(f.kept), f.size)
		}
	}
}

var errBroken = errors.New("broken")

type brokenWriter struct{}

func (brokenWriter) Write([]byte) (int, error) { return 0, errBroken }

func TestErrors(t *testing.T) {
	l, _ := letter(1)
	if err := EncodeLayout(brokenWriter{}, l, &info, nil); !errors.Is(err, errBroken) {
		t.Errorf("failing writer: %v", err)
	}
	for _, c := range []struct{ name, text, want string }{
		{"missing glyph", "số\u2011hiệu", "phông LiberationSerif-Italic không có ký tự '\u2011' (U+2011) trong \"số\u2011hiệu\""},
		{"beyond the BMP", "😀", "U+1F600"},
		{"broken UTF-8", "a\xff", "U+FFFD"},
		{"control character", "a\tb", "U+0009"},
		{"word joiner", "a\u2060b", "U+2060"},
	} {
		l := &layout.Layout{Pages: []layout.Page{{Width: unit.Inch, Height: unit.Inch, Texts: []layout.Text{{S: c.text, Size: unit.Pt, Italic: true}}}}}
		if err := EncodeLayout(new(bytes.Buffer), l, &info, nil); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: %v, want %q", c.name, err, c.want)
		}
	}
	if err := EncodeLayout(new(bytes.Buffer), new(layout.Layout), &info, nil); err == nil {
		t.Error("a document without pages is no error")
	}
	for _, page := range []layout.Page{
		{}, {Width: unit.Inch, Height: -unit.Inch}, {Width: 201 * unit.Inch, Height: unit.Inch},
		{Width: unit.Inch, Height: unit.Inch, Texts: []layout.Text{{S: "a"}}},
		{Width: unit.Inch, Height: unit.Inch, Texts: []layout.Text{{S: "a", Size: 1 << 55}}},
	} {
		if err := EncodeLayout(new(bytes.Buffer), &layout.Layout{Pages: []layout.Page{page}}, &info, nil); err == nil {
			t.Errorf("%+v is no error", page)
		}
	}
	l.Bookmarks = []layout.Bookmark{{Page: 1}}
	if err := EncodeLayout(new(bytes.Buffer), l, &info, nil); err == nil {
		t.Error("a bookmark on no page is no error")
	}
}

func TestTime(t *testing.T) {
	l, _ := letter(1)
	if pdf := encode(t, l, nil); bytes.Contains(pdf, []byte("Date")) {
		t.Error("a date without Options.Time")
	}
	o := &Options{Time: time.Date(2024, 11, 26, 9, 5, 0, 0, time.FixedZone("", 7*3600))}
	want := "/CreationDate (D:20241126090500+07'00')\n/ModDate (D:20241126090500+07'00')\n"
	if pdf := encode(t, l, o); !bytes.Contains(pdf, []byte(want)) {
		t.Error("no dates")
	}
}

// TestBookmarks holds that a bookmark points to its place on pages of any size.
func TestBookmarks(t *testing.T) {
	l := &layout.Layout{
		Pages: []layout.Page{{Width: 100 * unit.Pt, Height: 400 * unit.Pt}, {Width: 400 * unit.Pt, Height: 100 * unit.Pt}},
		Bookmarks: []layout.Bookmark{
			{Title: "Phụ lục (I)", Level: 2, Page: 0, Y: 30 * unit.Pt}, {Title: "b", Level: 1, Page: 1, Y: 99 * unit.Pt},
			{Title: "c", Level: 5, Page: 1, Y: 40 * unit.Pt}, {Title: "d", Level: 0, Page: 0, Y: 301 * unit.Pt},
		},
	}
	pdf := string(encode(t, l, nil))
	for i, want := range []string{"[3 0 R /XYZ 0 370.00 null]", "[5 0 R /XYZ 0 1.00 null]", "[5 0 R /XYZ 0 60.00 null]", "[3 0 R /XYZ 0 99.00 null]"} {
		if !strings.Contains(pdf, want) {
			t.Errorf("bookmark %d does not point to %s", i, want)
		}
	}
	out := judge(t, []byte(pdf), "mutool", "show", "FILE", "outline")
	for i, want := range []string{"+\t\"Phụ lục (I)\"\t", "+\t\t\"b\"\t", "|\t\t\t\"c\"\t", "|\t\"d\"\t"} {
		if line := strings.Split(out, "\n")[i]; !strings.HasPrefix(line, want) {
			t.Errorf("bookmark %d is %q, want %q", i, line, want)
		}
	}
}

func BenchmarkEncodePages(b *testing.B) {
	var layouts []*layout.Layout
	for seed := range 100 {
		layouts = append(layouts, letterLike(seed))
	}
	var size counter
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		size = 0
		if err := EncodeLayout(&size, layouts[i%100], &info, nil); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(size), "bytes/file")
}

// BenchmarkNewLetters encodes pages with letters that no page had before.
func BenchmarkNewLetters(b *testing.B) {
	l := letterLike(0)
	o := &Options{Fonts: &Fonts{family: serif().family, metrics: serif().metrics}}
	b.ReportAllocs()
	for b.Loop() {
		o.Fonts.kept = nil
		if err := EncodeLayout(new(counter), l, &info, o); err != nil {
			b.Fatal(err)
		}
	}
}

type counter int

func (c *counter) Write(p []byte) (int, error) {
	*c += counter(len(p))
	return len(p), nil
}
